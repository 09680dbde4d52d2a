import type { Point } from '../geometry.ts';

/**
 * How points lie to each other, in one frame or in two. Lengths are measured against the spread of the points, so that mm of
 * a page and px of a picture answer alike.
 */

/** A triangle lower than this share of the spread says nothing of left and right: an error of setting would turn it over. */
const CLEAR_SHARE = 0.05;
/** Four points hold a plane if each three of them make a triangle at least this share of the spread high. */
const HELD_SHARE = 0.15;

/** Mean distance of points from their middle. */
function spreadOf(points: readonly Point[]): number {
  const n = Math.max(1, points.length);
  const [x, y] = [0, 1].map((axis) => points.reduce((sum, point) => sum + (point[axis] ?? 0), 0) / n);
  return points.reduce((sum, point) => sum + Math.hypot(point[0] - (x ?? 0), point[1] - (y ?? 0)), 0) / n;
}

/** Height of a triangle over its longest side; negative where its corners turn the other way round. */
function heightOf([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): number {
  const longest = Math.max(
    Math.hypot(bx - ax, by - ay),
    Math.hypot(cx - bx, cy - by),
    Math.hypot(ax - cx, ay - cy),
  );
  const twice = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay);
  return longest > 0 ? twice / longest : 0;
}

/** Heights of all triangles of some points, as shares of their spread. */
function heightsOf(points: readonly Point[]): (i: number, j: number, k: number) => number {
  const spread = spreadOf(points) || 1;
  const at = (i: number): Point => points[i] ?? [Number.NaN, Number.NaN];
  return (i, j, k) => heightOf(at(i), at(j), at(k)) / spread;
}

/** The two nearest points, as places in the list, where they are nearer than `apart`, in units of the frame; else null. */
export function nearestPair(points: readonly Point[], apart: number): [number, number] | null {
  let [best, found]: [number, [number, number] | null] = [apart, null];
  for (const [j, [x, y]] of points.entries())
    for (const [i, [u, v]] of points.slice(0, j).entries()) {
      const distance = Math.hypot(x - u, y - v);
      if (distance < best) [best, found] = [distance, [i, j]];
    }
  return found;
}

/**
 * Whether no four of the points hold a plane: all of them lie about one line, or all but one, so that a transform through
 * them would be fixed by errors of setting.
 */
export function isOnALine(points: readonly Point[]): boolean {
  const height = heightsOf(points);
  const isHigh = (i: number, j: number, k: number) => Math.abs(height(i, j, k)) >= HELD_SHARE;
  for (let l = 3; l < points.length; l++)
    for (let k = 2; k < l; k++)
      for (let j = 1; j < k; j++)
        for (let i = 0; i < j; i++)
          if (isHigh(i, j, k) && isHigh(i, j, l) && isHigh(i, k, l) && isHigh(j, k, l)) return false;
  return true;
}

/**
 * Whether points lie otherwise round in the one frame than in the other: a camera in front of a page never turns a triangle
 * over (Hartley & Zisserman, 2nd ed., §21.1). `all`: every triangle is turned over, as in a mirror. A list: those points
 * that are part of most triangles that are.
 */
export function areCrossed(from: readonly Point[], to: readonly Point[]): 'all' | number[] | null {
  const [before, after] = [heightsOf(from), heightsOf(to)];
  const turned = from.map(() => 0);
  let [over, kept] = [0, 0];
  for (let k = 2; k < from.length; k++)
    for (let j = 1; j < k; j++)
      for (let i = 0; i < j; i++) {
        const [a, b] = [before(i, j, k), after(i, j, k)];
        if (Math.min(Math.abs(a), Math.abs(b)) < CLEAR_SHARE) continue;
        if (a * b > 0) kept++;
        else {
          over++;
          for (const corner of [i, j, k]) turned[corner] = (turned[corner] ?? 0) + 1;
        }
      }
  if (over === 0) return null;
  if (kept === 0) return 'all';
  const most = Math.max(...turned);
  return turned.flatMap((times, i) => (times === most ? [i] : []));
}
