import type { Homography } from './geometry.ts';
import { emptyPlane, type Plane } from './mrz-plane.ts';

/** Value between four neighbours, `t` of the way from the second to the third (Catmull–Rom). */
function between(a: number, b: number, c: number, d: number, t: number): number {
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

/**
 * A rectangle of `widthPx` × `heightPx` whose pixels are looked up in `plane` through `toPlane` (its px → px of the plane).
 * Bicubic; beyond the border the nearest pixel is repeated. Meant for enlarging: it does not average when it shrinks.
 */
export function sampled(plane: Plane, toPlane: Homography, widthPx: number, heightPx: number): Plane {
  const out = emptyPlane(widthPx, heightPx);
  const [a, b, c, d, e, f, g, h, i] = toPlane;
  const { data } = plane;
  const lastX = plane.widthPx - 1;
  const lastY = plane.heightPx - 1;
  const column = new Float64Array(4);
  for (let y = 0.5; y < heightPx; y++) {
    for (let x = 0.5; x < widthPx; x++) {
      const w = g * x + h * y + i;
      const u = (a * x + b * y + c) / w - 0.5;
      const v = (d * x + e * y + f) / w - 0.5;
      const left = Math.floor(u);
      const top = Math.floor(v);
      const x0 = Math.max(0, Math.min(lastX, left - 1));
      const x1 = Math.max(0, Math.min(lastX, left));
      const x2 = Math.max(0, Math.min(lastX, left + 1));
      const x3 = Math.max(0, Math.min(lastX, left + 2));
      for (let j = 0; j < 4; j++) {
        const row = Math.max(0, Math.min(lastY, top - 1 + j)) * plane.widthPx;
        column[j] = between(
          data[row + x0] ?? 0,
          data[row + x1] ?? 0,
          data[row + x2] ?? 0,
          data[row + x3] ?? 0,
          u - left,
        );
      }
      const value = between(column[0] ?? 0, column[1] ?? 0, column[2] ?? 0, column[3] ?? 0, v - top);
      out.data[(y - 0.5) * widthPx + x - 0.5] = Math.max(0, Math.min(255, Math.round(value)));
    }
  }
  return out;
}
