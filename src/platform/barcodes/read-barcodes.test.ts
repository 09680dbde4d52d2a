import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Point } from '../../imaging/geometry.ts';
import { EXAMPLES } from '../../seal/worked-examples.fixture.ts';
import { decodeFrame } from '../decode/index.ts';
import { readBarcodes } from './read-barcodes.ts';

/** Drawn by zint and qrencode: test/fixtures/barcodes/make.sh. */
const drawn = (name: string) =>
  readFile(fileURLToPath(new URL(`../../../test/fixtures/barcodes/${name}.png`, import.meta.url)));

const search = async (picture: Uint8Array, scale?: number) =>
  (await readBarcodes(await decodeFrame(picture, 0), scale)).barcodes;

/** A paper of 900 × 700 px with barcodes on it. */
function paper(...placed: { input: Uint8Array; left: number; top: number }[]) {
  const create = { width: 900, height: 700, channels: 3 as const, background: '#e8e4d8' };
  return sharp({ create }).composite(placed.map((one) => ({ ...one, input: Buffer.from(one.input) })));
}

const away = ([x, y]: Point, [left, top]: Point) => Math.hypot(x - left, y - top);

describe('barcodes in a picture', () => {
  beforeEach(() => {
    vi.stubGlobal('fetch', () => {
      throw new Error('something was to be fetched');
    });
  });
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['visa-seal', EXAMPLES.visa],
    ['emergency-seal', EXAMPLES.emergencyDocument],
  ])('%s holds the bytes of the seal', async (name, bytes) => {
    const [found, ...others] = await search(await drawn(name));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ kind: 'DataMatrix', bytes });
  });

  it.each([
    ['qr', 'QRCode'],
    ['aztec', 'Aztec'],
    ['pdf417', 'PDF417'],
    ['code128', 'Code128'],
    ['code39', 'Code39'],
    ['code93', 'Code93'],
  ])('%s is read as %s', async (name, kind) => {
    const text = 'UTO L898902C3';
    expect(await search(await drawn(name))).toMatchObject([
      { kind, text, bytes: new TextEncoder().encode(text) },
    ]);
  });

  it('are all found, each in its place', async () => {
    const page = paper(
      { input: await drawn('visa-seal'), left: 600, top: 100 },
      { input: await drawn('qr'), left: 100, top: 450 },
      { input: await drawn('code128'), left: 40, top: 40 },
    );
    const found = await search(await page.png().toBuffer());
    expect(found.map(({ kind }) => kind).toSorted()).toEqual(['Code128', 'DataMatrix', 'QRCode']);
    const [seal] = found.filter(({ kind }) => kind === 'DataMatrix');
    // 44 modules of 4 px behind a margin of two: from 8 to 184 px of the picture that was laid at 600, 100.
    const corners = [
      [608, 108],
      [784, 108],
      [784, 284],
      [608, 284],
    ] as const;
    corners.forEach((corner, at) => {
      expect(away(seal?.quad[at] ?? [0, 0], corner)).toBeLessThan(3);
    });
  });

  it('are found in every direction, and told in px of the frame', async () => {
    const upright = paper({ input: await drawn('visa-seal'), left: 600, top: 100 });
    const turned = await sharp(await upright.png().toBuffer())
      .rotate(90)
      .png()
      .toBuffer();
    const [seal] = await search(turned, 2);
    expect(seal?.bytes).toEqual(EXAMPLES.visa);
    // Turned clockwise, (x, y) comes to (700 − y, x), and a px of this raster stands for two of the frame.
    expect(away(seal?.quad[0] ?? [0, 0], [2 * (700 - 108), 2 * 608])).toBeLessThan(6);
    const askew = await sharp(await upright.png().toBuffer())
      .rotate(17, { background: '#e8e4d8' })
      .jpeg({ quality: 80 })
      .toBuffer();
    expect((await search(askew))[0]?.bytes).toEqual(EXAMPLES.visa);
  });

  it('are not found where there is none', async () => {
    const page = fileURLToPath(
      new URL('../../../reference-docs/UTO/UTO-CO-01001/images/visa-vi.webp', import.meta.url),
    );
    expect(await search(await readFile(page))).toEqual([]);
  });

  it('are counted to a limit', async () => {
    const input = await drawn('qr');
    const many = Array.from({ length: 42 }, (_, at) => ({
      input,
      left: 10 + 126 * (at % 7),
      top: 5 + 116 * Math.floor(at / 7),
    }));
    expect(
      await search(
        await paper(...many)
          .png()
          .toBuffer(),
      ),
    ).toHaveLength(32);
  });
});
