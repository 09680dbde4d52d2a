import { ALPHABET } from '../mrz/alphabet.ts';
import { CELL_UNITS } from './ocrb-outlines.ts';
import { type CellWindow, type Coverage, drawSymbol } from './ocrb-raster.ts';

/** Size of a template: a cell is UNIT_PX wide, and a glyph little higher than that. */
export const UNIT_PX = 20;
export const TEMPLATE_WIDTH_PX = 22;
export const TEMPLATE_HEIGHT_PX = 28;
export const TEMPLATE_AREA = TEMPLATE_WIDTH_PX * TEMPLATE_HEIGHT_PX;

/**
 * Height of the middle of a template above the baseline, in pitches. It is about the middle of letters and digits, so
 * that a glyph which is printed too high changes its size and not its place.
 */
export const MIDDLE = 0.5;

/** Width of the strokes of the outlines: 0.35 mm at a pitch of 2.54 mm. */
export const STROKE_PITCHES = 100 / CELL_UNITS;

/** Outlines are drawn so many times finer than templates. */
const FINER = 2;
const WINDOW: CellWindow = {
  left: 0.5 - TEMPLATE_WIDTH_PX / UNIT_PX / 2,
  top: -MIDDLE - TEMPLATE_HEIGHT_PX / UNIT_PX / 2,
  width: TEMPLATE_WIDTH_PX / UNIT_PX,
  height: TEMPLATE_HEIGHT_PX / UNIT_PX,
};

/**
 * What a symbol of OCR-B looks like through a blur, and how that changes when it is printed a little differently; each
 * an image of TEMPLATE_AREA values, row by row.
 */
export interface Template {
  /** Share of ink, 0 to 1. */
  readonly ink: Float32Array;
  /** Change of `ink` for a glyph that stands 1 px of the template further right. */
  readonly right: Float32Array;
  /** … 1 px further down. */
  readonly down: Float32Array;
  /** … for a glyph twice as high about the middle of the template. */
  readonly taller: Float32Array;
  /** … for strokes whose edges lie 1 px further out on both sides. */
  readonly bolder: Float32Array;
  /** What the edges of its strokes lie further out than in OCR-B, in pitches. */
  readonly gain: number;
  /** Inverse of the normal equations of [1, ink, right, down, taller, bolder], 6 × 6. */
  readonly solver: Float64Array;
}

/** Blurs that templates are kept for: standard deviation of the first in px of a template, and the step to the next. */
const LEAST_BLUR_PX = 0.45;
const BLUR_STEP = 1.25;
export const BLUR_LEVELS = 10;

/** Standard deviation of a blur, in pitches. */
export function blurOf(level: number): number {
  return (LEAST_BLUR_PX * BLUR_STEP ** level) / UNIT_PX;
}

/** How hard the size of a glyph and of its strokes are held to those of OCR-B; matters only where a picture is coarse. */
const STIFFNESS = { taller: 0.02, bolder: 0.02 };

/** Print gains that templates are kept for: what the edges of strokes lie further out, in steps of so many pitches. */
const GAIN_STEP = 0.01;
const GAIN_MOST = 4;

/** How the ink of a zone is printed and seen: blur level, 0 to BLUR_LEVELS − 1, and print gain in steps. */
export interface Look {
  readonly level: number;
  readonly gainSteps: number;
}

/** The step that comes nearest to a print gain given in pitches. */
export function gainSteps(gain: number): number {
  return Math.max(-GAIN_MOST, Math.min(GAIN_MOST, Math.round(gain / GAIN_STEP)));
}

/** Templates kept; they are made anew when there are more, at some 12 kB each. */
const MOST_KEPT = 1000;

const kept = new Map<string, Template>();
const drawn = new Map<string, Coverage>();
const glyphs = new Map<string, Glyph>();

/** A symbol without blur, at the size of templates: its ink and its outline. */
interface Glyph {
  readonly ink: Float32Array;
  readonly outline: Float32Array;
}

function glyphOf(symbol: string, steps: number): Glyph {
  const key = `${steps},${symbol}`;
  const known = glyphs.get(key);
  if (known) return known;
  const fine = drawn.get(symbol) ?? drawSymbol(symbol, WINDOW, UNIT_PX * FINER);
  drawn.set(symbol, fine);
  const printed = steps === 0 ? fine : grown(fine, steps * GAIN_STEP * UNIT_PX * FINER);
  const glyph = { ink: reduced(printed), outline: reduced(outlineOf(printed)).map((value) => value * FINER) };
  glyphs.set(key, glyph);
  return glyph;
}

/** Ink whose edges lie `growthPx` further out; exact enough for a pixel or two. */
function grown(fine: Coverage, growthPx: number): Coverage {
  const halves = Math.ceil(Math.abs(growthPx));
  let { data } = fine;
  for (let i = 0; i < halves; i++) {
    const outline = outlineOf({ ...fine, data }).data;
    data = data.map((value, at) =>
      Math.max(0, Math.min(1, value + (growthPx / halves) * (outline[at] ?? 0))),
    );
  }
  return { ...fine, data };
}

/** The template of a symbol of the alphabet of zones. It is made once. */
export function templateOf(symbol: string, { level, gainSteps: steps }: Look): Template {
  const key = `${level},${steps},${symbol}`;
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= MOST_KEPT) kept.clear();
  const template = makeTemplate(glyphOf(symbol, steps), blurOf(level) * UNIT_PX, steps * GAIN_STEP);
  kept.set(key, template);
  return template;
}

/** All symbols a template can be had for. */
export const TEMPLATE_SYMBOLS: readonly string[] = [...ALPHABET];

