import { describe, expect, test } from 'vitest';
import {
  animation,
  BLUE,
  GREEN,
  png,
  quadrantJpeg,
  quadrantPixels,
  quadrants,
  RED,
  type Rgb,
  tiff,
  YELLOW,
} from '../../../test/builders/pictures.ts';
import { refusalOf } from '../../../test/builders/refusal.ts';
import type { Raster } from '../../imaging/raster.ts';
import { decodeFrame, decodeReduced } from './decode-frame.ts';

/** The colours two pixels inside each corner: top left, top right, bottom right, bottom left. */
function corners({ widthPx, heightPx, channels, data }: Raster): number[][] {
  const at = (x: number, y: number) => [
    ...data.subarray((y * widthPx + x) * channels, (y * widthPx + x + 1) * channels),
  ];
  const [right, bottom] = [widthPx - 3, heightPx - 3];
  return [at(2, 2), at(right, 2), at(right, bottom), at(2, bottom)];
}

function expectNear(seen: number[][], expected: readonly Rgb[], tolerance: number): void {
  const distance = seen.flatMap((colour, i) =>
    colour.map((v, j) => Math.abs(v - (expected[i]?.[j] ?? Number.NaN))),
  );
  expect(distance).toHaveLength(expected.length * 3);
  expect(Math.max(...distance), JSON.stringify(seen)).toBeLessThanOrEqual(tolerance);
}

describe('EXIF orientation', () => {
  // Exif 3.0 §4.6.5.1: where the stored row 0 and column 0 lie in the scene. 6, for example: row 0 is the right side and
  // column 0 the top, so the stored top left (red) is the scene's top right and the stored bottom left (yellow) its top left.
  test.each<[orientation: number, scene: Rgb[]]>([
    [1, [RED, GREEN, BLUE, YELLOW]],
    [2, [GREEN, RED, YELLOW, BLUE]],
    [3, [BLUE, YELLOW, RED, GREEN]],
    [4, [YELLOW, BLUE, GREEN, RED]],
    [5, [RED, YELLOW, BLUE, GREEN]],
    [6, [YELLOW, RED, GREEN, BLUE]],
    [7, [BLUE, GREEN, RED, YELLOW]],
    [8, [GREEN, BLUE, YELLOW, RED]],
  ])('%i', async (orientation, scene) => {
    const raster = await decodeFrame(await quadrantJpeg(64, 40, orientation), 0);
    expect([raster.widthPx, raster.heightPx]).toEqual(orientation < 5 ? [64, 40] : [40, 64]);
    expectNear(corners(raster), scene, 3);
  });

  test('of a later page of a TIFF', async () => {
    // One row, dark to light; orientation 8: row 0 is the left side, column 0 the bottom.
    const pages = [{}, { orientation: 8 }].map((page) => ({
      width: 3,
      height: 1,
      pixels: Uint8Array.of(10, 20, 30),
      ...page,
    }));
    const raster = await decodeFrame(tiff(pages), 1);
    expect(raster).toMatchObject({ widthPx: 1, heightPx: 3, channels: 1 });
    expect([...raster.data]).toEqual([30, 20, 10]);
  });
});

describe('lossless formats give the pixels back', () => {
  const pixels = [...quadrantPixels(24, 16)];
  test.each([
    ['PNG', () => quadrants(24, 16).png()],
    ['palette PNG', () => quadrants(24, 16).png({ palette: true, colours: 4, dither: 0 })],
    ['interlaced PNG', () => quadrants(24, 16).png({ progressive: true })],
    ['TIFF with LZW', () => quadrants(24, 16).tiff({ compression: 'lzw' })],
    [
      'TIFF with tiles',
      () => quadrants(24, 16).tiff({ compression: 'deflate', tile: true, tileWidth: 16, tileHeight: 16 }),
    ],
    ['WebP', () => quadrants(24, 16).webp({ lossless: true })],
    ['GIF', () => quadrants(24, 16).gif({ dither: 0 })],
  ])('%s', async (_, make) => {
    const raster = await decodeFrame(await make().toBuffer(), 0);
    expect(raster).toMatchObject({ widthPx: 24, heightPx: 16, channels: 3 });
    expect([...raster.data]).toEqual(pixels);
  });

  test('AVIF, within its colour coding', async () => {
    const avif = await quadrants(64, 40).avif({ lossless: true, chromaSubsampling: '4:4:4' }).toBuffer();
    expectNear(corners(await decodeFrame(avif, 0)), [RED, GREEN, BLUE, YELLOW], 3);
  });
});

