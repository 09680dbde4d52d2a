import type { Homography, Point } from '../geometry.ts';
import { solve } from '../solve.ts';
import { applyHomography } from '../warp.ts';

/** A point of one frame and the place where it was found in another; `weight` is how much it counts, from 0. */
export interface Match {
  readonly from: Point;
  readonly to: Point;
  readonly weight: number;
}

interface Normalised {
  readonly shift: Point;
  readonly scale: number;
}

/** Centre of points and the scale that brings their mean distance from it to √2 (Hartley & Zisserman, §4.4.4). */
function normalisation(points: readonly Point[]): Normalised {
  const n = Math.max(1, points.length);
  const x = points.reduce((sum, [px]) => sum + px, 0) / n;
  const y = points.reduce((sum, [, py]) => sum + py, 0) / n;
  const spread = points.reduce((sum, [px, py]) => sum + Math.hypot(px - x, py - y), 0) / n;
  return { shift: [x, y], scale: spread > 0 ? Math.SQRT2 / spread : 1 };
}

/** Coordinates are normalised, so a pivot below this is rounding. */
const LEAST_PIVOT = 1e-10;

/**
 * The projective transform that takes `from` to `to` with the least weighted sum of squared algebraic errors, in
 * normalised coordinates (Hartley & Zisserman, Multiple View Geometry, 2nd ed., algorithm 4.2).
 * `null` where the matches do not fix one: fewer than four, or all on one line.
 */
export function fitHomography(matches: readonly Match[]): Homography | null {
  const used = matches.filter(({ weight }) => weight > 0);
  if (used.length < 4) return null;
  const source = normalisation(used.map(({ from }) => from));
  const target = normalisation(used.map(({ to }) => to));
  const rows = Array.from({ length: 8 }, () => Array<number>(9).fill(0));
  for (const { from, to, weight } of used) {
    const [x, y] = [(from[0] - source.shift[0]) * source.scale, (from[1] - source.shift[1]) * source.scale];
    const [u, v] = [(to[0] - target.shift[0]) * target.scale, (to[1] - target.shift[1]) * target.scale];
    for (const equation of [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ])
      for (let i = 0; i < 8; i++) {
        const row = rows[i];
        const factor = weight * (equation[i] ?? 0);
        if (row && factor !== 0)
          for (let j = 0; j < 9; j++) row[j] = (row[j] ?? 0) + factor * (equation[j] ?? 0);
      }
  }
  const solution = solve(rows, LEAST_PIVOT);
  return solution && denormalised(solution, source, target);
}

function denormalised(h: readonly number[], source: Normalised, target: Normalised): Homography | null {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, i = 0] = h;
  const { scale: s, shift } = source;
  // Rows of the transform after normalising its source.
  const row = (p: number, q: number, r: number) =>
    [p * s, q * s, r - s * (p * shift[0] + q * shift[1])] as const;
  const [first, second, third] = [row(a, b, c), row(d, e, f), row(g, i, 1)];
  const { scale: t, shift: to } = target;
  const raised = (of: readonly [number, number, number], by: number) =>
    of.map((value, at) => value / t + by * (third[at] ?? 0));
  const all = [...raised(first, to[0]), ...raised(second, to[1]), ...third];
  const last = all[8] ?? 0;
  if (!all.every(Number.isFinite) || Math.abs(last) < 1e-12) return null;
  return all.map((value) => value / last) as unknown as Homography;
}

/** How far a match lies from where a transform takes it, in units of the target frame. */
export function errorOf(homography: Homography, { from, to }: Match): number {
  const [x, y] = applyHomography(homography, from);
  return Math.hypot(x - to[0], y - to[1]);
}

const ROUNDS = 12;

/**
 * Fits a transform that goes with most of the matches: what lies further than `tolerance` (units of the target frame)
 * from it does not count, what lies near it counts by Tukey's biweight. Begins at `start`, within a tolerance that
 * shrinks to the last one, so that a start that is a little off does not shut the right ones out. `anchors` count with
 * their weights however far they lie.
 */
export function fitRobustly(
  matches: readonly Match[],
  start: Homography,
  tolerance: number,
  widest = 4 * tolerance,
  anchors: readonly Match[] = [],
): Homography | null {
  let homography = start;
  for (let round = 0; round < ROUNDS; round++) {
    const bound = Math.max(tolerance, widest * (tolerance / widest) ** ((round + 1) / (ROUNDS - 2)));
    const weighed = matches.map((match) => {
      const share = errorOf(homography, match) / bound;
      return { ...match, weight: share < 1 ? match.weight * (1 - share * share) ** 2 : 0 };
    });
    const next = fitHomography(anchors.length > 0 ? [...weighed, ...anchors] : weighed);
    if (!next) return null;
    homography = next;
  }
  return homography;
}
