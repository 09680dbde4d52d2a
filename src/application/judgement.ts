import type { ZoneJudgement } from '../contract/zone.ts';
import {
  type Deviation,
  explainByDeviations,
  judgeZone,
  type Print,
  reasonZone,
  type ZoneEvidence,
} from '../mrz/index.ts';

/**
 * Judges lines on the day given and reasons about them.
 * @param characters what the reader saw of each cell, in the shape of the lines; absent for typed lines
 * @param deviations the local list of known genuine defects
 * @param print how the zone is printed, where it was measured
 */
export function judgementOf(
  lines: readonly string[],
  today: string,
  characters?: ZoneEvidence,
  deviations: readonly Deviation[] = [],
  print?: Print,
): ZoneJudgement {
  const confidence = characters?.map((line) => line.map((cell) => cell.confidence));
  const judgement = judgeZone(lines, {
    today,
    ...(confidence ? { confidence } : {}),
    ...(print ? { print } : {}),
  });
  const reasoning = reasonZone(lines, characters);
  return {
    format: judgement.format,
    fields: [...judgement.fields],
    checks: explainByDeviations(judgement, deviations),
    reasoning: reasoning && {
      ...reasoning,
      candidates: [...reasoning.candidates],
      swaps: [...reasoning.swaps],
      uncovered: [...reasoning.uncovered],
    },
    overall: judgement.overall,
    judgedOn: today,
  };
}
