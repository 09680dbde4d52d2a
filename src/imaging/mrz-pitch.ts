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

/** Strength (0 to 1) and phase (px) of a repetition every `pitch` px. */
function repetition(profile: Float64Array, pitch: number): { strength: number; phasePx: number } {
  const mean = profile.reduce((sum, value) => sum + value, 0) / profile.length;
  const turn = (2 * Math.PI) / pitch;
  const [cosStep, sinStep] = [Math.cos(turn), Math.sin(turn)];
  let cos = Math.cos(turn / 2);
  let sin = Math.sin(turn / 2);
  let re = 0;
  let im = 0;
  let spread = 0;
  for (let x = 0; x < profile.length; x++) {
    const value = (profile[x] ?? 0) - mean;
    re += value * cos;
    im += value * sin;
    spread += value * value;
    const next = cos * cosStep - sin * sinStep;
    sin = sin * cosStep + cos * sinStep;
    cos = next;
  }
  const strength = spread > 0 ? Math.hypot(re, im) / Math.sqrt((spread * profile.length) / 2) : 0;
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
  // One step moves the far end of a line by a sixth of a cell.
  for (let pitchPx = least; pitchPx < most; pitchPx += (pitchPx * pitchPx) / (6 * profile.length)) {
    const { strength } = repetition(profile, pitchPx);
    if (strength > best.regularity) best = { pitchPx, regularity: strength };
  }
  return best;
}

/** Share of a cell's width round its middle that counts as its body. */
const BODY = 0.7;

/** Ink in the body of each cell that a line could have: cells of `pitchPx` over the whole crop, in phase with the print. */
function cellInk(profile: Float64Array, pitchPx: number): { startPx: number; ink: number[] } {
  const { phasePx } = repetition(profile, pitchPx);
  const startPx = (((phasePx - pitchPx / 2) % pitchPx) + pitchPx) % pitchPx;
  const ink: number[] = [];
  for (let left = startPx; left + pitchPx <= profile.length; left += pitchPx) {
    let sum = 0;
    const from = Math.round(left + (pitchPx * (1 - BODY)) / 2);
    const to = Math.round(left + (pitchPx * (1 + BODY)) / 2);
    for (let x = from; x < to; x++) sum += profile[x] ?? 0;
    ink.push(sum / (to - from));
  }
  return { startPx, ink };
}

/** Ink below which a cell is taken for empty paper. */
const EMPTY = 0.18;

/** A place for the cells of a line, and how well the ink agrees with it. */
export interface Placement {
  readonly grid: CellGrid;
  /** Mean ink of the cells, 0 to 1: faint edges and shadows beside a line have less than its glyphs. */
  readonly ink: number;
  /** Cells without ink. */
  readonly missing: number;
  /** Inked cells that adjoin the line's ends. */
  readonly overrun: number;
}

/** Every place for a line of `count` cells in the crop, with at least one more beside each end, from the left. */
export function placements(profile: Float64Array, pitchPx: number, count: number): Placement[] {
  const { startPx, ink } = cellInk(profile, pitchPx);
  const all: Placement[] = [];
  for (let first = 1; first + count < ink.length; first++) {
    const inside = ink.slice(first, first + count);
    all.push({
      grid: { startPx: startPx + first * pitchPx, pitchPx, count },
      ink: inside.reduce((sum, value) => sum + value, 0) / count,
      missing: inside.filter((value) => value <= EMPTY).length,
      overrun: inkedRun(ink.slice(0, first).reverse()) + inkedRun(ink.slice(first + count)),
    });
  }
  return all;
}

/** Number of inked cells from the first one on. */
function inkedRun(ink: readonly number[]): number {
  const end = ink.findIndex((value) => value <= EMPTY);
  return end < 0 ? ink.length : end;
}
