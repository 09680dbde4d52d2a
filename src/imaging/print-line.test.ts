import { describe, expect, it } from 'vitest';
import { emptyPlane, type Plane } from './mrz-plane.ts';
import { printLine } from './print-line.ts';

const GROUND = 200;
const PRINT = 60;

/** Bars of print on an even ground, each given by its first column and its width; 10 px high in a strip of 20. */
function strip(widthPx: number, bars: readonly (readonly [number, number])[]): Plane {
  const plane = emptyPlane(widthPx, 20);
  plane.data.fill(GROUND);
  for (const [x, width] of bars)
    for (let y = 5; y < 15; y++) plane.data.fill(PRINT, y * widthPx + x, y * widthPx + x + width);
  return plane;
}

describe('a line of print', () => {
  it('is cut out with its margin, print black and ground white', () => {
    // From column 30 to 54, and 4 px on both sides.
    const line = printLine(
      strip(200, [
        [30, 4],
        [50, 4],
      ]),
      40,
      4,
    );
    expect(line).toMatchObject({ widthPx: 32, heightPx: 20 });
    expect([line?.data[7 * 32], line?.data[7 * 32 + 4], line?.data[7 * 32 + 27]]).toEqual([255, 0, 0]);
  });

  it('ends before a wide gap: what follows belongs to something else', () => {
    const bars = [
      [30, 4],
      [50, 4],
      [120, 8],
    ] as const;
    expect(printLine(strip(200, bars), 40, 4)?.widthPx).toBe(32);
    expect(printLine(strip(200, bars), 80, 4)?.widthPx).toBe(106);
  });

  it('is none where nothing is printed', () => {
    expect(printLine(strip(200, []), 40, 4)).toBeNull();
  });
});
