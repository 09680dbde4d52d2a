import type { Homography, Point, Quad } from './geometry.ts';
import type { Raster } from './raster.ts';
import { solve } from './solve.ts';

/**
 * The projective transform that takes each corner of `from` to the corner of the same name of `to`
 * (pixels of either frame, origin at the outer corner of the first pixel).
 * Eight linear equations: Hartley & Zisserman, Multiple View Geometry, 2nd ed., §4.1. They are set up with the first
 * corner as origin, because there the last element cannot be 0 and may be set to 1.
 * @throws RangeError when three corners of a quad lie on one line: no such transform exists
 */
export function homographyFromQuads(from: Quad, to: Quad): Homography {
  const [[x0, y0]] = from;
  const equations = from.flatMap((corner, i) => {
    const [x, y] = [corner[0] - x0, corner[1] - y0];
    const [u, v] = to[i] ?? [0, 0];
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solve(equations) ?? [];
  const homography = rescale([
    a,
    b,
    c - a * x0 - b * y0,
    d,
    e,
    f - d * x0 - e * y0,
    g,
    h,
    1 - g * x0 - h * y0,
  ]);
  if (!isRegular(homography)) throw new RangeError('three corners of a quad lie on one line');
  return homography;
}

/**
 * The transform that goes the other way.
 * @throws RangeError when the transform flattens the plane to a line or a point
 */
export function invertHomography(homography: Homography): Homography {
  const [a, b, c, d, e, f, g, h, i] = homography;
  if (!isRegular(homography)) throw new RangeError('the transform cannot be inverted');
  return rescale([
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ]);
}

/** Where a point of the source frame lies in the target frame; not finite for points on the horizon line. */
export function applyHomography(m: Homography, point: Point): Point {
  // By index: taking an array apart costs an object for each number where this is called most.
  const x = point[0];
  const y = point[1];
  const w = m[6] * x + m[7] * y + m[8];
  return [(m[0] * x + m[1] * y + m[2]) / w, (m[3] * x + m[4] * y + m[5]) / w];
}

/**
 * Samples a new picture of widthPx × heightPx out of `raster`: `toFrame` takes points of the output frame to points of
 * the raster's frame, and the colour at a pixel's centre is interpolated bilinearly between the four nearest centres.
 * What lies outside the raster becomes white. Reducing by more than two calls for a smaller raster, or it aliases.
 */
export function warpRaster(raster: Raster, toFrame: Homography, widthPx: number, heightPx: number): Raster {
  const { channels } = raster;
  const [a, b, c, d, e, f, g, h, i] = toFrame;
  const data = new Uint8Array(widthPx * heightPx * channels).fill(255);
  let to = 0;
  for (let v = 0.5; v < heightPx; v++) {
    for (let u = 0.5; u < widthPx; u++, to += channels) {
      const w = g * u + h * v + i;
      const x = (a * u + b * v + c) / w;
      const y = (d * u + e * v + f) / w;
      if (x >= 0 && y >= 0 && x <= raster.widthPx && y <= raster.heightPx) sample(raster, x, y, data, to);
    }
  }
  return { widthPx, heightPx, channels, data };
}

/** Writes the interpolated colour at (x, y) to data[to…]; the outer half pixel repeats the pixel at the rim. */
function sample(raster: Raster, x: number, y: number, data: Uint8Array, to: number): void {
  const { widthPx, heightPx, channels, data: pixels } = raster;
  const across = Math.min(Math.max(x - 0.5, 0), widthPx - 1);
  const down = Math.min(Math.max(y - 0.5, 0), heightPx - 1);
  const left = Math.floor(across);
  const top = Math.floor(down);
  const fx = across - left;
  const fy = down - top;
  const topLeft = (top * widthPx + left) * channels;
  const right = left + 1 < widthPx ? channels : 0;
  const below = top + 1 < heightPx ? widthPx * channels : 0;
  for (let channel = 0; channel < channels; channel++) {
    const at = topLeft + channel;
    const upper = (pixels[at] ?? 0) * (1 - fx) + (pixels[at + right] ?? 0) * fx;
    const lower = (pixels[at + below] ?? 0) * (1 - fx) + (pixels[at + below + right] ?? 0) * fx;
    data[to + channel] = Math.round(upper * (1 - fy) + lower * fy);
  }
}

/** A homography is the same at every scale; 1 as its last element reads best, where that element is not 0. */
function rescale(homography: Homography): Homography {
  const [a, b, c, d, e, f, g, h, i] = homography;
  if (Math.abs(i) < 1e-9 * Math.hypot(g, h, i)) return homography;
  return [a / i, b / i, c / i, d / i, e / i, f / i, g / i, h / i, 1];
}

/** Whether the determinant is clear of zero, measured against the sizes of the three rows; false for NaN. */
function isRegular([a, b, c, d, e, f, g, h, i]: Homography): boolean {
  const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  const size = Math.hypot(a, b, c) * Math.hypot(d, e, f) * Math.hypot(g, h, i);
  return Math.abs(determinant) > 1e-12 * size;
}
