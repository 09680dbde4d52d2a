import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { apartBy, pictureFrom, samplesFrom } from '../../../test/builders/oracle-pictures.ts';
import { refusalOf } from '../../../test/builders/refusal.ts';
import type { TraceSpec } from '../../contract/trace.ts';
import { createChance } from '../../specimens/chance.ts';
import { decodeFrame } from '../decode/index.ts';
import { tracing } from './index.ts';
import told from './traces.oracle.json' with { type: 'json' };

/** A picture of soft waves with some noise, in colours, as a PNG. */
function waves(width: number, height: number, noise: number) {
  const chance = createChance(7);
  const data = Uint8Array.from({ length: width * height * 3 }, (_, i) => {
    const [x, y] = [Math.trunc(i / 3) % width, Math.trunc(i / 3 / width)];
    return 120 + 50 * Math.sin(x / 9 + (i % 3)) + 40 * Math.cos(y / 7) + chance.between(-noise, noise);
  });
  return sharp(data, { raw: { width, height, channels: 3 } });
}
const samplesOf = (bytes: Uint8Array) => sharp(bytes).raw().toBuffer();
const greysOf = (bytes: Uint8Array) => sharp(bytes).toColourspace('b-w').raw().toBuffer();
const errorLevel = (quality: number, gain: number) =>
  ({ operation: 'trace', frame: 0, kind: 'error_level', quality, gain }) as const;
const noiseOf = (gain: number) => ({ operation: 'trace', frame: 0, kind: 'noise', gain }) as const;
const GREY_OR_NOT = ['colours', 'grey'] as const;
/** A picture of the oracle as a PNG. */
function pngOf(name: (typeof GREY_OR_NOT)[number]) {
  const { data, widthPx: width, heightPx: height, channels } = pictureFrom(told[name].picture);
  return sharp(data, { raw: { width, height, channels } })
    .toColourspace(channels === 1 ? 'b-w' : 'srgb')
    .png()
    .toBuffer();
}
const COPIED = { operation: 'trace', frame: 0, kind: 'copied' } as const;

describe('the error level', () => {
  it.each(GREY_OR_NOT.flatMap((name) => (['60', '90'] as const).map((quality) => [name, quality] as const)))(
    'is, sample for sample, how far a picture lies from its JPEG by Pillow, times the gain: %s, quality %s (traces.oracle.py)',
    async (name, quality) => {
      const { bytes } = await tracing.drawTrace(await pngOf(name), errorLevel(Number(quality), 6), null);
      const wanted = samplesFrom(told[name].errorLevel[quality]);
      expect(Math.max(...wanted)).toBeGreaterThan(30);
      expect(Math.max(...apartBy((await decodeFrame(bytes, 0)).data, wanted))).toBe(0);
    },
  );

  it('is nothing for one tone, and of grey is grey', async () => {
    const one = await sharp({ create: { width: 32, height: 32, channels: 3, background: '#808080' } })
      .toColourspace('b-w')
      .png()
      .toBuffer();
    const { bytes } = await tracing.drawTrace(one, errorLevel(90, 50), null);
    const { channels } = await sharp(bytes).metadata();
    expect(channels).toBe(1);
    expect(Math.max(...(await samplesOf(bytes)))).toBe(0);
  });

  it('is higher where something was pasted into a picture that had been compressed before', async () => {
    const settled = await sharp(await waves(160, 120, 20).jpeg({ quality: 80 }).toBuffer())
      .png()
      .toBuffer();
    const before = await sharp(settled).jpeg({ quality: 80, chromaSubsampling: '4:4:4' }).toBuffer();
    const patch = await waves(48, 48, 20).png().toBuffer();
    const forged = await sharp(before)
      .composite([{ input: patch, left: 64, top: 40 }])
      .png()
      .toBuffer();
    const { bytes } = await tracing.drawTrace(forged, errorLevel(80, 10), null);
    const mean = async (left: number, top: number) => {
      const part = await sharp(bytes).extract({ left, top, width: 48, height: 48 }).png().toBuffer();
      const { channels } = await sharp(part).stats();
      return channels.reduce((sum, { mean: of }) => sum + of, 0);
    };
    expect(await mean(64, 40)).toBeGreaterThan(3 * (await mean(0, 0)));
  });
});

