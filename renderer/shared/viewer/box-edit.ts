import type { Point } from '../../../src/imaging/geometry.ts';
import type { Box } from './stage.ts';

/** What boxes are kept within, and how small one may become; all in the unit of the boxes (px of a frame, mm of a page). */
export interface Bounds {
  width: number;
  height: number;
  least: number;
}

/** The sides that a handle moves: −1 left or upper, 1 right or lower, 0 neither. */
export interface Handle {
  x: -1 | 0 | 1;
  y: -1 | 0 | 1;
}

/** Clockwise from the upper left corner. */
export const HANDLES: readonly Handle[] = [
  { x: -1, y: -1 },
  { x: 0, y: -1 },
  { x: 1, y: -1 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
  { x: -1, y: 1 },
  { x: -1, y: 0 },
];

const within = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/** A box moved as far as the bounds let it, its size kept. */
export function movedBox([left, top, right, bottom]: Box, [dx, dy]: Point, { width, height }: Bounds): Box {
  const x = within(dx, -left, width - right);
  const y = within(dy, -top, height - bottom);
  return [left + x, top + y, right + x, bottom + y];
}

/** A box with the sides of a handle moved: never out of the bounds, never past the side that stays. */
export function resizedBox(
  [left, top, right, bottom]: Box,
  { x, y }: Handle,
  [dx, dy]: Point,
  { width, height, least }: Bounds,
): Box {
  return [
    x < 0 ? within(left + dx, 0, right - least) : left,
    y < 0 ? within(top + dy, 0, bottom - least) : top,
    x > 0 ? within(right + dx, left + least, width) : right,
    y > 0 ? within(bottom + dy, top + least, height) : bottom,
  ];
}

/** The box between two corners, in whatever order, clipped to the bounds; null where too little is left. */
export function drawnBox([ax, ay]: Point, [bx, by]: Point, { width, height, least }: Bounds): Box | null {
  const left = within(Math.min(ax, bx), 0, width);
  const top = within(Math.min(ay, by), 0, height);
  const right = within(Math.max(ax, bx), 0, width);
  const bottom = within(Math.max(ay, by), 0, height);
  return right - left < least || bottom - top < least ? null : [left, top, right, bottom];
}

/** The smallest box that a place lies in. */
export function smallestAt<T extends { box: Box }>(boxes: readonly T[], [x, y]: Point): T | null {
  const size = ({ box: [left, top, right, bottom] }: T) => (right - left) * (bottom - top);
  const there = boxes.filter(
    ({ box: [left, top, right, bottom] }) => x >= left && x <= right && y >= top && y <= bottom,
  );
  return there.toSorted((a, b) => size(a) - size(b))[0] ?? null;
}
