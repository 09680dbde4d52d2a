import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { dots, drawn } from './frequencies/screens.fixture.ts';
import type { Homography } from './geometry.ts';
import { chainHomographies } from './mrz-transform.ts';
import { pageGrid } from './page-grid.ts';
import type { Raster } from './raster.ts';
import { rgbRasterOf } from './rgb-raster.fixture.ts';
import { photographed } from './screen-photo.fixture.ts';

const FRONT = fileURLToPath(
  new URL('../../reference-docs/UTO/UTO-BO-01001/images/front-vi.webp', import.meta.url),
);
const SIZE = { widthMm: 85.6, heightMm: 54 };

/** mm of the page → px of a picture that shows it and nothing else. */
const filling = ({ widthPx, heightPx }: Raster): Homography =>
  [
    ...[widthPx / SIZE.widthMm, 0, 0],
    ...[0, heightPx / SIZE.heightMm, 0],
    ...[0, 0, 1],
  ] as unknown as Homography;

/** 150 dpi: a screen shows no more of it. */
const page = await rgbRasterOf(await sharp(FRONT).resize(505).png().toBuffer());
const genuine = { raster: page, pageToPicture: filling(page) };

describe('a page on a screen', () => {
  it.each([
    ['stripes', 2.2, 1, 0, 0.04],
    ['stripes', 2.6, 1.2, 4, 0.08],
    ['stripes', 4, 1.8, -7, 0.1],
    ['lamps', 1.5, 0.8, 2, 0],
    ['lamps', 3, 1.3, -4, 0.1],
  ] as const)(
    'of %s, %f px of the camera to one of the screen, shows a grid',
    (kind, pitchPx, zoom, angleDeg, tilt) => {
      const { raster, toPicture } = photographed(page, { kind, pitchPx, zoom, angleDeg, tilt });
      const pageToPicture = chainHomographies(genuine.pageToPicture, toPicture);
      const found = pageGrid({ raster, pageToPicture }, SIZE, genuine);
      // The px of the screen are `zoom` px of the page apart; those of one colour of lamps, and all of them with their harmonics, less or more.
      const perMm = page.widthPx / SIZE.widthMm / zoom;
      expect(found).not.toBeNull();
      const ratios = (found?.linesPerMm ?? []).map((lines) => (lines / perMm) ** 2);
      // Every wave of a lattice of squares has a squared frequency of m² + n² halves; a camera with too few px folds some.
      if (pitchPx > 2)
        for (const ratio of ratios) expect(Math.abs(2 * ratio - Math.round(2 * ratio))).toBeLessThan(0.15);
    },
  );

  it('is told when the file was packed as a JPEG', async () => {
    const photo = { kind: 'stripes', pitchPx: 3, zoom: 1.4, angleDeg: 3, tilt: 0.05 } as const;
    const { raster, toPicture } = photographed(page, photo);
    const { widthPx: width, heightPx: height } = raster;
    const jpeg = await sharp(raster.data, { raw: { width, height, channels: 3 } })
      .jpeg({ quality: 75 })
      .toBuffer();
    const pageToPicture = chainHomographies(genuine.pageToPicture, toPicture);
    expect(pageGrid({ raster: await rgbRasterOf(jpeg), pageToPicture }, SIZE, genuine)).not.toBeNull();
  });
});

describe('a page that lies on a scanner', () => {
  it('has no grid, whatever lines its ground has', async () => {
    const sharpest = await rgbRasterOf(await sharp(FRONT).png().toBuffer());
    const blank = { raster: drawn(page.widthPx, page.heightPx, () => 250), pageToPicture: filling(page) };
    expect(pageGrid({ raster: sharpest, pageToPicture: filling(sharpest) }, SIZE, blank)).toBeNull();
  });

  it('has none that is turned, reduced, and packed as a JPEG', async () => {
    for (const quality of [30, 60, 90]) {
      const turned = await rgbRasterOf(
        await sharp(FRONT).resize(900).rotate(180).jpeg({ quality, chromaSubsampling: '4:2:0' }).toBuffer(),
      );
      const { widthPx, heightPx } = turned;
      const [x, y] = [-widthPx / SIZE.widthMm, -heightPx / SIZE.heightMm];
      const pageToPicture: Homography = [x, 0, widthPx, 0, y, heightPx, 0, 0, 1];
      expect(pageGrid({ raster: turned, pageToPicture }, SIZE, genuine)).toBeNull();
    }
  });

  it('has none where the genuine page is printed in the same dots, and one where that is not', () => {
    const screen = dots(0.2, 20);
    const dotted = {
      raster: drawn(1011, 638, screen),
      pageToPicture: [1011 / SIZE.widthMm, 0, 0, 0, 638 / SIZE.heightMm, 0, 0, 0, 1] as Homography,
    };
    expect(pageGrid(dotted, SIZE, dotted)).toBeNull();
    expect(pageGrid(dotted, SIZE, genuine)).not.toBeNull();
  });

  it('has none where the genuine page is there in half the density, in which a tile reaches beyond it', () => {
    const fine = drawn(1011, 638, dots(0.2, 20));
    const coarse = drawn(505, 319, dots(0.4, 20));
    const [pxPerMm, its] = [1011 / SIZE.widthMm, 505 / SIZE.widthMm];
    const placed = (raster: Raster, scale: number) => ({
      raster,
      pageToPicture: [scale, 0, 0, 0, scale, 0, 0, 0, 1] as Homography,
    });
    expect(pageGrid(placed(fine, pxPerMm), SIZE, placed(coarse, its))).toBeNull();
    expect(pageGrid(placed(fine, pxPerMm), SIZE, null)).not.toBeNull();
  });

  it('has none that the blocks of a file make, also where the picture was reduced', () => {
    const perMm = 1011 / SIZE.widthMm;
    const placed = (raster: Raster) => ({
      ...{ raster, pageToPicture: [perMm, 0, 0, 0, perMm, 0, 0, 0, 1] as Homography },
    });
    // Blocks of 8 px in a picture that was reduced by 1.4, which leaves none of their corners.
    const wave = (at: number) => 50 * Math.cos((2 * Math.PI * at * 1.4) / 8);
    const blocks = drawn(1011, 638, (x, y) => 128 + wave(x) + wave(y));
    expect(pageGrid(placed({ ...blocks, reducedBy: 1.4 }), SIZE, genuine)).toBeNull();
    expect(pageGrid(placed(blocks), SIZE, genuine)).not.toBeNull();
  });

  it('tells nothing where the picture has too little of it', () => {
    const small = drawn(200, 126, dots(0.2, 20));
    expect(pageGrid({ raster: small, pageToPicture: filling(small) }, SIZE, genuine)).toBeNull();
  });
});
