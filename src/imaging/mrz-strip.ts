import type { Homography, Point, Quad } from './geometry.ts';
import type { BandGroup } from './mrz-groups.ts';
import { inkPlane } from './mrz-ink.ts';
import type { Plane } from './mrz-plane.ts';
import { sampled, sampledRoughly } from './mrz-sample.ts';
import { chainHomographies, rectangle } from './mrz-transform.ts';
import { homographyFromQuads } from './warp.ts';

/** Height of a glyph in strips and line crops, px; line crops are LINE_HEIGHT_PX high with the glyphs in the middle. */
export const GLYPH_HEIGHT_PX = 22;
export const LINE_HEIGHT_PX = 48;

/** A zone cut out and made straight: lines run to the right, glyphs are GLYPH_HEIGHT_PX high. */
export interface Strip {
  readonly plane: Plane;
  /** Strip px → px of the plane that it was cut from. */
  readonly toSource: Homography;
  /** Middle of each line, px from the top. */
  readonly middles: readonly number[];
}

/** One line, cut out LINE_HEIGHT_PX high. */
export interface LineCrop {
  readonly plane: Plane;
  readonly toSource: Homography;
}

/** Paper kept above the first and below the last glyphs, in glyph heights. */
const MARGIN_ACROSS = 1.1;

/**
 * Cuts a group of bands (px of `source`) out, with `margin` glyph heights of paper beside its longest line. The outline
 * follows the first and the last line, so that lines which converge come out parallel. `null` for sizes no zone has.
 */
export function cutStrip(source: Plane, group: BandGroup, margin: number): Strip | null {
  const first = group[0];
  const last = group.at(-1);
  if (!first || !last) return null;
  const angle = first.angle + turnBetween(first.angle, last.angle) / 2;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const rows = group.map((band) => ({
    along: band.x * cos + band.y * sin,
    across: band.y * cos - band.x * sin,
    slope: Math.tan(turnBetween(angle, band.angle)),
    half: band.lengthPx / 2,
  }));
  const glyph = group.reduce((sum, band) => sum + band.thicknessPx, 0) / group.length;
  const left = Math.min(...rows.map((row) => row.along - row.half)) - margin * glyph;
  const right = Math.max(...rows.map((row) => row.along + row.half)) + margin * glyph;
  const acrossAt = (line: number, along: number) => {
    const row = rows.at(line);
    return row ? row.across + row.slope * (along - row.along) : 0;
  };
  const corner = (line: number, along: number, beyond: number): Point => {
    const across = acrossAt(line, along) + beyond * (MARGIN_ACROSS + 0.5) * glyph;
    return [along * cos - across * sin, along * sin + across * cos];
  };
  const quad: Quad = [corner(0, left, -1), corner(0, right, -1), corner(-1, right, 1), corner(-1, left, 1)];
  const zoom = GLYPH_HEIGHT_PX / glyph;
  const centre = (left + right) / 2;
  const top = acrossAt(0, centre) - (MARGIN_ACROSS + 0.5) * glyph;
  const bottom = acrossAt(-1, centre) + (MARGIN_ACROSS + 0.5) * glyph;
  const widthPx = Math.round((right - left) * zoom);
  const heightPx = Math.round((bottom - top) * zoom);
  if (!(heightPx > 0) || widthPx < 100 || widthPx > 4000 || heightPx > 600) return null;
  const toSource = homographyFromQuads(rectangle(0, 0, widthPx, heightPx), quad);
  const middles = group.map((_, line) => (acrossAt(line, centre) - top) * zoom);
  return { plane: sampledRoughly(source, toSource, widthPx, heightPx), toSource, middles };
}

/** The angle from one direction to another, radians, −π to π. */
function turnBetween(from: number, to: number): number {
  return Math.atan2(Math.sin(to - from), Math.cos(to - from));
}

/** Ink of each row along lines that fall by `slope` px a px, near `middle`, in every `stepPx`th column. */
function rowProfile(ink: Plane, middle: number, slope: number, stepPx: number): Float64Array {
  const reach = GLYPH_HEIGHT_PX;
  const profile = new Float64Array(2 * reach + 1);
  for (let x = 0; x < ink.widthPx; x += stepPx) {
    const shift = Math.round(middle + slope * (x - ink.widthPx / 2)) - reach;
    for (let i = 0; i < profile.length; i++) {
      const y = shift + i;
      if (y >= 0 && y < ink.heightPx) profile[i] = (profile[i] ?? 0) + (ink.data[y * ink.widthPx + x] ?? 0);
    }
  }
  return profile;
}

