import { boxOnStage } from './geometry.ts';
import type { Box, StageView } from './stage.ts';

/** Height of a mark on the screen, and width of one that is a number, in CSS px: what is pressed of it, more than is drawn. */
export const MARK_PX = 24;

export interface PlacedMark {
  id: string;
  /** Upper left corner of the number on the stage, in CSS px. */
  left: number;
  top: number;
}

const within = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

/**
 * Where the numbers of marked boxes stand: over the upper left corner of the box as it is seen (names: above it), at the
 * stage's edge where the corner lies beyond it, and beside a number that stands there already. Boxes out of sight have none.
 */
export function placeMarks(
  marks: readonly { id: string; box: Box; widthPx?: number }[],
  { matrix, room: [width, height] }: Pick<StageView, 'matrix' | 'room'>,
): PlacedMark[] {
  const placed: (PlacedMark & { widthPx: number })[] = [];
  for (const { id, box, widthPx = MARK_PX } of marks) {
    const [left, top, right, bottom] = boxOnStage(box, matrix);
    if (right < 0 || bottom < 0 || left > width || top > height) continue;
    // A name would hide what it is the name of.
    const over =
      widthPx > MARK_PX ? { left, top: top - MARK_PX } : { left: left - MARK_PX / 2, top: top - MARK_PX / 2 };
    const free = {
      id,
      widthPx,
      left: within(over.left, 0, width - widthPx),
      top: within(over.top, 0, height - MARK_PX),
    };
    const isTaken = () =>
      placed.some(
        (other) =>
          other.left < free.left + widthPx &&
          free.left < other.left + other.widthPx &&
          Math.abs(other.top - free.top) < MARK_PX,
      );
    const wanted = { left: free.left, top: free.top };
    let rounds = 0;
    while (rounds < 2 && isTaken()) {
      free.left += MARK_PX;
      if (free.left > width - widthPx) {
        free.left = within(left, 0, width - widthPx) % MARK_PX;
        free.top += MARK_PX;
      }
      // Below the last row comes the first one, and after all of them there is no room.
      if (free.top > height - MARK_PX) {
        free.top %= MARK_PX;
        rounds++;
      }
    }
    placed.push(rounds < 2 ? free : { ...free, ...wanted });
  }
  return placed.map(({ id, left, top }) => ({ id, left, top }));
}
