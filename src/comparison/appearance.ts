import type { AreaMm, SizeMm } from '../reference/index.ts';
import { CELL_COUNT, CELLS, type PageLayout } from './page-layout.ts';

/** Changes with everything that makes appearances of before unlike those of after. */
export const APPEARANCE_FORM = 1;
/** Parts of an appearance, a signed byte a cell: colour (two), shade, detail. */
const PARTS = 4;
/** Bytes of an appearance: its parts, and a bit a cell that counts. */
export const APPEARANCE_BYTES = PARTS * CELL_COUNT + CELL_COUNT / 8;
/** Length of each of colour, shade and detail as a vector, in steps of its bytes. */
const LENGTH = 360;
/** Points along each side of a cell at which it is asked whether they belong to the bearer. */
const ASKED = 4;

/** What differs from cells round a cell: a lamp or a shadow changes neighbours alike. */
function beside(shade: Float32Array): Float32Array {
  const { across, down } = CELLS;
  const out = new Float32Array(CELL_COUNT);
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      let [sum, count] = [0, 0];
      for (let v = Math.max(0, y - 1); v <= Math.min(down - 1, y + 1); v++)
        for (let u = Math.max(0, x - 1); u <= Math.min(across - 1, x + 1); u++, count++)
          sum += shade[v * across + u] ?? 0;
      out[y * across + x] = (shade[y * across + x] ?? 0) - sum / count;
    }
  return out;
}

/** Red, blue, shade, detail: the first two are one vector, the others one each. */
const partsOf = ({ red, blue, shade, detail }: PageLayout) => [red, blue, beside(shade), detail] as const;
const GROUPS = [[0, 1], [2], [3]] as const;

/** Cells that are the same on every document of a model: at most half of each lies in what is the bearer's. Page as in `layoutOf`. */
export function commonCells({ widthMm, heightMm }: SizeMm, personal: readonly AreaMm[]): Uint8Array {
  const isUpright = heightMm > widthMm;
  const common = new Uint8Array(CELL_COUNT);
  for (let cell = 0; cell < CELL_COUNT; cell++) {
    let own = 0;
    for (let at = 0; at < ASKED * ASKED; at++) {
      const across = ((cell % CELLS.across) + ((at % ASKED) + 0.5) / ASKED) / CELLS.across;
      const down = (Math.floor(cell / CELLS.across) + (Math.floor(at / ASKED) + 0.5) / ASKED) / CELLS.down;
      // A page on end is laid down anticlockwise: what was its right side is then on top.
      const x = widthMm * (isUpright ? 1 - down : across);
      const y = heightMm * (isUpright ? across : down);
      const isOwn = personal.some(
        ({ xMm, yMm, ...area }) => x >= xMm && x < xMm + area.widthMm && y >= yMm && y < yMm + area.heightMm,
      );
      if (isOwn) own++;
    }
    common[cell] = own > (ASKED * ASKED) / 2 ? 0 : 1;
  }
  return common;
}

/** The appearance of a page of a model, as it is filed: each part from its mean over the common cells, scaled to one length. */
export function appearanceOf(layout: PageLayout, common: Uint8Array): Uint8Array {
  const out = new Uint8Array(APPEARANCE_BYTES);
  const count = Math.max(
    1,
    common.reduce((sum, each) => sum + each, 0),
  );
  const parts = partsOf(layout).map((part) => {
    const mean = part.reduce((sum, value, cell) => sum + (common[cell] ? value : 0), 0) / count;
    return part.map((value, cell) => (common[cell] ? value - mean : 0));
  });
  for (const group of GROUPS) {
    const length = Math.hypot(...group.flatMap((part) => [...(parts[part] ?? [])]));
    const scale = length > 1e-6 ? LENGTH / length : 0;
    for (const part of group)
      for (const [cell, value] of (parts[part] ?? []).entries())
        out[part * CELL_COUNT + cell] = Math.max(-127, Math.min(127, Math.round(value * scale)));
  }
  for (let cell = 0; cell < CELL_COUNT; cell++)
    if (common[cell])
      out[PARTS * CELL_COUNT + (cell >> 3)] =
        (out[PARTS * CELL_COUNT + (cell >> 3)] ?? 0) | (1 << (cell & 7));
  return out;
}

