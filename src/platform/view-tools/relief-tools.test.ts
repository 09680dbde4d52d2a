import { describe, expect, it } from 'vitest';
import type { Raster } from '../../imaging/raster.ts';
import { reliefOf, shaded } from './relief-tools.ts';

const grey = (data: readonly number[]): Raster => ({
  ...{ widthPx: data.length, heightPx: 1, channels: 1 },
  data: Uint8Array.from(data),
});
/** sRGB of so much light, 0 to 1 (IEC 61966-2-1). */
const encoded = (light: number) =>
  255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * Math.max(0, light) ** (1 / 2.4) - 0.055);
const RADIANS = Math.PI / 180;

describe('relief from two lamps', () => {
  it('is how far the light of one exceeds that of the other, about mid grey', () => {
    // Levels 188 and 137 stand for 0.5028 and 0.2502 of the light: 128 + 127 · 0.2526 ⁄ 0.7530 = 170.6.
    const [one, other] = [grey([188, 137, 77, 0, 255]), grey([137, 188, 77, 0, 0])];
    expect([...reliefOf(one, other, 1).data]).toEqual([171, 85, 128, 128, 255]);
    // Twice as far: 213.2 and 42.8; beyond white it is white.
    expect([...reliefOf(one, other, 2).data].slice(0, 3)).toEqual([213, 43, 128]);
    expect([...reliefOf(one, other, 10).data].slice(0, 3)).toEqual([255, 0, 128]);
  });

  it('is the slope of a matt surface to lamps opposite each other, whatever its colour', () => {
    const rise = 30;
    const slopes = [-0.4, -0.2, 0, 0.1, 0.3];
    for (const colour of [1, 0.5, 0.2]) {
      // Lambert: the cosine between lamp and normal (slope, 0, 1).
      const lit = (side: 1 | -1) =>
        grey(
          slopes.map((slope) =>
            Math.round(
              encoded(
                (colour * (side * slope * Math.cos(rise * RADIANS) + Math.sin(rise * RADIANS))) /
                  Math.hypot(slope, 1),
              ),
            ),
          ),
        );
      const { data } = reliefOf(lit(1), lit(-1), 1);
      slopes.forEach((slope, i) => {
        const wanted = 128 + 127 * slope * (Math.cos(rise * RADIANS) / Math.sin(rise * RADIANS));
        // What is left is the rounding of both levels, most of it where it is dark.
        expect(Math.abs((data[i] ?? 0) - wanted), `${colour} ${slope}`).toBeLessThan(3);
      });
    }
  });

  it('is of the grey of coloured pictures, and refused where both are not of one size', () => {
    const coloured: Raster = { ...grey([]), widthPx: 1, channels: 3, data: Uint8Array.from([77, 77, 77]) };
    expect([...reliefOf(coloured, grey([77]), 3).data]).toEqual([128]);
    expect(() => reliefOf(grey([1, 2]), grey([1]), 1)).toThrow(RangeError);
  });
});

describe('photometric stereo', () => {
  const PX = 12;
  const lights = (count: number) =>
    Array.from({ length: count }, (_, k) =>
      grey(Array.from({ length: PX }, (_, i) => (91 * i * (k + 2) + 17 * k * k) % 256)),
    );
  const apart = (seen: Raster, wanted: readonly number[]) =>
    Math.max(...wanted.map((value, i) => Math.abs(value - (seen.data[i] ?? 0))));

  it('agrees with NumPy’s least squares, to a level (light-tools.oracle.py)', () => {
    const lamp = { azimuthDeg: 315, heightDeg: 30 };
    const three = shaded(lights(3), { fromDeg: 30, isClockwise: true, riseDeg: 40, lamp });
    expect(apart(three, [223, 244, 171, 219, 245, 190, 215, 162, 200, 0, 0, 204])).toBeLessThanOrEqual(1);
    const four = shaded(lights(4), {
      ...{ fromDeg: 10, isClockwise: false, riseDeg: 20 },
      lamp: { azimuthDeg: 70, heightDeg: 60 },
    });
    expect(apart(four, [248, 243, 240, 247, 243, 246, 210, 234, 246, 238, 209, 224])).toBeLessThanOrEqual(1);
  });

  it('shows a surface as another lamp would, without its colour', () => {
    // A slope that rises to the right is turned to the left: its normal is (−1, 0, 2) ⁄ √5. Lamps at 0°, 90°, 180° and 270°.
    const [nx, nz] = [-1 / Math.sqrt(5), 2 / Math.sqrt(5)];
    const [c, s] = [Math.cos(40 * RADIANS), Math.sin(40 * RADIANS)];
    const colours = [1, 0.6, 0.3];
    const pictures = [0, c, 0, -c].map((x) =>
      grey(colours.map((colour) => Math.round(encoded(colour * (nx * x + nz * s))))),
    );
    const shownAt = (azimuthDeg: number) => [
      ...shaded(pictures, {
        ...{ fromDeg: 0, isClockwise: true, riseDeg: 40 },
        lamp: { azimuthDeg, heightDeg: 30 },
      }).data,
    ];
    // Under a lamp at 30°: from the left (270°) cos 30° ⁄ √5 + sin 30° · 2 ⁄ √5 = 0.834, from the right 0.060.
    for (const level of shownAt(270)) expect(Math.abs(level - encoded(0.8345))).toBeLessThan(2);
    for (const level of shownAt(90)) expect(Math.abs(level - encoded(0.0599))).toBeLessThan(5);
  });

  it('is black where no lamp has light', () => {
    const dark = [grey([0]), grey([0]), grey([0])];
    const lamps = { fromDeg: 0, isClockwise: true, riseDeg: 30, lamp: { azimuthDeg: 0, heightDeg: 30 } };
    expect([...shaded(dark, lamps).data]).toEqual([0]);
  });
});