describe('the noise', () => {
  it.each(GREY_OR_NOT)(
    'is, sample for sample, what the median filter of SciPy takes away, times the gain and up to the border: %s (traces.oracle.py)',
    async (name) => {
      const { bytes } = await tracing.drawTrace(await pngOf(name), noiseOf(4), null);
      const wanted = samplesFrom(told[name].noise);
      expect(Math.max(...wanted)).toBeGreaterThan(30);
      expect(Math.max(...apartBy((await decodeFrame(bytes, 0)).data, wanted))).toBe(0);
    },
  );

  it('is one point of salt alone, as much as it stands out', async () => {
    const data = Buffer.alloc(49, 100);
    data[24] = 110;
    const png = await sharp(data, { raw: { width: 7, height: 7, channels: 1 } })
      .toColourspace('b-w')
      .png()
      .toBuffer();
    const { bytes } = await tracing.drawTrace(png, noiseOf(5), null);
    const samples = await greysOf(bytes);
    expect(samples[24]).toBe(50);
    expect(samples.filter((value) => value > 0)).toHaveLength(1);
  });
});

describe('what was copied', () => {
  const paste = async () => {
    const picture = waves(420, 300, 25);
    const png = await picture.png().toBuffer();
    const part = await sharp(png).extract({ left: 40, top: 30, width: 90, height: 70 }).png().toBuffer();
    return sharp(png)
      .composite([{ input: part, left: 251, top: 187 }])
      .png()
      .toBuffer();
  };

  it('is marked in colour in both places, and nothing else is', async () => {
    const png = await paste();
    const copies = await tracing.findCopies(png, 0);
    expect(copies.reducedBy).toBe(1);
    expect(copies.parts.map(({ one, other }) => [other[0] - one[0], other[1] - one[1]])).toEqual([
      [211, 157],
    ]);
    const { bytes } = await tracing.drawTrace(png, COPIED, copies);
    const samples = await samplesOf(bytes);
    const isColoured = (x: number, y: number) => {
      const [red = 0, green = 0, blue = 0] = samples.subarray((y * 420 + x) * 3);
      return Math.max(red, green, blue) - Math.min(red, green, blue) > 20;
    };
    for (const [x, y] of [
      [60, 45],
      [271, 202],
    ] as const)
      expect(isColoured(x, y), `${x}, ${y}`).toBe(true);
    for (const [x, y] of [
      [10, 10],
      [400, 20],
      [30, 280],
    ] as const)
      expect(isColoured(x, y), `${x}, ${y}`).toBe(false);
  });

  it('is nothing in a picture that nobody touched, which is then shown in grey', async () => {
    const png = await waves(420, 300, 25).png().toBuffer();
    const copies = await tracing.findCopies(png, 0);
    expect(copies.parts).toEqual([]);
    const samples = await samplesOf((await tracing.drawTrace(png, COPIED, copies)).bytes);
    expect(samples.every((value, i) => value === samples[i - (i % 3)])).toBe(true);
  });
});

it('the same file and settings give the same bytes', async () => {
  const png = await waves(90, 70, 10).png().toBuffer();
  const hash = async (gain: number) =>
    createHash('sha256')
      .update((await tracing.drawTrace(png, errorLevel(90, gain), null)).bytes)
      .digest('hex');
  expect(await hash(10)).toBe(await hash(10));
  expect(await hash(11)).not.toBe(await hash(10));
});

it('says with which libraries it is made: of the file, and of what is made of it in between', async () => {
  const picture = waves(40, 30, 5);
  const [png, jpeg] = [await picture.clone().png().toBuffer(), await picture.clone().jpeg().toBuffer()];
  const packs = async (bytes: Uint8Array, spec: TraceSpec) =>
    Object.keys((await tracing.drawTrace(bytes, spec, null)).libraries).includes('mozjpeg');
  expect([await packs(png, noiseOf(1)), await packs(jpeg, noiseOf(1))]).toEqual([false, true]);
  expect(await packs(png, errorLevel(90, 10))).toBe(true);
});

it('a frame above 12 megapixels is reduced, and it is said how many times', async () => {
  const large = await sharp({ create: { width: 6000, height: 4000, channels: 3, background: '#777' } })
    .png()
    .toBuffer();
  // 24 ⁄ 12 megapixels: √2 on each side.
  const { widthPx, heightPx } = await tracing.drawTrace(large, noiseOf(1), null);
  expect(widthPx * heightPx).toBeLessThanOrEqual(12_000_000);
  expect(widthPx / heightPx).toBeCloseTo(1.5, 2);
  expect((await tracing.findCopies(large, 0)).reducedBy).toBeCloseTo(Math.SQRT2, 2);
});

it('a frame that the file has not is refused', async () => {
  const png = await waves(20, 20, 5).png().toBuffer();
  const refusal = await refusalOf(tracing.drawTrace(png, { ...noiseOf(1), frame: 4 }, null));
  expect(refusal).toEqual({ code: 'image.no_such_frame', params: { frame: 5 } });
});
