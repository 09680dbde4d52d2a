import { readFileSync } from 'node:fs';
import opentype from 'opentype.js';

/** Ten characters an inch, in mm (OCR-B size 1, ICAO Doc 9303-3 §4.3). */
export const PITCH_MM = 2.54;

const file = readFileSync(new URL('../../renderer/shared/fonts/OCRB.otf', import.meta.url));
const font = opentype.parse(new Uint8Array(file).buffer);
/** Size at which the advance of the fixed-width font is the pitch of the standard. */
const EM_MM = (PITCH_MM * font.unitsPerEm) / font.charToGlyph('0').advanceWidth;
/** The optimisation leaves out points closer than 1 unit to the end of a contour: at our size the hole of the A. */
const WHOLE = { decimalPlaces: 3, optimize: false, flipY: false };
const outlines = new Map<string, string>();

/** Outline of a symbol as SVG path data in mm: x from the left edge of its cell, y down from the baseline. */
export function outlineOfSymbol(symbol: string): string {
  const known = outlines.get(symbol);
  if (known !== undefined) return known;
  const outline = font.charToGlyph(symbol).getPath(0, 0, EM_MM).toPathData(WHOLE);
  outlines.set(symbol, outline);
  return outline;
}

/** Box of the ink of a symbol in mm, in the frame of its outline. */
export function inkBox(symbol: string): { left: number; top: number; right: number; bottom: number } {
  const { x1, y1, x2, y2 } = font.charToGlyph(symbol).getBoundingBox();
  const mm = (units: number) => (units * EM_MM) / font.unitsPerEm;
  return { left: mm(x1), top: -mm(y2), right: mm(x2), bottom: -mm(y1) };
}
