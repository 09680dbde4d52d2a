/// <reference path="../src/specimens/opentype.d.ts" />
import { readFileSync, writeFileSync } from 'node:fs';
import opentype from 'opentype.js';

/**
 * Writes src/imaging/ocrb-outlines.ts: the outlines of the symbols of a zone, taken from the font in
 * renderer/shared/fonts. Run it again when the font changes: `node scripts/ocrb-outlines.mjs`.
 */
const SYMBOLS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<';

const file = readFileSync(new URL('../renderer/shared/fonts/OCRB.otf', import.meta.url));
const font = opentype.parse(new Uint8Array(file).buffer);
const advance = font.charToGlyph('0').advanceWidth;
const rows = [...SYMBOLS].map((symbol) => {
  const path = font.charToGlyph(symbol).getPath(0, 0, font.unitsPerEm).toPathData(0);
  const key = /[A-Z]/.test(symbol) ? symbol : /\d/.test(symbol) ? symbol : `'${symbol}'`;
  return `  ${key}: '${path}',`;
});

writeFileSync(
  new URL('../src/imaging/ocrb-outlines.ts', import.meta.url),
  `/** Width of a cell in units of the outlines: 2.54 mm in OCR-B size 1. */
export const CELL_UNITS = ${advance};

/**
 * Outlines of OCR-B (renderer/shared/fonts/OCRB.otf) as SVG paths of M, L and C: x from the left edge of the cell, y
 * down from the baseline. Contours close by themselves and fill by the non-zero rule. Made by scripts/ocrb-outlines.mjs.
 */
export const OCRB_OUTLINES: Readonly<Record<string, string>> = {
${rows.join('\n')}
};
`,
);
