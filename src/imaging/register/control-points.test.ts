import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChance } from '../../specimens/chance.ts';
import type { Homography, Point, Quad } from '../geometry.ts';
import { applyHomography, homographyFromQuads } from '../warp.ts';
import { type ControlPoint, fitPoints, MOST_POINTS } from './control-points.ts';

/** A card under a camera. */
const SIZES = { page: { widthMm: 85.6, heightMm: 53.98 }, picture: { widthPx: 1000, heightPx: 700 } };
const { widthMm, heightMm } = SIZES.page;
const PAGE: Quad = [
  [0, 0],
  [widthMm, 0],
  [widthMm, heightMm],
  [0, heightMm],
];
/** Corners, middles of the sides, and the middle of the page. */
const PLACES: Point[] = [0, 0.5, 1].flatMap((y) =>
  [0, 0.5, 1].map((x): Point => [x * widthMm, y * heightMm]),
);

/** Corners of the page anywhere in a quarter of the picture each, so that the page is seen from the front. */
const corner = (left: number, top: number) =>
  fc
    .tuple(fc.double({ min: 0, max: 280, noNaN: true }), fc.double({ min: 0, max: 180, noNaN: true }))
    .map(([x, y]): Point => [left + x, top + y]);
const pose = fc
  .tuple(corner(10, 10), corner(700, 10), corner(700, 500), corner(10, 500), fc.constantFrom(0, 1, 2, 3))
  .map(([a, b, c, d, turn]) => {
    const corners = [a, b, c, d];
    const turned = corners.map((_, i) => corners[(i + turn) % 4]) as unknown as Quad;
    return homographyFromQuads(PAGE, turned);
  });

const seen = (made: Homography, places: readonly Point[]): ControlPoint[] =>
  places.map((page) => ({ page, picture: applyHomography(made, page) }));

/** Straight on, 10 px a mm, from (50, 80). */
const STRAIGHT: Homography = [10, 0, 50, 0, 10, 80, 0, 0, 1];
const at = (...pages: readonly Point[]) => seen(STRAIGHT, pages);
const faultOf = (points: readonly ControlPoint[]) => fitPoints(points, SIZES).refusal;
const exchanged = (points: readonly ControlPoint[], i: number, j: number): ControlPoint[] =>
  points.map((point, k) => ({
    page: point.page,
    picture: points[k === i ? j : k === j ? i : k]?.picture ?? point.picture,
  }));

describe('points that a person found on page and picture', () => {
  it('give the transform that they were seen through, four of them or nine', () => {
    fc.assert(
      fc.property(pose, fc.boolean(), (made, isLeast) => {
        const points = seen(made, isLeast ? PAGE : PLACES);
        const { fit, refusal } = fitPoints(points, SIZES);
        expect(refusal).toBeNull();
        for (const place of [...PLACES, [20, 40] as Point]) {
          const [x, y] = applyHomography(fit?.pageToPicture ?? STRAIGHT, place);
          const [u, v] = applyHomography(made, place);
          expect(Math.hypot(x - u, y - v)).toBeLessThan(1e-5);
        }
        for (const residual of fit?.residualsMm ?? []) expect(residual).toBeLessThan(1e-6);
        expect(fit?.residualsMm).toHaveLength(points.length);
        if (isLeast) expect(fit?.precisionMm).toBeNull();
        else expect(fit?.precisionMm).toBeLessThan(1e-6);
      }),
    );
  });

  it('give the same transform in whatever order they were set', () => {
    fc.assert(
      fc.property(
        pose,
        fc.shuffledSubarray([...PLACES.keys()], { minLength: 9 }),
        fc.array(fc.double({ min: -0.3, max: 0.3, noNaN: true }), { minLength: 18, maxLength: 18 }),
        (made, order, errors) => {
          const points = seen(made, PLACES).map(({ page: [x, y], picture }, i) => ({
            page: [
              Math.min(widthMm, Math.max(0, x + (errors[i] ?? 0))),
              Math.min(heightMm, Math.max(0, y + (errors[i + 9] ?? 0))),
            ] as Point,
            picture,
          }));
          const first = fitPoints(points, SIZES).fit;
          const second = fitPoints(
            order.flatMap((i) => points[i] ?? []),
            SIZES,
          ).fit;
          const found = order.map((i) => first?.residualsMm[i] ?? Number.NaN);
          for (const [k, residual] of (second?.residualsMm ?? []).entries())
            expect(residual).toBeCloseTo(found[k] ?? Number.NaN, 6);
        },
      ),
    );
  });

  // Errors of variance s² in each coordinate leave s²·(2n − 8) of squares, so the root of 2·squares / (2n − 8) is s·√2.
  it.each([0.1, 0.4])('tell how exactly they were set: %d mm in each direction', (error) => {
    const chance = createChance(7);
    const off = () => error * chance.normal();
    const inner = PLACES.map(([x, y]): Point => [4 + x * 0.9, 3 + y * 0.9]);
    const tilted = homographyFromQuads(PAGE, [
      [200, 60],
      [800, 90],
      [960, 660],
      [30, 600],
    ]);
    const squares = Array.from({ length: 60 }, () => {
      const points = seen(tilted, inner).map(({ page: [x, y], picture }) => ({
        page: [x + off(), y + off()] as Point,
        picture,
      }));
      return (fitPoints(points, SIZES).fit?.precisionMm ?? Number.NaN) ** 2;
    });
    const mean = Math.sqrt(squares.reduce((sum, each) => sum + each, 0) / squares.length);
    expect(mean / (error * Math.SQRT2)).toBeGreaterThan(0.85);
    expect(mean / (error * Math.SQRT2)).toBeLessThan(1.15);
  });
});

