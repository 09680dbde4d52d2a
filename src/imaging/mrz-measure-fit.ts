import type { GridLine } from './mrz-locate.ts';
import { LINE_HEIGHT_PX } from './mrz-strip.ts';
import {
  TEMPLATE_AREA,
  TEMPLATE_HEIGHT_PX,
  TEMPLATE_WIDTH_PX,
  type Template,
  UNIT_PX,
  UNKNOWNS,
} from './ocrb-templates.ts';

/** Where a glyph of OCR-B is taken to stand in its cell, and how high it is against one of that pitch. */
export interface Placing {
  /** To the right and down, in pitches, from the middle of the cell and of the line crop. */
  readonly dx: number;
  readonly dy: number;
  /** 1 for a glyph as high as OCR-B of this pitch has it. */
  readonly height: number;
}

/** A glyph as OCR-B of its symbol explains it best. */
export interface Fit extends Placing {
  /** What the edges of strokes gain on each side, in pitches. */
  readonly gain: number;
  /** Darkness of the ink against the paper, grey levels. */
  readonly ink: number;
  /** Grey levels left unexplained, root mean square. */
  readonly rest: number;
}

/** Columns of the line crop that the columns of a window lie between: the left one, and the share of the right one. */
const columns = { from: new Int32Array(TEMPLATE_WIDTH_PX), share: new Float64Array(TEMPLATE_WIDTH_PX) };

/**
 * Writes the window of one cell to `window`: TEMPLATE_AREA grey levels, ink light on dark. The glyph placed as `placing`
 * says lies in it as in a template.
 */
export function cutWindow(
  { crop: { plane }, grid }: GridLine,
  column: number,
  placing: Placing,
  window: Float32Array,
): void {
  const { widthPx, heightPx, data } = plane;
  const stepX = grid.pitchPx / UNIT_PX;
  const stepY = stepX * placing.height;
  const left = grid.startPx + (column + 0.5 + placing.dx) * grid.pitchPx - (TEMPLATE_WIDTH_PX / 2) * stepX;
  const top = LINE_HEIGHT_PX / 2 + placing.dy * grid.pitchPx - (TEMPLATE_HEIGHT_PX / 2) * stepY;
  for (let x = 0; x < TEMPLATE_WIDTH_PX; x++) {
    const u = Math.max(0, Math.min(widthPx - 1.001, left + (x + 0.5) * stepX - 0.5));
    columns.from[x] = u;
    columns.share[x] = u - Math.floor(u);
  }
  for (let y = 0, at = 0; y < TEMPLATE_HEIGHT_PX; y++) {
    const v = Math.max(0, Math.min(heightPx - 1.001, top + (y + 0.5) * stepY - 0.5));
    const row = Math.floor(v) * widthPx;
    const fy = v - Math.floor(v);
    for (let x = 0; x < TEMPLATE_WIDTH_PX; x++, at++) {
      const from = row + (columns.from[x] ?? 0);
      const fx = columns.share[x] ?? 0;
      const a = data[from] ?? 0;
      const c = data[from + widthPx] ?? 0;
      const upper = a + ((data[from + 1] ?? 0) - a) * fx;
      const lower = c + ((data[from + widthPx + 1] ?? 0) - c) * fx;
      window[at] = 255 - (upper + (lower - upper) * fy);
    }
  }
}

/** Steps beyond which the templates' changes do not add up any more, in px of a template and shares of the height. */
const LONGEST_STEP = { px: 1.5, height: 0.1 };
const LEAST_INK = 4;

/** The window under work; one at a time. */
const scratch = new Float32Array(TEMPLATE_AREA);

const within = (value: number, limit: number) => Math.max(-limit, Math.min(limit, value));

/**
 * Moves a glyph of OCR-B over a cell until it explains the ink best: least squares in paper, ink, place, height and
 * thickness, solved again at each step (Baker & Matthews, Lucas–Kanade 20 Years On, IJCV 2004, §3.2, the inverse
 * compositional way: the equations are the template's own and are solved beforehand).
 */
export function fitGlyph(
  line: GridLine,
  column: number,
  template: Template,
  start: Placing,
  steps: number,
): Fit {
  let placing = start;
  const solved = () => {
    cutWindow(line, column, placing, scratch);
    return solve(scratch, template);
  };
  let solution = solved();
  for (let step = 0; step < steps; step++) {
    const [, ink = 0, right = 0, down = 0, taller = 0] = solution.unknowns;
    if (ink < LEAST_INK) break;
    placing = {
      dx: placing.dx + within(right / ink, LONGEST_STEP.px) / UNIT_PX,
      dy: placing.dy + (within(down / ink, LONGEST_STEP.px) * placing.height) / UNIT_PX,
      height: within(placing.height * (1 + within(taller / ink, LONGEST_STEP.height)) - 1, 0.35) + 1,
    };
    solution = solved();
  }
  const [, ink = 0, , , , bolder = 0] = solution.unknowns;
  return {
    ...placing,
    gain: template.gain + (ink < LEAST_INK ? 0 : bolder / ink / UNIT_PX),
    ink,
    rest: solution.rest,
  };
}

function solve(window: Float32Array, template: Template): { unknowns: Float64Array; rest: number } {
  const { ink, right, down, taller, bolder, solver } = template;
  const sums = new Float64Array(UNKNOWNS);
  let [s0, s1, s2, s3, s4, s5, squares] = [0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < TEMPLATE_AREA; i++) {
    const value = window[i] ?? 0;
    s0 += value;
    s1 += value * (ink[i] ?? 0);
    s2 += value * (right[i] ?? 0);
    s3 += value * (down[i] ?? 0);
    s4 += value * (taller[i] ?? 0);
    s5 += value * (bolder[i] ?? 0);
    squares += value * value;
  }
  sums.set([s0, s1, s2, s3, s4, s5]);
  const unknowns = new Float64Array(UNKNOWNS);
  let explained = 0;
  for (let i = 0; i < UNKNOWNS; i++) {
    let value = 0;
    for (let j = 0; j < UNKNOWNS; j++) value += (solver[i * UNKNOWNS + j] ?? 0) * (sums[j] ?? 0);
    unknowns[i] = value;
    explained += value * (sums[i] ?? 0);
  }
  return { unknowns, rest: Math.sqrt(Math.max(0, squares - explained) / TEMPLATE_AREA) };
}
