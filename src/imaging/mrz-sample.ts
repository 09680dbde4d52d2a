import type { Homography } from './geometry.ts';
import { emptyPlane, type Plane } from './mrz-plane.ts';
import { applyHomography } from './warp.ts';

/** Weights of four neighbours for a position `t` between the middle two (Catmull–Rom). */
function weights(t: number, out: Float64Array) {
  const t2 = t * t;
  const t3 = t2 * t;
  out[0] = -0.5 * t3 + t2 - 0.5 * t;
  out[1] = 1.5 * t3 - 2.5 * t2 + 1;
  out[2] = -1.5 * t3 + 2 * t2 + 0.5 * t;
  out[3] = 0.5 * t3 - 0.5 * t2;
}

/**
 * A rectangle of `widthPx` × `heightPx` whose pixels are looked up in `plane` through `toPlane` (its px → px of the plane).
 * Bicubic; beyond the border the nearest pixel is repeated. Meant for enlarging: it does not average when it shrinks.
 */
export function sampled(plane: Plane, toPlane: Homography, widthPx: number, heightPx: number): Plane {
  const out = emptyPlane(widthPx, heightPx);
  const wx = new Float64Array(4);
  const wy = new Float64Array(4);
  const lastX = plane.widthPx - 1;
  const lastY = plane.heightPx - 1;
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const [u, v] = applyHomography(toPlane, [x + 0.5, y + 0.5]);
      const column = Math.floor(u - 0.5);
      const row = Math.floor(v - 0.5);
      weights(u - 0.5 - column, wx);
      weights(v - 0.5 - row, wy);
      let sum = 0;
      for (let j = 0; j < 4; j++) {
        const start = Math.min(lastY, Math.max(0, row - 1 + j)) * plane.widthPx;
        let line = 0;
        for (let i = 0; i < 4; i++)
          line += (wx[i] ?? 0) * (plane.data[start + Math.min(lastX, Math.max(0, column - 1 + i))] ?? 0);
        sum += (wy[j] ?? 0) * line;
      }
      out.data[y * widthPx + x] = Math.max(0, Math.min(255, Math.round(sum)));
    }
  }
  return out;
}
