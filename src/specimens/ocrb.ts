import { CELL_UNITS, OCRB_OUTLINES } from '../imaging/ocrb-outlines.ts';

/** Ten characters an inch, in mm (OCR-B size 1, ICAO Doc 9303-3 §4.3). */
export const PITCH_MM = 2.54;
/** mm a unit of the outlines. */
export const OCRB_SCALE_MM = PITCH_MM / CELL_UNITS;

/** Box of the ink of an H, the capital that the places of a zone are measured by: mm from the cell's left and the baseline. */
export const CAPITAL_MM = {
  left: 141 * OCRB_SCALE_MM,
  top: -713 * OCRB_SCALE_MM,
  right: 584 * OCRB_SCALE_MM,
  bottom: 10 * OCRB_SCALE_MM,
};

/** Outline of a symbol of the zone's alphabet in units of `OCRB_SCALE_MM`, from its cell's left edge and baseline. */
export function ocrbOutline(symbol: string): string {
  const outline = OCRB_OUTLINES[symbol];
  if (outline === undefined) throw new RangeError(`OCR-B has no outline for ${JSON.stringify(symbol)}`);
  return outline;
}
