import type { Fit } from './mrz-measure-fit.ts';
import { windowAt } from './mrz-measure-fit.ts';
import type { FittedLine } from './mrz-measure-glyphs.ts';
import { TEMPLATE_AREA, TEMPLATE_SYMBOLS, templateOf, UNIT_PX } from './ocrb-templates.ts';

/** How alike a glyph is to symbols of OCR-B: normalised cross-correlation, −1 to 1. */
export interface Likeness {
  /** To the symbol that was read. */
  readonly own: number;
  /** The symbol beside it that the glyph is most like. */
  readonly other: { readonly symbol: string; readonly likeness: number };
}

/** Symbols of OCR-B as a line prints them, standardised to mean 0 and length 1. */
export type Face = ReadonlyMap<string, Float32Array>;

/** OCR-B at a blur, with strokes that are `gain` pitches wider on each side. */
export function faceOf(level: number, gain: number): Face {
  return new Map(
    TEMPLATE_SYMBOLS.map((symbol) => {
      const { ink, bolder } = templateOf(symbol, level);
      return [symbol, standardised(ink.map((value, i) => value + gain * UNIT_PX * (bolder[i] ?? 0)))];
    }),
  );
}

function standardised(image: Float32Array): Float32Array {
  const mean = image.reduce((sum, value) => sum + value, 0) / TEMPLATE_AREA;
  const length = Math.sqrt(image.reduce((sum, value) => sum + (value - mean) ** 2, 0)) || 1;
  return image.map((value) => (value - mean) / length);
}

/** Compares the glyph of a cell, in the place where its own symbol fits best, with every symbol of OCR-B. */
export function likenessOf({ line }: FittedLine, column: number, fit: Fit, face: Face): Likeness {
  const window = standardised(windowAt(line, column, fit));
  let own = 0;
  let other = { symbol: '', likeness: -1 };
  for (const [symbol, image] of face) {
    let likeness = 0;
    for (let i = 0; i < TEMPLATE_AREA; i++) likeness += (window[i] ?? 0) * (image[i] ?? 0);
    if (symbol === line.text[column]) own = likeness;
    else if (likeness > other.likeness) other = { symbol, likeness };
  }
  return { own, other };
}
