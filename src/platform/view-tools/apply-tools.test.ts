import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readChain } from '../../imaging/view-tools/index.ts';
import { applyTools } from './apply-tools.ts';

const noisy = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: 'white',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .png()
    .toBuffer();
const chain = (text: string) => ({ steps: readChain(text) ?? [], pxPerMm: 8 });

describe('a chain of tools', () => {
  it('is done one after the other, and what is off is not done', async () => {
    const grey = await sharp(Buffer.from([0, 100, 200]), { raw: { width: 3, height: 1, channels: 1 } })
      .png()
      .toBuffer();
    const made = async (text: string) => {
      const { bytes } = await applyTools(grey, chain(text));
      return [...(await sharp(bytes).toColourspace('b-w').raw().toBuffer())];
    };
    // 255 − 100 = 155; from 55 to 255 over all: (155 − 55) · 255 ⁄ 200 = 127.5.
    expect(await made('invert()-levels(55,255,1)')).toEqual([255, 128, 0]);
    // The other way round: (100 − 55) · 1.275 = 57.4; 255 − 57 = 198.
    expect(await made('levels(55,255,1)-invert()')).toEqual([255, 198, 70]);
    expect(await made('!levels(55,255,1)-invert()')).toEqual([255, 155, 55]);
  });

  it('is done to all of a picture before a part of that is cut out', async () => {
    // Three columns of two rows; channels side by side.
    const rows = [0, 50, 100, 150, 200, 250];
    const picture = await sharp(Buffer.from(rows), { raw: { width: 3, height: 2, channels: 1 } })
      .png()
      .toBuffer();
    const { bytes } = await applyTools(picture, { ...chain('invert()'), cut: [1, 0, 2, 2] });
    const { data, info } = await sharp(bytes)
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, [...data]]).toEqual([2, 2, [205, 155, 55, 5]]);
    await expect(applyTools(picture, { ...chain('invert()'), cut: [2, 0, 2, 2] })).rejects.toThrow(
      RangeError,
    );
  });

  it('gives the same bytes a hundred times of a hundred', async () => {
    const picture = await noisy(90, 60);
    const digests = new Set<string>();
    for (let n = 0; n < 100; n++) {
      const tools = chain('contrast(3,5)-component(2)-sharpen(0.2,150)-colours(turbo)');
      const { bytes } = await applyTools(picture, tools);
      digests.add(createHash('sha256').update(bytes).digest('hex'));
    }
    expect(digests.size).toBe(1);
  });

  it('refuses bytes that are no picture', async () => {
    await expect(applyTools(Buffer.from('no picture'), chain('invert()'))).rejects.toMatchObject({
      data: { code: 'image.unknown_format' },
    });
  });
});
