import type { Zone } from '../../src/contract/zone.ts';
import type { Alteration } from './alter.ts';
import type { PrintedZone } from './picture.ts';
import type { Answer } from './reader.ts';

/** Edits that turn one text into the other (Levenshtein 1965). */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const kept = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, kept);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** One zone that stands on a picture, against what was read of it. */
export interface ZoneScore {
  readonly printed: PrintedZone;
  readonly read: readonly string[] | null;
  readonly edits: number;
  readonly characters: number;
  readonly exact: boolean;
  /** Every check digit passed and yet a character is wrong. */
  readonly passedButWrong: boolean;
  /** Nothing was altered, and the program says that a check of consistency failed. */
  readonly falselyFailed: boolean;
  /** For an altered zone: the digit is reported as printed, and its own check says failed. */
  readonly alterationSeen: boolean | null;
}

export interface PictureScore {
  readonly zones: readonly ZoneScore[];
  /** Zones reported that do not stand on the picture. */
  readonly invented: number;
  /** All zones exact and none invented. */
  readonly exact: boolean;
  readonly error: string | null;
  readonly tried: readonly string[];
  readonly ms: number;
}

const textOf = (zone: Zone) => zone.lines.map((line) => line.text);
const digitChecks = (zone: Zone) => zone.checks.filter(({ id }) => id.endsWith('.check_digit'));

function sees(zone: Zone, { subject, line, cell, printed }: Alteration): boolean {
  const check = digitChecks(zone).find(({ id }) => id.endsWith(`.${subject}.check_digit`));
  return zone.lines[line]?.text[cell] === printed && check?.result === 'failed';
}

function compare(printed: PrintedZone, zone: Zone | undefined): ZoneScore {
  const want = printed.lines.join('\n');
  const characters = want.length;
  if (!zone) {
    const missed = {
      read: null,
      edits: characters,
      exact: false,
      passedButWrong: false,
      falselyFailed: false,
    };
    return { printed, characters, ...missed, alterationSeen: printed.alteration ? false : null };
  }
  const read = textOf(zone);
  const edits = Math.min(characters, distance(read.join('\n'), want));
  const checks = digitChecks(zone).filter(({ result }) => result !== 'not_supported');
  const passed = checks.length > 0 && checks.every(({ result }) => result === 'successful');
  return {
    printed,
    read,
    edits,
    characters,
    exact: edits === 0,
    passedButWrong: passed && edits > 0,
    falselyFailed: printed.alteration === null && checks.some(({ result }) => result === 'failed'),
    alterationSeen: printed.alteration ? sees(zone, printed.alteration) : null,
  };
}

/** A zone is taken for the printed one it is nearest to, if at least half of its characters agree. */
const LEAST_LIKENESS = 0.5;

/** Compares what was read with what stands on a picture; zones may come in any order. */
export function scorePicture(
  printed: readonly PrintedZone[],
  { zones: found, error, tried, ms }: Answer,
): PictureScore {
  const open = [...found];
  const zones = printed.map((one) => {
    const want = one.lines.join('\n');
    const ranked = open
      .map((zone) => ({ zone, edits: distance(textOf(zone).join('\n'), want) }))
      .filter(({ edits }) => edits <= LEAST_LIKENESS * want.length)
      .sort((a, b) => a.edits - b.edits);
    const match = ranked[0]?.zone;
    if (match) open.splice(open.indexOf(match), 1);
    return compare(one, match);
  });
  const exact = zones.every((zone) => zone.exact) && open.length === 0;
  return { zones, invented: open.length, exact, error, tried, ms };
}
