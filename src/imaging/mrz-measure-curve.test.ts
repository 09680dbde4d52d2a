import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { medianOf, robustCurve, spreadOf, valueAt } from './mrz-measure-curve.ts';

describe('the middle and the spread of values', () => {
  it.each([
    [[], 0],
    [[4], 4],
    [[3, 1, 2], 2],
    [[4, 1, 3, 2], 2.5],
  ])('%j has the middle %d', (values, middle) => {
    expect(medianOf(values)).toBe(middle);
  });

  it('is not changed by one value far off', () => {
    // Deviations from 3: 2, 1, 0, 1, 997; their middle is 1.
    expect(spreadOf([1, 2, 3, 4, 1000])).toBeCloseTo(1.4826, 10);
  });
});

describe('a robust curve', () => {
  const term = fc.double({ min: -2, max: 2, noNaN: true });

  it('goes through samples of a parabola, a fifth of which are far off', () => {
    fc.assert(
      fc.property(term, term, term, fc.integer({ min: 0, max: 4 }), (a, b, c, from) => {
        const parabola = (x: number) => a + b * x + c * x * x;
        const samples = Array.from({ length: 44 }, (_, i) => {
          const x = i / 44;
          return { x, y: parabola(x) + (i % 5 === from ? 30 : 0.0001 * Math.sin(i * 9)) };
        });
        const curve = robustCurve(samples);
        for (const x of [0, 0.3, 0.95]) expect(valueAt(curve, x)).toBeCloseTo(parabola(x), 2);
      }),
    );
  });

  it('is straight through few samples and level through fewer', () => {
    const line = [0, 1, 2, 3, 4, 5].map((x) => ({ x, y: 3 - 2 * x }));
    expect(robustCurve(line)).toEqual({ c0: expect.closeTo(3, 9), c1: expect.closeTo(-2, 9), c2: 0 });
    expect(
      robustCurve([
        { x: 0, y: 1 },
        { x: 9, y: 5 },
      ]),
    ).toEqual({ c0: 3, c1: 0, c2: 0 });
  });
});
