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
  const { length } = grey.data;
  for (let i = 0, at = 0; i < length; i++, at += 3) {
    const r = data[at] ?? 0;
    const g = data[at + 1] ?? 0;
    const b = data[at + 2] ?? 0;
    const luma = (r * 77 + g * 151 + b * 28) >> 8;
    const brightest = r > g ? (r > b ? r : b) : g > b ? g : b;
    grey.data[i] = (luma + 3 * brightest) >> 2;
  }
  return grey;
}

/** For each destination cell along one axis: its first and last source cell, and how much of those two it covers. */
function shares(fromLength: number, toLength: number) {
  const scale = fromLength / toLength;
  const first = new Int32Array(toLength);
  const last = new Int32Array(toLength);
  const head = new Float64Array(toLength);
  const tail = new Float64Array(toLength);
  for (let at = 0; at < toLength; at++) {
    const start = at * scale;
    const end = Math.min(start + scale, fromLength);
    first[at] = Math.floor(start);
    last[at] = Math.min(Math.ceil(end), fromLength) - 1;
    head[at] = (Math.min(Math.floor(start) + 1, end) - start) / (end - start);
    tail[at] = (end - Math.max(last[at] ?? 0, start)) / (end - start);
  }
  return { first, last, head, tail, inner: 1 / scale };
}

/** Shrinks a plane so that its longer side is `longSidePx` at most, by averaging areas; never enlarges. */
export function shrinkTo(plane: Plane, longSidePx: number): Plane {
  const long = Math.max(plane.widthPx, plane.heightPx);
  if (long <= longSidePx) return plane;
  const widthPx = Math.max(1, Math.round((plane.widthPx * longSidePx) / long));
  const heightPx = Math.max(1, Math.round((plane.heightPx * longSidePx) / long));
  const small = emptyPlane(widthPx, heightPx);
  const columns = shares(plane.widthPx, widthPx);
  const rows = shares(plane.heightPx, heightPx);
  // Down first, a whole row at a time, then across, once for each row that is left: the shorter way round.
  const sums = new Float64Array(plane.widthPx);
  for (let y = 0; y < heightPx; y++) {
    const [first, last] = [rows.first[y] ?? 0, rows.last[y] ?? 0];
    sums.fill(0);
    for (let row = first; row <= last; row++) {
      const share = row === first ? rows.head[y] : row === last ? rows.tail[y] : rows.inner;
      addRow(plane, row, share ?? 0, sums);
    }
    across(sums, columns, small.data.subarray(y * widthPx, (y + 1) * widthPx));
  }
  return small;
}

function addRow({ data, widthPx }: Plane, y: number, share: number, sums: Float64Array) {
  const row = y * widthPx;
  for (let x = 0; x < widthPx; x++) sums[x] = (sums[x] ?? 0) + (data[row + x] ?? 0) * share;
}

function across(
  sums: Float64Array,
  { first, last, head, tail, inner }: ReturnType<typeof shares>,
  out: Uint8Array,
) {
  for (let x = 0; x < out.length; x++) {
    const from = first[x] ?? 0;
    const to = last[x] ?? 0;
    let between = 0;
    for (let u = from + 1; u < to; u++) between += sums[u] ?? 0;
    let sum = (sums[from] ?? 0) * (head[x] ?? 0) + between * inner;
    if (to > from) sum += (sums[to] ?? 0) * (tail[x] ?? 0);
    out[x] = sum + 0.5;
  }
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
