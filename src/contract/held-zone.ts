import { correctedCharacters } from '../mrz/corrected.ts';
import type { EnteredZone } from './entered-zone.ts';
import type { Zone, ZoneJudgement } from './zone.ts';

/** The zone as it holds: with the lines and the judgement of its last correction, when it has one. */
export function heldZone(zone: Zone): Zone {
  const last = zone.corrections?.at(-1);
  if (!last) return zone;
  const characters = correctedCharacters(zone.lines, last.lines);
  return {
    ...zone,
    ...last.judgement,
    lines: last.lines.map((text, line) => ({
      text,
      characters: (characters[line] ?? []).map((c) => ({ ...c, alternatives: [...c.alternatives] })),
    })),
  };
}

/** Lines and judgement that hold of an entered zone. */
export function heldEntry(entered: EnteredZone): { lines: readonly string[]; judgement: ZoneJudgement } {
  return entered.corrections.at(-1) ?? entered;
}
