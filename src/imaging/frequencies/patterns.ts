import type { Wave } from './peaks.ts';
import { THRESHOLDS } from './thresholds.ts';

/** A wave of print, measured. */
export interface Peak {
  readonly linesPerMm: number;
  readonly linesPerInch: number;
  /** Which way its lines run, degrees anticlockwise from the x axis of the page, 0 ≤ angle < 180: 0 across, 90 upright. */
  readonly angleDeg: number;
  /** Amplitude over that of the spectrum around it. */
  readonly strength: number;
  /** Amplitude, grey levels of 255. */
  readonly levels: number;
  /** `blocks`: as far apart as the squares that a file was packed in, which says nothing of the document. */
  readonly origin: 'print' | 'blocks';
}

/** A regular pattern: of dots with the angle 0 ≤ angle < 90 at which its rows stand, of lines with that of the lines. */
export interface Pattern {
  readonly linesPerInch: number;
  readonly angleDeg: number;
}

/** What a spectrum says in plain words. */
export interface Verdict {
  /** `untold`: the capture does not carry what would have to be seen. */
  readonly kind: 'dots' | 'lines' | 'none' | 'untold';
  readonly patterns: readonly Pattern[];
  /** Why it cannot be told: too few px to a mm, or too small an area. */
  readonly because: 'density' | 'size' | null;
}

/** A wave with what was measured of it. */
export interface Found {
  readonly wave: Wave;
  readonly peak: Peak;
}

/** Least angle between two directions of lines, 0 to 90 degrees. */
function between(a: number, b: number): number {
  const off = Math.abs(a - b) % 180;
  return Math.min(off, 180 - off);
}

const areScreen = ({ peak: a }: Found, { peak: b }: Found) =>
  Math.min(a.levels, b.levels) >= THRESHOLDS.alike * Math.max(a.levels, b.levels) &&
  90 - between(a.angleDeg, b.angleDeg) <= THRESHOLDS.angleDeg &&
  Math.abs(a.linesPerMm - b.linesPerMm) <= THRESHOLDS.equalPeriods * Math.min(a.linesPerMm, b.linesPerMm);

/** Whole steps of each of some waves, up to `most` of them. */
function sumsOf(base: readonly Found[], most: number): [across: number, down: number][] {
  const steps = Array.from({ length: 2 * most + 1 }, (_, i) => i - most);
  return base.reduce<[number, number][]>(
    (sums, { wave: { cycles } }) =>
      sums.flatMap(([x, y]) => steps.map((n): [number, number] => [x + n * cycles[0], y + n * cycles[1]])),
    [[0, 0]],
  );
}

/** Steps of one pattern that are looked at, and of each of two that are printed over each other. */
const [OWN_STEPS, MIXED_STEPS] = [4, 2];

/** Whether a wave is a sum of whole steps of others: what is printed in a pattern shows at all of those. */
function isSumOf({ wave }: Found, base: readonly Found[], most: number): boolean {
  const [x, y] = wave.cycles;
  const slowest = Math.min(...base.map((one) => Math.hypot(...one.wave.cycles)));
  // Wide apart, or every wave would be the harmonic of a slow one.
  const near = Math.min(THRESHOLDS.harmonicCycles, slowest * THRESHOLDS.harmonicShare);
  return sumsOf(base, most).some(([across, down]) => Math.hypot(x - across, y - down) <= near);
}

/** The two directions of the clearest screen: those whose weaker one is strongest. */
function clearestPair(found: readonly Found[]): readonly [Found, Found] | null {
  // They stand in order of their amplitude.
  for (const [i, second] of found.entries()) {
    const first = found.slice(0, i).find((one) => areScreen(one, second));
    if (first) return [first, second];
  }
  return null;
}

function screenOf([{ peak: a }, { peak: b }]: readonly [Found, Found]): Pattern {
  // The mean of both, one of them turned by a right angle.
  const turned = (((b.angleDeg - a.angleDeg + 45) % 90) + 90) % 90;
  const angleDeg = (a.angleDeg + (turned - 45) / 2 + 180) % 90;
  return { linesPerInch: (a.linesPerInch + b.linesPerInch) / 2, angleDeg };
}

const lineOf = ({ peak: { linesPerInch, angleDeg } }: Found): Pattern => ({ linesPerInch, angleDeg });

/**
 * Regular patterns among waves that stand in order of their amplitude. Dots: two directions of about equal period at about a right
 * angle; lines: what has no such other direction, at most two of them. Lines that cross at a right angle with one period cannot be told from dots.
 */
export function patternsIn(found: readonly Found[]): {
  kind: 'dots' | 'lines' | 'none';
  patterns: Pattern[];
  /** The waves that say so. */
  rests: Found[];
} {
  const printed = found.filter(({ peak }) => peak.origin === 'print' && peak.strength >= THRESHOLDS.judged);
  const least = (printed[0]?.peak.levels ?? 0) * THRESHOLDS.share;
  let left = printed.filter(({ peak }) => peak.levels >= least);
  const screens: (readonly [Found, Found])[] = [];
  for (let pair = clearestPair(left); pair; pair = clearestPair(left)) {
    const base = pair;
    screens.push(base);
    left = left.filter(
      (one) =>
        !isSumOf(one, base, OWN_STEPS) &&
        !screens.some((other) => other !== base && isSumOf(one, [...other, ...base], MIXED_STEPS)),
    );
  }
  if (screens.length > 0) return { kind: 'dots', patterns: screens.map(screenOf), rests: screens.flat() };
  const lines: Found[] = [];
  for (let next = left[0]; next && lines.length < THRESHOLDS.mostLines; next = left[0]) {
    const first = next;
    lines.push(first);
    left = left.filter(
      (one) =>
        !isSumOf(one, [first], OWN_STEPS) &&
        between(one.peak.angleDeg, first.peak.angleDeg) > THRESHOLDS.angleDeg,
    );
  }
  return { kind: lines.length > 0 ? 'lines' : 'none', patterns: lines.map(lineOf), rests: lines };
}
