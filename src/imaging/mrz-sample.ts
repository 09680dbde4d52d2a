import type { Homography } from './geometry.ts';
import { emptyPlane, type Plane } from './mrz-plane.ts';

/**
 * Fills `out` with values of the plane at `us`, `vs`, px measured from the middle of its first pixel. A row at a time,
 * because numbers handed over one by one are each put into an object of their own.
 */
type LookUpRow = (plane: Plane, us: Float64Array, vs: Float64Array, out: Uint8Array) => void;

/** Catmull–Rom in both directions; the four shares along a row are worked out once and used on four rows. */
const bicubic: LookUpRow = ({ widthPx, heightPx, data }, us, vs, out) => {
  const [lastX, lastY] = [widthPx - 1, heightPx - 1];
  for (let i = 0; i < out.length; i++) {
    const u = us[i] ?? 0;
    const v = vs[i] ?? 0;
    const left = Math.floor(u);
    const top = Math.floor(v);
    const x0 = left < 1 ? 0 : left > lastX ? lastX : left - 1;
    const x1 = left < 0 ? 0 : left > lastX ? lastX : left;
    const x2 = left < -1 ? 0 : left >= lastX ? lastX : left + 1;
    const x3 = left < -2 ? 0 : left + 1 >= lastX ? lastX : left + 2;
    const t = u - left;
    const a = t * (t * (1 - 0.5 * t) - 0.5);
    const b = 1 + t * t * (1.5 * t - 2.5);
    const c = t * (0.5 + t * (2 - 1.5 * t));
    const d = 0.5 * t * t * (t - 1);
    let y = (top < 1 ? 0 : top > lastY ? lastY : top - 1) * widthPx;
    const r0 =
      a * (data[y + x0] ?? 0) + b * (data[y + x1] ?? 0) + c * (data[y + x2] ?? 0) + d * (data[y + x3] ?? 0);
    y = (top < 0 ? 0 : top > lastY ? lastY : top) * widthPx;
    const r1 =
      a * (data[y + x0] ?? 0) + b * (data[y + x1] ?? 0) + c * (data[y + x2] ?? 0) + d * (data[y + x3] ?? 0);
    y = (top < -1 ? 0 : top >= lastY ? lastY : top + 1) * widthPx;
    const r2 =
      a * (data[y + x0] ?? 0) + b * (data[y + x1] ?? 0) + c * (data[y + x2] ?? 0) + d * (data[y + x3] ?? 0);
    y = (top < -2 ? 0 : top + 1 >= lastY ? lastY : top + 2) * widthPx;
    const r3 =
      a * (data[y + x0] ?? 0) + b * (data[y + x1] ?? 0) + c * (data[y + x2] ?? 0) + d * (data[y + x3] ?? 0);
    const s = v - top;
    const value =
      r1 + 0.5 * s * (r2 - r0 + s * (2 * r0 - 5 * r1 + 4 * r2 - r3 + s * (3 * (r1 - r2) + r3 - r0)));
    out[i] = value <= 0 ? 0 : value >= 255 ? 255 : value + 0.5;
  }
};

const bilinear: LookUpRow = ({ widthPx, heightPx, data }, us, vs, out) => {
  for (let i = 0; i < out.length; i++) {
    const x = Math.max(0, Math.min(widthPx - 1, us[i] ?? 0));
    const y = Math.max(0, Math.min(heightPx - 1, vs[i] ?? 0));
    const left = Math.floor(x);
    const top = Math.floor(y);
    const at = top * widthPx + left;
    const right = left < widthPx - 1 ? 1 : 0;
    const below = top < heightPx - 1 ? widthPx : 0;
    const upper = (data[at] ?? 0) + ((data[at + right] ?? 0) - (data[at] ?? 0)) * (x - left);
    const from = data[at + below] ?? 0;
    const lower = from + ((data[at + below + right] ?? 0) - from) * (x - left);
    out[i] = upper + (lower - upper) * (y - top) + 0.5;
  }
};

function lookedUp(
  plane: Plane,
  toPlane: Homography,
  widthPx: number,
  heightPx: number,
  lookUp: LookUpRow,
): Plane {
  const out = emptyPlane(widthPx, heightPx);
  const [a, b, c, d, e, f, g, h, i] = toPlane;
  const us = new Float64Array(widthPx);
  const vs = new Float64Array(widthPx);
  for (let row = 0; row < heightPx; row++) {
    const y = row + 0.5;
    for (let at = 0; at < widthPx; at++) {
      const x = at + 0.5;
      const w = g * x + h * y + i;
      us[at] = (a * x + b * y + c) / w - 0.5;
      vs[at] = (d * x + e * y + f) / w - 0.5;
    }
    lookUp(plane, us, vs, out.data.subarray(row * widthPx, (row + 1) * widthPx));
  }
  return out;
}

/**
 * A rectangle of `widthPx` × `heightPx` whose pixels are looked up in `plane` through `toPlane` (its px → px of the plane).
 * Bicubic; beyond the border the nearest pixel is repeated. Meant for enlarging: it does not average when it shrinks.
 */
export function sampled(plane: Plane, toPlane: Homography, widthPx: number, heightPx: number): Plane {
  return lookedUp(plane, toPlane, widthPx, heightPx, bicubic);
}

/** Like `sampled`, but bilinear: three times as fast, good enough to find print and not to read it. */
export function sampledRoughly(plane: Plane, toPlane: Homography, widthPx: number, heightPx: number): Plane {
  return lookedUp(plane, toPlane, widthPx, heightPx, bilinear);
}
