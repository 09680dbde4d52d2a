import { cellWindows, type GlyphFit } from '../../imaging/mrz-cells.ts';
import type { GridLine } from '../../imaging/mrz-locate.ts';
import type { CellReading } from '../../imaging/mrz-vote.ts';
import type { CellNetwork } from './cell-network.ts';

/** Mean sureness from which on a line is taken to be cut out right. */
const WELL_CUT = 0.95;
/** What is tried on a line that reads badly: further up or down first, then larger or smaller. */
const SHIFTS_PX = [-2, 2, -4, 4];
const SIZES = [0.88, 1.13];

/** Mean over the cells of how sure the network is that it sees a glyph, and which. */
export function sureness(cells: readonly CellReading[]): number {
  const sum = cells.reduce(
    (total, { symbols, none }) => total + (symbols[0]?.probability ?? 0) * (1 - none),
    0,
  );
  return sum / Math.max(1, cells.length);
}

/**
 * Reads the cells of a line. Where they read badly, the line may be cut out a little too high, too low, too large or too small
 * (background printing, an edge, a fold): then the cut under which they read best counts.
 */
export function readCells(network: CellNetwork, { crop, grid }: GridLine): CellReading[] {
  const read = (fit?: GlyphFit) => network.classify(cellWindows(crop, grid, undefined, fit));
  let best = { fit: { downPx: 0, taller: 1 }, cells: read() };
  let sure = sureness(best.cells);
  if (sure >= WELL_CUT) return best.cells;
  const attempt = (fit: GlyphFit) => {
    const cells = read(fit);
    const now = sureness(cells);
    if (now <= sure) return;
    best = { fit, cells };
    sure = now;
  };
  for (const downPx of SHIFTS_PX) attempt({ downPx, taller: 1 });
  for (const taller of SIZES) attempt({ ...best.fit, taller });
  return best.cells;
}
