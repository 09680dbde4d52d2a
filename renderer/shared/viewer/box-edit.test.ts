import { describe, expect, it } from 'vitest';
import type { Point } from '../../../src/imaging/geometry.ts';
import { type Bounds, drawnBox, HANDLES, movedBox, resizedBox, smallestAt } from './box-edit.ts';
import type { Box } from './stage.ts';

/** An ID-1 card in mm. */
const CARD: Bounds = { width: 85.6, height: 54, least: 0.5 };
const BOX: Box = [10, 20, 40, 45];

describe('movedBox', () => {
  it('goes where it is told', () => {
    expect(movedBox(BOX, [5, -3], CARD)).toEqual([15, 17, 45, 42]);
  });

  it('stops at each edge and keeps its size', () => {
    expect(movedBox(BOX, [-100, -100], CARD)).toEqual([0, 0, 30, 25]);
    const [left, top, right, bottom] = movedBox(BOX, [100, 100], CARD);
    expect([right, bottom]).toEqual([85.6, 54]);
    expect(right - left).toBeCloseTo(30, 10);
    expect(bottom - top).toBeCloseTo(25, 10);
  });

  it('comes back in from outside', () => {
    expect(movedBox([80, 0, 90, 10], [0, 0], CARD)).toEqual([75.6, 0, 85.6, 10]);
  });
});

describe('resizedBox', () => {
  it.each([
    [-1, -1, [12, 23, 40, 45]],
    [0, -1, [10, 23, 40, 45]],
    [1, -1, [10, 23, 42, 45]],
    [1, 0, [10, 20, 42, 45]],
    [1, 1, [10, 20, 42, 48]],
    [0, 1, [10, 20, 40, 48]],
    [-1, 1, [12, 20, 40, 48]],
    [-1, 0, [12, 20, 40, 45]],
  ] as const)('handle %i, %i moves its sides and no other', (x, y, expected) => {
    expect(resizedBox(BOX, { x, y }, [2, 3], CARD)).toEqual(expected);
  });

  it('leaves neither the page nor becomes less than the least, from any handle', () => {
    for (const handle of HANDLES) {
      const [left, top, right, bottom] = resizedBox(BOX, handle, [-1000, -1000], CARD);
      expect([left, top]).toEqual([handle.x < 0 ? 0 : 10, handle.y < 0 ? 0 : 20]);
      expect([right, bottom]).toEqual([handle.x > 0 ? 10.5 : 40, handle.y > 0 ? 20.5 : 45]);
      const other = resizedBox(BOX, handle, [1000, 1000], CARD);
      expect(other).toEqual([
        handle.x < 0 ? 39.5 : 10,
        handle.y < 0 ? 44.5 : 20,
        handle.x > 0 ? 85.6 : 40,
        handle.y > 0 ? 54 : 45,
      ]);
    }
  });
});

describe('drawnBox', () => {
  it('is the same from whichever corner', () => {
    const corners: readonly [Point, Point][] = [
      [
        [10, 20],
        [40, 45],
      ],
      [
        [40, 45],
        [10, 20],
      ],
      [
        [40, 20],
        [10, 45],
      ],
      [
        [10, 45],
        [40, 20],
      ],
    ];
    for (const [from, to] of corners) expect(drawnBox(from, to, CARD)).toEqual(BOX);
  });

  it('is clipped to the page, and nothing where nothing of it is left', () => {
    expect(drawnBox([-5, 50], [5, 60], CARD)).toEqual([0, 50, 5, 54]);
    expect(drawnBox([90, 10], [100, 20], CARD)).toBeNull();
  });

  it('is nothing where it is narrower than the least', () => {
    expect(drawnBox([10, 20], [10.4, 45], CARD)).toBeNull();
    expect(drawnBox([10, 20], [10.5, 20.5], CARD)).toEqual([10, 20, 10.5, 20.5]);
  });
});

describe('smallestAt', () => {
  const [page, photo] = [
    { id: 'page', box: [0, 0, 85.6, 54] as const },
    { id: 'photo', box: BOX },
  ];

  it('means the one that is hardest to point at', () => {
    expect(smallestAt([page, photo], [20, 30])).toBe(photo);
    expect(smallestAt([photo, page], [40, 45])).toBe(photo);
    expect(smallestAt([page, photo], [50, 30])).toBe(page);
    expect(smallestAt([photo], [50, 30])).toBeNull();
  });
});
