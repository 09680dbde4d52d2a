import { describe, expect, it } from 'vitest';
import { emptyPlane, type Plane } from './mrz-plane.ts';
import { printLine, repeated } from './print-line.ts';

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

/** Ten px are a millimetre, so that words are parted by 30 px at the most and lines by 3. */
const PX_PER_MM = 10;
const line = (plane: Plane, ownMm = 100) => printLine(plane, PX_PER_MM, ownMm);

describe('a line of print', () => {
  it('is cut out with half a millimetre of white round it, print black and ground white', () => {
    const bars = [
      [30, 4],
      [50, 4],
    ] as const;
    // From column 30 to 54 and from row 5 to 15, and 5 px on every side.
    const cut = line(strip(200, bars));
    expect(cut).toMatchObject({ widthPx: 34, heightPx: 20, blur: 0 });
    expect([cut?.data[7 * 34], cut?.data[7 * 34 + 5], cut?.data[7 * 34 + 28]]).toEqual([255, 0, 0]);
  });

  it('ends before a wide gap: what follows belongs to something else', () => {
    const bars = [
      [30, 8],
      [50, 4],
      [120, 8],
    ] as const;
    expect(line(strip(200, bars))?.widthPx).toBe(34);
  });

  it('is the one that begins where it is expected, not a darker one beyond', () => {
    const bars = [
      [30, 4],
      [50, 4],
      [120, 60],
    ] as const;
    expect(line(strip(200, bars))?.widthPx).toBe(70);
    expect(line(strip(200, bars), 10)?.widthPx).toBe(34);
  });

  it('runs through the middle: the lower edge of a caption is no part of it', () => {
    const plane = strip(200, [[50, 4]]);
    plane.data.fill(PRINT, 0, 200);
    expect(line(plane)).toMatchObject({ widthPx: 14, heightPx: 20 });
  });

  it('is none where nothing is printed', () => {
    expect(line(strip(200, []))).toBeNull();
  });

  it('tells blurred print from sharp print', () => {
    const plane = strip(200, [[50, 4]]);
    for (let y = 5; y < 15; y++) plane.data.fill(130, y * 200 + 44, y * 200 + 50);
    // Six columns of grey beside four of black.
    expect(line(plane)?.blur).toBeCloseTo(1.5);
  });
});

describe('a line repeated', () => {
  it('stands side by side with itself', () => {
    const once = { widthPx: 2, heightPx: 2, data: new Uint8Array([1, 2, 3, 4]) };
    expect(repeated(once, 2)).toEqual({
      widthPx: 4,
      heightPx: 2,
      data: new Uint8Array([1, 2, 1, 2, 3, 4, 3, 4]),
    });
  });
});
