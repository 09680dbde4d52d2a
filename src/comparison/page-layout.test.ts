import { describe, expect, it } from 'vitest';
import { rectangle } from '../imaging/mrz-transform.ts';
import type { Raster } from '../imaging/raster.ts';
import { CELL_COUNT, CELLS, layoutOf, layoutsOf, longSideFirst } from './page-layout.ts';

/** A picture of the colours that a function gives at each px. */
function painted(widthPx: number, heightPx: number, at: (x: number, y: number) => readonly number[]): Raster {
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let y = 0, to = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++, to += 3) data.set(at(x, y), to);
  return { widthPx, heightPx, channels: 3, data };
}

describe('the layout of a page', () => {
  it('has the logarithms of its colours, cell by cell', () => {
    // The left half is (92, 42, 17), the right one grey; 8 is added before the logarithm.
    const raster = painted(240, 160, (x) => (x < 120 ? [92, 42, 17] : [142, 142, 142]));
    const { red, blue, shade, detail } = layoutOf(raster, rectangle(0, 0, 240, 160));
    expect(red[0]).toBeCloseTo(Math.log(100 / 50), 5);
    expect(blue[0]).toBeCloseTo(Math.log(25 / 50), 5);
    expect(shade[0]).toBeCloseTo(Math.log(50), 5);
    expect(detail[0]).toBeCloseTo(0, 5);
    expect(red[CELL_COUNT - 1]).toBeCloseTo(0, 5);
    expect(shade[CELL_COUNT - 1]).toBeCloseTo(Math.log(150), 5);
    // Only cells at the middle have a step in them.
    expect([...detail].filter((step) => step > 1e-4)).toHaveLength(CELLS.down);
  });

  it('is the same whichever of the longer sides is across, but for a turn', () => {
    const upright = painted(160, 240, (x, y) => [x, y, 100]);
    const lying = layoutOf(upright, rectangle(0, 0, 160, 240));
    // Its right side is on top: red falls from top to bottom, and the green of the top is on the left.
    expect(lying.shade[0]).toBeLessThan(lying.shade[CELLS.across - 1] ?? 0);
    const redOf = (cell: number) => (lying.red[cell] ?? 0) + (lying.shade[cell] ?? 0);
    expect(redOf(0)).toBeGreaterThan(redOf(CELL_COUNT - CELLS.across));
  });

  it('begins with a longer side', () => {
    expect(longSideFirst(rectangle(0, 0, 3, 2))).toEqual(rectangle(0, 0, 3, 2));
    expect(longSideFirst(rectangle(0, 0, 2, 3))[0]).toEqual([2, 0]);
  });

  it('is taken of the whole picture and of what stands out in it', () => {
    const page = painted(300, 200, (x, y) =>
      x > 40 && x < 250 && y > 30 && y < 170 ? [230, 220, 200] : [40, 50, 60],
    );
    const layouts = layoutsOf(page);
    expect(layouts).toHaveLength(2);
    expect(layouts[0]?.shade[0]).toBeCloseTo(Math.log(58), 3);
    expect(layouts[1]?.shade[CELLS.across + 1]).toBeCloseTo(Math.log(228), 3);
  });
});
