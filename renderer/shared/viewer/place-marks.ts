import type { Point } from '../../../src/imaging/geometry.ts';
import type { Box, StageView } from './stage.ts';

/** Side of a mark's number on the screen, in CSS px, with the gap to the next. */
export const MARK_PX = 22;

export interface PlacedMark {
  id: string;
  /** Upper left corner of the number on the stage, in CSS px. */
  left: number;
  top: number;
}

/** Upright box on the stage around a box of the frame. */
function onStage([left, top, right, bottom]: Box, [a, b, c, d, e, f]: StageView['matrix']): Box {
  const corners = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ].map(([x = 0, y = 0]): Point => [a * x + c * y + e, b * x + d * y + f]);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const within = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/**
 * Where the numbers of marked boxes stand: over the upper left corner of the box as it is seen, at the stage's edge where
 * the corner lies beyond it, and beside a number that stands there already. Boxes out of sight have none.
 */
export function placeMarks(
  marks: readonly { id: string; box: Box }[],
  { matrix, room: [width, height] }: Pick<StageView, 'matrix' | 'room'>,
): PlacedMark[] {
  const placed: PlacedMark[] = [];
  for (const { id, box } of marks) {
    const [left, top, right, bottom] = onStage(box, matrix);
    if (right < 0 || bottom < 0 || left > width || top > height) continue;
    const free = {
      id,
      left: within(left - MARK_PX / 2, 0, width - MARK_PX),
      top: within(top - MARK_PX / 2, 0, height - MARK_PX),
    };
    const isTaken = () =>
      placed.some(
        (other) => Math.abs(other.left - free.left) < MARK_PX && Math.abs(other.top - free.top) < MARK_PX,
      );
    while (isTaken()) {
      free.left += MARK_PX;
      if (free.left > width - MARK_PX) {
        free.left = within(left, 0, width - MARK_PX) % MARK_PX;
        free.top += MARK_PX;
      }
      if (free.top > height) break;
    }
    placed.push(free);
  }
  return placed;
}
