import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Raster } from '../../imaging/raster.ts';
import { createChance } from '../../specimens/chance.ts';
import { type Cv, openCv } from '../vision/opencv.ts';
import { channelOf, componentOf, inFalseColours } from './colour-tools.ts';
import { row } from './row.fixture.ts';

let cv: Cv;
beforeAll(async () => {
  cv = await openCv();
});

const random = (count: number): Raster => {
  const chance = createChance(7);
  return row(Array.from({ length: 3 * count }, () => chance.whole(0, 255)));
};

describe('one plane of a colour space', () => {
  it('is the red, green or blue of each px', () => {
    const two = row([10, 20, 30, 40, 50, 60]);
    expect([...channelOf(cv, two, 'red').data]).toEqual([10, 40]);
    expect([...channelOf(cv, two, 'green').data]).toEqual([20, 50]);
    expect([...channelOf(cv, two, 'blue').data]).toEqual([30, 60]);
  });

  it('is hue, saturation or value by the definition of HSV', () => {
    // Red, green and blue lie a third of the circle apart; (128, 64, 64): saturation 1 − 64 ⁄ 128, value 128.
    const colours = row([255, 0, 0, 0, 255, 0, 0, 0, 255, 128, 64, 64, 90, 90, 90]);
    expect([...channelOf(cv, colours, 'hue').data.slice(0, 3)]).toEqual([0, 85, 171]);
    expect([...channelOf(cv, colours, 'saturation').data]).toEqual([255, 255, 255, 128, 0]);
    expect([...channelOf(cv, colours, 'value').data]).toEqual([255, 255, 255, 128, 90]);
  });

  it('is L*, a* or b* as libvips has them, to a level', async () => {
    const picture = random(400);
    const lab = await sharp(picture.data, { raw: { width: 400, height: 1, channels: 3 } })
      .toColourspace('lab')
      .raw({ depth: 'float' })
      .toBuffer();
    const values = new Float32Array(lab.buffer, lab.byteOffset, 1200);
    const wanted = (index: number, of: (value: number) => number) =>
      Array.from({ length: 400 }, (_, i) => of(values[3 * i + index] ?? 0));
    const apart = (seen: Raster, expected: readonly number[]) =>
      Math.max(...expected.map((value, i) => Math.abs(value - (seen.data[i] ?? 0))));
    // libvips takes the white of D65 as OpenCV does; eight bits round both.
    expect(
      apart(
        channelOf(cv, picture, 'lightness'),
        wanted(0, (value) => (value * 255) / 100),
      ),
    ).toBeLessThan(2);
    expect(
      apart(
        channelOf(cv, picture, 'green-red'),
        wanted(1, (value) => value + 128),
      ),
    ).toBeLessThan(2);
    expect(
      apart(
        channelOf(cv, picture, 'blue-yellow'),
        wanted(2, (value) => value + 128),
      ),
    ).toBeLessThan(2);
  });

  it('of a grey picture is the grey itself, and no colour', () => {
    const grey = row([0, 128, 255], 1);
    expect([...channelOf(cv, grey, 'green').data]).toEqual([0, 128, 255]);
    expect([...channelOf(cv, grey, 'saturation').data]).toEqual([0, 0, 0]);
    expect([...channelOf(cv, grey, 'green-red').data]).toEqual([128, 128, 128]);
  });
});

describe('a principal component of the colours', () => {
  const COUNT = 240;
  /** Whole waves are uncorrelated. */
  const wave = (n: number) =>
    Array.from({ length: COUNT }, (_, i) => Math.cos((2 * Math.PI * n * i) / COUNT));
  const [far, less, hardly] = [wave(1), wave(2), wave(3)] as const;
  /** Colours about grey: far along (2, 1, 2) ⁄ 3, less along (1, 2, −2) ⁄ 3, hardly along (−2, 2, 1) ⁄ 3, which are orthonormal. */
  const picture = row(
    far.flatMap((t, i) => {
      const [a, b, c] = [75 * t, 30 * (less[i] ?? 0), 8 * (hardly[i] ?? 0)];
      return [(2 * a + b - 2 * c) / 3, (a + 2 * b + 2 * c) / 3, (2 * a - 2 * b + c) / 3].map((value) =>
        Math.round(128 + value),
      );
    }),
  );
  const correlation = (seen: ArrayLike<number>, wanted: readonly number[]) => {
    const mean = (values: ArrayLike<number>) =>
      Array.from(values).reduce((sum, v) => sum + v, 0) / values.length;
    const [ms, mw] = [mean(seen), mean(wanted)];
    let [sw, ss, ww] = [0, 0, 0];
    wanted.forEach((value, i) => {
      const [p, q] = [(seen[i] ?? 0) - ms, value - mw];
      sw += p * q;
      ss += p * p;
      ww += q * q;
    });
    return sw / Math.sqrt(ss * ww);
  };

  it.each([
    [1, far],
    [2, less],
    [3, hardly],
  ] as const)('%d is what was put along that direction', (which, wanted) => {
    const seen = componentOf(cv, picture, which);
    const like = correlation(seen.data, wanted);
    // The largest share of a direction is positive; the second has two alike, which rounding parts.
    expect(which === 1 ? like : Math.abs(like)).toBeGreaterThan(0.99);
    expect([Math.min(...seen.data), Math.max(...seen.data)]).toEqual([0, 255]);
  });

  it('is black where there is nothing to part', () => {
    expect([...componentOf(cv, row([9, 9, 9, 9, 9, 9]), 2).data]).toEqual([0, 0]);
  });
});

describe('false colours', () => {
  it.each([
    // The ends of the scales as their makers publish them (matplotlib; Mikhailov 2019 for turbo).
    ['viridis', [68, 1, 84], [253, 231, 37]],
    ['turbo', [48, 18, 59], [122, 4, 3]],
    ['inferno', [0, 0, 4], [252, 255, 164]],
    ['bone', [0, 0, 0], [255, 255, 255]],
  ] as const)('of %s begin and end where that scale does', (map, first, last) => {
    const { data, channels } = inFalseColours(cv, row([0, 255], 1), map);
    expect(channels).toBe(3);
    [...first, ...last].forEach((value, i) => {
      expect(Math.abs((data[i] ?? 0) - value)).toBeLessThanOrEqual(1);
    });
  });
});
