import type { Point } from '../geometry.ts';
import type { Plane } from '../mrz-plane.ts';
import { productsOf } from './products.ts';
import type { Sampled } from './pyramid.ts';

/** A square of a reference that has enough drawing to be found again. Px of its plane. */
export interface Patch {
  readonly left: number;
  readonly top: number;
  readonly sizePx: number;
}

/** Where a patch was found in a picture brought to the reference's frame. */
export interface Found {
  /** Middle of the patch in the reference, px of its plane. */
  readonly middle: Point;
  /** From there to where it was found, px; to fractions. */
  readonly shift: Point;
  /** Normalised cross-correlation there, −1 to 1. */
  readonly likeness: number;
  /** How much better that is than the best place that is clearly another one. */
  readonly lead: number;
}

/** Least standard deviation of a patch in grey levels: less is noise of paper and sensor. */
const LEAST_DEVIATION = 4;
/** Places within so many px of the best belong to the same summit. */
const SUMMIT_PX = 2;

function deviation({ data, widthPx }: Plane, { left, top, sizePx }: Patch): number {
  let [sum, squares] = [0, 0];
  for (let y = top; y < top + sizePx; y++)
    for (let x = left; x < left + sizePx; x++) {
      const grey = data[y * widthPx + x] ?? 0;
      sum += grey;
      squares += grey * grey;
    }
  const n = sizePx * sizePx;
  return Math.sqrt(Math.max(0, squares / n - (sum / n) ** 2));
}

/** Share of a patch that a mask leaves out (samples of 0). */
function masked(mask: Uint8Array, widthPx: number, { left, top, sizePx }: Patch): number {
  let out = 0;
  for (let y = top; y < top + sizePx; y++)
    for (let x = left; x < left + sizePx; x++) if (!mask[y * widthPx + x]) out++;
  return out / (sizePx * sizePx);
}

/**
 * Squares in a grid over a plane, `stepPx` apart, which have something drawn in them and lie within the mask (0: left
 * out), at a distance of `rimPx` from the border.
 */
export function patchesOf(
  plane: Plane,
  mask: Uint8Array,
  sizePx: number,
  stepPx: number,
  rimPx: number,
): Patch[] {
  const patches: Patch[] = [];
  for (let top = rimPx; top + sizePx + rimPx <= plane.heightPx; top += stepPx)
    for (let left = rimPx; left + sizePx + rimPx <= plane.widthPx; left += stepPx) {
      const patch = { left, top, sizePx };
      if (masked(mask, plane.widthPx, patch) < 0.1 && deviation(plane, patch) >= LEAST_DEVIATION)
        patches.push(patch);
    }
  return patches;
}

/** The summit of a parabola through three values at −1, 0 and 1. */
function summit(before: number, at: number, after: number): number {
  const bend = before - 2 * at + after;
  return bend < 0 ? Math.max(-0.5, Math.min(0.5, (before - after) / (2 * bend))) : 0;
}

/**
 * Looks for a patch of the reference within `reachPx` of its own place in a picture of the same frame; `null` where the
 * picture does not cover the surroundings. Correlation is normalised for mean and spread, so shade and glare do not tell.
 */
export function findPatch(reference: Plane, picture: Sampled, patch: Patch, reachPx: number): Found | null {
  const { left, top, sizePx } = patch;
  const { widthPx } = picture;
  const n = sizePx * sizePx;
  const [from, to] = [top - reachPx, top + sizePx + reachPx - 1];
  for (const [x, y] of [
    [left - reachPx, from],
    [left + sizePx + reachPx - 1, from],
    [left - reachPx, to],
    [left + sizePx + reachPx - 1, to],
  ] as const)
    if (x < 0 || y < 0 || x >= widthPx || y >= picture.heightPx || !picture.covered[y * widthPx + x])
      return null;

  const places = 2 * reachPx + 1;
  const sums = productsOf(reference, picture, patch, reachPx);
  const { mean, energy } = sums;
  const scores = new Float32Array(places * places);
  for (let at = 0; at < scores.length; at++) {
    const sum = sums.all[3 * at] as number;
    const spread = (sums.all[3 * at + 1] as number) - (sum * sum) / n;
    const product = (sums.all[3 * at + 2] as number) - mean * sum;
    scores[at] = spread > n ? product / Math.sqrt(spread * energy) : 0;
  }
  return summitOf(scores, places, reachPx, [left + sizePx / 2, top + sizePx / 2]);
}

function summitOf(scores: Float32Array, side: number, reachPx: number, middle: Point): Found {
  let best = 0;
  for (let at = 1; at < scores.length; at++) if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
  const [bx, by] = [best % side, Math.trunc(best / side)];
  let second = -1;
  for (let at = 0; at < scores.length; at++) {
    const far = Math.max(Math.abs((at % side) - bx), Math.abs(Math.trunc(at / side) - by)) > SUMMIT_PX;
    if (far && (scores[at] ?? 0) > second) second = scores[at] ?? 0;
  }
  const score = (x: number, y: number) =>
    x < 0 || y < 0 || x >= side || y >= side ? -1 : (scores[y * side + x] ?? -1);
  const likeness = score(bx, by);
  const isRim = bx === 0 || by === 0 || bx === side - 1 || by === side - 1;
  const fx = isRim ? 0 : summit(score(bx - 1, by), likeness, score(bx + 1, by));
  const fy = isRim ? 0 : summit(score(bx, by - 1), likeness, score(bx, by + 1));
  return {
    middle,
    shift: [bx - reachPx + fx, by - reachPx + fy],
    likeness,
    lead: isRim ? 0 : likeness - second,
  };
}
