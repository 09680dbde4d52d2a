import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { apartBy, pictureFrom, samplesFrom } from '../../../test/builders/oracle-pictures.ts';
import type { Raster } from '../../imaging/raster.ts';
import { createChance } from '../../specimens/chance.ts';
import { type Cv, openCv } from '../vision/opencv.ts';
import told from './colour-tools.oracle.json' with { type: 'json' };
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

  it.each(['hue', 'saturation', 'value'] as const)(
    'is %s as Python’s colorsys has it, to a level (colour-tools.oracle.py)',
    (channel) => {
      const away = apartBy(
        channelOf(cv, row([...samplesFrom(told.colours)]), channel).data,
        samplesFrom(told.channels[channel]),
      );
      // Hues go round: 255 lies beside 0.
      const most = Math.max(...away.map((by) => (channel === 'hue' ? Math.min(by, 256 - by) : by)));
      expect(most).toBeLessThanOrEqual(channel === 'value' ? 0 : 1);
    },
  );

  it.each(['lightness', 'green-red', 'blue-yellow'] as const)(
    'is %s as scikit-image has it, to a level, and two where it is dark (colour-tools.oracle.py)',
    (channel) => {
      const colours = samplesFrom(told.colours);
      const away = apartBy(
        channelOf(cv, row([...colours]), channel).data,
        samplesFrom(told.channels[channel]),
      );
      // OpenCV works L*a*b* out of tables of whole numbers, which are coarse where there is little light.
      const isDark = (i: number) => Math.max(...colours.subarray(3 * i, 3 * i + 3)) <= 70;
      expect(Math.max(...away.filter((_, i) => !isDark(i)))).toBeLessThanOrEqual(1);
      expect(Math.max(...away)).toBeLessThanOrEqual(2);
    },
  );

  it('of a grey picture is the grey itself, and no colour', () => {
    const grey = row([0, 128, 255], 1);
    expect([...channelOf(cv, grey, 'green').data]).toEqual([0, 128, 255]);
    expect([...channelOf(cv, grey, 'saturation').data]).toEqual([0, 0, 0]);
    expect([...channelOf(cv, grey, 'green-red').data]).toEqual([128, 128, 128]);
  });
});

describe('a principal component of the colours', () => {
  it.each([1, 2, 3] as const)(
    '%d is that of NumPy’s singular value decomposition, to a level and with its sign (colour-tools.oracle.py)',
    (which) => {
      const seen = componentOf(cv, pictureFrom(told.varied), which);
      expect([seen.widthPx, seen.heightPx, seen.channels]).toEqual([26, 16, 1]);
      const wanted = samplesFrom(told.components[which - 1] ?? '');
      expect(Math.max(...apartBy(seen.data, wanted))).toBeLessThanOrEqual(1);
    },
  );

  it('is black where there is nothing to part', () => {
    expect([...componentOf(cv, row([9, 9, 9, 9, 9, 9]), 2).data]).toEqual([0, 0]);
    // Grey has one component; what else the sums leave is rounding, which stretched would look like print.
    const ramp = Array.from({ length: 200 }, (_, i) => (37 * i) % 256);
    for (const grey of [row(ramp, 1), row(ramp.flatMap((level) => [level, level, level]))])
      for (const which of [2, 3] as const)
        expect(Math.max(...componentOf(cv, grey, which).data), `${which}`).toBe(0);
  });

  it('has one sign: red against blue is bright where there is more red, whichever of both varies a little more', () => {
    for (const share of [0.95, 1, 1.05]) {
      const steps = Array.from({ length: 11 }, (_, i) => 10 * i - 50);
      const colours = steps.flatMap((by) => [128 + by, 128, Math.round(128 - share * by)]);
      // All of it lies along (1, 0, −share): from the least red to the most.
      expect([...componentOf(cv, row(colours), 1).data].filter((_, i) => i % 5 === 0)).toEqual([0, 128, 255]);
    }
  });
});

describe('false colours', () => {
  it.each([
    ['viridis', 0],
    ['turbo', 0],
    ['inferno', 0],
    // OpenCV goes straight between 64 points, matplotlib between the few corners of the scale.
    ['bone', 1],
  ] as const)(
    'of %s are those of matplotlib for all 256 levels, to %d (colour-tools.oracle.py)',
    (map, off) => {
      const levels = row(
        Array.from({ length: 256 }, (_, level) => level),
        1,
      );
      const seen = inFalseColours(cv, levels, map);
      expect(seen.channels).toBe(3);
      expect(Math.max(...apartBy(seen.data, samplesFrom(told.scales[map])))).toBeLessThanOrEqual(off);
    },
  );
});
