import type { CellGrid } from './mrz-pitch.ts';

/** A symbol as a recogniser saw it; `x0`, `x1` in px of the line crop. Confidence from 0 to 1. */
export interface SeenSymbol {
  readonly symbol: string;
  readonly confidence: number;
  readonly x0: number;
  readonly x1: number;
}

/** Price of a cell without a symbol or a symbol without a cell, in pitches of displacement. */
const LEFT_OUT = 0.75;
/** Displacement counts up to here, in pitches: recognisers place symbols loosely. */
const FAR = 2.5;

/**
 * Puts symbols in reading order into the cells of a line, each in one cell at most and none twice. A cell that got no
 * symbol is null; symbols without a cell are left out. Only positions decide; of two symbols in one place the surer one
 * stays.
 */
export function placeSymbols(symbols: readonly SeenSymbol[], grid: CellGrid): (SeenSymbol | null)[] {
  const rows = symbols.length + 1;
  const columns = grid.count + 1;
  const cost = new Float64Array(rows * columns);
  const step = new Uint8Array(rows * columns);
  for (let s = 0; s < rows; s++) {
    for (let c = 0; c < columns; c++) {
      if (s === 0 && c === 0) continue;
      const seen = symbols[s - 1];
      const options = [
        seen && c > 0 ? (cost[(s - 1) * columns + c - 1] ?? 0) + displacement(seen, grid, c - 1) : Infinity,
        c > 0 ? (cost[s * columns + c - 1] ?? 0) + LEFT_OUT : Infinity,
        seen ? (cost[(s - 1) * columns + c] ?? 0) + LEFT_OUT * (0.5 + seen.confidence) : Infinity,
      ];
      const cheapest = options.indexOf(Math.min(...options));
      cost[s * columns + c] = options[cheapest] ?? Infinity;
      step[s * columns + c] = cheapest;
    }
  }
  const cells: (SeenSymbol | null)[] = Array.from({ length: grid.count }, () => null);
  for (let s = symbols.length, c = grid.count; s > 0 || c > 0; ) {
    const taken = step[s * columns + c];
    if (taken === 0) cells[c - 1] = symbols[s - 1] ?? null;
    if (taken !== 1) s--;
    if (taken !== 2) c--;
  }
  return cells;
}

function displacement(seen: SeenSymbol, grid: CellGrid, cell: number): number {
  const middle = grid.startPx + (cell + 0.5) * grid.pitchPx;
  return Math.min(FAR, Math.abs((seen.x0 + seen.x1) / 2 - middle) / grid.pitchPx);
}
