import { encode } from 'fast-bmp';
import { describe, expect, test } from 'vitest';
import {
  BLUE,
  type BmpSpec,
  bmp,
  GREEN,
  quadrantPixels,
  RED,
  YELLOW,
} from '../../../test/builders/pictures.ts';
import { refusalOf } from '../../../test/builders/refusal.ts';
import { decodeFrame } from './decode-frame.ts';

const decode = async (spec: BmpSpec) => {
  const { channels, data } = await decodeFrame(bmp(spec), 0);
  return { channels, data: [...data] };
};

describe('agrees with another encoder (fast-bmp)', () => {
  // 13 px wide, so that rows of every depth need filling up.
  const [width, height] = [13, 6];

  test('24 bits', async () => {
    const rgb = quadrantPixels(width, height);
    const bytes = encode({ width, height, channels: 3, bitsPerPixel: 24, data: rgb });
    const raster = await decodeFrame(bytes, 0);
    expect(raster).toMatchObject({ widthPx: width, heightPx: height, channels: 3 });
    expect([...raster.data]).toEqual([...rgb]);
  });

  test('32 bits', async () => {
    const rgb = quadrantPixels(width, height);
    const rgba = Buffer.from(
      Array.from({ length: width * height }, (_, i) => [...rgb.subarray(i * 3, i * 3 + 3), 255]).flat(),
    );
    const bytes = encode({ width, height, channels: 4, bitsPerPixel: 32, data: rgba });
    expect([...(await decodeFrame(bytes, 0)).data]).toEqual([...rgb]);
  });

  test('8 bits of grey', async () => {
    const grey = Uint8Array.from({ length: width * height }, (_, i) => i * 3);
    const raster = await decodeFrame(encode({ width, height, channels: 1, bitsPerPixel: 8, data: grey }), 0);
    expect(raster.channels).toBe(1);
    expect([...raster.data]).toEqual([...grey]);
  });
});

describe('by hand', () => {
  test('rows from the bottom: the first stored row is the lowest', async () => {
    const rows = Uint8Array.of(255, 0, 0, 0, 0, 0, 255, 0);
    expect((await decode({ width: 1, height: 2, bits: 24, rows })).data).toEqual([...RED, ...BLUE]);
  });

  test('rows from the top: negative height', async () => {
    const rows = Uint8Array.of(255, 0, 0, 0, 0, 0, 255, 0);
    expect((await decode({ width: 1, height: -2, bits: 24, rows })).data).toEqual([...BLUE, ...RED]);
  });

  test('the padding of the last row may be missing', async () => {
    expect((await decode({ width: 1, height: 1, bits: 24, rows: Uint8Array.of(0, 255, 0) })).data).toEqual([
      ...GREEN,
    ]);
  });

  test('8 bits with a palette of colours', async () => {
    const rows = Uint8Array.of(3, 0, 1, 9);
    const palette = [RED, GREEN, BLUE, YELLOW];
    // Index 9 is beyond the palette: black.
    expect(await decode({ width: 4, height: 1, bits: 8, palette, rows })).toEqual({
      channels: 3,
      data: [...YELLOW, ...RED, ...GREEN, 0, 0, 0],
    });
  });

  test('4 bits: the high half comes first', async () => {
    const rows = Uint8Array.of(0x12, 0x30, 0, 0);
    const palette = [RED, GREEN, BLUE, YELLOW];
    expect((await decode({ width: 3, height: 1, bits: 4, palette, rows })).data).toEqual([
      ...GREEN,
      ...BLUE,
      ...YELLOW,
    ]);
  });

  test('1 bit: the highest comes first, and the palette may be upside down', async () => {
    const rows = Uint8Array.of(0b01100000, 0, 0, 0);
    const palette = [
      [255, 255, 255],
      [0, 0, 0],
    ] as const;
    expect(await decode({ width: 3, height: 1, bits: 1, palette: [...palette], rows })).toEqual({
      channels: 1,
      data: [255, 0, 0],
    });
  });

  test('16 bits are 5 for each colour', async () => {
    // 0x7c00 is the strongest red, 0x0010 is 16 of 31 blue: 16 · 255 / 31 = 131.6.
    const rows = Uint8Array.of(0x00, 0x7c, 0x10, 0x00);
    expect((await decode({ width: 2, height: 1, bits: 16, rows })).data).toEqual([255, 0, 0, 0, 0, 132]);
  });

  test('16 bits with masks 5, 6, 5', async () => {
    const rows = Uint8Array.of(0xe0, 0x07, 0x1f, 0x00);
    const masks: [number, number, number] = [0xf800, 0x07e0, 0x001f];
    expect((await decode({ width: 2, height: 1, bits: 16, compression: 3, masks, rows })).data).toEqual([
      ...GREEN,
      ...BLUE,
    ]);
  });

  test('32 bits whose fourth byte is 0 are opaque', async () => {
    const rows = Uint8Array.of(0, 0, 255, 0, 0, 255, 255, 0);
    expect((await decode({ width: 2, height: 1, bits: 32, rows })).data).toEqual([...RED, ...YELLOW]);
  });

  test('32 bits with masks up to the highest bit', async () => {
    const rows = Uint8Array.of(0x00, 0x00, 0x00, 0xff);
    const masks: [number, number, number] = [0xff000000, 0x00ff0000, 0x0000ff00];
    expect((await decode({ width: 1, height: 1, bits: 32, compression: 3, masks, rows })).data).toEqual([
      ...RED,
    ]);
  });
});

describe('refused', () => {
  const small: BmpSpec = { width: 2, height: 2, bits: 24, rows: new Uint8Array(16) };
  test.each<[string, BmpSpec, string]>([
    [
      'run-length encoding',
      { ...small, bits: 8, compression: 1 },
      'it is a run-length encoded BMP, which is not read here',
    ],
    ['a wrapped PNG', { ...small, compression: 5 }, 'it is a BMP that wraps a PNG, which is not read here'],
    ['unknown compression', { ...small, compression: 77 }, 'its header is damaged'],
    ['7 bits', { ...small, bits: 7 }, 'its header is damaged'],
    ['width 0', { ...small, width: 0 }, 'its header is damaged'],
    ['negative width', { ...small, width: -2 }, 'its header is damaged'],
    ['height 0', { ...small, height: 0 }, 'its header is damaged'],
    ['missing rows', { ...small, rows: new Uint8Array(13) }, 'the file is cut off'],
  ])('%s', async (_, spec, detail) => {
    expect(await refusalOf(decodeFrame(bmp(spec), 0))).toEqual({ code: 'image.damaged', params: { detail } });
  });

  test.each([30_000, -30_000, -(2 ** 31)])('height %d', async (height) => {
    expect(await refusalOf(decodeFrame(bmp({ ...small, width: 30_000, height }), 0))).toEqual({
      code: 'image.too_many_pixels',
      params: { width: 30_000, height: Math.abs(height), limit: 100 },
    });
  });

  test('every file that is cut off anywhere', async () => {
    const whole = bmp({ ...small, bits: 8, palette: [RED, BLUE], rows: new Uint8Array(8) });
    for (let length = 2; length < whole.length - 2; length++) {
      expect(await refusalOf(decodeFrame(whole.subarray(0, length), 0))).toHaveProperty(
        'code',
        'image.damaged',
      );
    }
  });
});
