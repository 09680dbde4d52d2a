import { CELL_UNITS } from '../imaging/ocrb-outlines.ts';

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
