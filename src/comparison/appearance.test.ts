import { describe, expect, it } from 'vitest';
import { APPEARANCE_BYTES, appearanceOf, commonCells } from './appearance.ts';
import { CELL_COUNT, type PageLayout } from './page-layout.ts';

describe('an appearance', () => {
  it('has each part from its mean, in steps of a 360th of its length, and a bit for each cell that counts', () => {
    // Shade is level, so nothing differs from what is round it; red is 1 in one of four cells that count, and 0 in the others.
    const part = (first: number) =>
      Float32Array.from({ length: CELL_COUNT }, (_, cell) => (cell === 0 ? first : 0));
    const layout: PageLayout = { red: part(1), blue: part(0), shade: part(0).fill(3), detail: part(2) };
    const common = Uint8Array.from({ length: CELL_COUNT }, (_, cell) => (cell < 4 ? 1 : 0));
    const appearance = appearanceOf(layout, common);
    const signed = [...new Int8Array(appearance.buffer)];
    expect(appearance).toHaveLength(APPEARANCE_BYTES);
    // 3/4 and −1/4 three times have the length √12/4: 360 · 3/√12 = 312, of which a byte holds 127, and 360/√12 = 104.
    expect(signed.slice(0, 6)).toEqual([127, -104, -104, -104, 0, 0]);
    expect(new Set(signed.slice(CELL_COUNT, 3 * CELL_COUNT))).toEqual(new Set([0]));
    expect(signed.slice(3 * CELL_COUNT, 3 * CELL_COUNT + 5)).toEqual([127, -104, -104, -104, 0]);
    expect(signed.slice(4 * CELL_COUNT)).toEqual([15, ...Array<number>(11).fill(0)]);
  });
});

describe('cells that documents of a model have in common', () => {
  it('are those of which less than half is the bearer’s', () => {
    // Cells of a page of 120 × 80 mm are 10 × 10 mm: the first row's first two, and 4 mm of the third.
    const common = commonCells({ widthMm: 120, heightMm: 80 }, [
      { xMm: 0, yMm: 0, widthMm: 24, heightMm: 10 },
    ]);
    expect([...common.subarray(0, 4)]).toEqual([0, 0, 1, 1]);
    expect(common.reduce((sum, each) => sum + each, 0)).toBe(CELL_COUNT - 2);
  });

  it('lie on a page on end as its layout does, the right side on top', () => {
    // The upper right corner of the page is the upper left one of the layout.
    const common = commonCells({ widthMm: 80, heightMm: 120 }, [
      { xMm: 70, yMm: 0, widthMm: 10, heightMm: 10 },
    ]);
    expect(common[0]).toBe(0);
    expect(common.reduce((sum, each) => sum + each, 0)).toBe(CELL_COUNT - 1);
  });
});
