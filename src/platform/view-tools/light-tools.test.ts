import type { Mat } from '@techstark/opencv-js';
import { beforeAll, describe, expect, it } from 'vitest';
import { samplesFrom } from '../../../test/builders/oracle-pictures.ts';
import type { Raster } from '../../imaging/raster.ts';
import { MIX_WAYS, type MixWay } from '../../imaging/view-tools/tools.ts';
import { createChance } from '../../specimens/chance.ts';
import { type Cv, openCv } from '../vision/opencv.ts';
import told from './light-tools.oracle.json' with { type: 'json' };
import { composite, mixed, stackedComponent } from './light-tools.ts';
import { rasterOf, withMats } from './mats.ts';
import { row } from './row.fixture.ts';

let cv: Cv;
beforeAll(async () => {
  cv = await openCv();
});

const random = (seed: number, channels: 1 | 3 = 3): Raster => {
  const chance = createChance(seed);
  return row(
    Array.from({ length: 300 * channels }, () => chance.whole(0, 255)),
    channels,
  );
};
const apart = (seen: Raster, wanted: Raster) => {
  expect([seen.widthPx, seen.heightPx, seen.channels]).toEqual([
    ...[wanted.widthPx, wanted.heightPx, wanted.channels],
  ]);
  return Math.max(...Array.from(wanted.data, (value, i) => Math.abs(value - (seen.data[i] ?? 0))));
};

describe('a picture mixed with another light', () => {
  const [own, other] = [random(1), random(2)];
  const byOpenCv = (work: (own: Mat, other: Mat, out: Mat) => void) =>
    withMats(cv, ({ of, mat }) => {
      const out = mat();
      work(of(own), of(other), out);
      return rasterOf(out);
    });

  /** 35 % of the way from a picture to what it makes with another, weighed before it is kept between black and white. */
  const towards = (work: (a: Mat, b: Mat, out: Mat) => void) => (a: Mat, b: Mat, out: Mat) =>
    withMats(cv, ({ mat }) => {
      const [start, all, part] = [mat(), mat(), mat()];
      work(a, b, all);
      a.convertTo(start, cv.CV_32F);
      all.convertTo(all, cv.CV_32F);
      cv.addWeighted(start, 0.65, all, 0.35, 0, part);
      part.convertTo(out, cv.CV_8U);
    });
  const ratio = (a: Mat, b: Mat, out: Mat) =>
    withMats(cv, ({ mat }) => {
      const [above, below] = [mat(), mat()];
      a.convertTo(above, cv.CV_32F, 1, 1);
      b.convertTo(below, cv.CV_32F, 1, 1);
      cv.divide(above, below, out, 128);
    });

  it.each([
    ['add', (a: Mat, b: Mat, out: Mat) => cv.add(a, b, out)],
    ['subtract', (a: Mat, b: Mat, out: Mat) => cv.subtract(a, b, out)],
    ['difference', (a: Mat, b: Mat, out: Mat) => cv.absdiff(a, b, out)],
    ['minimum', (a: Mat, b: Mat, out: Mat) => cv.min(a, b, out)],
    ['maximum', (a: Mat, b: Mat, out: Mat) => cv.max(a, b, out)],
  ] as const)('all of the way is what OpenCV makes of both: %s', (way, work) => {
    expect(apart(mixed(own, other, way, 1), byOpenCv(work))).toBe(0);
  });

  it.each([
    ['add', (a: Mat, b: Mat, out: Mat) => cv.addWeighted(a, 1, b, 0.35, 0, out)],
    // Levels are kept from 0 to 255 at the end of the way only: 0.35 of the other is taken away.
    ['subtract', (a: Mat, b: Mat, out: Mat) => cv.addWeighted(a, 1, b, -0.35, 0, out)],
    ['difference', towards((a, b, out) => cv.absdiff(a, b, out))],
    ['minimum', towards((a, b, out) => cv.min(a, b, out))],
    ['maximum', towards((a, b, out) => cv.max(a, b, out))],
    ['ratio', towards(ratio)],
  ] as const)('a part of the way is what OpenCV weighs so, to a level of rounding: %s', (way, work) => {
    expect(apart(mixed(own, other, way, 0.35), byOpenCv(work))).toBeLessThanOrEqual(1);
  });

  it('as a ratio is grey where both are alike, whatever they are', () => {
    // 128 · 100 ⁄ 200 = 64; 128 · 200 ⁄ 100 = 256; 128 · 1 ⁄ 256 = 0.5; half of the way from 99 to 64 is 81.5.
    const [a, b] = [row([0, 7, 255, 99, 199, 0], 1), row([0, 7, 255, 199, 99, 255], 1)];
    expect([...mixed(a, b, 'ratio', 1).data]).toEqual([128, 128, 128, 64, 255, 1]);
    expect(mixed(a, b, 'ratio', 0.5).data[3]).toBe(82);
  });

  it.each(MIX_WAYS)('none of the way is the picture as it is: %s', (way: MixWay) => {
    expect(apart(mixed(own, other, way, 0), own)).toBe(0);
  });

  it('is in colours where one of both is, and grey where both are', () => {
    const grey = row([10, 20], 1);
    expect(mixed(grey, row([1, 2, 3, 4, 5, 6]), 'add', 1)).toMatchObject({
      ...{ channels: 3, data: Uint8Array.from([11, 12, 13, 24, 25, 26]) },
    });
    expect(mixed(row([1, 2, 3, 4, 5, 6]), grey, 'add', 1)).toMatchObject({
      ...{ channels: 3, data: Uint8Array.from([11, 12, 13, 24, 25, 26]) },
    });
    expect(mixed(grey, grey, 'add', 1).channels).toBe(1);
  });

  it('is refused where both are not of one size', () => {
    expect(() => mixed(row([1, 2], 1), row([1], 1), 'add', 1)).toThrow(RangeError);
  });
});

