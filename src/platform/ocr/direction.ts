import { cellWindows, upsideDown } from '../../imaging/mrz-cells.ts';
import type { ZoneCandidate } from '../../imaging/mrz-locate.ts';
import type { CellReading } from '../../imaging/mrz-vote.ts';
import type { CellNetwork } from './cell-network.ts';
import { sureness } from './fit.ts';

/** Cells that are looked at both ways. */
const SAMPLE = 24;
/** Mean sureness below which a sample is not print of OCR-B. Cells of zones reach 0.7 and more, upside down 0.4. */
const LEAST_SURENESS = 0.45;

/** Whether the cells of a candidate read as they stand, upside down, or not at all, judged by a sample of them. */
export function readingDirection(
  cells: CellNetwork,
  { lines }: ZoneCandidate,
): 'forward' | 'backward' | null {
  const share = Math.floor(SAMPLE / lines.length);
  const windows = lines.map(({ crop, grid }) => {
    const step = grid.count / Math.min(share, grid.count);
    const sample = Array.from({ length: Math.min(share, grid.count) }, (_, i) => Math.floor(i * step));
    return cellWindows(crop, grid, sample);
  });
  const upright = Float32Array.from(windows.flatMap((part) => [...part]));
  const both = new Float32Array(2 * upright.length);
  both.set(upright);
  both.set(upsideDown(upright), upright.length);
  const readings = cells.classify(both);
  const half = readings.length / 2;
  const forward = leastSure(readings.slice(0, half), lines.length);
  const backward = leastSure(readings.slice(half), lines.length);
  if (Math.max(forward, backward) < LEAST_SURENESS) return null;
  return forward >= backward ? 'forward' : 'backward';
}

/** Sureness of the least sure of `lines` equal parts: one line of print does not make a zone of empty ones. */
function leastSure(readings: readonly CellReading[], lines: number): number {
  const share = readings.length / lines;
  const parts = Array.from({ length: lines }, (_, line) =>
    readings.slice(Math.floor(line * share), Math.floor((line + 1) * share)),
  );
  return Math.min(...parts.map(sureness));
}