function makeTemplate(glyph: Glyph, blurPx: number, gain: number): Template {
  const ink = blurred(glyph.ink, blurPx);
  const bolder = blurred(glyph.outline, blurPx);
  const right = new Float32Array(TEMPLATE_AREA);
  const down = new Float32Array(TEMPLATE_AREA);
  const taller = new Float32Array(TEMPLATE_AREA);
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= TEMPLATE_WIDTH_PX || y >= TEMPLATE_HEIGHT_PX
      ? 0
      : (ink[y * TEMPLATE_WIDTH_PX + x] ?? 0);
  for (let y = 0, i = 0; y < TEMPLATE_HEIGHT_PX; y++)
    for (let x = 0; x < TEMPLATE_WIDTH_PX; x++, i++) {
      right[i] = (at(x - 1, y) - at(x + 1, y)) / 2;
      down[i] = (at(x, y - 1) - at(x, y + 1)) / 2;
      taller[i] = (y + 0.5 - TEMPLATE_HEIGHT_PX / 2) * (down[i] ?? 0);
    }
  return { ink, right, down, taller, bolder, gain, solver: solverOf([ink, right, down, taller, bolder]) };
}

/** Strength of the outline at each pixel: over an edge it adds up to 1. */
function outlineOf({ widthPx, heightPx, data }: Coverage): Coverage {
  const outline = new Float32Array(data.length);
  for (let y = 1; y < heightPx - 1; y++)
    for (let x = 1; x < widthPx - 1; x++) {
      const i = y * widthPx + x;
      const across = (data[i + 1] ?? 0) - (data[i - 1] ?? 0);
      const down = (data[i + widthPx] ?? 0) - (data[i - widthPx] ?? 0);
      if (across !== 0 || down !== 0) outline[i] = Math.sqrt(across * across + down * down) / 2;
    }
  return { widthPx, heightPx, data: outline };
}

function blurred(image: Float32Array, blurPx: number): Float32Array {
  const reach = Math.ceil(3 * blurPx);
  const kernel = Float64Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-0.5 * ((i - reach) / blurPx) ** 2),
  );
  const sum = kernel.reduce((total, value) => total + value, 0);
  const weights = kernel.map((value) => value / sum);
  const rows = smeared(image, weights, 1, TEMPLATE_WIDTH_PX, (i) => i % TEMPLATE_WIDTH_PX);
  return smeared(rows, weights, TEMPLATE_WIDTH_PX, TEMPLATE_HEIGHT_PX, (i) =>
    Math.trunc(i / TEMPLATE_WIDTH_PX),
  );
}

/** Spreads every value over its neighbours `step` apart; `place` says which of `length` such neighbours it is. */
function smeared(
  image: Float32Array,
  weights: Float64Array,
  step: number,
  length: number,
  place: (i: number) => number,
): Float32Array {
  const reach = (weights.length - 1) / 2;
  const out = new Float32Array(TEMPLATE_AREA);
  for (let i = 0; i < TEMPLATE_AREA; i++) {
    const value = image[i] ?? 0;
    if (value === 0) continue;
    const at = place(i);
    const last = Math.min(reach, length - 1 - at);
    for (let k = Math.max(-reach, -at); k <= last; k++) {
      const to = i + k * step;
      out[to] = (out[to] ?? 0) + value * (weights[k + reach] ?? 0);
    }
  }
  return out;
}

/** The mean of every FINER × FINER pixels. */
function reduced({ widthPx, data }: Coverage): Float32Array {
  const small = new Float32Array(TEMPLATE_AREA);
  for (let i = 0; i < data.length; i++) {
    const to =
      Math.floor(Math.floor(i / widthPx) / FINER) * TEMPLATE_WIDTH_PX + Math.floor((i % widthPx) / FINER);
    small[to] = (small[to] ?? 0) + (data[i] ?? 0) / (FINER * FINER);
  }
  return small;
}

/** Number of unknowns of a fit: paper, ink, and the four ways in which a glyph may differ. */
export const UNKNOWNS = 6;

function solverOf(images: readonly Float32Array[]): Float64Array {
  const columns = [new Float32Array(TEMPLATE_AREA).fill(1), ...images];
  const normal = columns.map((a) =>
    columns.map((b) => {
      let sum = 0;
      for (let i = 0; i < TEMPLATE_AREA; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
      return sum;
    }),
  );
  const hold = (row: number, stiffness: number) => {
    const line = normal[row];
    // A stiffness of 1 would count as much as all the ink of the glyph.
    if (line) line[row] = (line[row] ?? 0) + stiffness * (normal[1]?.[1] ?? 0);
  };
  hold(4, STIFFNESS.taller);
  hold(5, STIFFNESS.bolder);
  return inverse(normal);
}

/** Inverse of a symmetric positive matrix (Gauss–Jordan); the zero matrix for a blank symbol. */
function inverse(matrix: readonly (readonly number[])[]): Float64Array {
  const n = matrix.length;
  const rows = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let column = 0; column < n; column++) {
    const head = rows[column] ?? [];
    const pivot = head[column] ?? 0;
    if (Math.abs(pivot) < 1e-9) return new Float64Array(n * n);
    for (let j = 0; j < 2 * n; j++) head[j] = (head[j] ?? 0) / pivot;
    rows.forEach((row, i) => {
      const factor = row[column] ?? 0;
      if (i === column || factor === 0) return;
      for (let j = 0; j < 2 * n; j++) row[j] = (row[j] ?? 0) - factor * (head[j] ?? 0);
    });
  }
  return Float64Array.from(rows.flatMap((row) => row.slice(n)));
}
