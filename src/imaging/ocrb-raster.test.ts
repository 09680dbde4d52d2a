import { readFileSync } from 'node:fs';
import opentype from 'opentype.js';
import { describe, expect, it } from 'vitest';
import { ALPHABET } from '../mrz/alphabet.ts';
import { OCRB_OUTLINES } from './ocrb-outlines.ts';
import { type Coverage, drawSymbol } from './ocrb-raster.ts';

const file = readFileSync(new URL('../../renderer/shared/fonts/OCRB.otf', import.meta.url));
const font = opentype.parse(new Uint8Array(file).buffer);
const UNITS = font.charToGlyph('0').advanceWidth;

/** The cell and a quarter of a pitch around it. */
const WINDOW = { left: -0.25, top: -1.35, width: 1.5, height: 1.7 };
const PX = 100;
const draw = (symbol: string) => drawSymbol(symbol, WINDOW, PX);

/** First and last column and row with ink, in units of the font from the left edge of the cell and the baseline. */
function boxOf({ widthPx, data }: Coverage) {
  const inked = [...data.keys()].filter((i) => (data[i] ?? 0) > 0);
  const xs = inked.map((i) => i % widthPx);
  const ys = inked.map((i) => Math.floor(i / widthPx));
  const x = (px: number) => (px / PX + WINDOW.left) * UNITS;
  const y = (px: number) => -(px / PX + WINDOW.top) * UNITS;
  const least = (values: number[]) => values.reduce((a, b) => Math.min(a, b));
  const most = (values: number[]) => values.reduce((a, b) => Math.max(a, b));
  return { x1: x(least(xs)), x2: x(most(xs) + 1), y1: y(most(ys) + 1), y2: y(least(ys)) };
}

/** Areas of paper that a symbol encloses. */
function holesOf({ widthPx, heightPx, data }: Coverage): number {
  const seen = Uint8Array.from(data, (value) => (value >= 0.5 ? 1 : 0));
  let areas = 0;
  for (let start = 0; start < seen.length; start++) {
    if (seen[start]) continue;
    areas++;
    const open = [start];
    seen[start] = 1;
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const [x, y] = [at % widthPx, Math.floor(at / widthPx)];
      const next = [
        x > 0 ? at - 1 : at,
        x < widthPx - 1 ? at + 1 : at,
        y > 0 ? at - widthPx : at,
        y < heightPx - 1 ? at + widthPx : at,
      ];
      for (const other of next)
        if (!seen[other]) {
          seen[other] = 1;
          open.push(other);
        }
    }
  }
  return areas - 1;
}

describe('drawing OCR-B', () => {
  it('knows the alphabet of zones and nothing else', () => {
    expect(Object.keys(OCRB_OUTLINES).sort()).toEqual([...ALPHABET].sort());
  });

  it.each([...ALPHABET])('draws %s where the font has it', (symbol) => {
    const box = boxOf(draw(symbol));
    const expected = font.charToGlyph(symbol).getBoundingBox();
    // A pixel is 7.2 units wide.
    for (const side of ['x1', 'x2', 'y1', 'y2'] as const)
      expect(Math.abs(box[side] - expected[side])).toBeLessThan(8);
  });

  it.each([
    ['0', 1],
    ['4', 0],
    ['6', 1],
    ['8', 2],
    ['9', 1],
    ['A', 1],
    ['B', 2],
    ['C', 0],
    ['D', 1],
    ['O', 1],
    ['P', 1],
    ['Q', 1],
    ['R', 1],
    ['W', 0],
    ['<', 0],
  ])('leaves in %s as many holes as it has: %d', (symbol, holes) => {
    expect(holesOf(draw(symbol))).toBe(holes);
  });

  it('covers as much as the strokes are long times their width', () => {
    // I: a stem and two bars, 100 units thick, as long as the box of the font; four of their ends are round.
    const { x1, x2, y1, y2 } = font.charToGlyph('I').getBoundingBox();
    const bars = 100 * (y2 - y1 - 200) + 2 * 100 * (x2 - x1);
    const expected = (bars - 4 * (1 - Math.PI / 4) * 100 ** 2) / UNITS ** 2;
    const covered = draw('I').data.reduce((sum, value) => sum + value, 0) / PX ** 2;
    expect(covered / expected).toBeCloseTo(1, 2);
  });

  it('leaves symbols blank that it has no outline of', () => {
    expect(draw('ß').data.every((value) => value === 0)).toBe(true);
  });
});
