import type { Homography } from './geometry.ts';
import type { Plane } from './mrz-plane.ts';
import { sampled } from './mrz-sample.ts';
import { LINE_HEIGHT_PX, type LineCrop } from './mrz-strip.ts';
import { chainHomographies } from './mrz-transform.ts';
import { applyHomography } from './warp.ts';

/** Where the cells of a piece of a line stand against even spacing, px, and how clearly. */
interface Drift {
  readonly x: number;
  readonly offsetPx: number;
  readonly weight: number;
}

/** Pieces are so many pitches long, and so many apart. */
const PIECE = 8;
const HOP = 2;
/** Pieces that repeat less than this at the line's pitch say nothing about its place. */
const LEAST_STRENGTH = 0.35;
const LEAST_PIECES = 6;

function driftOf(profile: Float64Array, from: number, length: number, pitchPx: number): Drift {
  let sum = 0;
  for (let x = from; x < from + length; x++) sum += profile[x] ?? 0;
  const mean = sum / length;
  let re = 0;
  let im = 0;
  let spread = 0;
  for (let x = from; x < from + length; x++) {
    const value = (profile[x] ?? 0) - mean;
    const angle = (2 * Math.PI * (x + 0.5)) / pitchPx;
    re += value * Math.cos(angle);
    im += value * Math.sin(angle);
    spread += value * value;
  }
  const weight = spread > 0 ? Math.hypot(re, im) / Math.sqrt((spread * length) / 2) : 0;
  return { x: from + length / 2, offsetPx: (Math.atan2(im, re) / (2 * Math.PI)) * pitchPx, weight };
}

/** The drifts along a line, each taken to be the one of its possible values that is nearest to its neighbour's. */
function driftsAlong(profile: Float64Array, pitchPx: number): Drift[] {
  const length = Math.round(PIECE * pitchPx);
  const drifts: Drift[] = [];
  for (let from = 0; from + length <= profile.length; from += Math.round(HOP * pitchPx)) {
    const drift = driftOf(profile, from, length, pitchPx);
    if (drift.weight < LEAST_STRENGTH) continue;
    const before = drifts.at(-1);
    const turns = before ? Math.round((before.offsetPx - drift.offsetPx) / pitchPx) : 0;
    drifts.push({ ...drift, offsetPx: drift.offsetPx + turns * pitchPx });
  }
  return drifts;
}

/** Weighted least squares of offset = a + b u + c u², with u = x − centre; `null` if the points do not determine it. */
function quadratic(drifts: readonly Drift[], centre: number): readonly [number, number, number] | null {
  const rows = Array.from({ length: 3 }, () => [0, 0, 0, 0]);
  for (const { x, offsetPx, weight } of drifts) {
    const u = x - centre;
    const powers = [1, u, u * u];
    rows.forEach((row, i) => {
      for (let j = 0; j < 3; j++) row[j] = (row[j] ?? 0) + weight * (powers[i] ?? 0) * (powers[j] ?? 0);
      row[3] = (row[3] ?? 0) + weight * (powers[i] ?? 0) * offsetPx;
    });
  }
  return solved(rows);
}

/** Solution of three linear equations, each a row of three factors and the right side (Cramer's rule). */
function solved(rows: readonly (readonly number[])[]): readonly [number, number, number] | null {
  const determinant = (columns: readonly number[]) => {
    const at = (row: number, column: number) => rows[row]?.[columns[column] ?? 0] ?? 0;
    return (
      at(0, 0) * (at(1, 1) * at(2, 2) - at(1, 2) * at(2, 1)) -
      at(0, 1) * (at(1, 0) * at(2, 2) - at(1, 2) * at(2, 0)) +
      at(0, 2) * (at(1, 0) * at(2, 1) - at(1, 1) * at(2, 0))
    );
  };
  const whole = determinant([0, 1, 2]);
  if (!Number.isFinite(whole) || Math.abs(whole) < 1e-12) return null;
  return [determinant([3, 1, 2]) / whole, determinant([0, 3, 2]) / whole, determinant([0, 1, 3]) / whole];
}

/** Bow of a line, in pitches at its ends, from which on it is taken out; less does not move a glyph out of its cell. */
const LEAST_BOW = 0.06;
/** More than this is no perspective under which a zone could be read. */
const MOST_BOW = 2.5;

/** The map from evenly spaced px of a line to its own px, if the cells are closer together on one side; else `null`. */
function evenly(profile: Float64Array, pitchPx: number): Homography | null {
  const drifts = driftsAlong(profile, pitchPx);
  const [first, last] = [drifts[0], drifts.at(-1)];
  if (!first || !last || drifts.length < LEAST_PIECES) return null;
  const centre = (first.x + last.x) / 2;
  const half = (last.x - first.x) / 2;
  const fit = quadratic(drifts, centre);
  if (!fit) return null;
  const [a, b, c] = fit;
  const bow = Math.abs(c * half * half) / pitchPx;
  if (bow < LEAST_BOW || bow > MOST_BOW) return null;
  const misfit = drifts.reduce((sum, { x, offsetPx }) => {
    const u = x - centre;
    return sum + Math.abs(a + b * u + c * u * u - offsetPx);
  }, 0);
  if (misfit / drifts.length > 0.15 * pitchPx) return null;
  // A line seen in perspective is x = (p X + q) / (r X + 1): through its two ends and its middle.
  const rows = [-half, 0, half].map((u) => {
    const even = centre + u;
    const own = even + b * u + c * u * u + a;
    return [even, 1, -even * own, own];
  });
  const map = solved(rows);
  if (!map) return null;
  const [p, q, r] = map;
  const middle = LINE_HEIGHT_PX / 2;
  const size = r * centre + 1;
  return [p, 0, q, middle * r, size, middle * (1 - size), r, 0, 1];
}

/** A line with its cells spaced evenly. */
export interface EvenLine {
  readonly crop: LineCrop;
  /** From px along this crop to px along the crop it was made from, which all lines of a strip have in common. */
  ownPx(x: number): number;
}

/** The line with its cells spaced evenly, cut out of `source` again; as it is if they are already. */
export function withoutPerspective(
  source: Plane,
  crop: LineCrop,
  profile: Float64Array,
  pitchPx: number,
): EvenLine {
  const map = evenly(profile, pitchPx);
  if (!map) return { crop, ownPx: (x) => x };
  const toSource = chainHomographies(map, crop.toSource);
  return {
    crop: { plane: sampled(source, toSource, crop.plane.widthPx, LINE_HEIGHT_PX), toSource },
    ownPx: (x) => applyHomography(map, [x, LINE_HEIGHT_PX / 2])[0],
  };
}
