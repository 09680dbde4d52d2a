import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARK_PX, placeMarks } from './place-marks.ts';

/** Two CSS px for each px of the frame, moved by (100, 50). */
const VIEW = { matrix: [2, 0, 0, 2, 100, 50], room: [600, 400] } as const;
const HALF = MARK_PX / 2;

describe('placeMarks', () => {
  it('puts a number over the upper left corner', () => {
    expect(placeMarks([{ id: 'a', box: [50, 25, 80, 60] }], VIEW)).toEqual([
      { id: 'a', left: 200 - HALF, top: 100 - HALF },
    ]);
  });

  it('means the corner that is upper left on the screen when the picture is turned', () => {
    // A quarter clockwise: x' = 300 − y, y' = x; the box spans 200–260 by 10–60.
    const turned = { matrix: [0, 1, -1, 0, 300, 0], room: [600, 400] } as const;
    expect(placeMarks([{ id: 'a', box: [10, 40, 60, 100] }], turned)).toEqual([
      { id: 'a', left: 200 - HALF, top: 0 },
    ]);
  });

  it('keeps the number of a box in sight whose corner is not, and leaves out what is out of sight', () => {
    const placed = placeMarks(
      [
        { id: 'corner away', box: [-200, -200, 10, 10] },
        { id: 'away', box: [300, 0, 400, 10] },
        { id: 'under the edge', box: [245, 170, 260, 174] },
      ],
      VIEW,
    );
    expect(placed).toEqual([
      { id: 'corner away', left: 0, top: 0 },
      { id: 'under the edge', left: 600 - MARK_PX, top: 400 - MARK_PX },
    ]);
  });

  it('keeps clear of a name that is wider than a number', () => {
    const placed = placeMarks(
      [
        { id: 'name', box: [50, 25, 80, 60], widthPx: 100 },
        { id: 'number', box: [60, 25, 80, 60] },
      ],
      VIEW,
    );
    // The name stands above its box, from 200 to 300; the number would stand at 208 and goes on in steps of its own width.
    expect(placed).toEqual([
      { id: 'name', left: 200, top: 76 },
      { id: 'number', left: 304, top: 88 },
    ]);
  });

  it('never lets two numbers cover each other while there is room, nor leave the stage', () => {
    const boxes = fc.array(
      fc.tuple(fc.integer({ min: -100, max: 300 }), fc.integer({ min: -100, max: 250 })),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(boxes, (corners) => {
        const marks = corners.map(([x, y], at) => ({ id: String(at), box: [x, y, x + 60, y + 60] as const }));
        const placed = placeMarks(marks, VIEW);
        for (const [at, one] of placed.entries()) {
          expect(one.left).toBeGreaterThanOrEqual(0);
          expect(one.left).toBeLessThanOrEqual(600 - MARK_PX);
          expect(one.top).toBeGreaterThanOrEqual(0);
          expect(one.top).toBeLessThanOrEqual(400 - MARK_PX);
          for (const other of placed.slice(at + 1))
            expect(
              Math.abs(one.left - other.left) >= MARK_PX || Math.abs(one.top - other.top) >= MARK_PX,
            ).toBe(true);
        }
      }),
      {
        // Two at the lower right corner, with no room below.
        examples: [
          [
            [
              [224, 149],
              [223, 159],
            ],
          ],
        ],
      },
    );
  });
});
