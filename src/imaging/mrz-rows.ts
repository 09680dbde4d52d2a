import { type EvenLine, withoutPerspective } from './mrz-perspective.ts';
import {
  type CellGrid,
  type CellRow,
  cellRow,
  columnProfile,
  linePitch,
  type Placement,
  placements,
} from './mrz-pitch.ts';
import type { Plane } from './mrz-plane.ts';
import { cutLines, GLYPH_HEIGHT_PX, type LineCrop, type Strip } from './mrz-strip.ts';

/** A line with its cells. */
export interface GridLine {
  readonly crop: LineCrop;
  readonly grid: CellGrid;
}

/** A line with every cell it could have. */
export interface MeasuredLine extends EvenLine {
  readonly row: CellRow;
  /** How much of the variation along the line repeats at its pitch, 0 to 1. */
  readonly regularity: number;
}

/** Says how much print there is in each cell of a row, 0 to 1; the ink in it is one answer. */
export type PrintJudge = (crop: LineCrop, row: CellRow) => readonly number[];

/** The lines of a strip, measured by their ink. */
export function measuredLines(source: Plane, strip: Strip): MeasuredLine[] {
  return cutLines(source, strip).map((cut) => {
    const rough = columnProfile(cut);
    const { crop, ownPx } = withoutPerspective(source, cut, rough, linePitch(rough, GLYPH_HEIGHT_PX).pitchPx);
    const profile = crop === cut ? rough : columnProfile(crop);
    const { pitchPx, regularity } = linePitch(profile, GLYPH_HEIGHT_PX);
    return { crop, ownPx, row: cellRow(profile, pitchPx), regularity };
  });
}

/** Print in the middle half of a line below which it is not worth while to look at its ends. */
const LEAST_PRINT = 0.5;

function middlePrint(print: readonly number[]): number {
  const middle = print.slice(Math.floor(print.length / 4), Math.ceil((3 * print.length) / 4));
  return middle.reduce((sum, value) => sum + value, 0) / Math.max(1, middle.length);
}

/** The lines with `judge`'s word for the print in their cells; none if a line turns out to be no print. */
export function judgedLines(lines: readonly MeasuredLine[], judge: PrintJudge): MeasuredLine[] {
  const judged: MeasuredLine[] = [];
  for (const line of lines) {
    const print = judge(line.crop, line.row);
    if (middlePrint(print) < LEAST_PRINT) return [];
    judged.push({ ...line, row: { ...line.row, print } });
  }
  return judged;
}

/** Empty cells in a line that glare or wear may account for; more, and it is no line of so many cells. */
const MAX_MISSING = 2;
/** Inked cells next to a line's ends that stray print may account for; more, and the line is longer than that. */
const MAX_OVERRUN = 2;
/** Lines of a zone begin below each other; tolerance in cells. */
const MAX_RAGGED = 0.75;

/** Cells for all lines, `count` each, beginning below each other; of several places the best printed. */
export function aligned(measured: readonly MeasuredLine[], count: number): GridLine[] | null {
  const places = measured.map(({ row, ownPx }) =>
    placements(row, count)
      .filter((p) => p.missing <= MAX_MISSING && p.overrun <= MAX_OVERRUN)
      .map((p) => ({ ...p, leftPx: ownPx(p.grid.startPx) })),
  );
  const quality = (p: Placement) => p.print - (p.missing + p.overrun) / count;
  let best = { sum: Number.NEGATIVE_INFINITY, chosen: [] as (Placement & { leftPx: number })[] };
  for (const first of places[0] ?? []) {
    const chosen = places.flatMap((options) => {
      const below = options.filter(
        ({ grid, leftPx }) => Math.abs(leftPx - first.leftPx) <= MAX_RAGGED * grid.pitchPx,
      );
      return below.toSorted((a, b) => quality(b) - quality(a)).slice(0, 1);
    });
    const sum = chosen.reduce((total, p) => total + quality(p), 0);
    if (chosen.length === measured.length && sum > best.sum) best = { sum, chosen };
  }
  if (best.chosen.length === 0) return null;
  return measured.flatMap(({ crop }, i) => {
    const grid = best.chosen[i]?.grid;
    return grid ? [{ crop, grid }] : [];
  });
}
