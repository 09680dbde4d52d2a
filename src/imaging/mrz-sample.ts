import type { Homography } from './geometry.ts';
import { emptyPlane, type Plane } from './mrz-plane.ts';

/** Looks a value up at `u`, `v`, px of the plane measured from the middle of its first pixel. */
type LookUp = (plane: Plane, u: number, v: number) => number;

/** Value between four neighbours, `t` of the way from the second to the third (Catmull–Rom). */
function between(a: number, b: number, c: number, d: number, t: number): number {
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

function bicubic({ widthPx, heightPx, data }: Plane, u: number, v: number): number {
  const left = Math.floor(u);
  const top = Math.floor(v);
  const t = u - left;
  const [lastX, lastY] = [widthPx - 1, heightPx - 1];
  const x0 = left < 1 ? 0 : left > lastX ? lastX : left - 1;
  const x1 = left < 0 ? 0 : left > lastX ? lastX : left;
  const x2 = left < -1 ? 0 : left >= lastX ? lastX : left + 1;
  const x3 = left < -2 ? 0 : left + 1 >= lastX ? lastX : left + 2;
  const y0 = (top < 1 ? 0 : top > lastY ? lastY : top - 1) * widthPx;
  const y1 = (top < 0 ? 0 : top > lastY ? lastY : top) * widthPx;
  const y2 = (top < -1 ? 0 : top >= lastY ? lastY : top + 1) * widthPx;
  const y3 = (top < -2 ? 0 : top + 1 >= lastY ? lastY : top + 2) * widthPx;
  const row = (y: number) =>
    between(data[y + x0] ?? 0, data[y + x1] ?? 0, data[y + x2] ?? 0, data[y + x3] ?? 0, t);
  return between(row(y0), row(y1), row(y2), row(y3), v - top);
}

function bilinear({ widthPx, heightPx, data }: Plane, u: number, v: number): number {
  const [x, y] = [Math.max(0, Math.min(widthPx - 1, u)), Math.max(0, Math.min(heightPx - 1, v))];
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const at = top * widthPx + left;
  const right = left < widthPx - 1 ? 1 : 0;
  const below = top < heightPx - 1 ? widthPx : 0;
  const upper = (data[at] ?? 0) + ((data[at + right] ?? 0) - (data[at] ?? 0)) * (x - left);
  const from = data[at + below] ?? 0;
  const lower = from + ((data[at + below + right] ?? 0) - from) * (x - left);
  return upper + (lower - upper) * (y - top);
}

function lookedUp(
  plane: Plane,
  toPlane: Homography,
  widthPx: number,
  heightPx: number,
  lookUp: LookUp,
): Plane {
  const out = emptyPlane(widthPx, heightPx);
  const [a, b, c, d, e, f, g, h, i] = toPlane;
  for (let row = 0, at = 0; row < heightPx; row++) {
    const y = row + 0.5;
    for (let x = 0.5; x < widthPx; x++, at++) {
      const w = g * x + h * y + i;
      const value = lookUp(plane, (a * x + b * y + c) / w - 0.5, (d * x + e * y + f) / w - 0.5);
      out.data[at] = value <= 0 ? 0 : value >= 255 ? 255 : value + 0.5;
    }
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
