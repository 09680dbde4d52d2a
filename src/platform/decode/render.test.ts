import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import {
  BLUE,
  GREEN,
  png,
  quadrantJpeg,
  quadrantPixels,
  quadrants,
  RED,
  YELLOW,
} from '../../../test/builders/pictures.ts';
import { refusalOf } from '../../../test/builders/refusal.ts';
import { DISPLAY_MAX_PX, THUMB_PX } from '../../contract/media.ts';
import type { Quad } from '../../imaging/geometry.ts';
import { render } from './render.ts';

const pixelsOf = async (bytes: Uint8Array) => {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  return { ...info, data };
};

/** The colour of the pixel at (x, y). */
const pixelAt = async (bytes: Uint8Array, x: number, y: number) => {
  const { data, width, channels } = await pixelsOf(bytes);
  return [...data.subarray((y * width + x) * channels, (y * width + x + 1) * channels)];
};

const rectangle = (left: number, top: number, right: number, bottom: number): Quad => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

const strip = (quad: Quad, widthPx: number, heightPx: number) =>
  ({ operation: 'strip', frame: 0, quad, widthPx, heightPx }) as const;

describe('display', () => {
  test('is a lossless PNG of the frame', async () => {
    const rendered = await render(await quadrants(60, 40).png().toBuffer(), {
      operation: 'display',
      frame: 0,
    });
    expect(rendered).toMatchObject({ mediaType: 'image/png', widthPx: 60, heightPx: 40 });
    expect([...(await pixelsOf(rendered.bytes)).data]).toEqual([...quadrantPixels(60, 40)]);
  });

  test('stands upright, and says so no more than once', async () => {
    const { bytes, widthPx, heightPx } = await render(await quadrantJpeg(60, 40, 6), {
      operation: 'display',
      frame: 0,
    });
    expect([widthPx, heightPx]).toEqual([40, 60]);
    expect((await sharp(bytes).metadata()).orientation).toBeUndefined();
    const [red = 0, green = 0, blue = 255] = await pixelAt(bytes, 5, 5);
    expect(Math.min(red, green) - blue).toBeGreaterThan(240);
  });

  test('is at most DISPLAY_MAX_PX on its longer side', async () => {
    const long = await sharp({ create: { width: 30, height: 9000, channels: 3, background: 'white' } })
      .jpeg()
      .toBuffer();
    const { widthPx, heightPx } = await render(long, { operation: 'display', frame: 0 });
    expect([widthPx, heightPx]).toEqual([20, DISPLAY_MAX_PX]);
  });

  test('of a grey picture has one channel', async () => {
    const rows = Uint8Array.of(0, 10, 20);
    const { bytes } = await render(png({ width: 2, height: 1, rows }), { operation: 'display', frame: 0 });
    expect((await sharp(bytes).metadata()).channels).toBe(1);
  });
});

test('thumb is a WebP of at most THUMB_PX', async () => {
  const rendered = await render(await quadrantJpeg(1000, 500), { operation: 'thumb', frame: 0 });
  expect(rendered).toMatchObject({ mediaType: 'image/webp', widthPx: THUMB_PX, heightPx: THUMB_PX / 2 });
  expect(await sharp(rendered.bytes).metadata()).toMatchObject({ format: 'webp', width: THUMB_PX });
});

