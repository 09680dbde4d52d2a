import { inkPlane } from './mrz-ink.ts';
import { GLYPH_HEIGHT_PX, LINE_HEIGHT_PX, type LineCrop } from './mrz-strip.ts';

/** The cells of a line: `count` cells of `pitchPx` each, the first beginning at `startPx`, in px of the line crop. */
export interface CellGrid {
  readonly startPx: number;
  readonly pitchPx: number;
  readonly count: number;
}

/** Ink of each column of a line crop within the height of the glyphs, 0 to 1 of the darkest columns. */
export function columnProfile(crop: LineCrop): Float64Array {
  const { widthPx } = crop.plane;
  const ink = inkPlane(crop.plane, GLYPH_HEIGHT_PX / 2);
  const profile = new Float64Array(widthPx);
  const top = (LINE_HEIGHT_PX - GLYPH_HEIGHT_PX) / 2;
  for (let y = top; y < top + GLYPH_HEIGHT_PX; y++)
    for (let x = 0; x < widthPx; x++) profile[x] = (profile[x] ?? 0) + (ink.data[y * widthPx + x] ?? 0);
  const sorted = Float64Array.from(profile).sort();
  const dark = Math.max(1, sorted[Math.floor(sorted.length * 0.9)] ?? 1);
  return profile.map((value) => Math.min(1, value / dark));
}

/** Deviations of a profile from its mean, and their sum of squares. */
function centred(profile: Float64Array): { values: Float64Array; spread: number } {
  let sum = 0;
  for (const value of profile) sum += value;
  const mean = sum / profile.length;
  const values = profile.map((value) => value - mean);
  let spread = 0;
  for (const value of values) spread += value * value;
  return { values, spread };
}

/** Strength (0 to 1) and phase (px) of a repetition every `pitch` px. */
function repetition({ values, spread }: ReturnType<typeof centred>, pitch: number) {
  const turn = (2 * Math.PI) / pitch;
  const cosStep = Math.cos(turn);
  const sinStep = Math.sin(turn);
  let cos = Math.cos(turn / 2);
  let sin = Math.sin(turn / 2);
  let re = 0;
  let im = 0;
  for (let x = 0; x < values.length; x++) {
    const value = values[x] ?? 0;
    re += value * cos;
    im += value * sin;
    const next = cos * cosStep - sin * sinStep;
    sin = sin * cosStep + cos * sinStep;
    cos = next;
  }
  const strength = spread > 0 ? Math.hypot(re, im) / Math.sqrt((spread * values.length) / 2) : 0;
  return { strength, phasePx: (Math.atan2(im, re) / (2 * Math.PI)) * pitch };
}

/** Pitch of OCR-B against the height of its glyphs, with room for print that is not to size and for misread heights. */
const PITCH_TO_HEIGHT = { least: 0.72, most: 1.45 };

export interface Pitch {
  readonly pitchPx: number;
  /** How much of the variation along the line repeats at that pitch, 0 to 1. */
  readonly regularity: number;
}

/** The pitch that best explains a line whose glyphs are `heightPx` high, px of the profile. */
export function linePitch(profile: Float64Array, heightPx: number): Pitch {
  let best = { pitchPx: heightPx, regularity: 0 };
  const least = PITCH_TO_HEIGHT.least * heightPx;
  const most = PITCH_TO_HEIGHT.most * heightPx;
  const deviations = centred(profile);
  // One step moves the far end of a line by a sixth of a cell.
  for (let pitchPx = least; pitchPx < most; pitchPx += (pitchPx * pitchPx) / (6 * profile.length)) {
    const { strength } = repetition(deviations, pitchPx);
    if (strength > best.regularity) best = { pitchPx, regularity: strength };
  }
  return best;
}

/** Share of a cell's width round its middle that counts as its body. */
const BODY = 0.7;

/** The cells that a line could have: as many as its crop has room for, in phase with the print. */
export interface CellRow {
  readonly startPx: number;
  readonly pitchPx: number;
  /** How much print there is in each cell, 0 to 1. */
  readonly print: readonly number[];
}

/** Cells of `pitchPx` over the whole crop, with the ink in the body of each. */
export function cellRow(profile: Float64Array, pitchPx: number): CellRow {
  const { phasePx } = repetition(centred(profile), pitchPx);
  const startPx = (((phasePx - pitchPx / 2) % pitchPx) + pitchPx) % pitchPx;
  const print: number[] = [];
  for (let left = startPx; left + pitchPx <= profile.length; left += pitchPx) {
    let sum = 0;
    const from = Math.round(left + (pitchPx * (1 - BODY)) / 2);
    const to = Math.round(left + (pitchPx * (1 + BODY)) / 2);
    for (let x = from; x < to; x++) sum += profile[x] ?? 0;
    print.push(sum / (to - from));
  }
  return { startPx, pitchPx, print };
}

/** Print below which a cell is taken for empty paper. */
const EMPTY = 0.18;

/** A place for the cells of a line, and how well the print agrees with it. */
export interface Placement {
  readonly grid: CellGrid;
  /** Mean print of the cells, 0 to 1: faint edges and shadows beside a line have less than its glyphs. */
  readonly print: number;
  /** Cells without print. */
  readonly missing: number;
  /** Cells with print that adjoin the line's ends. */
  readonly overrun: number;
}

/** Every place for a line of `count` cells in the row, with at least one more beside each end, from the left. */
export function placements({ startPx, pitchPx, print }: CellRow, count: number): Placement[] {
  const all: Placement[] = [];
  for (let first = 1; first + count < print.length; first++) {
    const inside = print.slice(first, first + count);
    all.push({
      grid: { startPx: startPx + first * pitchPx, pitchPx, count },
      print: inside.reduce((sum, value) => sum + value, 0) / count,
      missing: inside.filter((value) => value <= EMPTY).length,
      overrun: printedRun(print.slice(0, first).reverse()) + printedRun(print.slice(first + count)),
    });
  }
  return all;
}

/** Number of cells with print from the first one on. */
function printedRun(print: readonly number[]): number {
  const end = print.findIndex((value) => value <= EMPTY);
  return end < 0 ? print.length : end;
}
