import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CurvePoints, curveTable, curveText, readCurve } from './curve.ts';

const anyLevels = (count: number) =>
  fc.array(fc.integer({ min: 0, max: 255 }), { minLength: count, maxLength: count });
const anyCurve: fc.Arbitrary<CurvePoints> = fc
  .uniqueArray(fc.integer({ min: 0, max: 255 }), { minLength: 2, maxLength: 8 })
  .chain((from) =>
    anyLevels(from.length).map((to) =>
      from.toSorted((a, b) => a - b).map((x, i) => [x, to[i] ?? 0] as const),
    ),
  );

describe('a curve through points', () => {
  // By curve.oracle.py (SciPy): every 15th level, and the sum of all of them, the first once, the second twice and so on.
  it.each([
    [
      '0,0,128,160,255,255',
      [0, 22, 44, 64, 84, 103, 120, 137, 152, 166, 180, 193, 205, 217, 228, 238, 247, 255],
      6281823,
    ],
    [
      '0,0,64,32,192,224,255,255',
      [0, 4, 11, 19, 29, 42, 61, 86, 113, 141, 169, 193, 213, 226, 236, 245, 251, 255],
      5914648,
    ],
    [
      '0,255,100,20,200,20,255,128',
      [255, 203, 152, 107, 69, 40, 23, 20, 20, 20, 20, 20, 20, 20, 25, 50, 87, 128],
      1470061,
    ],
    [
      '30,10,31,200,220,210',
      [10, 10, 10, 202, 204, 205, 207, 208, 208, 209, 209, 210, 210, 210, 210, 210, 210, 210],
      6776194,
    ],
    [
      '0,0,20,200,40,10,60,220,80,30,120,240,200,0,255,255',
      [0, 187, 105, 43, 220, 60, 63, 174, 240, 218, 164, 98, 38, 3, 11, 62, 147, 255],
      3616453,
    ],
  ])('is that of SciPy: %s', (text, every15th, sum) => {
    const table = curveTable(readCurve(text) ?? []);
    expect([...table].filter((_, level) => level % 15 === 0)).toEqual(every15th);
    expect(table.reduce((all, value, level) => all + (level + 1) * value, 0)).toBe(sum);
  });

  it('is a line through two, and changes nothing from corner to corner', () => {
    expect([
      ...curveTable([
        [0, 0],
        [255, 255],
      ]),
    ]).toEqual(Array.from({ length: 256 }, (_, level) => level));
    const halved = curveTable([
      [100, 0],
      [200, 50],
    ]);
    expect([halved[0], halved[100], halved[120], halved[200], halved[255]]).toEqual([0, 0, 10, 50, 50]);
  });

  it('goes through its points, and between two of them not beyond either', () => {
    fc.assert(
      fc.property(anyCurve, (points) => {
        const table = curveTable(points);
        points.forEach(([x, y], i) => {
          expect(table[x]).toBe(y);
          const [x1, y1] = points[i + 1] ?? [x, y];
          const between = [...table.subarray(x, x1 + 1)];
          const sorted = between.toSorted((a, b) => (y1 >= y ? a - b : b - a));
          expect(between).toEqual(sorted);
        });
      }),
    );
  });

  it('is read back as it is written', () => {
    fc.assert(
      fc.property(anyCurve, (points) => {
        expect(readCurve(curveText(points))).toEqual(points);
      }),
    );
  });
});
