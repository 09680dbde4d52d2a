import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { apartBy, pictureFrom, samplesFrom } from '../../../test/builders/oracle-pictures.ts';
import { softened } from '../../imaging/gaussian.ts';
import type { Raster } from '../../imaging/raster.ts';
import { createChance } from '../../specimens/chance.ts';
import { type Cv, openCv } from '../vision/opencv.ts';
import { rasterOf, withMats } from './mats.ts';
import { row } from './row.fixture.ts';
import told from './tone-tools.oracle.json' with { type: 'json' };
import { curved, edgesOf, equalised, inverted, levelled, sharpened } from './tone-tools.ts';

let cv: Cv;
beforeAll(async () => {
  cv = await openCv();
});

/** Soft spots and noise. */
function spotted(widthPx: number, heightPx: number, channels: 1 | 3 = 1): Raster {
  const chance = createChance(3);
  const spots = Array.from({ length: 9 }, () => [
    chance.between(0, widthPx),
    chance.between(0, heightPx),
    chance.between(3, 9),
    chance.between(-80, 80),
  ]) as [number, number, number, number][];
  const data = new Uint8Array(widthPx * heightPx * channels);
  for (let i = 0; i < data.length; i++) {
    const [x, y] = [Math.trunc(i / channels) % widthPx, Math.trunc(i / channels / widthPx)];
    const spot = spots.reduce(
      (sum, [u, v, r, h]) => sum + h * Math.exp(-((x - u) ** 2 + (y - v) ** 2) / r ** 2),
      0,
    );
    data[i] = Math.max(0, Math.min(255, 120 + spot + chance.whole(-6, 6) + 10 * (i % channels)));
  }
  return { widthPx, heightPx, channels, data };
}
const opened = ({ widthPx, heightPx, channels, data }: Raster) =>
  sharp(data, { raw: { width: widthPx, height: heightPx, channels } });
const apart = (seen: Raster, wanted: ArrayLike<number>) => {
  expect(seen.data.length).toBe(wanted.length);
  return Math.max(...Array.from(wanted, (value, i) => Math.abs(value - (seen.data[i] ?? 0))));
};

describe('levels', () => {
  it('spread what lies between black and white as sharp does by a line, to a level', async () => {
    const picture = spotted(40, 30, 3);
    // 255 ⁄ (200 − 40) = 1.59375.
    const wanted = await opened(picture)
      .linear(1.59375, -40 * 1.59375)
      .raw()
      .toBuffer();
    expect(apart(levelled(picture, 40, 200, 1), wanted)).toBeLessThanOrEqual(1);
  });

  it('are bent by a power: a quarter of the way is half of it at gamma 2', () => {
    const ramp = { widthPx: 4, heightPx: 1, channels: 1, data: Uint8Array.from([0, 64, 128, 255]) } as const;
    // 255 · √(64 ⁄ 255) = 127.7; 255 · √(128 ⁄ 255) = 180.7.
    expect([...levelled(ramp, 0, 255, 2).data]).toEqual([0, 128, 181, 255]);
    expect([...levelled(ramp, 0, 255, 1).data]).toEqual([0, 64, 128, 255]);
  });
});

describe('a curve', () => {
  const table = Uint8Array.from({ length: 256 }, (_, level) => (level === 7 ? 70 : 255 - level));
  it('changes all planes alike, or one of them', () => {
    const two = row([7, 1, 2, 3, 7, 4]);
    expect([...curved(two, 'all', table).data]).toEqual([70, 254, 253, 252, 70, 251]);
    expect([...curved(two, 'red', table).data]).toEqual([70, 1, 2, 252, 7, 4]);
    expect([...curved(two, 'green', table).data]).toEqual([7, 254, 2, 3, 70, 4]);
    expect([...curved(two, 'blue', table).data]).toEqual([7, 1, 253, 3, 7, 251]);
  });

  it('makes of grey in one plane what it makes of grey in three', () => {
    const [one, three] = [row([7, 9], 1), row([7, 7, 7, 9, 9, 9])];
    for (const of of ['red', 'green', 'blue'] as const)
      expect(curved(one, of, table)).toEqual(curved(three, of, table));
    expect([...curved(one, 'all', table).data]).toEqual([70, 246]);
  });
});

it('a picture is inverted as sharp does', async () => {
  const picture = spotted(40, 30, 3);
  expect(apart(inverted(picture), await opened(picture).negate().raw().toBuffer())).toBe(0);
});

describe('a Gaussian', () => {
  const blurred = (raster: Raster, sigmaPx: number) =>
    withMats(cv, ({ of, mat }) => {
      const out = mat();
      cv.GaussianBlur(of(raster), out, new cv.Size(0, 0), sigmaPx, sigmaPx, cv.BORDER_REPLICATE);
      return rasterOf(out);
    });

  it.each([
    [64, 40, 3],
    [37, 29, 1],
    [5, 3, 3],
    [200, 1, 1],
    [1, 90, 3],
    [1, 1, 1],
  ] as const)('is that of OpenCV byte for byte: %d × %d px in %d channels', (widthPx, heightPx, channels) => {
    const chance = createChance(11);
    const levels = [() => chance.whole(0, 255), () => 255 * chance.whole(0, 1), () => 255];
    for (let n = 0; n < 60; n++) {
      const sigmaPx = n < 45 ? chance.between(0.1, 6) : chance.between(6, 40);
      const data = Uint8Array.from({ length: widthPx * heightPx * channels }, levels[n % 3] ?? (() => 0));
      const picture = { widthPx, heightPx, channels, data };
      expect(Buffer.compare(softened(picture, sigmaPx).data, blurred(picture, sigmaPx).data)).toBe(0);
    }
  });
});

