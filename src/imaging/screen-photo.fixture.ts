import type { Homography } from './geometry.ts';
import type { Raster } from './raster.ts';
import { applyHomography, invertHomography } from './warp.ts';

/** A page on a screen, and the camera before it. */
export interface ScreenPhoto {
  /** Px of the camera to one px of the screen. */
  readonly pitchPx: number;
  /** Px of the page to one px of the screen. */
  readonly zoom: number;
  readonly angleDeg: number;
  /** How much nearer the lower edge is than the upper one, as a share of the distance. */
  readonly tilt: number;
  /** Stripes of red, green and blue beside each other with a dark row below, or one lamp of one colour to a px. */
  readonly kind: 'stripes' | 'lamps';
}

/** Light of a grey level of a screen, 0 to 1 (IEC 61966-2-1, simplified). */
const LIGHT = Float64Array.from({ length: 256 }, (_, level) => (level / 255) ** 2.2);
/** Places within a px of the camera whose mean it shows, in each direction. */
const WITHIN = [1 / 4, 3 / 4];
/** What the lens makes of a point: a Gaussian of 0.6 px of the camera. */
const BLUR = [0.003, 0.165, 0.664, 0.165, 0.003];

/** Which part of a screen's px lies at a place within it: red 0, green 1, blue 2. */
function channelAt({ kind }: ScreenPhoto, isEven: boolean, u: number): number {
  if (kind === 'stripes') return Math.min(2, Math.floor(u * 3));
  return u < 0.5 ? 1 : isEven ? 0 : 2;
}

/** How strongly it shines there: between the lamps it is dark. */
function strengthAt({ kind }: ScreenPhoto, u: number, v: number): number {
  if (kind === 'stripes') return (u * 3) % 1 < 0.1 ? 0 : v < 0.15 ? 0.3 : 3.4;
  return u < 0.5
    ? Math.hypot(u - 0.25, v - 0.5) < 0.22
      ? 6
      : 0
    : Math.hypot(u - 0.75, v - 0.5) < 0.28
      ? 7
      : 0;
}

function blurred(light: Float64Array, widthPx: number, heightPx: number): Float64Array {
  const along = (from: Float64Array, step: number, count: number, at: (i: number) => number) => {
    const out = new Float64Array(from.length);
    for (let i = 0; i < from.length; i++)
      for (const [k, weight] of BLUR.entries()) {
        const place = Math.min(count - 1, Math.max(0, at(i) + k - 2));
        out[i] = (out[i] ?? 0) + weight * (from[i + (place - at(i)) * step] ?? 0);
      }
    return out;
  };
  const across = along(light, 3, widthPx, (i) => Math.floor(i / 3) % widthPx);
  return along(across, 3 * widthPx, heightPx, (i) => Math.floor(i / 3 / widthPx));
}

/**
 * A colour picture of a page as a camera takes it from a screen, and where the page lies in it: px of the page → px of
 * the picture.
 */
export function photographed(page: Raster, photo: ScreenPhoto): { raster: Raster; toPicture: Homography } {
  const { pitchPx, zoom, angleDeg, tilt } = photo;
  const [columns, rows] = [Math.floor(page.widthPx / zoom), Math.floor(page.heightPx / zoom)];
  const [widthPx, heightPx] = [Math.round(columns * pitchPx * 1.2), Math.round(rows * pitchPx * 1.3)];
  const [c, s] = [Math.cos((angleDeg * Math.PI) / 180), Math.sin((angleDeg * Math.PI) / 180)];
  const scale = pitchPx / zoom;
  // About the middle of both: turned, enlarged, and seen aslant.
  const [w, h] = [page.widthPx / 2, page.heightPx / 2];
  const lower = (tilt * scale) / heightPx;
  const [p, q] = [-lower * s, -lower * c];
  const [tx, ty, tw] = [scale * (-c * w + s * h), scale * (-s * w - c * h), 1 - p * w - q * h];
  const [x0, y0] = [widthPx / 2, heightPx / 2];
  const toPicture: Homography = [
    ...[scale * c + x0 * p, -scale * s + x0 * q, tx + x0 * tw],
    ...[scale * s + y0 * p, scale * c + y0 * q, ty + y0 * tw],
    ...[p, q, tw],
  ] as unknown as Homography;
  const toPage = invertHomography(toPicture);
  const light = new Float64Array(widthPx * heightPx * 3);
  for (let y = 0, at = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++, at += 3)
      for (const dy of WITHIN)
        for (const dx of WITHIN) {
          const [u, v] = applyHomography(toPage, [x + dx, y + dy]);
          const [column, row] = [Math.floor(u / zoom), Math.floor(v / zoom)];
          if (column < 0 || row < 0 || column >= columns || row >= rows) continue;
          const [within, below] = [u / zoom - column, v / zoom - row];
          const channel = channelAt(photo, (column + row) % 2 === 0, within);
          const strength = strengthAt(photo, within, below);
          const shown = Math.floor((row + 0.5) * zoom) * page.widthPx + Math.floor((column + 0.5) * zoom);
          const level = page.data[page.channels === 3 ? shown * 3 + channel : shown] ?? 0;
          light[at + channel] = (light[at + channel] ?? 0) + (strength * (LIGHT[level] ?? 0)) / 4;
        }
  const seen = blurred(light, widthPx, heightPx);
  const data = Uint8Array.from(seen, (value) => Math.round(255 * Math.min(1, value) ** (1 / 2.2)));
  return { raster: { widthPx, heightPx, channels: 3, data }, toPicture };
}
