import { blockMaxima, dilated, eroded } from './extremes.ts';
import { emptyPlane, type Plane } from './mrz-plane.ts';

/**
 * How much darker each pixel is than the paper round it (morphological black-hat): 0 for paper and for dark areas
 * wider than 2 × `radius` px, the contrast for strokes. Any slow change of light drops out.
 */
export function inkPlane(grey: Plane, radius: number): Plane {
  const paper = eroded(dilated(grey, radius), radius);
  const ink = emptyPlane(grey.widthPx, grey.heightPx);
  for (let i = 0; i < ink.data.length; i++) ink.data[i] = (paper.data[i] ?? 0) - (grey.data[i] ?? 0);
  return ink;
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
    for (let block = 0, end = at + mask.widthPx; at < end; block++) {
      const least = Math.max(floor, RELATIVE_INK * (strongest.data[row + block] ?? 0));
      for (const last = Math.min(end, at + BLOCK_PX); at < last; at++)
        mask.data[at] = (ink.data[at] ?? 0) >= least ? 1 : 0;
    }
  }
  return mask;
}