describe('sharpening', () => {
  it.each(['colours', 'grey'] as const)(
    'adds a share of what SciPy’s Gaussian takes away, to two levels and up to the border: %s (tone-tools.oracle.py)',
    (name) => {
      // 0.15 mm at 12 px to a mm. A Gaussian that is rounded is up to half a level off, which the share adds to.
      const seen = sharpened(cv, pictureFrom(told[name]), 1.8, 1.5);
      expect(Math.max(...apartBy(seen.data, samplesFrom(told.sharpened[name])))).toBeLessThanOrEqual(2);
    },
  );

  it('does nothing where the radius is less than a px can show', () => {
    const picture = spotted(9, 9);
    expect(sharpened(cv, picture, 0.05, 5)).toBe(picture);
  });
});

describe('edges', () => {
  it.each([
    ['0', 0],
    ['0.1', 1.2],
  ] as const)(
    'are the size of the gradient by SciPy’s Gaussian and Sobel, to a level and up to the border: %s mm (tone-tools.oracle.py)',
    (radius, sigmaPx) => {
      const wanted = samplesFrom(told.edges[radius]);
      expect(Math.max(...wanted)).toBeGreaterThan(60);
      for (const picture of [told.grey, told.colours])
        expect(
          Math.max(...apartBy(edgesOf(cv, pictureFrom(picture), sigmaPx, 12).data, wanted)),
        ).toBeLessThanOrEqual(1);
    },
  );

  it('are none on an even ground', () => {
    const even = { widthPx: 8, heightPx: 8, channels: 1, data: new Uint8Array(64).fill(90) } as const;
    expect(Math.max(...edgesOf(cv, even, 1, 8).data)).toBe(0);
  });
});

describe('local contrast', () => {
  /** Zuiderveld, Contrast limited adaptive histogram equalization, Graphics Gems IV (1994), of a picture that its tiles fill. */
  function byHand(
    { widthPx, heightPx, data }: Raster,
    limit: number,
    across: number,
    down: number,
  ): number[] {
    const [w, h] = [widthPx / across, heightPx / down];
    const most = Math.max(1, Math.trunc((limit * w * h) / 256));
    const tables = Array.from({ length: across * down }, (_, tile) => {
      const [left, top] = [(tile % across) * w, Math.trunc(tile / across) * h];
      const counts = new Array<number>(256).fill(0);
      for (let y = top; y < top + h; y++)
        for (let x = left; x < left + w; x++) {
          const value = data[y * widthPx + x] ?? 0;
          counts[value] = (counts[value] ?? 0) + 1;
        }
      const clipped = counts.reduce((sum, count) => sum + Math.max(0, count - most), 0);
      const [each, rest] = [Math.trunc(clipped / 256), clipped % 256];
      const step = rest > 0 ? Math.max(1, Math.trunc(256 / rest)) : 256;
      let sum = 0;
      return counts.map((count, value) => {
        const isGiven = rest > 0 && value % step === 0 && value / step < rest;
        sum += Math.min(count, most) + each + (isGiven ? 1 : 0);
        return Math.max(0, Math.min(255, Math.round((sum * 255) / (w * h))));
      });
    });
    return Array.from(data, (value, i) => {
      const [x, y] = [(i % widthPx) / w - 0.5, Math.trunc(i / widthPx) / h - 0.5];
      const [x0, y0] = [Math.floor(x), Math.floor(y)];
      const inside = (at: number, count: number) => Math.max(0, Math.min(count - 1, at));
      const at = (column: number, row: number) =>
        tables[inside(row, down) * across + inside(column, across)]?.[value] ?? 0;
      const upper = at(x0, y0) * (1 - (x - x0)) + at(x0 + 1, y0) * (x - x0);
      const lower = at(x0, y0 + 1) * (1 - (x - x0)) + at(x0 + 1, y0 + 1) * (x - x0);
      return upper * (1 - (y - y0)) + lower * (y - y0);
    });
  }

  it.each([2, 4, 16])('is that of Zuiderveld’s method, limit %d, to a level', (limit) => {
    const picture = spotted(64, 48);
    expect(apart(equalised(cv, picture, limit, [4, 3]), byHand(picture, limit, 4, 3))).toBeLessThanOrEqual(1);
  });

  it.each(told.equalised)(
    'is that of a calculation by hand where its tiles do not fill the picture, to a level: $across × $down (tone-tools.oracle.py)',
    ({ across, down, samples }) => {
      const seen = equalised(cv, pictureFrom(told.grey), 6, [across, down]);
      expect(Math.max(...apartBy(seen.data, samplesFrom(samples)))).toBeLessThanOrEqual(1);
    },
  );

  it('of colours is that of their lightness by hand, brought back by scikit-image, to two levels (tone-tools.oracle.py)', () => {
    const seen = equalised(cv, pictureFrom(told.colours), 6, [3, 2]);
    expect(Math.max(...apartBy(seen.data, samplesFrom(told.equalisedInColours)))).toBeLessThanOrEqual(2);
  });

  it('leaves colours what they are: only their lightness changes', () => {
    const reddish = { widthPx: 16, heightPx: 16, channels: 3, data: new Uint8Array(768) } as const;
    for (let i = 0; i < 256; i++) reddish.data.set([90 + (i % 16), 60 + (i % 16), 60 + (i % 16)], 3 * i);
    const { data } = equalised(cv, reddish, 3, [2, 2]);
    for (let at = 0; at < data.length; at += 3) expect(data[at]).toBeGreaterThan(data[at + 1] ?? 255);
  });
});
