import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blurred } from './blur.ts';

describe('a blur', () => {
  it('keeps an even picture even, up to its edges', () => {
    const even = new Float32Array(30 * 20).fill(7);
    for (const value of blurred(even, 30, 20, 3)) expect(value).toBeCloseTo(7, 4);
  });

  it('spreads a point evenly to all sides and loses nothing of it', () => {
    const size = 61;
    const point = new Float32Array(size * size);
    point[30 * size + 30] = 1000;
    const spread = blurred(point, size, size, 3);
    expect(spread.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1000, 1);
    let variance = 0;
    spread.forEach((value, i) => {
      variance += (value / 1000) * ((i % size) - 30) ** 2;
    });
    // Three means over 2·3 + 1 px: 3 × (7² − 1) / 12 = 12 px², the nearest above the asked 3².
    expect(variance).toBeCloseTo(12, 2);
    expect(spread[30 * size + 25]).toBeCloseTo(spread[25 * size + 30] ?? 0, 6);
  });

  it('stays between the lowest and the highest sample', () => {
    const samples = fc.array(fc.float({ min: 0, max: 255, noNaN: true }), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(samples, fc.double({ min: 0, max: 5, noNaN: true }), (values, sigma) => {
        for (const value of blurred(Float32Array.from(values), 6, 4, sigma)) {
          expect(value).toBeGreaterThanOrEqual(Math.min(...values) - 0.01);
          expect(value).toBeLessThanOrEqual(Math.max(...values) + 0.01);
        }
      }),
    );
  });
});
