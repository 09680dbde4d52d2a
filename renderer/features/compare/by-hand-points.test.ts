import { describe, expect, it } from 'vitest';
import type { Point } from '../../../src/imaging/geometry.ts';
import { MOST_POINTS } from '../../../src/imaging/register/control-points.ts';
import { applyHomography } from '../../../src/imaging/warp.ts';
import {
  completeOf,
  judgePairs,
  movedPoint,
  overShown,
  type PointPair,
  toPage,
  toShown,
  withoutPair,
  withPoint,
} from './by-hand-points.ts';

const NONE: readonly PointPair[] = [];
const PAGE = { widthMm: 80, heightMm: 50 };
/** The page lies straight in it, 10 px a mm, from (100, 50). */
const PICTURE = { widthPx: 1000, heightPx: 700 };
const seen = ([x, y]: Point): Point => [100 + 10 * x, 50 + 10 * y];
const CORNERS: readonly Point[] = [
  [0, 0],
  [80, 0],
  [80, 50],
  [0, 50],
];
const set = (places: readonly Point[]) =>
  places.reduce(
    (pairs, page) => withPoint(withPoint(pairs, 'page', page).pairs, 'picture', seen(page)).pairs,
    NONE,
  );

describe('points that are set on two pictures', () => {
  it('find their other half, whichever side comes first', () => {
    const first = withPoint(NONE, 'picture', [1, 2]);
    expect(first).toEqual({ pairs: [{ id: 1, picture: [1, 2], page: null }], id: 1 });
    const second = withPoint(first.pairs, 'picture', [3, 4]);
    expect(second.id).toBe(2);
    const met = withPoint(second.pairs, 'page', [5, 6]);
    expect(met).toEqual({
      pairs: [
        { id: 1, picture: [1, 2], page: [5, 6] },
        { id: 2, picture: [3, 4], page: null },
      ],
      id: 1,
    });
    expect(completeOf(met.pairs)).toEqual([{ id: 1, picture: [1, 2], page: [5, 6] }]);
  });

  it('are moved and taken out by themselves, and what is new is never taken for what went', () => {
    const pairs = movedPoint(set(CORNERS), 3, 'page', [70, 40]);
    expect(pairs[2]).toEqual({ id: 3, picture: [900, 550], page: [70, 40] });
    const fewer = withoutPair(pairs, 2);
    expect(fewer.map(({ id }) => id)).toEqual([1, 3, 4]);
    expect(withPoint(fewer, 'page', [1, 1]).id).toBe(5);
  });

  it('are not more than the program takes', () => {
    const full = Array.from({ length: MOST_POINTS }, (_, i) => ({
      id: i + 1,
      page: [i, i] as const,
      picture: [i, i] as const,
    }));
    expect(withPoint(full, 'page', [1, 1])).toEqual({ pairs: full, id: null });
  });
});

describe('the judgement of points', () => {
  it('leaves out what is set on one side only, and counts as the whole list does', () => {
    const half: PointPair = { id: 9, picture: [5, 5], page: null };
    const [a, b, c, d] = set(CORNERS);
    if (!a || !b || !c || !d) throw new Error('four pairs');
    const { fit, refusal, residuals } = judgePairs([half, a, b, c, d], PAGE, PICTURE);
    expect([refusal, [...residuals.keys()]]).toEqual([null, [1, 2, 3, 4]]);
    expect(fit?.precisionMm).toBeNull();

    const exchanged = [half, { ...a, picture: b.picture }, { ...b, picture: a.picture }, c, d];
    const refused = judgePairs(exchanged, PAGE, PICTURE);
    expect(refused.refusal).toEqual({ fault: 'crossing', at: [1, 2] });
    expect([...refused.doubtful]).toEqual([1, 2]);
    expect(refused.fit).toBeNull();
  });

  it('has the residual of each point, mm', () => {
    // Half a mm beside its place: what the fit cannot take up of that stays with the point itself.
    const points = set([...CORNERS, [40, 25], [20, 10]]);
    const off = movedPoint(points, 5, 'picture', seen([40.5, 25]));
    const { residuals, refusal } = judgePairs(off, PAGE, PICTURE);
    expect(refusal).toBeNull();
    expect(Math.max(...residuals.values())).toBe(residuals.get(5));
    expect(residuals.get(5)).toBeGreaterThan(0.1);
    expect(residuals.get(5)).toBeLessThanOrEqual(0.5);
  });
});

describe('the genuine page on the screen', () => {
  const shown = { widthPx: 1600, heightPx: 1000 };

  it('has its places in px of its picture, and back', () => {
    expect(toShown([40, 25], PAGE, shown)).toEqual([800, 500]);
    expect(toPage([800, 500], PAGE, shown)).toEqual([40, 25]);
  });

  it('gets the other picture laid over it, place on place', () => {
    const { fit } = judgePairs(set(CORNERS), PAGE, PICTURE);
    if (!fit) throw new Error('a fit');
    const [x, y] = applyHomography(overShown(fit, PAGE, shown), seen([20, 10]));
    expect(x).toBeCloseTo(400, 6);
    expect(y).toBeCloseTo(200, 6);
  });
});
