import type { Raster } from './raster.ts';

/** One channel of a picture, row by row from the top left; 0 is black, 255 white, in an ink plane the reverse. */
export interface Plane {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Uint8Array;
}

export function emptyPlane(widthPx: number, heightPx: number): Plane {
  return { widthPx, heightPx, data: new Uint8Array(widthPx * heightPx) };
}

/**
 * Grey plane of a picture. Colour counts in favour of white: zones are printed in black, whatever is coloured
 * behind or across them (security print, stamps) is not part of them.
 */
export function greyPlane(raster: Raster): Plane {
  const { widthPx, heightPx, channels, data } = raster;
  if (channels === 1) return { widthPx, heightPx, data };
  const grey = emptyPlane(widthPx, heightPx);
  for (let i = 0, at = 0; i < grey.data.length; i++, at += 3) {
    const r = data[at] ?? 0;
    const g = data[at + 1] ?? 0;
    const b = data[at + 2] ?? 0;
    const luma = (r * 77 + g * 151 + b * 28) >> 8;
    grey.data[i] = (luma + Math.max(r, g, b)) >> 1;
  }
  return grey;
}

/** Weights of the source cells under one destination cell, along one axis. */
function shares(fromLength: number, toLength: number, at: number) {
  const scale = fromLength / toLength;
  const start = at * scale;
  const end = Math.min(start + scale, fromLength);
  const first = Math.floor(start);
  const last = Math.min(Math.ceil(end), fromLength) - 1;
  return { first, last, head: first + 1 - start, tail: end - last, total: end - start };
}

/** Shrinks a plane so that its longer side is `longSidePx` at most, by averaging areas; never enlarges. */
export function shrinkTo(plane: Plane, longSidePx: number): Plane {
  const long = Math.max(plane.widthPx, plane.heightPx);
  if (long <= longSidePx) return plane;
  const widthPx = Math.max(1, Math.round((plane.widthPx * longSidePx) / long));
  const heightPx = Math.max(1, Math.round((plane.heightPx * longSidePx) / long));
  const small = emptyPlane(widthPx, heightPx);
  const columns = Array.from({ length: widthPx }, (_, x) => shares(plane.widthPx, widthPx, x));
  const sums = new Float32Array(widthPx);
  for (let y = 0; y < heightPx; y++) {
    const rows = shares(plane.heightPx, heightPx, y);
    sums.fill(0);
    for (let v = rows.first; v <= rows.last; v++) {
      const weight = v === rows.first ? Math.min(rows.head, rows.total) : v === rows.last ? rows.tail : 1;
      addRow(plane, v, weight / rows.total, columns, sums);
    }
    for (let x = 0; x < widthPx; x++) small.data[y * widthPx + x] = Math.round(sums[x] ?? 0);
  }
  return small;
}

function addRow(
  plane: Plane,
  y: number,
  weight: number,
  columns: readonly ReturnType<typeof shares>[],
  sums: Float32Array,
) {
  const row = y * plane.widthPx;
  columns.forEach(({ first, last, head, tail, total }, x) => {
    let sum = (plane.data[row + first] ?? 0) * Math.min(head, total);
    for (let u = first + 1; u < last; u++) sum += plane.data[row + u] ?? 0;
    if (last > first) sum += (plane.data[row + last] ?? 0) * tail;
    sums[x] = (sums[x] ?? 0) + (sum / total) * weight;
  });
}

/** The plane with columns and rows exchanged, so that what ran downwards runs to the right. */
export function transposed(plane: Plane): Plane {
  const { widthPx, heightPx, data } = plane;
  const turned = emptyPlane(heightPx, widthPx);
  for (let y = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++) turned.data[x * heightPx + y] = data[y * widthPx + x] ?? 0;
  return turned;
}

/** A rectangle of a plane; where it reaches beyond the border, the nearest pixel is repeated. */
export function cutOut(plane: Plane, left: number, top: number, widthPx: number, heightPx: number): Plane {
  const cut = emptyPlane(widthPx, heightPx);
  for (let y = 0; y < heightPx; y++) {
    const row = Math.min(plane.heightPx - 1, Math.max(0, top + y)) * plane.widthPx;
    for (let x = 0; x < widthPx; x++)
      cut.data[y * widthPx + x] = plane.data[row + Math.min(plane.widthPx - 1, Math.max(0, left + x))] ?? 0;
  }
  return cut;
}
