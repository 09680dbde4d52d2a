import type { Point, Quad } from './geometry.ts';

const cross = (o: Point, a: Point, b: Point): number =>
  (a[0] - o[0]) * (b[1] - o[1]) - (a[1] - o[1]) * (b[0] - o[0]);

/** The convex hull of points, clockwise where y runs down (Andrew's monotone chain, 1979). */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = points.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const half = (ordered: readonly Point[]): Point[] => {
    const chain: Point[] = [];
    for (const point of ordered) {
      while (chain.length > 1 && cross(chain.at(-2) ?? point, chain.at(-1) ?? point, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

/** Area of a polygon, positive where its corners run clockwise and y runs down. */
export const areaOf = (corners: readonly Point[]): number =>
  corners.reduce((sum, [x, y], i) => {
    const [u, v] = corners[(i + 1) % corners.length] ?? [x, y];
    return sum + (x * v - u * y) / 2;
  }, 0);

/** Where the line through a and b meets that through c and d beyond both; `null` where they run apart. */
function meeting(a: Point, b: Point, c: Point, d: Point): Point | null {
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const turn = ux * vy - uy * vx;
  if (turn <= 1e-9) return null;
  const along = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / turn;
  return [a[0] + along * ux, a[1] + along * uy];
}

/**
 * The quadrilateral round a convex polygon that is left when its sides are taken away one after the other, each time the
 * one beyond which its neighbours meet closest; rounded corners become corners again. `null` where none is left.
 */
export function fourCorners(polygon: readonly Point[]): Quad | null {
  const corners = [...polygon];
  while (corners.length > 4) {
    let best: { at: number; point: Point; added: number } | null = null;
    const n = corners.length;
    for (let at = 0; at < n; at++) {
      const [a, b, c, d] = [0, 1, 2, 3].map((step) => corners[(at + step) % n]);
      const point = a && b && c && d ? meeting(a, b, c, d) : null;
      const added = point && b && c ? Math.abs(areaOf([b, point, c])) : 0;
      if (point && (!best || added < best.added)) best = { at, point, added };
    }
    if (!best) return null;
    corners[(best.at + 1) % n] = best.point;
    corners.splice((best.at + 2) % n, 1);
  }
  const [a, b, c, d] = corners;
  return a && b && c && d ? [a, b, c, d] : null;
}