describe('samples become 8 bits', () => {
  test('16-bit grey', async () => {
    const rows = Uint8Array.of(0, 0x00, 0x00, 0x80, 0x40, 0xff, 0xff);
    const raster = await decodeFrame(png({ width: 3, height: 1, bits: 16, rows }), 0);
    expect(raster).toEqual({ widthPx: 3, heightPx: 1, channels: 1, data: expect.anything() });
    expect([...raster.data]).toEqual([0, 0x80, 255]);
  });

  test('16-bit RGB', async () => {
    const rows = Uint8Array.of(0, 0xff, 0xff, 0x80, 0x00, 0x00, 0x00);
    const raster = await decodeFrame(png({ width: 1, height: 1, bits: 16, colourType: 2, rows }), 0);
    expect([...raster.data]).toEqual([255, 0x80, 0]);
  });

  test('1-bit grey PNG', async () => {
    const rows = Uint8Array.of(0, 0b10100000, 0, 0b01000000);
    const raster = await decodeFrame(png({ width: 3, height: 2, bits: 1, rows }), 0);
    expect(raster.channels).toBe(1);
    expect([...raster.data]).toEqual([255, 0, 255, 0, 255, 0]);
  });

  test('1-bit TIFF, both byte orders', async () => {
    const page = { width: 8, height: 1, bits: 1 as const, pixels: Uint8Array.of(0b11001010) };
    for (const bigEndian of [false, true]) {
      const raster = await decodeFrame(tiff([page], { bigEndian }), 0);
      expect(raster.channels).toBe(1);
      expect([...raster.data]).toEqual([255, 255, 0, 0, 255, 0, 255, 0]);
    }
  });

  test('2-bit palette', async () => {
    const rows = Uint8Array.of(0, 0b00011011);
    const palette = [RED, GREEN, BLUE, YELLOW];
    const raster = await decodeFrame(png({ width: 4, height: 1, bits: 2, colourType: 3, palette, rows }), 0);
    expect([...raster.data]).toEqual(palette.flat());
  });
});

test('alpha is laid on white', async () => {
  // Grey 100 at alpha 0, 51 (a fifth) and 255: 255, 255·0.8 + 100·0.2 = 224, 100.
  const rows = Uint8Array.of(0, 100, 0, 100, 51, 100, 255);
  const raster = await decodeFrame(png({ width: 3, height: 1, colourType: 4, rows }), 0);
  expect(raster.channels).toBe(1);
  expect([...raster.data]).toEqual([255, 224, 100]);
});

test('CMYK becomes sRGB: paper white, ink black, and the hues it was made from', async () => {
  const cmyk = await quadrants(64, 40).toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer();
  const [red = [], green = [], blue = [], yellow = []] = corners(await decodeFrame(cmyk, 0));
  // Printing inks cannot reach the primaries; the strongest and the weakest channel stay what they were.
  expect(strongest(red)).toEqual([0]);
  expect(strongest(green)).toEqual([1]);
  expect(strongest(blue)).toEqual([2]);
  expect(strongest(yellow.slice(0, 2).concat(0))).not.toEqual([2]);
  expect(yellow[2]).toBeLessThan(100);
});

function strongest(colour: number[]): number[] {
  const most = Math.max(...colour);
  return colour.flatMap((value, channel) => (value === most ? [channel] : []));
}

test.each(['gif', 'webp'] as const)('each picture of an animated %s', async (format) => {
  const bytes = await animation(format, [RED, GREEN, BLUE]);
  for (const [frame, colour] of [RED, GREEN, BLUE].entries()) {
    const raster = await decodeFrame(bytes, frame);
    expect([raster.widthPx, raster.heightPx]).toEqual([20, 10]);
    expectNear(corners(raster), [colour, colour, colour, colour], 3);
  }
});

describe('maxPx', () => {
  test('reduces the longer side', async () => {
    const raster = await decodeFrame(await quadrantJpeg(400, 100, 6), 0, { maxPx: 200 });
    expect([raster.widthPx, raster.heightPx]).toEqual([50, 200]);
    expectNear(corners(raster), [YELLOW, RED, GREEN, BLUE], 3);
  });

  test('never enlarges', async () => {
    const raster = await decodeFrame(await quadrantJpeg(40, 20), 0, { maxPx: 200 });
    expect([raster.widthPx, raster.heightPx]).toEqual([40, 20]);
  });
});

describe('what is looked through', () => {
  test('has no more px than asked for, and says what the side was divided by', async () => {
    const raster = await decodeReduced(await quadrantJpeg(400, 100, 6), 0, 10_000);
    expect([raster.widthPx, raster.heightPx, raster.reducedBy]).toEqual([50, 200, 2]);
    expectNear(corners(raster), [YELLOW, RED, GREEN, BLUE], 3);
  });

  test('is the frame itself where it has as many or fewer', async () => {
    const bytes = await quadrantJpeg(400, 100, 6);
    expect(await decodeReduced(bytes, 0, 40_000)).toEqual({
      ...(await decodeFrame(bytes, 0)),
      reducedBy: 1,
      container: 'jpeg',
    });
  });
});

test.each([1, -1, 0.5])('frame %d of a picture with one is refused', async (frame) => {
  const refusal = await refusalOf(decodeFrame(await quadrantJpeg(8, 8), frame));
  expect(refusal).toEqual({ code: 'image.no_such_frame', params: { frame: frame + 1 } });
});