/** Sums over the cells that a byte of the mask names, by place and value of the byte: a part and its squares, part by part. */
function sumsOf(parts: readonly Float32Array[]): Float32Array {
  const bytes = CELL_COUNT / 8;
  const sums = new Float32Array(bytes * 256 * 2 * PARTS);
  for (let byte = 0; byte < bytes; byte++)
    for (let bits = 1; bits < 256; bits++) {
      const low = bits & -bits;
      const cell = 8 * byte + Math.log2(low);
      const to = (byte * 256 + bits) * 2 * PARTS;
      const rest = (byte * 256 + bits - low) * 2 * PARTS;
      for (let part = 0; part < PARTS; part++) {
        const value = parts[part]?.[cell] ?? 0;
        sums[to + part] = (sums[rest + part] ?? 0) + value;
        sums[to + PARTS + part] = (sums[rest + PARTS + part] ?? 0) + value * value;
      }
    }
  return sums;
}

interface Questioned {
  readonly values: Float32Array;
  readonly sums: Float32Array;
}

/** A layout as it is, or upside down. */
function questioned(layout: PageLayout, isTurned: boolean): Questioned {
  const values = new Float32Array(PARTS * CELL_COUNT);
  const parts = partsOf(layout).map((part, nth) => {
    // From the mean of all cells, so that sums of squares keep their digits.
    const mean = part.reduce((sum, value) => sum + value, 0) / CELL_COUNT;
    const centred = part.map((value) => value - mean);
    const laid = isTurned ? centred.reverse() : centred;
    values.set(laid, nth * CELL_COUNT);
    return laid;
  });
  return { values, sums: sumsOf(parts) };
}

const reached = new Float64Array(2 * PARTS);

/** Mean of the correlations of colour, shade and detail over the common cells, −1 to 1. */
function likeness({ values, sums }: Questioned, appearance: Int8Array): number {
  reached.fill(0);
  let count = 0;
  for (let byte = 0; byte < CELL_COUNT / 8; byte++) {
    const bits = (appearance[PARTS * CELL_COUNT + byte] ?? 0) & 255;
    for (let left = bits; left > 0; left &= left - 1) count++;
    const from = (byte * 256 + bits) * 2 * PARTS;
    for (let i = 0; i < 2 * PARTS; i++) reached[i] = (reached[i] ?? 0) + (sums[from + i] ?? 0);
  }
  if (count === 0) return 0;
  let total = 0;
  for (let group = 0; group < GROUPS.length; group++) {
    let product = 0;
    let spread = 0;
    const [first, end] = group === 0 ? [0, 2] : [group + 1, group + 2];
    for (let at = first * CELL_COUNT; at < end * CELL_COUNT; at++)
      product += (values[at] as number) * (appearance[at] as number);
    for (let part = first; part < end; part++)
      spread += (reached[PARTS + part] ?? 0) - (reached[part] ?? 0) ** 2 / count;
    if (spread > 1e-9) total += product / (LENGTH * Math.sqrt(spread));
  }
  return Math.max(-1, Math.min(1, total / GROUPS.length));
}

/**
 * How much filed appearances look like one of some layouts, either way up: −1 to 1, 1 the same. What is drawn counts by where it
 * is, not by how strong the light was, what tint it had or how sharp the picture is.
 */
export function likenessTo(layouts: readonly PageLayout[]): (appearance: Uint8Array) => number {
  const ways = layouts.flatMap((layout) => [questioned(layout, false), questioned(layout, true)]);
  return (appearance) => {
    const bytes = new Int8Array(appearance.buffer, appearance.byteOffset, appearance.byteLength);
    let best = -1;
    for (const way of ways) {
      const found = likeness(way, bytes);
      if (found > best) best = found;
    }
    return best;
  };
}
