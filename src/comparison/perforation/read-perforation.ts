import type { AreaMm } from '../../reference/index.ts';
import type { PageView } from '../page-view.ts';
import { DOTS, type ReadSymbol, readSymbol } from './dot-matrix.ts';
import { ADVANCE, at, type Ground, gridsOf, groundOf, type HoleGrid } from './hole-grid.ts';

export interface Perforation {
  readonly grid: HoleGrid;
  /** From the left; where the page is seen from behind, read through it from the right. */
  readonly symbols: readonly ReadSymbol[];
  /** Brightness of holes over what lies between them, in deviations of the latter. */
  readonly clearness: number;
}

/** Columns and rows that a grid may be off: it holds nearly as many holes then, but they make no symbols. */
const SHIFTS = [-2, -1, 0, 1, 2].flatMap((rows) =>
  [-3, -2, -1, 0, 1, 2, 3].map((columns): [number, number] => [columns, rows]),
);

/** Middle of the lower and of the upper of two clusters (k-means). */
function clusters(values: Float64Array): [low: number, high: number] {
  let low = Math.min(...values);
  let high = Math.max(...values);
  for (let turn = 0; turn < 12; turn++) {
    const middle = (low + high) / 2;
    const [below, above] = [
      values.filter((value) => value < middle),
      values.filter((value) => value >= middle),
    ];
    const mean = (part: Float64Array, otherwise: number) =>
      part.length > 0 ? part.reduce((sum, value) => sum + value, 0) / part.length : otherwise;
    [low, high] = [mean(below, low), mean(above, high)];
  }
  return [low, high];
}

/** Places of one symbol with the gap behind it: 6 columns, 7 rows. */
const CELL = ADVANCE * DOTS.down;

/** Values at all places of a grid, symbol by symbol, row by row, the gap behind each symbol included; `beside` px of pitch off. */
function placesOf(ground: Ground, { xMm, yMm, pitchMm }: HoleGrid, count: number, beside = 0): Float64Array {
  return Float64Array.from({ length: count * CELL }, (_, i) => {
    const column = Math.floor(i / CELL) * ADVANCE + (i % ADVANCE);
    const row = Math.floor((i % CELL) / ADVANCE);
    return at(ground, xMm + (column + beside) * pitchMm, yMm + (row + beside) * pitchMm);
  });
}

/** What stands on a grid of holes, 0 to 1 each, read from the left or, seen from behind the page, from the right. */
function readCells(isHole: Float64Array, count: number, isBehind: boolean) {
  const symbols: ReadSymbol[] = [];
  let gaps = 0;
  for (let n = 0; n < count; n++) {
    const cell = isHole.subarray(n * CELL, (n + 1) * CELL);
    const dots = Float64Array.from({ length: DOTS.all }, (_, dot) => {
      const [row, column] = [Math.floor(dot / DOTS.across), dot % DOTS.across];
      return cell[row * ADVANCE + (isBehind ? DOTS.across - 1 - column : column)] ?? 0;
    });
    for (let row = 0; row < DOTS.down; row++) gaps += cell[row * ADVANCE + DOTS.across] ?? 0;
    symbols.push(readSymbol(dots));
  }
  if (isBehind) symbols.reverse();
  return { symbols, against: gaps + symbols.reduce((sum, { against }) => sum + against, 0) };
}

/** Grids that are read; what stands out most is not always the holes, but only holes make symbols. */
const GRIDS_READ = 8;

function readGrid(
  ground: Ground,
  found: HoleGrid,
  count: number,
): Perforation & { readonly against: number } {
  const between = placesOf(ground, found, count, 0.5).filter((value) => !Number.isNaN(value));
  const mean = between.reduce((sum, value) => sum + value, 0) / between.length;
  const deviation = Math.sqrt(between.reduce((sum, value) => sum + (value - mean) ** 2, 0) / between.length);
  const [low, high] = clusters(placesOf(ground, found, count).filter((value) => !Number.isNaN(value)));
  const readings = SHIFTS.map(([columns, rows]) => {
    const { pitchMm } = found;
    const grid = { pitchMm, xMm: found.xMm + columns * pitchMm, yMm: found.yMm + rows * pitchMm };
    const isHole = placesOf(ground, grid, count).map((value) =>
      Number.isNaN(value)
        ? 0
        : Math.max(0, Math.min(1, 0.5 + (value - (low + high) / 2) / (0.7 * (high - low)))),
    );
    const [upright, behind] = [readCells(isHole, count, false), readCells(isHole, count, true)];
    return { grid, ...(upright.against <= behind.against ? upright : behind) };
  });
  const [best] = readings.toSorted((a, b) => a.against - b.against);
  return {
    grid: best?.grid ?? found,
    symbols: best?.symbols ?? [],
    against: best?.against ?? Number.POSITIVE_INFINITY,
    clearness: (high - low) / Math.max(1e-6, deviation),
  };
}

/**
 * Reads a number punched in symbols of 5 × 7 holes, in transmitted light. `near`: where the reference has its own; without,
 * it is looked for in the whole area. `null` where no grid of holes stands out.
 */
export function readPerforation(
  view: PageView,
  area: AreaMm,
  count: number,
  near: HoleGrid | null = null,
): Perforation | null {
  const ground = groundOf(view, area);
  const readings = gridsOf(ground, area, count, near, GRIDS_READ).map((grid) =>
    readGrid(ground, grid, count),
  );
  return readings.toSorted((a, b) => a.against - b.against)[0] ?? null;
}
