import { describe, expect, test } from 'vitest';
import { png, quadrantJpeg, quadrants, tiff } from '../../../test/builders/pictures.ts';
import { refusalOf } from '../../../test/builders/refusal.ts';
import { FILE_LIMIT_BYTES } from '../../contract/media.ts';
import { decodeFrame } from './decode-frame.ts';
import { inspect } from './inspect.ts';
import { render } from './render.ts';

const CALLS = {
  inspect: (bytes: Uint8Array) => inspect(bytes),
  decodeFrame: (bytes: Uint8Array) => decodeFrame(bytes, 0),
  render: (bytes: Uint8Array) => render(bytes, { operation: 'display', frame: 0 }),
};

describe.each(Object.entries(CALLS))('%s refuses', (_, call) => {
  test('nothing at all', async () => {
    expect(await refusalOf(call(new Uint8Array()))).toEqual({
      code: 'input.empty',
      params: { name: 'The file' },
    });
  });

  test('more than 64 MB', async () => {
    const refusal = await refusalOf(call(new Uint8Array(FILE_LIMIT_BYTES + 1)));
    expect(refusal).toEqual({ code: 'input.too_large', params: { name: 'The file', limit: 64 } });
  });

  test('text', async () => {
    const refusal = await refusalOf(call(Buffer.from('This is holiday.jpg, or so it says.')));
    expect(refusal).toEqual({ code: 'image.unknown_format', params: { detail: 'text' } });
  });

  test.each([
    [20_000, 20_000],
    [2 ** 31 - 1, 2 ** 31 - 1],
  ])('a PNG header of %d × %d', async (width, height) => {
    const refusal = await refusalOf(call(png({ width, height, rows: new Uint8Array(50) })));
    expect(refusal).toEqual({ code: 'image.too_many_pixels', params: { width, height, limit: 100 } });
  });

  test('a deflate bomb: 144 megapixels in 140 kB', async () => {
    const bomb = png({ width: 12_000, height: 12_000, rows: new Uint8Array(12_000 * 12_001) });
    expect(bomb.length).toBeLessThan(150_000);
    expect(await refusalOf(call(bomb))).toHaveProperty('code', 'image.too_many_pixels');
  });

  test('a JPEG header of 65,000 × 65,000', async () => {
    const jpeg = await quadrantJpeg(64, 40);
    const frame = jpeg.indexOf(Buffer.from('ffc0', 'hex'));
    jpeg.writeUInt16BE(65_000, frame + 5);
    jpeg.writeUInt16BE(65_000, frame + 7);
    const refusal = await refusalOf(call(jpeg));
    expect(refusal).toEqual({
      code: 'image.too_many_pixels',
      params: { width: 65_000, height: 65_000, limit: 100 },
    });
  });

  test('six channels', async () => {
    const refusal = await refusalOf(
      call(tiff([{ width: 2, height: 2, samples: 6, pixels: new Uint8Array(24) }])),
    );
    expect(refusal).toEqual({ code: 'image.too_many_channels', params: { channels: 6, limit: 5 } });
  });
});

test('a second page that is too large', async () => {
  const pages = [2, 20_000].map((side) => ({ width: side, height: side, pixels: new Uint8Array(4) }));
  const refusal = await refusalOf(inspect(tiff(pages)));
  expect(refusal).toHaveProperty('code', 'image.too_many_pixels');
});

describe('a file that is cut off', () => {
  const WHOLE = {
    JPEG: () => quadrantJpeg(200, 200),
    PNG: () => quadrants(200, 200).png({ compressionLevel: 0 }).toBuffer(),
    TIFF: () => quadrants(200, 200).tiff({ compression: 'none' }).toBuffer(),
    WebP: () => quadrants(200, 200).webp({ lossless: true }).toBuffer(),
    GIF: () => quadrants(200, 200).gif().toBuffer(),
    AVIF: () => quadrants(200, 200).avif().toBuffer(),
  };

  test.each(Object.entries(WHOLE))('%s', async (_, make) => {
    const whole = await make();
    for (const share of [0.05, 0.3, 0.6, 0.9]) {
      const refusal = await refusalOf(decodeFrame(whole.subarray(0, Math.max(17, whole.length * share)), 0));
      expect(refusal.code).toBe('image.damaged');
    }
  });

  test.each(['JPEG', 'PNG'] as const)('%s: the reason is given', async (format) => {
    const whole = await WHOLE[format]();
    const refusal = await refusalOf(decodeFrame(whole.subarray(0, whole.length * 0.6), 0));
    expect(refusal.params).toEqual({ detail: 'the file is cut off' });
  });
});

test('a TIFF whose directories go round in a circle ends', async () => {
  const pages = [1, 2].map(() => ({ width: 4, height: 4, pixels: new Uint8Array(16) }));
  const { frames } = await inspect(tiff(pages, { loop: true }));
  expect(frames.length).toBeLessThanOrEqual(2);
});

test('no refusal tells what a library said', async () => {
  const bytes = await quadrants(64, 64).png().toBuffer();
  bytes.fill(0xaa, 60);
  const refusal = await refusalOf(decodeFrame(bytes, 0));
  expect(refusal.code).toBe('image.damaged');
  expect(refusal.params.detail).not.toMatch(/vips|png|buffer|\/|Error/i);
});

test('a picture just below the limit, all zero, is shown', async () => {
  const bytes = png({ width: 10_000, height: 10_000, rows: new Uint8Array(10_000 * 10_001) });
  const { widthPx, heightPx } = await render(bytes, { operation: 'thumb', frame: 0 });
  expect([widthPx, heightPx]).toEqual([320, 320]);
});
