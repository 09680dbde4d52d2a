import { describe, expect, it } from 'vitest';
import { emptyPlane, type Plane } from './mrz-plane.ts';
import { glyphLikeness, printedLetters } from './print-glyphs.ts';

const PX_PER_MM = 12;
const GROUND = 200;
const PRINT = 50;
/** Letters 30 px high (2.5 mm) in the middle of a strip of 60. */
const TOP = 15;
const HEIGHT = 30;

type Stroke = readonly [x: number, y: number, width: number, height: number];

/** Letters of straight strokes, from the upper left corner of each, with strokes so many px wide. */
const LETTERS: Readonly<Record<string, (stroke: number) => readonly Stroke[]>> = {
  I: (s) => [[0, 0, s, HEIGHT]],
  L: (s) => [
    [0, 0, s, HEIGHT],
    [0, HEIGHT - s, 20, s],
  ],
  T: (s) => [
    [10 - s / 2, 0, s, HEIGHT],
    [0, 0, 20, s],
  ],
};

interface Setting {
  readonly stroke?: number;
  readonly print?: number;
  /** From the beginning of a letter to that of the next, px. */
  readonly pitch?: number;
}

function printed(text: string, { stroke = 6, print = PRINT, pitch = 30 }: Setting = {}) {
  const plane = emptyPlane(40 + pitch * text.length, 60);
  plane.data.fill(GROUND);
  for (const [n, letter] of [...text].entries())
    for (const [x, y, width, height] of LETTERS[letter]?.(stroke) ?? [])
      for (let row = TOP + y; row < TOP + y + height; row++) {
        const from = row * plane.widthPx + 20 + n * pitch + x;
        plane.data.fill(print, from, from + width);
      }
  const symbols = [...text].map((symbol, n) => ({
    symbol,
    x0: 20 + n * pitch,
    x1: 20 + n * pitch + (symbol === 'I' ? stroke : 20),
  }));
  return { plane, symbols };
}

const lettersOf = ({ plane, symbols }: ReturnType<typeof printed>) =>
  printedLetters(plane, PX_PER_MM, symbols);

/** Mean of each px and its eight neighbours. */
function blurred(plane: Plane): Plane {
  const out = emptyPlane(plane.widthPx, plane.heightPx);
  out.data.fill(GROUND);
  for (let y = 1; y < plane.heightPx - 1; y++)
    for (let x = 1; x < plane.widthPx - 1; x++) {
      let sum = 0;
      for (let v = -1; v <= 1; v++)
        for (let u = -1; u <= 1; u++) sum += plane.data[(y + v) * plane.widthPx + x + u] ?? 0;
      out.data[y * plane.widthPx + x] = Math.round(sum / 9);
    }
  return out;
}

describe('letters of print', () => {
  it('each have the symbol that was read there', () => {
    expect(lettersOf(printed('LIT')).map(({ symbol }) => symbol)).toEqual(['L', 'I', 'T']);
  });

  it('are left out where they touch, and where nothing was read', () => {
    const touching = printed('LLIT', { pitch: 20 });
    expect(lettersOf(touching).map(({ symbol }) => symbol)).not.toContain('L');
    const { plane, symbols } = printed('LIT');
    expect(lettersOf({ plane, symbols: symbols.slice(1) }).map(({ symbol }) => symbol)).toEqual(['I', 'T']);
  });

  it('are told from marks, dashes and what reaches in from above', () => {
    const { plane, symbols } = printed('LIT');
    plane.data.fill(PRINT, 0, 4 * plane.widthPx);
    for (let y = 28; y < 32; y++) plane.data.fill(PRINT, y * plane.widthPx + 4, y * plane.widthPx + 14);
    expect(lettersOf({ plane, symbols: [...symbols, { symbol: '-', x0: 4, x1: 14 }] })).toHaveLength(3);
  });

  it('have the ink that was laid down: its share of the light times its area, per square of the height', () => {
    // A bar of 6 × 30 px that leaves 50 of 200: three quarters of 180 px, in 900.
    const [letter] = lettersOf(printed('I'));
    expect(letter?.glyph.ink).toBeCloseTo((0.75 * 180) / 900, 6);
  });

  it('keep their ink under blur, and lose half of it with strokes half as wide', () => {
    const { plane, symbols } = printed('LIT');
    const sharp = lettersOf({ plane, symbols });
    const soft = lettersOf({ plane: blurred(plane), symbols });
    for (const [n, { glyph }] of sharp.entries())
      expect((soft[n]?.glyph.ink ?? 0) / glyph.ink).toBeCloseTo(1, 1);
    const thin = lettersOf(printed('I', { stroke: 3 }))[0]?.glyph.ink ?? 0;
    expect(thin / (sharp[1]?.glyph.ink ?? 1)).toBeCloseTo(0.5, 6);
  });
});

describe('likeness of letters', () => {
  const only = (text: string, setting?: Setting) => {
    const [letter] = lettersOf(printed(text, setting));
    if (!letter) throw new Error(`no letter in ${text}`);
    return letter.glyph;
  };

  it('is 1 for a letter and itself, however pale', () => {
    expect(glyphLikeness(only('L'), only('L'))).toBeCloseTo(1, 6);
    expect(glyphLikeness(only('L'), only('L', { print: 150 }))).toBeCloseTo(1, 2);
  });

  it('is less for thinner strokes, and less again for another letter', () => {
    const thin = glyphLikeness(only('L'), only('L', { stroke: 2 }));
    expect(thin).toBeLessThan(0.9);
    expect(glyphLikeness(only('L'), only('T'))).toBeLessThan(thin);
  });
});
