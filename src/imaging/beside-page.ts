import type { Homography, PageSize, Point } from './geometry.ts';
import { type Raster, toGrey } from './raster.ts';
import { reduceTo } from './reduce.ts';
import { applyHomography, invertHomography } from './warp.ts';

/** Longer side of the copy of a picture that is looked at, px: print is still a change of grey there. */
const LOOKED_PX = 640;
/** Side of a cell, mm: a few lines of print are in one. */
const CELL_MM = 5;
/** What is so near the page is its own edge and shadow, mm. */
const RIM_MM = 4;
/** Share of the page's own detail that a cell has at least where something is printed. */
const LEAST_DETAIL = 0.5;
/** The same in grey levels from one px to the next, whatever the page has: grain of a scanner is less. */
const LEAST_LEVELS = 4;
/** With more of the cells round the page like that it is the ground that has a pattern. */
const GROUND_SHARE = 0.6;
/** Least sides of something that is said to lie beside a page, mm, and the share of them that is printed: half a card. */
const [LEAST_MM, LEAST_FILLED] = [30, 0.5];
/** Cells of a picture that are looked at, at most: a page is no smaller in it than a stamp. */
const MOST_CELLS = 40_000;

/** Cells of a plane of mm: how much the grey changes from px to px in each, and over how many px that was taken. */
interface Cells {
  readonly left: number;
  readonly top: number;
  readonly wide: number;
  readonly high: number;
  readonly change: Float64Array;
  readonly count: Uint32Array;
}

/** How much each px of a grey picture differs from the next ones, by cells of mm in the frame of the page. */
function cellsOf({ widthPx, heightPx, data }: Raster, toPage: Homography): Cells | null {
  const corners = [
    [0, 0],
    [widthPx, 0],
    [widthPx, heightPx],
    [0, heightPx],
  ].map(([x = 0, y = 0]): Point => applyHomography(toPage, [x, y]));
  if (!corners.flat().every(Number.isFinite)) return null;
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  const [left, top] = [Math.floor(Math.min(...xs) / CELL_MM), Math.floor(Math.min(...ys) / CELL_MM)];
  const wide = Math.ceil(Math.max(...xs) / CELL_MM) - left;
  const high = Math.ceil(Math.max(...ys) / CELL_MM) - top;
  if (!(wide * high <= MOST_CELLS)) return null;
  const change = new Float64Array(wide * high);
  const count = new Uint32Array(wide * high);
  for (let y = 0; y < heightPx - 1; y++)
    for (let x = 0; x < widthPx - 1; x++) {
      const at = y * widthPx + x;
      const here = data[at] ?? 0;
      const [u, v] = applyHomography(toPage, [x + 0.5, y + 0.5]);
      const cell = (Math.floor(v / CELL_MM) - top) * wide + Math.floor(u / CELL_MM) - left;
      change[cell] =
        (change[cell] ?? 0) +
        Math.abs(here - (data[at + 1] ?? 0)) +
        Math.abs(here - (data[at + widthPx] ?? 0));
      count[cell] = (count[cell] ?? 0) + 1;
    }
  return { left, top, wide, high, change, count };
}

const medianOf = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** The largest heap of cells that touch by a side or a corner. */
function largestHeap(wanted: ReadonlySet<number>, wide: number): number[] {
  const seen = new Set<number>();
  let largest: number[] = [];
  for (const start of wanted) {
    if (seen.has(start)) continue;
    seen.add(start);
    const heap = [start];
    for (let next = 0; next < heap.length; next++) {
      const at = heap[next] ?? 0;
      const x = at % wide;
      for (const row of [-wide, 0, wide])
        for (const step of [-1, 0, 1]) {
          const beside = at + row + step;
          if (x + step < 0 || x + step >= wide || seen.has(beside) || !wanted.has(beside)) continue;
          seen.add(beside);
          heap.push(beside);
        }
    }
    if (heap.length > largest.length) largest = heap;
  }
  return largest;
}

/**
 * Something that is printed as densely as a page and lies beside it in the same picture: another page, another document.
 * Its size in the directions of that page; `null` where there is nothing of the size of half a card, or where all of the ground has such a pattern.
 * @param pageToPicture mm of the page → px of the picture
 */
export function besidePage(raster: Raster, pageToPicture: Homography, size: PageSize): PageSize | null {
  const { step, ...small } = reduceTo(raster, LOOKED_PX);
  let toPage: Homography;
  try {
    toPage = invertHomography(pageToPicture);
  } catch {
    // A page that is seen as a line has nothing beside it that could be measured.
    return null;
  }
  const [a, b, c, d, e, f, g, h, i] = toPage;
  // Px of the copy are `step` px of the picture.
  const cells = cellsOf(toGrey(small), [a * step, b * step, c, d * step, e * step, f, g * step, h * step, i]);
  if (!cells) return null;
  const { left, top, wide, change, count } = cells;
  const full = Math.max(...count) / 2;
  const [within, around]: [number[], number[]] = [[], []];
  for (let at = 0; at < count.length; at++) {
    if ((count[at] ?? 0) < full) continue;
    const [x, y] = [(left + (at % wide)) * CELL_MM, (top + Math.floor(at / wide)) * CELL_MM];
    const isOn = x >= 0 && y >= 0 && x + CELL_MM <= size.widthMm && y + CELL_MM <= size.heightMm;
    const isOff =
      x + CELL_MM <= -RIM_MM ||
      y + CELL_MM <= -RIM_MM ||
      x >= size.widthMm + RIM_MM ||
      y >= size.heightMm + RIM_MM;
    if (isOn) within.push(at);
    else if (isOff) around.push(at);
  }
  const detail = (at: number) => (change[at] ?? 0) / (count[at] ?? 1);
  const least = Math.max(LEAST_LEVELS, LEAST_DETAIL * medianOf(within.map(detail)));
  const printed = around.filter((at) => detail(at) >= least);
  if (printed.length > GROUND_SHARE * around.length && around.length > within.length) return null;
  const heap = largestHeap(new Set(printed), wide);
  if (heap.length === 0) return null;
  const [columns, rows] = [heap.map((at) => at % wide), heap.map((at) => Math.floor(at / wide))];
  const widthMm = (Math.max(...columns) - Math.min(...columns) + 1) * CELL_MM;
  const heightMm = (Math.max(...rows) - Math.min(...rows) + 1) * CELL_MM;
  const filled = (heap.length * CELL_MM * CELL_MM) / (widthMm * heightMm);
  return Math.min(widthMm, heightMm) >= LEAST_MM && filled >= LEAST_FILLED ? { widthMm, heightMm } : null;
}