describe('points that give no place', () => {
  it('are refused where they are too few', () => {
    expect(faultOf(at(...PAGE.slice(0, 3)))).toEqual({ fault: 'too_few', at: [] });
    expect(faultOf([])).toEqual({ fault: 'too_few', at: [] });
  });

  it('are refused outside of the page or of the picture, and named', () => {
    expect(faultOf(at(...PAGE.slice(0, 3), [-0.1, 50]))).toEqual({ fault: 'outside_page', at: [3] });
    expect(faultOf(at(...PAGE.slice(0, 3), [4, 54]))).toEqual({ fault: 'outside_page', at: [3] });
    const [a, b, c, d] = at(...PAGE);
    if (!a || !b || !c || !d) throw new Error('four corners');
    const beside = { ...b, picture: [1000.5, 80] as Point };
    expect(faultOf([a, beside, c, d])).toEqual({ fault: 'outside_picture', at: [1] });
  });

  it('are refused where two of them are one place, on the page or in the picture', () => {
    expect(faultOf(at(...PAGE, [85, 53.5]))).toEqual({ fault: 'one_place', at: [2, 4] });
    const [a, b, c, d] = at(...PAGE);
    if (!a || !b || !c || !d) throw new Error('four corners');
    const onAnother = { ...d, picture: [c.picture[0] - 1, c.picture[1]] as Point };
    expect(faultOf([a, b, c, onAnother])).toEqual({ fault: 'one_place', at: [2, 3] });
  });

  it('are refused about one line, also where one lies beside it, whatever the slope', () => {
    fc.assert(
      fc.property(fc.double({ min: -0.5, max: 0.5, noNaN: true }), fc.boolean(), (slope, isBeside) => {
        const line = [10, 30, 50, 70].map((x): Point => [x, 27 + slope * (x - 40)]);
        const points = at(...line, ...(isBeside ? [[40, 1] as Point] : []));
        expect(faultOf(points)).toEqual({ fault: 'on_a_line', at: [] });
      }),
    );
    // Four corners of the page of which three were set on one line of the picture.
    const [a, b, c, d] = at(...PAGE);
    if (!a || !b || !c || !d) throw new Error('four corners');
    const bent = { ...b, picture: [478, 350] as Point };
    expect(faultOf([a, bent, c, d])).toEqual({ fault: 'on_a_line', at: [] });
  });

  it('are refused in a mirror, and where two opposite corners are exchanged, which is the same', () => {
    const mirrored = seen([-10, 0, 950, 0, 10, 80, 0, 0, 1], PLACES);
    expect(faultOf(mirrored)).toEqual({ fault: 'mirrored', at: [] });
    expect(faultOf(exchanged(at(...PAGE), 0, 2))).toEqual({ fault: 'mirrored', at: [] });
  });

  it('are refused where two neighbours are exchanged, whichever, and those are named', () => {
    fc.assert(
      fc.property(pose, fc.constantFrom(0, 1, 2, 3), (made, i) => {
        const j = (i + 1) % 4;
        const refusal = faultOf(exchanged(seen(made, PAGE), i, j));
        expect(refusal).toEqual({ fault: 'crossing', at: [i, j].toSorted((a, b) => a - b) });
      }),
    );
  });

  it('are refused where one does not go with the others, and the residuals show which', () => {
    const points = at(...PLACES).map((point, i): ControlPoint => {
      const [x, y] = point.picture;
      return i === 4 ? { ...point, picture: [x + 90, y] } : point;
    });
    const { fit, refusal } = fitPoints(points, SIZES);
    expect(refusal).toEqual({ fault: 'apart', at: [4] });
    expect(fit?.residualsMm.indexOf(Math.max(...fit.residualsMm))).toBe(4);
  });

  it('are refused where the rest of the page would lie behind the camera', () => {
    // Seen from close by: the depth falls from 1 at the left edge to nothing at 60 mm.
    const close: Homography = [-1, 0, 300, 0, 2, 100, -1 / 60, 0, 1];
    const places: Point[] = [
      [2, 5],
      [40, 5],
      [40, 50],
      [2, 50],
    ];
    expect(faultOf(seen(close, places))?.fault).toBe('folded');
  });

  it('are never met by a transform that turns the page over, however they are thrown', () => {
    const place = fc.tuple(
      fc.double({ min: 0, max: 85, noNaN: true }),
      fc.double({ min: 0, max: 53, noNaN: true }),
      fc.double({ min: 0, max: 1000, noNaN: true }),
      fc.double({ min: 0, max: 700, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(place, { minLength: 4, maxLength: MOST_POINTS }), (thrown) => {
        const points = thrown.map(([x, y, u, v]): ControlPoint => ({ page: [x, y], picture: [u, v] }));
        const { fit, refusal } = fitPoints(points, SIZES);
        if (refusal) return;
        // The depths of all corners have one sign: none of the page lies behind the camera.
        const [, , , , , , g, h, i] = fit?.pageToPicture ?? STRAIGHT;
        const depths = PAGE.map(([x, y]) => Math.sign(g * x + h * y + i));
        expect(new Set(depths).size).toBe(1);
      }),
    );
  });
});
