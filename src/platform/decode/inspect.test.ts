import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  animation,
  BLUE,
  bmp,
  GREEN,
  png,
  quadrantJpeg,
  quadrants,
  RED,
  tiff,
  withJfif,
} from '../../../test/builders/pictures.ts';
import { inspect } from './inspect.ts';

const grey = (width: number, height: number) => new Uint8Array(width * height).fill(128);

test('a PNG', async () => {
  const bytes = await quadrants(64, 40).withMetadata({ density: 300 }).png().toBuffer();
  expect(await inspect(bytes)).toEqual({
    container: 'png',
    frames: [
      {
        index: 0,
        widthPx: 64,
        heightPx: 40,
        dpi: 300,
        exifOrientation: 1,
        channels: 3,
        bitsPerChannel: 8,
        colourSpace: 'srgb',
        hasAlpha: false,
      },
    ],
    remarks: [],
  });
});

test('a picture that lies on its side: the upright size, the stored orientation, and a remark', async () => {
  const { frames, remarks } = await inspect(await quadrantJpeg(64, 40, 6));
  expect(frames[0]).toMatchObject({ widthPx: 40, heightPx: 64, exifOrientation: 6 });
  expect(remarks).toEqual(['Stored turned or mirrored (EXIF orientation 6); shown upright.']);
});

describe('resolution', () => {
  test.each([
    ['inches', 1, 300, 300],
    ['centimetres', 2, 118, 299.7],
    ['no unit', 0, 300, null],
    ['one dot an inch', 1, 1, null],
    ['9999 dots an inch', 1, 9999, null],
  ] as const)('JPEG, %s', async (_, unit, density, dpi) => {
    const jpeg = await quadrants(64, 40).jpeg().toBuffer();
    const [frame] = (await inspect(withJfif(jpeg, unit, density))).frames;
    // libvips rounds to whole dots an inch.
    expect(frame?.dpi ?? null).toBe(dpi === null ? null : Math.round(dpi));
  });

  test('a JPEG without JFIF header says nothing', async () => {
    expect((await inspect(await quadrants(8, 8).jpeg().toBuffer())).frames[0]?.dpi).toBeNull();
  });

  test('a PNG says what its pHYs says, and nothing without one', async () => {
    const stated = await quadrants(8, 8).withMetadata({ density: 300 }).png().toBuffer();
    expect((await inspect(stated)).frames[0]?.dpi).toBe(300);
    const plain = png({ width: 1, height: 1, rows: new Uint8Array([0, 128]) });
    expect((await inspect(plain)).frames[0]?.dpi).toBeNull();
  });

  test('BMP counts in metres: 23622 dots are 600 dpi', async () => {
    const bytes = bmp({ width: 1, height: 1, bits: 24, rows: new Uint8Array(4), dotsPerMetre: 23622 });
    expect((await inspect(bytes)).frames[0]?.dpi).toBe(600);
  });
});

test('each page of a TIFF has its own size, resolution and orientation', async () => {
  const bytes = tiff([
    { width: 30, height: 20, pixels: grey(30, 20), dpi: 600 },
    { width: 10, height: 50, pixels: grey(10, 50), orientation: 8 },
    { width: 16, height: 4, pixels: new Uint8Array(8), bits: 1, dpi: 200 },
  ]);
  const { container, frames } = await inspect(bytes);
  expect(container).toBe('tiff');
  expect(frames).toMatchObject([
    { index: 0, widthPx: 30, heightPx: 20, dpi: 600, bitsPerChannel: 8, colourSpace: 'b-w', channels: 1 },
    { index: 1, widthPx: 50, heightPx: 10, dpi: null, exifOrientation: 8 },
    { index: 2, widthPx: 16, heightPx: 4, dpi: 200, bitsPerChannel: 1 },
  ]);
});

test('beyond 200 pages the rest is left out, and said so', async () => {
  const pages = Array.from({ length: 203 }, () => ({ width: 2, height: 2, pixels: grey(2, 2) }));
  const { frames, remarks } = await inspect(tiff(pages));
  expect(frames.map(({ index }) => index)).toEqual([...Array(200).keys()]);
  expect(remarks).toEqual(['The file holds 203 pages; only the first 200 are shown.']);
});

test.each(['gif', 'webp'] as const)('every picture of an animated %s is a page', async (format) => {
  const { container, frames, remarks } = await inspect(await animation(format, [RED, GREEN, BLUE]));
  expect(container).toBe(format);
  expect(frames.map(({ index, widthPx, heightPx }) => [index, widthPx, heightPx])).toEqual([
    [0, 20, 10],
    [1, 20, 10],
    [2, 20, 10],
  ]);
  expect(remarks).toEqual(['An animation of 3 pictures; each is a page here.']);
});

describe('what is unusual is said', () => {
  test('CMYK', async () => {
    const { frames, remarks } = await inspect(await quadrants(8, 8).toColourspace('cmyk').jpeg().toBuffer());
    expect(frames[0]).toMatchObject({ colourSpace: 'cmyk', channels: 4 });
    expect(remarks).toEqual([
      'Stored in CMYK; shown in sRGB without a colour profile, so the colours are approximate.',
    ]);
  });

  test('16 bits', async () => {
    const { frames, remarks } = await inspect(
      png({ width: 1, height: 1, bits: 16, rows: new Uint8Array(3) }),
    );
    expect(frames[0]).toMatchObject({ bitsPerChannel: 16, channels: 1, colourSpace: 'grey16' });
    expect(remarks).toEqual(['Stored with 16 bits a channel; shown with 8.']);
  });

  test('an animated PNG', async () => {
    const { frames, remarks } = await inspect(
      png({ width: 1, height: 1, rows: new Uint8Array(2), animated: 3 }),
    );
    expect(frames).toHaveLength(1);
    expect(remarks).toEqual(['An animated PNG; only its first picture is read.']);
  });

  test('alpha', async () => {
    const { frames, remarks } = await inspect(await quadrants(8, 8).ensureAlpha(0.5).png().toBuffer());
    expect(frames[0]).toMatchObject({ hasAlpha: true, channels: 4 });
    expect(remarks).toEqual(['Partly transparent; shown on white.']);
  });
});

test('AVIF', async () => {
  const avif = await sharp({ create: { width: 20, height: 10, channels: 3, background: 'red' } })
    .avif()
    .toBuffer();
  expect(await inspect(avif)).toMatchObject({ container: 'heif', frames: [{ widthPx: 20, heightPx: 10 }] });
});
