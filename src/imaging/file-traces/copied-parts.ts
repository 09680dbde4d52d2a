import { type Raster, toGrey } from '../raster.ts';
import { type Shift, shiftsIn } from './block-matches.ts';

/** Side of the cells that a part is put together from, px. */
export const CELL_PX = 8;
/** Most that two cells differ which are the same, root mean square in grey levels; compression after copying does that. */
const DIFFERENCE_MAX = 3;
/** How much more contrast a cell has than it differs. */
const CONTRAST_TO_DIFFERENCE = 3;
/** Least contrast of a cell, standard deviation in grey levels. */
const CONTRAST_MIN = 3;
/** Least size of a part. */
const CELLS_MIN = 8;
const SIDE_MIN_CELLS = 3;
/** Share of its contrast that a part has across its main direction: a straight line is the same all along by nature. */
const ACROSS_MIN = 0.05;
const PARTS_MAX = 20;

/** Left, top, right, bottom, px of the picture that was looked at. */
export type PartBox = readonly [left: number, top: number, right: number, bottom: number];

/** A part of a picture that is there twice. Which of both is the copy is not known. */
export interface CopiedPart {
  readonly one: PartBox;
  readonly other: PartBox;
  /** Upper left corners of the cells of `one` that are the same, as x, y, x, y, …, px. */
  readonly cells: readonly number[];
}

/**
 * Means of 3 × 3 px, the outermost px as they are: compression changes what is finest most, and differently in both places
 * as its blocks of 8 px lie otherwise.
 */
function smoothed({ widthPx, heightPx, channels, data }: Raster): Raster {
  const rows = new Uint16Array(data.length);
  for (let i = 1; i + 1 < data.length; i++)
    rows[i] = (data[i - 1] ?? 0) + (data[i] ?? 0) + (data[i + 1] ?? 0);
  const means = new Uint8Array(data);
  for (let y = 1; y + 1 < heightPx; y++)
    for (let at = y * widthPx + 1, end = (y + 1) * widthPx - 1; at < end; at++)
      means[at] = ((rows[at - widthPx] ?? 0) + (rows[at] ?? 0) + (rows[at + widthPx] ?? 0) + 4) / 9;
  return { widthPx, heightPx, channels, data: means };
}

interface Cells {
  readonly across: number;
  readonly down: number;
  /** Variance of each cell. */
  readonly contrast: Float32Array;
}

function cellsOf({ widthPx, heightPx, data }: Raster): Cells {
  const [across, down] = [Math.floor(widthPx / CELL_PX), Math.floor(heightPx / CELL_PX)];
  const contrast = new Float32Array(across * down);
  for (let cell = 0; cell < contrast.length; cell++) {
    const from = Math.floor(cell / across) * CELL_PX * widthPx + (cell % across) * CELL_PX;
    let [sum, squares] = [0, 0];
    for (let y = 0; y < CELL_PX; y++)
      for (let at = from + y * widthPx, end = at + CELL_PX; at < end; at++) {
        const value = data[at] ?? 0;
        sum += value;
        squares += value * value;
      }
    const count = CELL_PX * CELL_PX;
    contrast[cell] = squares / count - (sum / count) ** 2;
  }
  return { across, down, contrast };
}

/** Whether a cell with so much contrast is the same as what lies a shift away. */
function isSame({ widthPx, data }: Raster, from: number, way: number, contrast: number): boolean {
  const most = Math.min(DIFFERENCE_MAX ** 2, contrast / CONTRAST_TO_DIFFERENCE ** 2) * CELL_PX * CELL_PX;
  let squares = 0;
  for (let y = 0; y < CELL_PX; y++) {
    for (let at = from + y * widthPx, end = at + CELL_PX; at < end; at++)
      squares += ((data[at] ?? 0) - (data[at + way] ?? 0)) ** 2;
    if (squares > most) return false;
  }
  return true;
}

/** Marks of the cells that are the same a shift away: 1; 0 where not. */
function sameCells(grey: Raster, { across, contrast }: Cells, { dx, dy }: Shift, taken: Uint8Array) {
  const { widthPx, heightPx } = grey;
  const same = new Uint8Array(contrast.length);
  for (let cell = 0; cell < contrast.length; cell++) {
    const [x, y] = [(cell % across) * CELL_PX, Math.floor(cell / across) * CELL_PX];
    const isIn = x + dx >= 0 && x + dx + CELL_PX <= widthPx && y + dy + CELL_PX <= heightPx;
    const has = contrast[cell] ?? 0;
    if (!isIn || has < CONTRAST_MIN ** 2 || taken[cell]) continue;
    const other = Math.floor((y + dy) / CELL_PX) * across + Math.floor((x + dx) / CELL_PX);
    if (!taken[other] && isSame(grey, y * widthPx + x, dy * widthPx + dx, has)) same[cell] = 1;
  }
  return same;
}