/** Slopes that are looked at: every third of `SLOPE_STEPS` to either side first, then those next to the best. */
const SLOPE_STEP = 0.002;
const SLOPE_STEPS = 12;
const COARSE = 3;

/** Slope at which the rows of a line stand out most sharply against the paper between the lines. */
function lineSlope(ink: Plane, middle: number): number {
  let best = { step: 0, sharpness: -1 };
  const look = (step: number) => {
    const profile = rowProfile(ink, middle, step * SLOPE_STEP, 5);
    let sharpness = 0;
    for (let i = 1; i < profile.length; i++) sharpness += ((profile[i] ?? 0) - (profile[i - 1] ?? 0)) ** 2;
    if (sharpness > best.sharpness * 1.002) best = { step, sharpness };
  };
  for (let step = -SLOPE_STEPS; step <= SLOPE_STEPS; step += COARSE) look(step);
  const coarse = best.step;
  for (let beside = 1 - COARSE; beside < COARSE; beside++) if (beside !== 0) look(coarse + beside);
  return best.step * SLOPE_STEP;
}

/** Height of what stands out from the paper round the middle of a row profile, px. */
function glyphHeight(profile: Float64Array): number {
  const centre = (profile.length - 1) / 2;
  const floor = Math.min(...profile);
  // A rule or a frame beside the line is further away than half a glyph, and darker than any row of glyphs.
  const inside = profile.slice(centre - GLYPH_HEIGHT_PX / 2, centre + GLYPH_HEIGHT_PX / 2 + 1);
  const limit = floor + 0.3 * (Math.max(...inside) - floor);
  let top = centre;
  let bottom = centre;
  while (top > 0 && (profile[top - 1] ?? 0) >= limit) top--;
  while (bottom < profile.length - 1 && (profile[bottom + 1] ?? 0) >= limit) bottom++;
  return bottom + 1 - top;
}

/** How far from where it was seen the middle of a line may be, px. */
const OFF_MIDDLE_PX = 9;

/** Middle of the `height` rows that hold the most ink against the rows just outside them, px of the profile. */
function glyphMiddle(profile: Float64Array, height: number): number {
  const rows = Math.round(height);
  const flank = 3;
  const inkOf = (from: number, to: number) =>
    profile.slice(Math.max(0, from), to).reduce((sum, v) => sum + v, 0);
  let best = { top: 0, contrast: Number.NEGATIVE_INFINITY };
  const centred = (profile.length - rows) / 2;
  const first = Math.max(flank, Math.ceil(centred - OFF_MIDDLE_PX));
  const last = Math.min(profile.length - rows - flank, centred + OFF_MIDDLE_PX);
  for (let top = first; top <= last; top++) {
    const outside = inkOf(top - flank, top) + inkOf(top + rows, top + rows + flank);
    const contrast = inkOf(top, top + rows) / rows - outside / (2 * flank);
    if (contrast > best.contrast) best = { top, contrast };
  }
  return best.top + rows / 2;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
}

/** Cuts the lines out of the source again, each along its own baseline and with its glyphs GLYPH_HEIGHT_PX high. */
export function cutLines(source: Plane, strip: Strip): LineCrop[] {
  const ink = inkPlane(strip.plane, GLYPH_HEIGHT_PX / 2);
  const slopes = strip.middles.map((middle) => lineSlope(ink, middle));
  const profiles = strip.middles.map((middle, line) => rowProfile(ink, middle, slopes[line] ?? 0, 2));
  // The lines of a zone are printed in one size: what one of them touches (a frame, a stamp) does not change it.
  const height = Math.max(
    0.6 * GLYPH_HEIGHT_PX,
    Math.min(1.3 * GLYPH_HEIGHT_PX, median(profiles.map(glyphHeight))),
  );
  const zoom = GLYPH_HEIGHT_PX / height;
  const widthPx = Math.round(strip.plane.widthPx * zoom);
  return strip.middles.map((middle, line) => {
    const slope = slopes[line] ?? 0;
    const centre = middle - GLYPH_HEIGHT_PX + glyphMiddle(profiles[line] ?? new Float64Array(), height);
    const top = centre - LINE_HEIGHT_PX / (2 * zoom) - (slope * strip.plane.widthPx) / 2;
    const toStrip: Homography = [1 / zoom, 0, 0, slope / zoom, 1 / zoom, top, 0, 0, 1];
    const toSource = chainHomographies(toStrip, strip.toSource);
    return { plane: sampled(source, toSource, widthPx, LINE_HEIGHT_PX), toSource };
  });
}
