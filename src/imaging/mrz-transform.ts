import type { Homography, Quad } from './geometry.ts';
import { applyHomography } from './warp.ts';

/** The transform that does `first`, then `second`. */
export function chainHomographies(first: Homography, second: Homography): Homography {
  const [a, b, c, d, e, f, g, h, i] = first;
  const [p, q, r, s, t, u, v, w, z] = second;
  return [
    p * a + q * d + r * g,
    p * b + q * e + r * h,
    p * c + q * f + r * i,
    s * a + t * d + u * g,
    s * b + t * e + u * h,
    s * c + t * f + u * i,
    v * a + w * d + z * g,
    v * b + w * e + z * h,
    v * c + w * f + z * i,
  ];
}

/** An axis-parallel rectangle as a quad, px. */
export function rectangle(left: number, top: number, right: number, bottom: number): Quad {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

export function transformQuad(h: Homography, [a, b, c, d]: Quad): Quad {
  return [applyHomography(h, a), applyHomography(h, b), applyHomography(h, c), applyHomography(h, d)];
}

/** Whether all corners of a quad lie in a picture or on its border. */
export const liesWithin = (
  quad: Quad,
  { widthPx, heightPx }: { widthPx: number; heightPx: number },
): boolean => quad.every(([x, y]) => x >= 0 && y >= 0 && x <= widthPx && y <= heightPx);
