import { describe, expect, it } from 'vitest';
import { blurred, type Field } from './pattern.ts';

const impulse = (widthPx: number, heightPx: number, x: number, y: number): Field => {
  const data = new Float32Array(widthPx * heightPx);
  data[y * widthPx + x] = 1;
  return { widthPx, heightPx, data };
};

describe('a blurred field', () => {
  it.each([0.5, 1, 2.3])('spreads a point as a Gaussian of %d px, in both directions', (sigma) => {
    const { data } = blurred(impulse(41, 31, 20, 15), sigma);
    // The sampled Gaussian, its sum made one: exp(−(x² + y²) ⁄ 2σ²) over its values at all whole px.
    const along = (d: number) => Math.exp(-(d * d) / (2 * sigma * sigma));
    const total = Array.from({ length: 41 }, (_, i) => along(i - 20)).reduce((sum, value) => sum + value, 0);
    // Cut off at three standard deviations, where 0.3 % are left in each direction.
    for (const [x, y] of [
      [20, 15],
      [21, 15],
      [20, 17],
      [18, 14],
    ] as const)
      expect(((data[y * 41 + x] ?? 0) * total ** 2) / (along(x - 20) * along(y - 15))).toBeCloseTo(1, 2);
  });

  it('keeps an even ground as it is, up to the border', () => {
    const even = { widthPx: 9, heightPx: 7, data: new Float32Array(63).fill(120) };
    expect([...blurred(even, 1.7).data].every((value) => Math.abs(value - 120) < 1e-3)).toBe(true);
  });

  it('is the field itself where there is nothing to blur', () => {
    const point = impulse(5, 5, 2, 2);
    expect(blurred(point, 0)).toBe(point);
  });
});
