import { emptyPlane, type Plane } from './mrz-plane.ts';

/** Replaces each value by the largest of `window` values from it onwards, `step` apart; in place, by doubling. */
function slideMaximum(data: Uint8Array, step: number, window: number) {
  let covered = 1;
  while (covered < window) {
    const ahead = Math.min(covered, window - covered);
    const offset = ahead * step;
    for (let i = 0; i < data.length - offset; i++) {
      const next = data[i + offset] ?? 0;
      if (next > (data[i] ?? 0)) data[i] = next;
    }
    covered += ahead;
  }
}

/** Largest value within `radius` px in x and y; nothing beyond the border counts. With `inverted`, 255 − values. */
function dilated({ widthPx, heightPx, data }: Plane, radius: number, inverted = false): Plane {
  const flip = inverted ? 255 : 0;
  const stride = widthPx + 2 * radius;
  const padded = new Uint8Array(stride * (heightPx + 2 * radius));
  for (let y = 0; y < heightPx; y++) {
    const to = (y + radius) * stride + radius;
    for (let x = 0; x < widthPx; x++) padded[to + x] = (data[y * widthPx + x] ?? 0) ^ flip;
  }
  slideMaximum(padded, 1, 2 * radius + 1);
  slideMaximum(padded, stride, 2 * radius + 1);
  const out = emptyPlane(widthPx, heightPx);
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++) out.data[y * widthPx + x] = (padded[y * stride + x] ?? 0) ^ flip;
  return out;
}

/**
 * How much darker each pixel is than the paper round it (morphological black-hat): 0 for paper and for dark areas
 * wider than 2 × `radius` px, the contrast for strokes. Any slow change of light drops out.
 */
export function inkPlane(grey: Plane, radius: number): Plane {
  const paper = dilated(dilated(grey, radius), radius, true);
  const ink = emptyPlane(grey.widthPx, grey.heightPx);
  for (let i = 0; i < ink.data.length; i++) ink.data[i] = (paper.data[i] ?? 0) - (grey.data[i] ?? 0);
  return ink;
}

/** The largest value of each square of `side` px. */
function blockMaxima({ widthPx, heightPx, data }: Plane, side: number): Plane {
  const out = emptyPlane(Math.ceil(widthPx / side), Math.ceil(heightPx / side));
  for (let y = 0, at = 0; y < heightPx; y++) {
    const row = Math.floor(y / side) * out.widthPx;
    for (let x = 0; x < widthPx; x++, at++) {
      const block = row + Math.floor(x / side);
      const value = data[at] ?? 0;
      if (value > (out.data[block] ?? 0)) out.data[block] = value;
    }
  }
  return out;
}

/** Share of the strongest ink near a pixel that it must have itself to count as printed. */
const RELATIVE_INK = 0.4;
/** "Near" is rounded up to squares of so many px. */
const BLOCK_PX = 4;

/** 1 where there is print: as dark as its neighbours within `reach` px or a little more, and above the noise floor; else 0. */
export function printMask(ink: Plane, reach: number, floor: number): Plane {
  const strongest = dilated(blockMaxima(ink, BLOCK_PX), Math.ceil(reach / BLOCK_PX));
  const mask = emptyPlane(ink.widthPx, ink.heightPx);
  for (let y = 0, at = 0; y < mask.heightPx; y++) {
    const row = Math.floor(y / BLOCK_PX) * strongest.widthPx;
    for (let x = 0; x < mask.widthPx; x++, at++) {
      const value = ink.data[at] ?? 0;
      const limit = RELATIVE_INK * (strongest.data[row + Math.floor(x / BLOCK_PX)] ?? 0);
      mask.data[at] = value >= floor && value >= limit ? 1 : 0;
    }
  }
  return mask;
}