/** Groups of marked cells that are at most one cell apart from each other. The marks are used up. */
function groupsOf(marks: Uint8Array, { across, down }: Cells): number[][] {
  const groups: number[][] = [];
  for (let first = 0; first < marks.length; first++) {
    if (!marks[first]) continue;
    marks[first] = 0;
    const group = [first];
    for (const cell of group) {
      const [x, y] = [cell % across, Math.floor(cell / across)];
      for (let v = Math.max(0, y - 2); v <= Math.min(down - 1, y + 2); v++)
        for (let u = Math.max(0, x - 2); u <= Math.min(across - 1, x + 2); u++) {
          const next = v * across + u;
          if (marks[next]) {
            marks[next] = 0;
            group.push(next);
          }
        }
    }
    groups.push(group);
  }
  return groups;
}

/** Whether a group has edges in more than one direction: both eigenvalues of its structure tensor count (Shi and Tomasi 1994). */
function hasTwoDirections({ widthPx, data }: Raster, corners: readonly (readonly [number, number])[]) {
  let [xx, xy, yy] = [0, 0, 0];
  for (const [left, top] of corners)
    for (let y = top; y < top + CELL_PX - 1; y++)
      for (let at = y * widthPx + left, end = at + CELL_PX - 1; at < end; at++) {
        const gx = (data[at + 1] ?? 0) - (data[at] ?? 0);
        const gy = (data[at + widthPx] ?? 0) - (data[at] ?? 0);
        xx += gx * gx;
        xy += gx * gy;
        yy += gy * gy;
      }
  const spread = Math.sqrt((xx - yy) ** 2 + 4 * xy * xy);
  return xx + yy - spread >= ACROSS_MIN * (xx + yy + spread);
}

function partOf(grey: Raster, { across }: Cells, group: readonly number[], { dx, dy }: Shift) {
  if (group.length < CELLS_MIN) return null;
  const corners = group
    .toSorted((a, b) => a - b)
    .map((cell) => [(cell % across) * CELL_PX, Math.floor(cell / across) * CELL_PX] as const);
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const ends = (of: readonly number[]) => [
    of.reduce((a, b) => Math.min(a, b)),
    of.reduce((a, b) => Math.max(a, b)) + CELL_PX,
  ];
  const [left = 0, right = 0] = ends(xs);
  const [top = 0, bottom = 0] = ends(ys);
  if (Math.min(right - left, bottom - top) < SIDE_MIN_CELLS * CELL_PX) return null;
  if (!hasTwoDirections(grey, corners)) return null;
  const one: PartBox = [left, top, right, bottom];
  const other: PartBox = [left + dx, top + dy, right + dx, bottom + dy];
  return { one, other, cells: corners.flat() };
}

/** What belongs to a part is not told a second time by a pattern within it. */
function take({ across }: Cells, { cells }: CopiedPart, { dx, dy }: Shift, taken: Uint8Array): void {
  for (let n = 0; n < cells.length; n += 2) {
    const [x, y] = [cells[n] ?? 0, cells[n + 1] ?? 0];
    taken[(y / CELL_PX) * across + x / CELL_PX] = 1;
    taken[Math.floor((y + dy) / CELL_PX) * across + Math.floor((x + dx) / CELL_PX)] = 1;
  }
}

/**
 * Parts of a picture that occur twice in it, the largest number of moved blocks first, at most 20. Ways that many blocks moved
 * (`shiftsIn`; Fridrich, Soukal, Lukáš, DFRWS 2003) are followed up cell by cell: what lies there must be the same within what
 * compression does once it is smoothed a little, have contrast, and edges in more than one direction.
 *
 * Limits: copies that were turned, scaled or retouched are not found, nor what is smaller than some 32 × 32 px, flat, or in a
 * picture that was reduced afterwards. Print that recurs by itself (fillers of a zone, a background, the same letters) is found
 * where a picture has little noise. The same picture gives the same answer; time and memory grow with its px (12 megapixels:
 * some 200 MB).
 * @param raster grey or colours; colours are looked at in grey
 */
export function copiedParts(raster: Raster): CopiedPart[] {
  const grey = toGrey(raster);
  const smooth = smoothed(grey);
  const cells = cellsOf(smooth);
  const taken = new Uint8Array(cells.contrast.length);
  const parts: CopiedPart[] = [];
  for (const shift of shiftsIn(grey)) {
    const groups = groupsOf(sameCells(smooth, cells, shift, taken), cells);
    for (const group of groups) {
      const part = partOf(smooth, cells, group, shift);
      if (!part || parts.length === PARTS_MAX) continue;
      parts.push(part);
      take(cells, part, shift, taken);
    }
  }
  return parts;
}
