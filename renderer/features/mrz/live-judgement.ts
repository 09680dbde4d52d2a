import { useMemo } from 'react';
import type { Zone, ZoneJudgement } from '../../../src/contract/zone.ts';
import type { Check } from '../../../src/examination/check.ts';
import { correctedCharacters, judgeZone, type Print, reasonZone } from '../../../src/mrz/index.ts';

/** The calendar day here, YYYY-MM-DD: the Swedish locale writes days the ISO way. */
const today = () => new Date().toLocaleDateString('sv-SE');

/** Known defects are explained by the core alone, so these are plain checks. */
export type LiveJudgement = Pick<ZoneJudgement, 'format' | 'fields' | 'overall' | 'reasoning'> & {
  checks: readonly Check[];
};

/** Of the picture: resolution as its file states it, and the light. */
type Measured = Omit<Print, 'geometry'> | null;

/**
 * Judges lines on the screen while they change, by the very rules that the core judges with when they are stored.
 * The print stands as it was measured: what a person types changes nothing of it.
 * @param read the zone as the machine read it; null for lines that came without a picture
 * @param measured what else its picture says of the print
 */
export function judgeLive(lines: readonly string[], read: Zone | null, measured: Measured): LiveJudgement {
  const characters = read ? correctedCharacters(read.lines, lines) : undefined;
  const confidence = characters?.map((line) => line.map((cell) => cell.confidence));
  const judgement = judgeZone(lines, {
    today: today(),
    ...(confidence ? { confidence } : {}),
    ...(read?.geometry && measured ? { print: { geometry: read.geometry, ...measured } } : {}),
  });
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

export function useLiveJudgement(
  lines: readonly string[],
  read: Zone | null,
  measured: Measured = null,
): LiveJudgement {
  const { dpi, light } = measured ?? { dpi: null, light: null };
  return useMemo(() => judgeLive(lines, read, light && { dpi, light }), [lines, read, dpi, light]);
}
