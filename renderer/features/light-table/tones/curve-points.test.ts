import { describe, expect, it } from 'vitest';
import type { CurvePoints } from '../../../../src/imaging/view-tools/index.ts';
import { withNewPoint, withoutPoint, withPointAt, withPointBetween } from './curve-points.ts';

const CURVE: CurvePoints = [
  [0, 0],
  [100, 180],
  [255, 255],
];

describe('the points of a curve', () => {
  it('are moved between their neighbours, on levels that there are', () => {
    expect(withPointAt(CURVE, 1, [120.4, 300])[1]).toEqual([120, 255]);
    expect(withPointAt(CURVE, 1, [-5, -5])[1]).toEqual([1, 0]);
    expect(withPointAt(CURVE, 1, [255, 9])[1]).toEqual([254, 9]);
    expect(withPointAt(CURVE, 0, [200, 3])[0]).toEqual([99, 3]);
    expect(withPointAt(CURVE, 2, [300, 3])[2]).toEqual([255, 3]);
  });

  it('get one more in its place, where there is room', () => {
    expect(withNewPoint(CURVE, [50.2, 90])).toEqual({
      index: 1,
      points: [
        [0, 0],
        [50, 90],
        [100, 180],
        [255, 255],
      ],
    });
    expect(withNewPoint(CURVE, [100, 3])).toBeNull();
    const eight = Array.from({ length: 8 }, (_, i) => [10 * i, i] as const);
    expect(withNewPoint(eight, [200, 3])).toBeNull();
  });

  it('get one on the curve in the middle of the widest gap', () => {
    // 155 levels from 100 on: the middle is 177. On a straight line, what goes in comes out.
    expect(withPointBetween(CURVE)?.points[2]?.[0]).toBe(177);
    expect(
      withPointBetween([
        [0, 0],
        [255, 255],
      ])?.points[1],
    ).toEqual([127, 127]);
    expect(
      withPointBetween([
        [7, 0],
        [8, 255],
      ]),
    ).toBeNull();
  });

  it('are two at least', () => {
    expect(withoutPoint(CURVE, 1)).toEqual([
      [0, 0],
      [255, 255],
    ]);
    expect(
      withoutPoint(
        [
          [0, 0],
          [255, 255],
        ],
        0,
      ),
    ).toHaveLength(2);
  });
});
