import { emptyPlane, type Plane } from './mrz-plane.ts';

/** Largest (or smallest) value within `radius` along one axis; the window is cut off at the borders. */
function extreme(plane: Plane, radius: number, axis: 'row' | 'column', largest: boolean): Plane {
  const { widthPx, heightPx, data } = plane;
  const out = emptyPlane(widthPx, heightPx);
  const length = axis === 'row' ? widthPx : heightPx;
  const lanes = axis === 'row' ? heightPx : widthPx;
  const step = axis === 'row' ? 1 : widthPx;
  const laneStep = axis === 'row' ? widthPx : 1;
  const window = 2 * radius + 1;
  const padded = new Uint8Array(length + 2 * radius);
  const ahead = new Uint8Array(padded.length);
  const behind = new Uint8Array(padded.length);
  const outside = largest ? 0 : 255;
  const better = largest ? Math.max : Math.min;
  for (let lane = 0; lane < lanes; lane++) {
    padded.fill(outside);
    for (let i = 0; i < length; i++) padded[i + radius] = data[lane * laneStep + i * step] ?? 0;
    // Two passes over blocks as long as the window make the cost independent of the window (van Herk 1992).
    for (let i = 0; i < padded.length; i++) {
      const value = padded[i] ?? 0;
      ahead[i] = i % window === 0 ? value : better(ahead[i - 1] ?? 0, value);
    }
    for (let i = padded.length - 1; i >= 0; i--) {
      const value = padded[i] ?? 0;
      behind[i] =
        i === padded.length - 1 || i % window === window - 1 ? value : better(behind[i + 1] ?? 0, value);
    }
    for (let i = 0; i < length; i++)
      out.data[lane * laneStep + i * step] = better(behind[i] ?? 0, ahead[i + 2 * radius] ?? 0);
  }
  return out;
}

export function dilated(plane: Plane, radiusX: number, radiusY: number): Plane {
  return extreme(extreme(plane, radiusX, 'row', true), radiusY, 'column', true);
}

function eroded(plane: Plane, radiusX: number, radiusY: number): Plane {
  return extreme(extreme(plane, radiusX, 'row', false), radiusY, 'column', false);
}

/**
 * How much darker each pixel is than the paper round it (morphological black-hat): 0 for paper and for dark areas
 * wider than 2 × `radius` px, the contrast for strokes. Any slow change of light drops out.
 */
export function inkPlane(grey: Plane, radius: number): Plane {
  const paper = eroded(dilated(grey, radius, radius), radius, radius);
  const ink = emptyPlane(grey.widthPx, grey.heightPx);
  for (let i = 0; i < ink.data.length; i++) ink.data[i] = (paper.data[i] ?? 0) - (grey.data[i] ?? 0);
  return ink;
}

/** Share of the strongest ink near a pixel that it must have itself to count as printed. */
const RELATIVE_INK = 0.4;

/** 1 where there is print: as dark as its neighbours within `reach` px, and above the noise floor; else 0. */
export function printMask(ink: Plane, reach: number, floor: number): Plane {
  const strongest = dilated(ink, reach, reach);
  const mask = emptyPlane(ink.widthPx, ink.heightPx);
  for (let i = 0; i < mask.data.length; i++) {
    const value = ink.data[i] ?? 0;
    mask.data[i] = value >= floor && value >= RELATIVE_INK * (strongest.data[i] ?? 0) ? 1 : 0;
  }
  return mask;
}