describe('strip', () => {
  test('cuts a rectangle out unchanged', async () => {
    const picture = await quadrants(60, 40).png().toBuffer();
    const rendered = await render(picture, strip(rectangle(20, 10, 40, 30), 20, 20));
    expect(rendered).toMatchObject({ mediaType: 'image/png', widthPx: 20, heightPx: 20 });
    // The box is centred on the point where the quadrants meet, so it shows them at a smaller size.
    expect([...(await pixelsOf(rendered.bytes)).data]).toEqual([...quadrantPixels(20, 20)]);
  });

  test('counts its corners in the upright frame', async () => {
    // Orientation 6 shows yellow at the top left; the strip is the top half: yellow, then red.
    const { bytes } = await render(await quadrantJpeg(60, 40, 6), strip(rectangle(0, 0, 40, 20), 40, 20));
    const [, , leftBlue = 255] = await pixelAt(bytes, 5, 10);
    const [rightRed = 0, rightGreen = 255] = await pixelAt(bytes, 35, 10);
    const [leftRed = 0, leftGreen = 0] = await pixelAt(bytes, 5, 10);
    expect(Math.min(leftRed, leftGreen)).toBeGreaterThan(240);
    expect(leftBlue).toBeLessThan(15);
    expect(rightRed).toBeGreaterThan(240);
    expect(rightGreen).toBeLessThan(15);
  });

  test('turns a quad that stands on its head', async () => {
    const quad: Quad = [
      [60, 40],
      [0, 40],
      [0, 0],
      [60, 0],
    ];
    const { bytes } = await render(await quadrants(60, 40).png().toBuffer(), strip(quad, 60, 40));
    const seen = [
      await pixelAt(bytes, 5, 5),
      await pixelAt(bytes, 55, 5),
      await pixelAt(bytes, 55, 35),
      await pixelAt(bytes, 5, 35),
    ];
    expect(seen).toEqual([BLUE, YELLOW, RED, GREEN]);
  });

  test('is white where the quad leaves the frame', async () => {
    const { bytes } = await render(
      await quadrants(60, 40).png().toBuffer(),
      strip(rectangle(-20, 0, 20, 20), 40, 20),
    );
    expect(await pixelAt(bytes, 10, 10)).toEqual([255, 255, 255]);
    expect(await pixelAt(bytes, 30, 10)).toEqual([...RED]);
  });

  test('is all white outside the frame', async () => {
    const { bytes } = await render(
      await quadrants(60, 40).png().toBuffer(),
      strip(rectangle(100, 100, 200, 200), 5, 5),
    );
    expect(new Set((await pixelsOf(bytes)).data)).toEqual(new Set([255]));
  });

  test('does not alias when it is much smaller than the quad', async () => {
    // Rows of black and white in turn: every sample of an eighth of the size is grey, not one or the other.
    const rows = Buffer.concat(
      Array.from({ length: 400 }, (_, y) => Buffer.from([0, ...Array(400).fill(y % 2 ? 255 : 0)])),
    );
    const { bytes } = await render(
      png({ width: 400, height: 400, rows }),
      strip(rectangle(0, 0, 400, 400), 50, 50),
    );
    const inner = [...(await pixelsOf(bytes)).data].filter((_, i) => i > 150 && i < 2350);
    expect(Math.min(...inner)).toBeGreaterThan(100);
    expect(Math.max(...inner)).toBeLessThan(155);
  });

  test('without area is refused', async () => {
    const flat: Quad = [
      [0, 0],
      [10, 10],
      [20, 20],
      [30, 30],
    ];
    const refusal = await refusalOf(render(await quadrantJpeg(60, 40), strip(flat, 40, 10)));
    expect(refusal).toEqual({
      code: 'input.invalid',
      params: { detail: 'the quad of the strip has no area' },
    });
  });
});

test.each([
  { operation: 'display', frame: 0 } as const,
  { operation: 'thumb', frame: 0 } as const,
  strip(rectangle(3.25, 4.5, 300, 190.75), 200, 120),
])('the same input gives the same bytes: $operation', async (spec) => {
  const noisy = await sharp({
    create: {
      width: 400,
      height: 300,
      channels: 3,
      background: 'white',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    .jpeg()
    .toBuffer();
  const digest = async () =>
    createHash('sha256')
      .update((await render(noisy, spec)).bytes)
      .digest('hex');
  expect(await digest()).toBe(await digest());
});

test('the libraries that took part are named with their versions', async () => {
  const { libraries } = await render(await quadrantJpeg(8, 8), { operation: 'thumb', frame: 0 });
  expect(Object.keys(libraries)).toEqual(['exif', 'lcms', 'mozjpeg', 'sharp', 'vips', 'webp']);
  expect(libraries.sharp).toBe(sharp.versions.sharp);
});