describe('a composite of three lights', () => {
  it('has the grey of each for red, green and blue, to a level as OpenCV makes it', () => {
    const lights = [random(3), random(4, 1), random(5)] as const;
    const wanted = withMats(cv, ({ own, of, mat }) => {
      const planes = own(new cv.MatVector());
      for (const light of lights) {
        const grey = mat();
        if (light.channels === 1) of(light).copyTo(grey);
        else cv.cvtColor(of(light), grey, cv.COLOR_RGB2GRAY);
        planes.push_back(grey);
      }
      const out = mat();
      cv.merge(planes, out);
      return rasterOf(out);
    });
    expect(apart(composite(...lights), wanted)).toBeLessThanOrEqual(1);
  });

  it('shows white what all have, and in one colour what one of them has alone', () => {
    const [red, green, blue] = [row([255, 255, 0], 1), row([255, 0, 0], 1), row([255, 0, 200], 1)];
    expect([...composite(red, green, blue).data]).toEqual([255, 255, 255, 255, 0, 0, 0, 0, 200]);
    expect(() => composite(red, green, row([1], 1))).toThrow(RangeError);
  });
});

describe('a component of several lights', () => {
  it.each([
    [1, [213, 140, 0, 186, 255, 36, 145, 102, 251, 155, 166, 237]],
    [2, [44, 6, 65, 99, 61, 214, 255, 0, 120, 107, 76, 204]],
    [3, [89, 181, 100, 0, 46, 107, 142, 232, 255, 48, 4, 162]],
    [4, [255, 210, 165, 208, 0, 141, 101, 28, 156, 56, 124, 170]],
    [5, [20, 255, 191, 162, 239, 122, 156, 100, 92, 0, 165, 218]],
    [6, [25, 32, 229, 118, 47, 14, 0, 98, 141, 194, 115, 255]],
  ])(
    '%d is that of NumPy’s singular value decomposition, to a level (light-tools.oracle.py)',
    (which, wanted) => {
      const light = (first: number) =>
        row(
          Array.from({ length: 36 }, (_, at) => {
            const [i, plane] = [Math.trunc(at / 3), first + (at % 3)];
            return (37 * i * (plane + 1) + 11 * i * i * (plane % 4) + 53 * plane * plane) % 256;
          }),
        );
      const seen = stackedComponent(cv, [light(0), light(3)], which);
      expect(apart(seen, row(wanted, 1))).toBeLessThanOrEqual(1);
    },
  );

  it.each([1, 2, 3, 4, 5, 6])(
    '%d leaves what lies furthest out to black and white as NumPy does, to a level (light-tools.oracle.py)',
    (which) => {
      const lights = told.lights.map((samples) => row([...samplesFrom(samples)]));
      // Of 420 px two lie beyond either end.
      const wanted = row([...samplesFrom(told.components[which - 1] ?? '')], 1);
      expect(apart(stackedComponent(cv, lights, which), wanted)).toBeLessThanOrEqual(1);
    },
  );

  /** Waves of whole numbers of periods are uncorrelated. */
  const wave = (n: number, i: number) => Math.cos((2 * Math.PI * n * i) / 240);
  const grey = (levelAt: (i: number) => number) =>
    row(
      Array.from({ length: 240 }, (_, i) => Math.round(levelAt(i))),
      1,
    );

  it('parts what lights have in common from what one of them shows alone', () => {
    // The common print and a mark of a tenth of it in the one light only: along (1, 1) and (1, −1).
    const visible = grey((i) => 128 + 80 * wave(1, i) + 8 * wave(7, i));
    const infrared = grey((i) => 128 + 80 * wave(1, i) - 8 * wave(7, i));
    const [first, second] = [1, 2].map((which) => stackedComponent(cv, [visible, infrared], which));
    for (const [seen, n] of [
      [first, 1],
      [second, 7],
    ] as const)
      for (let i = 0; i < 240; i += 5)
        expect(Math.abs((seen?.data[i] ?? 0) - 127.5 * (1 + wave(n, i)))).toBeLessThan(n === 1 ? 3 : 16);
  });

  it('has one sign: the light with the largest share is bright where the component is', () => {
    const [much, little] = [grey((i) => 128 + 90 * wave(1, i)), grey((i) => 128 - 40 * wave(1, i))];
    for (const lights of [
      [much, little],
      [little, much],
    ]) {
      const { data } = stackedComponent(cv, lights, 1);
      expect([data[0], data[120]]).toEqual([255, 0]);
    }
  });

  it('is black where nothing is left to part: grey lights have no more than one component each', () => {
    const lights = [grey((i) => 128 + 90 * wave(1, i)), grey((i) => 128 + 40 * wave(3, i))];
    for (const which of [3, 4, 5, 6])
      expect(Math.max(...stackedComponent(cv, lights, which).data), `${which}`).toBe(0);
    expect(Math.max(...stackedComponent(cv, [grey(() => 9), grey(() => 8)], 1).data)).toBe(0);
  });

  it('has its axis from some px of a large page, and is made of all of them', () => {
    // Four times as many px as axes are worked out of, the same in every second row and column.
    const side = 1000;
    const large = (levelAt: (i: number) => number): Raster => ({
      ...{ widthPx: side, heightPx: side, channels: 1 },
      data: Uint8Array.from({ length: side * side }, (_, i) => levelAt(i)),
    });
    const chance = createChance(5);
    const noise = Array.from({ length: side * side }, () => chance.whole(0, 100));
    const lights = [large((i) => noise[i] as number), large((i) => 255 - 2 * (noise[i] as number))];
    const { data } = stackedComponent(cv, lights, 1);
    // Along (−1, 2) ⁄ √5, the second with the larger share: from 100 down to 0 it goes from black to white.
    for (let i = 0; i < data.length; i += 997)
      expect(Math.abs((data[i] as number) - 2.55 * (100 - (noise[i] as number)))).toBeLessThanOrEqual(2);
  });

  it('is refused where lights are not of one size', () => {
    expect(() => stackedComponent(cv, [row([1, 2], 1), row([1], 1)], 1)).toThrow(RangeError);
  });
});
