import { describe, expect, it } from 'vitest';
import { createChance } from '../../specimens/chance.ts';
import type { Homography } from '../geometry.ts';
import type { Raster } from '../raster.ts';
import { applyHomography, invertHomography, warpRaster } from '../warp.ts';
import { pyramidOf, sampleFrom } from './pyramid.ts';
import { referencePage } from './reference-page.ts';
import { refine } from './refine.ts';

const SIZE = { widthMm: 60, heightMm: 40 };
const PX_PER_MM = 8;

/** A page of soft spots, no two alike: what is printed on it does not matter, only that it differs from place to place. */
function spotted(seed: number): Raster {
  const [widthPx, heightPx] = [SIZE.widthMm * PX_PER_MM, SIZE.heightMm * PX_PER_MM];
  const chance = createChance(seed);
  const spots = Array.from({ length: 700 }, () => ({
    x: chance.between(0, widthPx),
    y: chance.between(0, heightPx),
    radius: chance.between(3, 9),
    depth: chance.between(-60, 60),
  }));
  const data = new Uint8Array(widthPx * heightPx);
  for (let y = 0, at = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++, at++)
      data[at] = spots.reduce((grey, spot) => {
        const far = ((x + 0.5 - spot.x) ** 2 + (y + 0.5 - spot.y) ** 2) / spot.radius ** 2;
        return far < 8 ? grey + spot.depth * Math.exp(-far) : grey;
      }, 128);
  return { widthPx, heightPx, channels: 1, data };
}

/** mm of the page → px of the picture: 9 px a mm, turned by 7°, tilted, away from the corner. */
const LAID: Homography = [8.93, -1.1, 60, 1.1, 8.93, 20, 0.0008, -0.0005, 1];

function pictureOf(page: Raster, toPicture: Homography): Raster {
  const back = invertHomography(toPicture).map((value, i) => (i < 6 ? value * PX_PER_MM : value));
  return warpRaster(page, back as unknown as Homography, 640, 460);
}

const middleError = (fitted: Homography): number => {
  const [x, y] = applyHomography(fitted, [30, 20]);
  const [u, v] = applyHomography(LAID, [30, 20]);
  return Math.hypot(x - u, y - v) / 9;
};

describe('a picture that is brought to a reference', () => {
  const page = spotted(1);
  const reference = referencePage(page, SIZE, []);
  const off: Homography = [8.9, -1.06, 69, 1.14, 8.95, 9, 0.0007, -0.0004, 1];

  it('lies where it was laid, to less than a twentieth of a mm, from a start that is a mm off', () => {
    const found = refine(reference, pyramidOf(pictureOf(page, LAID)), off);
    expect(found?.agreement).toBeGreaterThan(0.9);
    expect(found && middleError(found.pageToPicture)).toBeLessThan(0.05);
    expect(found?.share).toBeGreaterThan(0.99);
  });

  it('does so in half the light and beside a third of the page that shows another print', () => {
    const picture = pictureOf(page, LAID);
    const other = pictureOf(spotted(2), LAID);
    const data = picture.data.map((grey, i) => (i % picture.widthPx < 250 ? (other.data[i] ?? 0) : grey) / 2);
    const found = refine(reference, pyramidOf({ ...picture, data }), off);
    expect(found && middleError(found.pageToPicture)).toBeLessThan(0.05);
    expect(found?.agreement).toBeLessThan(0.8);
  });

  it('agrees with hardly a patch of another page', () => {
    const found = refine(reference, pyramidOf(pictureOf(spotted(3), LAID)), LAID);
    expect(found?.agreement ?? 0).toBeLessThan(0.15);
  });

  it('leaves out what is personal', () => {
    const masked = referencePage(page, SIZE, [{ xMm: 0, yMm: 0, widthMm: 60, heightMm: 20 }]);
    expect(masked.fine.patches.every(({ top }) => top / masked.fine.pxPerMm > 17)).toBe(true);
    expect(masked.fine.patches.length).toBeLessThan(0.6 * reference.fine.patches.length);
  });
});

describe('a picture that is sampled', () => {
  it('comes from the level that is next above in density, and says what lies beyond its border', () => {
    const data = Uint8Array.from({ length: 256 * 256 }, (_, i) => (i % 2 === 0 ? 0 : 200));
    const pyramid = pyramidOf({ widthPx: 256, heightPx: 256, data });
    // Columns of 0 and 200 in turn are an even 100 at half the density.
    const small = sampleFrom(pyramid, [2, 0, 0, 0, 2, 0, 0, 0, 1], 140, 10);
    expect([...small.data.slice(2, 120)].every((grey) => grey === 100)).toBe(true);
    expect([small.covered[5 * 140 + 60], small.covered[5 * 140 + 135]]).toEqual([255, 0]);
  });
});
