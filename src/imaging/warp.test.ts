import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Homography, Point, Quad } from './geometry.ts';
import type { Raster } from './raster.ts';
import { applyHomography, homographyFromQuads, invertHomography, warpRaster } from './warp.ts';

const UNIT: Quad = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];
const IDENTITY: Homography = [1, 0, 0, 0, 1, 0, 0, 0, 1];

const near = ([x, y]: Point, [ex, ey]: Point, digits = 6) => {
  expect(x).toBeCloseTo(ex, digits);
  expect(y).toBeCloseTo(ey, digits);
};

const grey = (widthPx: number, heightPx: number, ...values: number[]): Raster => ({
  widthPx,
  heightPx,
  channels: 1,
  data: Uint8Array.from(values),
});

describe('homographyFromQuads', () => {
  test('a quad onto itself is the identity', () => {
    const quad: Quad = [
      [3, 4],
      [90, 7],
      [84, 61],
      [1, 55],
    ];
    homographyFromQuads(quad, quad).forEach((value, i) => {
      expect(value).toBeCloseTo(IDENTITY[i] ?? Number.NaN, 9);
    });
  });

  test('the centre of a square goes to where the diagonals of the trapezium cross', () => {
    // Diagonals (0,0)–(3,2) and (4,0)–(1,2): y = 2x/3 and y = 2(4 − x)/3 meet at (2, 4/3).
    const trapezium: Quad = [
      [0, 0],
      [4, 0],
      [3, 2],
      [1, 2],
    ];
    near(applyHomography(homographyFromQuads(UNIT, trapezium), [0.5, 0.5]), [2, 4 / 3]);
  });

  test('agrees with NumPy (warp.oracle.py)', () => {
    const homography = homographyFromQuads(
      [
        [40, 60],
        [560, 35],
        [600, 420],
        [25, 380],
      ],
      [
        [0, 0],
        [500, 0],
        [500, 350],
        [0, 350],
      ],
    );
    const expected = [
      1.187269036, 0.05565323608, -50.82995562, 0.05957182874, 1.239094038, -76.72851542, 0.0003944303891,
      0.0003170319458, 1,
    ];
    homography.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 7);
    });
    near(applyHomography(homography, [300, 200]), [267.81069, 159.90197], 4);
    near(applyHomography(homography, [111, 222]), [83.750705, 183.96129], 4);
  });

  test('works where the origin of the source frame goes to infinity', () => {
    // x ↦ 1/x, y ↦ y/x sends the line x = 0, and with it the origin, to infinity.
    const from: Quad = [
      [1, 1],
      [2, 1],
      [2, 2],
      [1, 2],
    ];
    const to: Quad = [
      [1, 1],
      [0.5, 0.5],
      [0.5, 1],
      [1, 2],
    ];
    near(applyHomography(homographyFromQuads(from, to), [4, 2]), [0.25, 0.5]);
  });

  test.each([
    ['the source', true],
    ['the target', false],
  ])('refuses three corners on one line in %s', (_, inSource) => {
    const flat: Quad = [
      [0, 0],
      [5, 5],
      [9, 9],
      [0, 9],
    ];
    expect(() => (inSource ? homographyFromQuads(flat, UNIT) : homographyFromQuads(UNIT, flat))).toThrow(
      RangeError,
    );
  });

  test('every corner lands on its corner, and the inverse leads back', () => {
    const shift = fc.tuple(
      fc.double({ min: -20, max: 20, noNaN: true }),
      fc.double({ min: -20, max: 20, noNaN: true }),
    );
    const quad = fc.tuple(shift, shift, shift, shift).map(
      ([a, b, c, d]): Quad => [
        [0 + a[0], 0 + a[1]],
        [400 + b[0], 0 + b[1]],
        [400 + c[0], 300 + c[1]],
        [0 + d[0], 300 + d[1]],
      ],
    );
    fc.assert(
      fc.property(quad, quad, (from, to) => {
        const there = homographyFromQuads(from, to);
        const back = invertHomography(there);
        from.forEach((corner, i) => {
          const expected = to[i] ?? [Number.NaN, Number.NaN];
          near(applyHomography(there, corner), expected);
          near(applyHomography(back, expected), corner);
        });
      }),
    );
  });
});

test('a transform that flattens the plane has no inverse', () => {
  expect(() => invertHomography([1, 2, 0, 2, 4, 0, 0, 0, 1])).toThrow(RangeError);
});

describe('warpRaster', () => {
  const picture = grey(3, 2, 10, 20, 30, 40, 50, 60);

  test('the identity gives every pixel back', () => {
    expect(warpRaster(picture, IDENTITY, 3, 2)).toEqual(picture);
  });

  test('a shift by whole pixels leaves white where nothing was', () => {
    expect([...warpRaster(picture, [1, 0, 1, 0, 1, 0, 0, 0, 1], 3, 2).data]).toEqual([
      20, 30, 255, 50, 60, 255,
    ]);
  });

  test('a shift by half a pixel averages neighbours', () => {
    expect([...warpRaster(picture, [1, 0, 0.5, 0, 1, 0.5, 0, 0, 1], 2, 1).data]).toEqual([30, 40]);
  });

  test('a quarter turn clockwise', () => {
    // The upright picture's corners in reading order, as seen in the frame that lies on its side.
    const toFrame = homographyFromQuads(
      [
        [0, 0],
        [2, 0],
        [2, 3],
        [0, 3],
      ],
      [
        [0, 2],
        [0, 0],
        [3, 0],
        [3, 2],
      ],
    );
    expect(warpRaster(picture, toFrame, 2, 3)).toEqual(grey(2, 3, 40, 10, 50, 20, 60, 30));
  });

  test('colours are interpolated each on its own', () => {
    const pair: Raster = {
      widthPx: 2,
      heightPx: 1,
      channels: 3,
      data: Uint8Array.of(0, 100, 255, 200, 50, 255),
    };
    expect([...warpRaster(pair, [1, 0, 0.25, 0, 1, 0, 0, 0, 1], 1, 1).data]).toEqual([50, 88, 255]);
  });

  test('a projective warp agrees with NumPy (warp.oracle.py)', () => {
    const pattern = grey(
      9,
      7,
      ...Array.from({ length: 63 }, (_, i) => (37 * Math.floor(i / 9) + 91 * (i % 9)) % 256),
    );
    const toFrame = homographyFromQuads(
      [
        [0, 0],
        [6, 0],
        [6, 4],
        [0, 4],
      ],
      [
        [1.5, 0.75],
        [8.25, 1.25],
        [7.5, 6.5],
        [-0.5, 5.5],
      ],
    );
    expect([...warpRaster(pattern, toFrame, 6, 4).data]).toEqual([
      150, 145, 102, 198, 94, 173, 151, 4, 112, 125, 84, 203, 152, 110, 123, 116, 107, 111, 162, 120, 136, 79,
      131, 135,
    ]);
  });
});
