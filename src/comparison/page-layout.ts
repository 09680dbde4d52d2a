import type { Homography, Quad } from '../imaging/geometry.ts';
import { rectangle } from '../imaging/mrz-transform.ts';
import { pageOutlines } from '../imaging/page-outline.ts';
import type { Raster } from '../imaging/raster.ts';
import { homographyFromQuads } from '../imaging/warp.ts';

/** Cells of a page with its longer side across. */
export const CELLS = { across: 12, down: 8 } as const;
export const CELL_COUNT = CELLS.across * CELLS.down;
/** Samples along each side of a cell. */
const SAMPLES = 12;
/** Longer side of the pictures that layouts are taken from, px. */
export const LAYOUT_PX = 480;
/** What keeps the logarithm of black finite, grey levels. */
const DARKEST = 8;

/** What a page shows by cells, row by row. Logarithms: light that is weaker or tinted adds the same to every cell of its reach. */
export interface PageLayout {
  /** Mean of ln(red / green) and ln(blue / green). */
  readonly red: Float32Array;
  readonly blue: Float32Array;
  /** Mean of ln(green). */
  readonly shade: Float32Array;
  /** Mean step of ln(green) from a sample to the next ones right and below it. */
  readonly detail: Float32Array;
}

function sampled(raster: Raster, toPicture: Homography, wide: number, high: number) {
  const { widthPx, heightPx, channels, data } = raster;
  const colours = [0, 1, 2].map(() => new Float32Array(wide * high));
  const [a, b, c, d, e, f, g, h, i] = toPicture;
  for (let y = 0, at = 0; y < high; y++)
    for (let x = 0; x < wide; x++, at++) {
      const w = g * (x + 0.5) + h * (y + 0.5) + i;
      const u = Math.min(widthPx - 1.001, Math.max(0, (a * (x + 0.5) + b * (y + 0.5) + c) / w - 0.5));
      const v = Math.min(heightPx - 1.001, Math.max(0, (d * (x + 0.5) + e * (y + 0.5) + f) / w - 0.5));
      const left = Math.trunc(u);
      const top = Math.trunc(v);
      const fx = u - left;
      const fy = v - top;
      const right = left + 1 < widthPx ? channels : 0;
      const below = top + 1 < heightPx ? widthPx * channels : 0;
      for (let colour = 0; colour < 3; colour++) {
        const from = (top * widthPx + left) * channels + (channels === 3 ? colour : 0);
        const upper = (data[from] ?? 0) * (1 - fx) + (data[from + right] ?? 0) * fx;
        const lower = (data[from + below] ?? 0) * (1 - fx) + (data[from + below + right] ?? 0) * fx;
        const plane = colours[colour];
        if (plane) plane[at] = Math.log(upper * (1 - fy) + lower * fy + DARKEST);
      }
    }
  return colours;
}

/** Corners in the same order, beginning where one of the longer sides does. */
export function longSideFirst(corners: Quad): Quad {
  const [a, b, c, d] = corners;
  const length = (from: Quad[number], to: Quad[number]) => Math.hypot(to[0] - from[0], to[1] - from[1]);
  return length(a, b) + length(c, d) >= length(b, c) + length(d, a) ? corners : [b, c, d, a];
}

/**
 * The layout of a page whose corners lie at `corners` in a picture, px, clockwise; its longer sides are laid across.
 * Each sample is taken between four px: a picture of more than about `LAYOUT_PX` is to be reduced first.
 * @throws RangeError when three corners lie on one line
 */
export function layoutOf(raster: Raster, corners: Quad): PageLayout {
  const [wide, high] = [CELLS.across * SAMPLES, CELLS.down * SAMPLES];
  const toPicture = homographyFromQuads(rectangle(0, 0, wide, high), longSideFirst(corners));
  const [red, green, blue] = sampled(raster, toPicture, wide, high);
  const layout = {
    red: new Float32Array(CELL_COUNT),
    blue: new Float32Array(CELL_COUNT),
    shade: new Float32Array(CELL_COUNT),
    detail: new Float32Array(CELL_COUNT),
  };
  if (!red || !green || !blue) return layout;
  const share = 1 / (SAMPLES * SAMPLES);
  for (let y = 0, at = 0; y < high; y++) {
    const row = Math.floor(y / SAMPLES) * CELLS.across;
    for (let x = 0; x < wide; x++, at++) {
      const cell = row + Math.floor(x / SAMPLES);
      const level = green[at] ?? 0;
      const across = x + 1 < wide ? Math.abs((green[at + 1] ?? 0) - level) : 0;
      const down = y + 1 < high ? Math.abs((green[at + wide] ?? 0) - level) : 0;
      layout.red[cell] = (layout.red[cell] ?? 0) + share * ((red[at] ?? 0) - level);
      layout.blue[cell] = (layout.blue[cell] ?? 0) + share * ((blue[at] ?? 0) - level);
      layout.shade[cell] = (layout.shade[cell] ?? 0) + share * level;
      layout.detail[cell] = (layout.detail[cell] ?? 0) + share * (across + down);
    }
  }
  return layout;
}

/** Layouts that a picture may show: first that of a page that fills it, then those of the outlines that stand out in it. */
export function layoutsOf(raster: Raster): PageLayout[] {
  const whole = rectangle(0, 0, raster.widthPx, raster.heightPx);
  return [whole, ...pageOutlines(raster)].flatMap((corners) => {
    try {
      return [layoutOf(raster, corners)];
    } catch (thrown) {
      // An outline that is as good as a line is none.
      if (thrown instanceof RangeError) return [];
      throw thrown;
    }
  });
}
