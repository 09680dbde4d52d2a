import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { seeded } from '../specimens/chance.ts';
import { besidePage } from './beside-page.ts';
import type { Homography } from './geometry.ts';
import { rgbRasterOf } from './rgb-raster.fixture.ts';

const fileOf = (code: string, name: string) =>
  fileURLToPath(new URL(`../../reference-docs/UTO/${code}/images/${name}`, import.meta.url));
const CARD = fileOf('UTO-BO-01001', 'front-vi.webp');
const PERMIT = fileOf('UTO-HO-01001', 'back-vi.webp');
const SIZE = { widthMm: 85.6, heightMm: 54 };

const { width = 0, height = 0 } = await sharp(CARD).metadata();
const PX_PER_MM = width / SIZE.widthMm;

/** The card at a place of a desk, in px, with something else. */
async function desk(
  { wide, high, at: [left, top] }: { wide: number; high: number; at: readonly [number, number] },
  others: readonly { input: string | Buffer; left: number; top: number }[] = [],
  ground: Buffer | null = null,
) {
  const empty = { create: { width: wide, height: high, channels: 3 as const, background: '#8a8378' } };
  const shown = (ground ? sharp(ground) : sharp(empty)).composite([{ input: CARD, left, top }, ...others]);
  const pageToPicture: Homography = [PX_PER_MM, 0, left, 0, height / SIZE.heightMm, top, 0, 0, 1];
  return besidePage(await rgbRasterOf(await shown.png().toBuffer()), pageToPicture, SIZE);
}

describe('what lies beside a page in its picture', () => {
  it('is another card, of the size that it has to a cell of 5 mm each side', async () => {
    const beside = await desk({ wide: 2300, high: 1300, at: [60, 60] }, [
      { input: PERMIT, left: 1190, top: 560 },
    ]);
    expect(Math.abs((beside?.widthMm ?? 0) - 85.6)).toBeLessThanOrEqual(10);
    expect(Math.abs((beside?.heightMm ?? 0) - 54)).toBeLessThanOrEqual(10);
  });

  it('is another page that is cut off by the border', async () => {
    const beside = await desk({ wide: 1700, high: 800, at: [60, 60] }, [
      {
        input: await sharp(PERMIT).extract({ left: 0, top: 0, width: 540, height: 600 }).toBuffer(),
        left: 1160,
        top: 80,
      },
    ]);
    // 540 px of 300 dpi are 46 mm.
    expect(Math.abs((beside?.widthMm ?? 0) - 45)).toBeLessThanOrEqual(10);
  });

  it('is nothing where the page lies alone, also in a shadow or on a ground with a pattern', async () => {
    expect(await desk({ wide: 1200, high: 900, at: [90, 120] })).toBeNull();
    const shade = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="1200"><rect x="1200" y="100" width="700" height="900" fill="#222" fill-opacity="0.5"/></svg>',
    );
    expect(
      await desk({ wide: 2000, high: 1200, at: [90, 120] }, [{ input: shade, left: 0, top: 0 }]),
    ).toBeNull();
    const chance = seeded(5);
    const weave = Uint8Array.from(
      { length: 2000 * 1200 },
      (_, i) => 90 + (((i % 2000) >> 2) % 2) * 60 + 40 * chance(),
    );
    const cloth = await sharp(weave, { raw: { width: 2000, height: 1200, channels: 1 } })
      .toColourspace('srgb')
      .png()
      .toBuffer();
    expect(await desk({ wide: 2000, high: 1200, at: [500, 250] }, [], cloth)).toBeNull();
  });

  it('is nothing where it is smaller than half a card: a coin, a ruler, a label', async () => {
    const label = await sharp(PERMIT).extract({ left: 100, top: 100, width: 230, height: 400 }).toBuffer();
    expect(
      await desk({ wide: 1600, high: 800, at: [60, 60] }, [{ input: label, left: 1200, top: 100 }]),
    ).toBeNull();
  });
});
