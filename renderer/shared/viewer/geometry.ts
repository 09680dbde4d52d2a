import type { Point, Quad } from '../../../src/imaging/geometry.ts';
import type { Box, StageView } from './stage.ts';

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
export function boundsOf(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

type Matrix = StageView['matrix'];

/** A place of the frame on the stage, in CSS px. */
export const onStage = ([x, y]: Point, [a, b, c, d, e, f]: Matrix): Point => [
  a * x + c * y + e,
  b * x + d * y + f,
];

/** A place on the stage, in CSS px, in px of the frame. */
export function inFrame([x, y]: Point, [a, b, c, d, e, f]: Matrix): Point {
  const area = a * d - b * c;
  return [(d * (x - e) - c * (y - f)) / area, (a * (y - f) - b * (x - e)) / area];
}

/** A direction on the screen, in whole steps, as one in the frame: they differ when the picture is turned by quarters. */
export function stepInFrame([x, y]: Point, [a, b, c, d]: Matrix): Point {
  const size = Math.hypot(a, b);
  // Adding zero makes a plain zero of a negative one.
  return [Math.round((a * x + b * y) / size) + 0, Math.round((c * x + d * y) / size) + 0];
}

/** Upright box on the stage around a box of the frame, in CSS px. */
export function boxOnStage([left, top, right, bottom]: Box, matrix: Matrix): Box {
  const corners: readonly Point[] = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  return boundsOf(corners.map((corner) => onStage(corner, matrix)));
}
