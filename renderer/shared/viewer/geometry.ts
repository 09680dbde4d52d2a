import type { Point, Quad } from '../../../src/imaging/geometry.ts';

/** Whether a point lies in a convex quad (on its edge counts), both in px of the same frame. */
export function contains(quad: Quad, [x, y]: Point): boolean {
  let turn = 0;
  return quad.every(([ax, ay], i) => {
    const [bx, by] = quad[(i + 1) % 4] ?? quad[0];
    const side = Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
    if (side === 0) return true;
    if (turn === 0) turn = side;
    return side === turn;
  });
}

/** Upright box around points: [left, top, right, bottom]. */
export function boundsOf(points: readonly Point[]): [number, number, number, number] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
