import type { CellGrid } from './mrz-pitch.ts';
import { GLYPH_HEIGHT_PX, LINE_HEIGHT_PX, type LineCrop } from './mrz-strip.ts';

/** Size of the window in which one character is looked at, px; 16 px are a pitch and the height of a capital. */
export const WINDOW_PX = 24;
const UNIT_PX = 16;
const WINDOW_AREA = WINDOW_PX * WINDOW_PX;
/** Contrast, in grey levels, below which a window counts as flat. */
const FLAT = 4;

/** How glyphs stand in a line crop, against GLYPH_HEIGHT_PX round its middle. */
export interface GlyphFit {
  /** px that they stand lower. */
  readonly downPx: number;
  /** How many times as high they are. */
  readonly taller: number;
}

const AS_CUT: GlyphFit = { downPx: 0, taller: 1 };
/** Height and pitch of OCR-B are the same to within a hundredth; both were measured, and both may be a little off. */
const glyphHeight = ({ pitchPx }: CellGrid) =>
  Math.sqrt(GLYPH_HEIGHT_PX * Math.max(0.85 * GLYPH_HEIGHT_PX, Math.min(1.2 * GLYPH_HEIGHT_PX, pitchPx)));

const everyCell = (grid: CellGrid) => Array.from({ length: grid.count }, (_, cell) => cell);

/**
 * The windows of the cells of a line (all of them, or those named), one after the other, WINDOW_PX × WINDOW_PX each, row by row: the cell in the
 * middle, a quarter of its neighbours beside it. Standardised to mean 0 and deviation 1, so that light and contrast do
 * not matter. Between pixels the value is interpolated; beyond the border the nearest one is repeated.
 */
export function cellWindows(
  { plane }: LineCrop,
  grid: CellGrid,
  cells: readonly number[] = everyCell(grid),
  { downPx, taller }: GlyphFit = AS_CUT,
): Float32Array<ArrayBuffer> {
  const windows = new Float32Array(cells.length * WINDOW_AREA);
  const [stepX, stepY] = [grid.pitchPx / UNIT_PX, (taller * glyphHeight(grid)) / UNIT_PX];
  const top = LINE_HEIGHT_PX / 2 + downPx - (WINDOW_PX / 2) * stepY;
  for (const [place, cell] of cells.entries()) {
    const left = grid.startPx + (cell + 0.5) * grid.pitchPx - (WINDOW_PX / 2) * stepX;
    const window = windows.subarray(place * WINDOW_AREA, (place + 1) * WINDOW_AREA);
    for (let y = 0; y < WINDOW_PX; y++) {
      const v = Math.max(0, Math.min(plane.heightPx - 1, top + (y + 0.5) * stepY - 0.5));
      const row = Math.min(plane.heightPx - 2, Math.floor(v));
      for (let x = 0; x < WINDOW_PX; x++) {
        const u = Math.max(0, Math.min(plane.widthPx - 1, left + (x + 0.5) * stepX - 0.5));
        const column = Math.min(plane.widthPx - 2, Math.floor(u));
        const at = row * plane.widthPx + column;
        const upper = mix(plane.data[at] ?? 0, plane.data[at + 1] ?? 0, u - column);
        const lower = mix(
          plane.data[at + plane.widthPx] ?? 0,
          plane.data[at + plane.widthPx + 1] ?? 0,
          u - column,
        );
        window[y * WINDOW_PX + x] = mix(upper, lower, v - row);
      }
    }
    standardise(window);
  }
  return windows;
}

/** The same windows with each of them upside down. */
export function upsideDown(windows: Float32Array): Float32Array<ArrayBuffer> {
  const turned = new Float32Array(windows.length);
  for (let start = 0; start < windows.length; start += WINDOW_AREA)
    turned.set(windows.slice(start, start + WINDOW_AREA).reverse(), start);
  return turned;
}

function mix(a: number, b: number, share: number): number {
  return a + (b - a) * share;
}

function standardise(window: Float32Array) {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < window.length; i++) {
    const value = window[i] ?? 0;
    sum += value;
    squares += value * value;
  }
  const mean = sum / window.length;
  const spread = Math.sqrt(Math.max(0, squares / window.length - mean * mean)) + FLAT;
  for (let i = 0; i < window.length; i++) window[i] = ((window[i] ?? 0) - mean) / spread;
}
