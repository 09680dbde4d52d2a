import { cutWindow, type Fit } from './mrz-measure-fit.ts';

import type { FittedLine } from './mrz-measure-glyphs.ts';
import { type Look, TEMPLATE_AREA, TEMPLATE_SYMBOLS, templateOf } from './ocrb-templates.ts';

/** How alike a glyph is to symbols of OCR-B: normalised cross-correlation, −1 to 1. */
export interface Likeness {
  /** To the symbol that was read. */
  readonly own: number;
  /** The symbol beside it that the glyph is most like. */
  readonly other: { readonly symbol: string; readonly likeness: number };
}

/** Symbols of OCR-B as a zone prints them, standardised to mean 0 and length 1. */
export type Face = ReadonlyMap<string, Float32Array>;

/** OCR-B as a zone looks. */
export function faceOf(look: Look): Face {
  return new Map(
    TEMPLATE_SYMBOLS.map((symbol) => [symbol, standardised(Float32Array.from(templateOf(symbol, look).ink))]),
  );
}

/** Brings an image to mean 0 and length 1, in place. */
function standardised(image: Float32Array): Float32Array {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < TEMPLATE_AREA; i++) {
    const value = image[i] ?? 0;
    sum += value;
    squares += value * value;
  }
  const mean = sum / TEMPLATE_AREA;
  const length = Math.sqrt(Math.max(0, squares - sum * mean)) || 1;
  for (let i = 0; i < TEMPLATE_AREA; i++) image[i] = ((image[i] ?? 0) - mean) / length;
  return image;
}

/** Sum of products; in four parts, which a processor works on side by side. */
function product(a: Float32Array, b: Float32Array): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  for (let i = 0; i < TEMPLATE_AREA; i += 4) {
    s0 += (a[i] ?? 0) * (b[i] ?? 0);
    s1 += (a[i + 1] ?? 0) * (b[i + 1] ?? 0);
    s2 += (a[i + 2] ?? 0) * (b[i + 2] ?? 0);
    s3 += (a[i + 3] ?? 0) * (b[i + 3] ?? 0);
  }
  return s0 + s1 + s2 + s3;
}

/** Compares the glyph of a cell, in the place where its own symbol fits best, with every symbol of OCR-B. */
export function likenessOf({ line }: FittedLine, column: number, fit: Fit, face: Face): Likeness {
  const window = new Float32Array(TEMPLATE_AREA);
  cutWindow(line, column, fit, window);
  standardised(window);
  let own = 0;
  let other = { symbol: '', likeness: -1 };
  for (const [symbol, image] of face) {
    const likeness = product(window, image);
    if (symbol === line.text[column]) own = likeness;
    else if (likeness > other.likeness) other = { symbol, likeness };
  }
  return { own, other };
}
