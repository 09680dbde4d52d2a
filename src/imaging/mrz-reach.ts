import type { Band } from './mrz-bands.ts';
import type { Plane } from './mrz-plane.ts';

/**
 * Ink along the line of a band, a value a px from `from` up to `to` px, counted from the band's beginning; 0 beyond the
 * border of the plane.
 */
export function inkAlong(
  ink: Plane,
  { x, y, angle, lengthPx, thicknessPx }: Band,
  from: number,
  to: number,
): Float64Array {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const profile = new Float64Array(Math.max(0, Math.ceil(to - from)));
  for (let i = 0; i < profile.length; i++) {
    for (let across = -thicknessPx / 2; across < thicknessPx / 2; across++) {
      const along = from + i - lengthPx / 2;
      const column = Math.floor(x + along * cos - across * sin);
      const row = Math.floor(y + along * sin + across * cos);
      if (column >= 0 && row >= 0 && column < ink.widthPx && row < ink.heightPx)
        profile[i] = (profile[i] ?? 0) + (ink.data[row * ink.widthPx + column] ?? 0);
    }
  }
  return profile;
}

/** Ink that a cell beyond the end must have, as a share of that of the middle cell of the band: fillers have a half of it. */
const LEAST_INK = 0.25;
/** Cells of the longest line of a zone (ICAO Doc 9303-4 §4.2). */
const MOST_CELLS = 44;

/** Ink of each cell of a profile, cells of `pitchPx` from its beginning. */
function cellInk(profile: Float64Array, pitchPx: number): number[] {
  return Array.from({ length: Math.floor(profile.length / pitchPx) }, (_, cell) => {
    const part = profile.subarray(Math.round(cell * pitchPx), Math.round((cell + 1) * pitchPx));
    return part.reduce((sum, value) => sum + value, 0);
  });
}

/**
 * The band with the cells that go on at its ends, at each end at most as many as make a line of 44. The strokes of fillers lie farther
 * apart in a row of px than those of letters and digits, so that a run of fillers falls out of the band in large print.
 */
export function withFillers(ink: Plane, band: Band, pitchPx: number): Band {
  const room = Math.floor(MOST_CELLS - band.lengthPx / pitchPx);
  if (room < 1) return band;
  const own = cellInk(inkAlong(ink, band, 0, band.lengthPx), pitchPx).toSorted((a, b) => a - b);
  const least = LEAST_INK * (own[own.length >> 1] ?? 0);
  const reach = room * pitchPx;
  const before = cellInk(inkAlong(ink, band, -reach, 0).reverse(), pitchPx);
  const after = cellInk(inkAlong(ink, band, band.lengthPx, band.lengthPx + reach), pitchPx);
  const [head, tail] = [before, after].map((cells) => {
    const end = cells.findIndex((value) => value < least);
    return (end < 0 ? cells.length : end) * pitchPx;
  });
  const shift = ((tail ?? 0) - (head ?? 0)) / 2;
  return {
    ...band,
    x: band.x + shift * Math.cos(band.angle),
    y: band.y + shift * Math.sin(band.angle),
    lengthPx: band.lengthPx + (head ?? 0) + (tail ?? 0),
  };
}
