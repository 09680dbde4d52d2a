import { describe, expect, it } from 'vitest';
import { fourier } from './fourier.ts';

/** The transform as it is defined, sum by sum. */
function byDefinition(values: Float64Array, width: number, height: number) {
  const re: number[] = [];
  const im: number[] = [];
  for (let v = 0; v < height; v++)
    for (let u = 0; u < width; u++) {
      let [real, imaginary] = [0, 0];
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          const turn = -2 * Math.PI * ((u * x) / width + (v * y) / height);
          real += (values[y * width + x] ?? 0) * Math.cos(turn);
          imaginary += (values[y * width + x] ?? 0) * Math.sin(turn);
        }
      re.push(real);
      im.push(imaginary);
    }
  return { re, im };
}

describe('the Fourier transform of a picture', () => {
  it.each([
    [8, 8],
    [16, 4],
    [2, 16],
    [1, 8],
  ])('of %i × %i is what the definition gives', (width, height) => {
    const values = Float64Array.from({ length: width * height }, (_, i) => ((i * 7919) % 251) - 100);
    const expected = byDefinition(values, width, height);
    const { re, im } = fourier(values, width, height);
    for (const [i, value] of expected.re.entries()) expect(re[i]).toBeCloseTo(value, 8);
    for (const [i, value] of expected.im.entries()) expect(im[i]).toBeCloseTo(value, 8);
  });

  it('of a wave is two points: A · cos(2π(3x ⁄ 32 + 5y ⁄ 16)) gives A · 32 · 16 ⁄ 2 at (3, 5) and (29, 11)', () => {
    const [width, height, levels] = [32, 16, 40];
    const values = Float64Array.from(
      { length: width * height },
      (_, i) =>
        levels * Math.cos(2 * Math.PI * ((3 * (i % width)) / width + (5 * Math.floor(i / width)) / height)),
    );
    const { re, im } = fourier(values, width, height);
    for (let i = 0; i < re.length; i++) {
      const isPeak = i === 5 * width + 3 || i === 11 * width + 29;
      expect(re[i]).toBeCloseTo(isPeak ? (levels * width * height) / 2 : 0, 6);
      expect(im[i]).toBeCloseTo(0, 6);
    }
  });

  it('refuses sides that are no powers of two', () => {
    expect(() => fourier(new Float64Array(12), 4, 3)).toThrow(RangeError);
    expect(() => fourier(new Float64Array(12), 4, 4)).toThrow(RangeError);
  });
});
