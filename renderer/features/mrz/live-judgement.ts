import { useMemo } from 'react';
import type { Zone, ZoneJudgement } from '../../../src/contract/zone.ts';
import type { Check } from '../../../src/examination/check.ts';
import { correctedCharacters, judgeZone, reasonZone } from '../../../src/mrz/index.ts';

/** The calendar day here, YYYY-MM-DD: the Swedish locale writes days the ISO way. */
const today = () => new Date().toLocaleDateString('sv-SE');

/** Known defects are explained by the core alone, so these are plain checks. */
export type LiveJudgement = Pick<ZoneJudgement, 'format' | 'fields' | 'overall' | 'reasoning'> & {
  checks: readonly Check[];
};

/**
 * Judges lines on the screen while they change, by the very rules that the core judges with when they are stored.
 * @param read the zone as the machine read it; null for lines that came without a picture
 */
export function judgeLive(lines: readonly string[], read: Zone | null): LiveJudgement {
  const characters = read ? correctedCharacters(read.lines, lines) : undefined;
  const confidence = characters?.map((line) => line.map((cell) => cell.confidence));
  const judgement = judgeZone(lines, confidence ? { today: today(), confidence } : { today: today() });
  const reasoning = reasonZone(lines, characters);
  return {
    format: judgement.format,
    fields: [...judgement.fields],
    checks: judgement.checks,
    overall: judgement.overall,
    reasoning: reasoning && {
      ...reasoning,
      candidates: [...reasoning.candidates],
      swaps: [...reasoning.swaps],
      uncovered: [...reasoning.uncovered],
    },
  };
}

export const useLiveJudgement = (lines: readonly string[], read: Zone | null): LiveJudgement =>
  useMemo(() => judgeLive(lines, read), [lines, read]);
