import { emptyPlane, type Plane } from './mrz-plane.ts';

/** Share of the way from the ground to the darkest print at which a px counts as print, and from which it is made white. */
export const PRINT_FROM = 0.45;
const WHITE_FROM = 0.3;
/** Grey levels that print differs from its ground at least. */
const LEAST_DEPTH = 40;
/** No word of a line is parted from the one before it by more, and no mark from its letter. */
const GAP_MM = { x: 3, y: 0.35 };
/** Share of the fullest row that a row of letters has at least. */
const LEAST_ROW = 0.06;
/** The line is looked for in this share of the strip, about its middle: captions and other lines reach in from above and below. */
const MIDDLE = 0.4;
/** White round the line. */
const MARGIN_MM = 0.5;

export interface Shades {
  readonly ground: number;
  readonly print: number;
}

type Span = readonly [start: number, end: number];

/** A line of print by itself, black on white. */
export interface PrintLine extends Plane {
  /** Where its first column lies in the strip that it was taken from, px. */
  readonly fromPx: number;
  /** Px that are neither black nor white for each that is black: about 1 at edges of sharp print, more where it is blurred. */
  readonly blur: number;
}

export function shadesOf({ data }: Plane): Shades {
  const counts = new Uint32Array(256);
  for (const value of data) counts[value] = (counts[value] ?? 0) + 1;
  const at = (share: number): number => {
    let sum = 0;
    return counts.findIndex((count) => {
      sum += count;
      return sum >= share * data.length;
    });
  };
  return { ground: at(0.7), print: at(0.004) };
}

/** Px of print in each column of some rows, or in each row. */
function profile(
  { widthPx, data }: Plane,
  below: number,
  [top, bottom]: Span,
  along: 'x' | 'y',
): Uint32Array {
  const sums = new Uint32Array(along === 'x' ? widthPx : bottom);
  for (let y = top, at = top * widthPx; y < bottom; y++)
    for (let x = 0; x < widthPx; x++, at++) {
      const i = along === 'x' ? x : y;
      if ((data[at] ?? 255) < below) sums[i] = (sums[i] ?? 0) + 1;
    }
  return sums;
}

/** From a place on to the last that holds print before a gap; `step` −1 goes back. */
function lastBeforeGap(sums: Uint32Array, from: number, step: 1 | -1, gapPx: number, least: number): number {
  let last = from;
  for (let i = from; i >= 0 && i < sums.length && Math.abs(i - last) <= gapPx; i += step)
    if ((sums[i] ?? 0) >= least) last = i;
  return last;
}

/** The rows of the line in the middle. */
function rowsOf(plane: Plane, below: number, gapPx: number): Span | null {
  const sums = profile(plane, below, [0, plane.heightPx], 'y');
  const first = Math.round((plane.heightPx * (1 - MIDDLE)) / 2);
  const middle = sums.subarray(first, plane.heightPx - first);
  const most = Math.max(...middle);
  if (most < 2) return null;
  const fullest = first + middle.indexOf(most);
  const least = Math.max(2, LEAST_ROW * most);
  return [lastBeforeGap(sums, fullest, -1, gapPx, least), lastBeforeGap(sums, fullest, 1, gapPx, least) + 1];
}

/** Columns that belong together; of those parted by wide gaps the ones with the most print before `ownPx`. */
function columnsOf(sums: Uint32Array, gapPx: number, ownPx: number): Span | null {
  let best: Span | null = null;
  let most = 0;
  for (let start = 0; start < ownPx; start++) {
    if ((sums[start] ?? 0) < 2) continue;
    const end = lastBeforeGap(sums, start, 1, gapPx, 2) + 1;
    const print = sums.subarray(start, Math.min(end, ownPx)).reduce((sum, each) => sum + each, 0);
    if (print > most) [best, most] = [[start, end], print];
    start = end;
  }
  return best;
}

/**
 * The line of dark print that runs through the middle of a strip, by itself: ground made white, print black. It ends where
 * a gap is too wide for one between words, and begins in the first `ownMm`, where it is expected; `null` where nothing is printed.
 */
export function printLine(plane: Plane, pxPerMm: number, ownMm: number): PrintLine | null {
  const { ground, print } = shadesOf(plane);
  const depth = ground - print;
  if (depth < LEAST_DEPTH) return null;
  const below = ground - PRINT_FROM * depth;
  const rows = rowsOf(plane, below, GAP_MM.y * pxPerMm);
  const columns =
    rows &&
    columnsOf(profile(plane, below, rows, 'x'), GAP_MM.x * pxPerMm, Math.min(ownMm * pxPerMm, plane.widthPx));
  if (!columns) return null;
  const [[top, bottom], [left, right]] = [rows, columns];
  const margin = Math.round(MARGIN_MM * pxPerMm);
  const line = emptyPlane(right - left + 2 * margin, bottom - top + 2 * margin);
  line.data.fill(255);
  const white = ground - WHITE_FROM * depth;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const value = (255 * ((plane.data[y * plane.widthPx + x] ?? 255) - print)) / (white - print);
      line.data[(y - top + margin) * line.widthPx + x - left + margin] = Math.max(0, Math.min(255, value));
    }
  const black = line.data.filter((value) => value < 64).length;
  const grey = line.data.filter((value) => value >= 64 && value < 192).length;
  return { ...line, fromPx: left - margin, blur: grey / Math.max(1, black) };
}

/** The same line so many times side by side. */
export function repeated(line: Plane, times: number): Plane {
  const row = emptyPlane(line.widthPx * times, line.heightPx);
  for (let y = 0; y < line.heightPx; y++)
    for (let n = 0; n < times; n++)
      row.data.set(
        line.data.subarray(y * line.widthPx, (y + 1) * line.widthPx),
        (y * times + n) * line.widthPx,
      );
  return row;
}
