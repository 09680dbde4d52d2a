import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from './geometry.ts';
import { areaOf, convexHull, fourCorners } from './hull.ts';

const point = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }));

describe('a convex hull', () => {
  it('has the outer points of a square, clockwise', () => {
    const hull = convexHull([
      [4, 4],
      [0, 0],
      [2, 1],
      [4, 0],
      [2, 0],
      [0, 4],
    ]);
    expect(hull).toEqual([
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
    ]);
    expect(areaOf(hull)).toBe(16);
  });

  it('leaves no point outside', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 40 }), (points) => {
        const hull = convexHull(points);
        for (const [x, y] of points)
          for (const [i, [ax, ay]] of hull.entries()) {
            const [bx, by] = hull[(i + 1) % hull.length] ?? [0, 0];
            expect((bx - ax) * (y - ay) - (by - ay) * (x - ax)).toBeGreaterThanOrEqual(0);
          }
      }),
    );
  });
});

describe('the quadrilateral round a polygon', () => {
  it('has the corners back that were cut off', () => {
    const cut: Point[] = [
      [2, 0],
      [10, 0],
      [12, 2],
      [12, 8],
      [0, 8],
      [0, 2],
    ];
    expect(fourCorners(cut)).toEqual(
      expect.arrayContaining([
        [0, 0],
        [12, 0],
        [12, 8],
        [0, 8],
      ]),
    );
  });

  it('is none for a triangle', () => {
    expect(
      fourCorners([
        [0, 0],
        [4, 0],
        [0, 4],
      ]),
    ).toBeNull();
  });
});
