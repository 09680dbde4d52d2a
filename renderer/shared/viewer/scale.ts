import type { AreaMm } from '../../../src/reference/index.ts';
import type { Box } from './stage.ts';

const MM_PER_INCH = 25.4;

/** A length in picture px as mm on the document; null where the picture states no resolution. */
export const toMm = (px: number, dpi: number | null): number | null =>
  dpi === null || dpi <= 0 ? null : (px * MM_PER_INCH) / dpi;

/** An area in mm of a page as a box in px of a picture of it. */
export function boxOf({ xMm, yMm, widthMm, heightMm }: AreaMm, dpi: number): Box {
  const px = (mm: number) => (mm * dpi) / MM_PER_INCH;
  return [px(xMm), px(yMm), px(xMm + widthMm), px(yMm + heightMm)];
}

/** A box in px of a picture as an area in mm of the page. */
export function areaOf([left, top, right, bottom]: Box, dpi: number): AreaMm {
  const mm = (px: number) => (px * MM_PER_INCH) / dpi;
  return { xMm: mm(left), yMm: mm(top), widthMm: mm(right - left), heightMm: mm(bottom - top) };
}

export interface ScaleBar {
  /** Width of the bar on the screen, in CSS px. */
  widthPx: number;
  length: number;
  unit: 'mm' | 'px';
}

/** The largest 1, 2 or 5 times a power of ten that is not above the limit, errors of rounding aside. */
function roundDown(exact: number): number {
  const limit = exact * (1 + 1e-9);
  const power = 10 ** Math.floor(Math.log10(limit));
  const factor = [5, 2, 1].find((step) => step * power <= limit) ?? 1;
  return factor * power;
}

/**
 * A bar of round length at most `longestPx` CSS px wide.
 * @param zoom CSS px on the screen for one picture px
 */
export function scaleBar(zoom: number, dpi: number | null, longestPx: number): ScaleBar | null {
  if (!(zoom > 0)) return null;
  const perMm = toMm(1, dpi);
  const unitPx = perMm === null ? zoom : zoom / perMm;
  const length = roundDown(longestPx / unitPx);
  return { widthPx: length * unitPx, length, unit: perMm === null ? 'px' : 'mm' };
}

/** Zoom as a percentage of one picture px on one device px. */
export const toPercent = (zoom: number, devicePixelRatio: number) => zoom * devicePixelRatio * 100;
