import { likeness, STRONG_LIKENESS } from '../../mrz/lookalikes.ts';
import { type SeenLetter, SURE } from './reading.ts';
import { writingsOf, writingsWithLostMark } from './transliteration.ts';

/** Where a reading and a text of the zone part: `seen` is null for what was not read, `zone` empty for what the zone has not. */
export interface Parting {
  /** 0-based place in the zone's text. */
  readonly at: number;
  readonly seen: SeenLetter | null;
  readonly zone: string;
  /** Whether it may as well be a misreading. */
  readonly unsure: boolean;
}

export interface Alignment {
  readonly partings: readonly Parting[];
  /** Whether they only agree when marks above letters were not read. */
  readonly lostMarks: boolean;
}

export interface Ends {
  /** The zone may go on before and after what was read. */
  readonly zoneIsLonger?: boolean;
  /** The zone may end early: it had no more room. */
  readonly zoneIsCut?: boolean;
}

type Step = { readonly cost: number; readonly from: readonly [number, number]; readonly kind: StepKind };
type StepKind = 'same' | 'lost mark' | 'other' | 'not in zone' | 'not read' | 'free';

const isAlike = (a: string, b: string) => likeness(a, b) >= STRONG_LIKENESS;

/** The cheapest way to write what was read as the zone has it. Costs order the steps; they measure nothing. */
export function align(letters: readonly SeenLetter[], zone: string, ends: Ends = {}): Alignment {
  const best: (Step | null)[][] = letters
    .map((): (Step | null)[] => Array<null>(zone.length + 1).fill(null))
    .concat([Array<null>(zone.length + 1).fill(null)]);
  const offer = (i: number, j: number, step: Step) => {
    const row = best[i];
    if (row && j <= zone.length && step.cost < (row[j]?.cost ?? Number.POSITIVE_INFINITY)) row[j] = step;
  };
  offer(0, 0, { cost: 0, from: [0, 0], kind: 'free' });
  for (let i = 0; i <= letters.length; i++)
    for (let j = 0; j <= zone.length; j++) {
      const cost = best[i]?.[j]?.cost ?? 0;
      const to = (di: number, dj: number, more: number, kind: StepKind) =>
        offer(i + di, j + dj, { cost: cost + more, from: [i, j], kind });
      const isOutside = i === 0 || i === letters.length;
      if (ends.zoneIsLonger && isOutside) to(0, 1, 0, 'free');
      else to(0, 1, 1, 'not read');
      const letter = letters[i];
      if (!letter) continue;
      for (const writing of writingsOf(letter.symbol))
        if (zone.startsWith(writing, j)) to(1, writing.length, 0, 'same');
      for (const writing of writingsWithLostMark(letter.symbol))
        if (zone.startsWith(writing, j)) to(1, writing.length, 0.1, 'lost mark');
      if (j < zone.length) to(1, 1, isAlike(letter.symbol, zone.charAt(j)) ? 0.6 : 1, 'other');
      if (ends.zoneIsCut && j === zone.length) to(1, 0, 0, 'free');
      else to(1, 0, 1, 'not in zone');
    }
  return backtraced(best, letters, zone);
}

function backtraced(best: (Step | null)[][], letters: readonly SeenLetter[], zone: string): Alignment {
  const partings: Parting[] = [];
  let lostMarks = false;
  let [i, j] = [letters.length, zone.length];
  while (i > 0 || j > 0) {
    const step = best[i]?.[j];
    if (!step) break;
    const [fromI, fromJ] = step.from;
    lostMarks ||= step.kind === 'lost mark';
    const seen = i > fromI ? (letters[fromI] ?? null) : null;
    if (step.kind === 'other' || step.kind === 'not in zone' || step.kind === 'not read') {
      const text = zone.slice(fromJ, j);
      // Letters of other scripts depend on the language for their writing (ICAO Doc 9303-3 §6): they say nothing.
      const isForeign = seen !== null && writingsOf(seen.symbol).length === 0;
      // What was not read may be there all the same: print that is faint, or cut off where the field is longer than expected.
      const unsure = seen === null || isForeign || seen.confidence < SURE || isAlike(seen.symbol, text);
      partings.unshift({ at: fromJ, seen, zone: text, unsure });
    }
    [i, j] = [fromI, fromJ];
  }
  // One symbol too many or too few is as often a speck or a faint stroke as it is an alteration.
  const shifts = partings.filter(({ seen, zone: text }) => !seen || !text);
  const judged =
    shifts.length === 1 ? partings.map((p) => (shifts.includes(p) ? { ...p, unsure: true } : p)) : partings;
  return { partings: judged, lostMarks };
}
