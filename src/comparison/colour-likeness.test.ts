import { describe, expect, it } from 'vitest';
import { rectangle } from '../imaging/mrz-transform.ts';
import type { Raster } from '../imaging/raster.ts';
import { createChance } from '../specimens/chance.ts';
import { colourLikeness, type SeenPage } from './colour-likeness.ts';
import { CELL_COUNT, CELLS } from './page-layout.ts';

type Colour = readonly [number, number, number];
const EVERY = new Uint8Array(CELL_COUNT).fill(1);

/** A page of 12 × 8 squares of one colour each, 20 px wide, in a picture that shows it from `left` on. */
function page(colour: (square: number) => Colour, left = 0): SeenPage {
  const [widthPx, heightPx] = [240 - left, 160];
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let y = 0, at = 0; y < heightPx; y++)
    for (let x = left; x < 240; x++, at += 3)
      data.set(colour(Math.floor(y / 20) * CELLS.across + Math.floor(x / 20)), at);
  const raster: Raster = { widthPx, heightPx, channels: 3, data };
  return { raster, corners: rectangle(-left, 0, 240 - left, 160) };
}

/** Reds and blues by chance, about a level. */
function colours(seed: number, level = 150) {
  const chance = createChance(seed);
  const all = Array.from(
    { length: CELL_COUNT },
    (): Colour => [level + chance.between(-30, 30), level, level + chance.between(-30, 30)],
  );
  return (square: number): Colour => all[square] ?? [0, 0, 0];
}

describe('how alike the colours of two pages are', () => {
  it('is all of it in a light of another tint and half the strength', () => {
    const lit = (square: number): Colour => {
      const [red, green, blue] = colours(1)(square);
      return [red * 0.55, green * 0.5, blue * 0.35];
    };
    expect(colourLikeness(page(lit), page(colours(1)), EVERY)).toBeGreaterThan(0.98);
  });

  it('is nothing where colours lie elsewhere, and less than nothing where they are exchanged', () => {
    const apart = colourLikeness(page(colours(2)), page(colours(1)), EVERY);
    // 192 values by chance: three times 1 / √192.
    expect(Math.abs(apart ?? 1)).toBeLessThan(0.22);
    const negative = (square: number): Colour => {
      const [red, green, blue] = colours(1)(square);
      return [300 - red, green, 300 - blue];
    };
    expect(colourLikeness(page(negative), page(colours(1)), EVERY)).toBeLessThan(-0.95);
  });

  it('is told by what of the page is in the picture', () => {
    expect(colourLikeness(page(colours(1), 120), page(colours(1)), EVERY)).toBeGreaterThan(0.98);
    // Two columns of cells are 16, fewer than the 24 that it takes.
    expect(colourLikeness(page(colours(1), 200), page(colours(1)), EVERY)).toBeNull();
  });

  it('cannot be told of a grey picture, of a page without colours, and of what is the bearer’s', () => {
    const grey = () => [150, 150, 150] as const;
    expect(colourLikeness(page(grey), page(colours(1)), EVERY)).toBeNull();
    expect(colourLikeness(page(colours(1)), page(grey), EVERY)).toBeNull();
    expect(colourLikeness(page(colours(1)), page(colours(1)), new Uint8Array(CELL_COUNT))).toBeNull();
  });
});
