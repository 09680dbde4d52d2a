import { boxOf, findPatches } from './mrz-patches.ts';
import type { Plane } from './mrz-plane.ts';

/** A long thin patch of print, as wide as a line of text: its middle, direction and size in px of the plane. */
export interface Band {
  readonly x: number;
  readonly y: number;
  /** Direction of the line, radians clockwise from the x axis. */
  readonly angle: number;
  readonly lengthPx: number;
  readonly thicknessPx: number;
}

/** Limits of what can be a line of a zone, relative to its thickness. */
const MIN_ASPECT = 7;
const MAX_SLOPE = Math.tan((32 * Math.PI) / 180);

/**
 * Bands of print that may be lines of text, or parts of one, in a mask of print. Rows are bridged over `gapPx`;
 * bands thinner than 3 px or steeper than 32° are left out.
 */
export function findBands(mask: Plane, gapPx: number): Band[] {
  const { moments, rootOf } = findPatches(mask, gapPx, 3);
  return moments
    .filter((m, patch) => rootOf(patch) === patch && m.n >= 60)
    .map(boxOf)
    .filter(
      (band) =>
        band.thicknessPx >= 3 &&
        band.lengthPx >= MIN_ASPECT * band.thicknessPx &&
        Math.abs(Math.tan(band.angle)) <= MAX_SLOPE,
    );
}
