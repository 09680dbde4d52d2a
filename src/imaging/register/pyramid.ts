import type { Homography } from '../geometry.ts';
import { emptyPlane, type Plane } from '../mrz-plane.ts';

/** A plane and its halves, quarters and so on, each averaged from the one before. */
export type Pyramid = readonly [Plane, ...Plane[]];

const SMALLEST_PX = 48;

function halved({ widthPx, heightPx, data }: Plane): Plane {
  const half = emptyPlane(widthPx >> 1, heightPx >> 1);
  for (let y = 0, at = 0; y < half.heightPx; y++) {
    let from = 2 * y * widthPx;
    for (let x = 0; x < half.widthPx; x++, at++, from += 2)
      half.data[at] =
        ((data[from] ?? 0) +
          (data[from + 1] ?? 0) +
          (data[from + widthPx] ?? 0) +
          (data[from + widthPx + 1] ?? 0) +
          2) >>
        2;
  }
  return half;
}

export function pyramidOf(plane: Plane): Pyramid {
  const levels: [Plane, ...Plane[]] = [plane];
  let last = plane;
  while (Math.min(last.widthPx, last.heightPx) >= 2 * SMALLEST_PX) {
    last = halved(last);
    levels.push(last);
  }
  return levels;
}

/** Px of the picture that lie along one unit of the output, about the middle of the output. */
function reduction([a, b, c, d, e, f, g, h, i]: Homography, widthPx: number, heightPx: number): number {
  const at = (x: number, y: number) => {
    const w = g * x + h * y + i;
    return [(a * x + b * y + c) / w, (d * x + e * y + f) / w] as const;
  };
  const [x, y] = [widthPx / 2, heightPx / 2];
  const [[u, v], [ru, rv], [du, dv]] = [at(x, y), at(x + 1, y), at(x, y + 1)];
  return Math.sqrt(Math.abs((ru - u) * (dv - v) - (rv - v) * (du - u)));
}

/** A plane sampled out of a picture; 255 in `covered` where the picture reaches, 0 beyond its border. */
export interface Sampled extends Plane {
  readonly covered: Uint8Array;
}

/**
 * Samples widthPx × heightPx out of a picture: `toPicture` takes the output's frame to px of the first level. Taken from
 * the level whose density is next above that of the output, between whose centres it is interpolated bilinearly.
 */
export function sampleFrom(
  pyramid: Pyramid,
  toPicture: Homography,
  widthPx: number,
  heightPx: number,
): Sampled {
  const by = reduction(toPicture, widthPx, heightPx);
  const level = Math.max(0, Math.min(pyramid.length - 1, Math.floor(Math.log2(Math.max(1, by)) + 0.35)));
  const { data, widthPx: wide, heightPx: high } = pyramid[level] ?? pyramid[0];
  const shrink = 2 ** -level;
  const [a, b, c, d, e, f, g, h, i] = toPicture;
  const out = emptyPlane(widthPx, heightPx);
  const covered = new Uint8Array(out.data.length);
  for (let y = 0, at = 0; y < heightPx; y++) {
    const py = y + 0.5;
    const across = b * py + c;
    const down = e * py + f;
    const depth = h * py + i;
    for (let x = 0; x < widthPx; x++, at++) {
      const px = x + 0.5;
      const nearer = shrink / (g * px + depth);
      const u = (a * px + across) * nearer - 0.5;
      const v = (d * px + down) * nearer - 0.5;
      if (!(u >= 0 && v >= 0 && u < wide - 1 && v < high - 1)) continue;
      const left = Math.trunc(u);
      const top = Math.trunc(v);
      const fx = u - left;
      const from = top * wide + left;
      const upper = (data[from] as number) * (1 - fx) + (data[from + 1] as number) * fx;
      const lower = (data[from + wide] as number) * (1 - fx) + (data[from + wide + 1] as number) * fx;
      out.data[at] = upper + (lower - upper) * (v - top) + 0.5;
      covered[at] = 255;
    }
  }
  return { ...out, covered };
}
