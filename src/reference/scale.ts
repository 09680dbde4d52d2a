import { type AreaMm, pictureFile, type SizeMm } from './parts.ts';

const MM_PER_INCH = 25.4;
/** How far two measures of one picture may be apart: the same part by which pixels may be off from size × dpi. */
export const MEASURE_TOLERANCE = 0.02;
/** Shortest distance that is measured, in px: an end that is off by one pixel then spoils it by no more than a hundredth. */
export const SHORTEST_PX = 100;

export interface PointPx {
  readonly xPx: number;
  readonly yPx: number;
}

/** A distance of known length in a picture: two points in px of the upright picture, and what lies between them in mm. */
export interface Measure {
  readonly from: PointPx;
  readonly to: PointPx;
  readonly lengthMm: number;
}

const distance = ({ from, to }: Measure) => Math.hypot(to.xPx - from.xPx, to.yPx - from.yPx);

/** Dots an inch along one distance. @throws RangeError with what is wrong, in words */
function dpiAlong(measure: Measure): number {
  const px = distance(measure);
  if (!(measure.lengthMm > 0)) throw new RangeError(`${measure.lengthMm} mm is no length`);
  if (px < SHORTEST_PX) {
    throw new RangeError(`the points lie ${Math.round(px)} px apart, which is too near to measure by`);
  }
  return px / (measure.lengthMm / MM_PER_INCH);
}

/**
 * Dots an inch of a picture, from distances of known length in it (a ruler, an edge of the document). Longer distances
 * count more: the sum of the pixels over the sum of the inches. To a hundredth.
 * @throws RangeError in words, when points lie too near, when two distances differ by more than 2 % (the picture is
 * stretched, or a length is wrong), and when the result is no resolution that a picture of the library may have
 */
export function dpiOf(measures: readonly Measure[]): number {
  const each = measures.map(dpiAlong);
  const [least, most] = [Math.min(...each), Math.max(...each)];
  if (most > least * (1 + MEASURE_TOLERANCE)) {
    const both = `${least.toFixed(1)} and ${most.toFixed(1)} dpi`;
    throw new RangeError(`the picture has ${both} along different distances, more than 2 % apart`);
  }
  const px = measures.reduce((sum, measure) => sum + distance(measure), 0);
  const inches = measures.reduce((sum, { lengthMm }) => sum + lengthMm, 0) / MM_PER_INCH;
  const dpi = Math.round((px / inches) * 100) / 100;
  if (!pictureFile.shape.dpi.safeParse(dpi).success)
    throw new RangeError(`${dpi} dpi is not between 50 and 10000`);
  return dpi;
}

/** The two edges of a picture that shows nothing but a page of that size, as distances. */
export const edgesOf = (
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
  { widthMm, heightMm }: SizeMm | AreaMm,
): Measure[] => [
  { from: { xPx: 0, yPx: 0 }, to: { xPx: widthPx, yPx: 0 }, lengthMm: widthMm },
  { from: { xPx: 0, yPx: 0 }, to: { xPx: 0, yPx: heightPx }, lengthMm: heightMm },
];
