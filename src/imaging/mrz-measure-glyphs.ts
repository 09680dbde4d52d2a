import type { GridLine } from './mrz-locate.ts';
import { type Curve, medianOf, robustCurve, valueAt } from './mrz-measure-curve.ts';
import { type Fit, fitGlyph, type Placing } from './mrz-measure-fit.ts';
import { BLUR_LEVELS, templateOf } from './ocrb-templates.ts';

/** A line of a zone with the symbols that were read in its cells. */
export interface TextLine extends GridLine {
  readonly text: string;
}

/** The glyphs of a line against OCR-B, and the curves along which they stand; places in pitches. */
export interface FittedLine {
  readonly line: TextLine;
  readonly fits: readonly Fit[];
  /** Across and along the line as functions of the column. */
  readonly right: Curve;
  readonly down: Curve;
  readonly height: number;
}

/** The blur under which glyphs are first looked for: wide enough to find them a fifth of a cell away. */
const ROUGH = { level: 6, steps: 3 };
const FINE_STEPS = 3;
/** Cells by which the blur of a picture is judged. */
const BLUR_SAMPLES = 12;
/** A glyph that leaves more than this share of its ink unexplained does not say where its line runs. */
const UNLIKE = 0.3;

function curvesOf(line: TextLine, fits: readonly Fit[]): FittedLine {
  const all = fits.map((fit, x) => ({ x, fit }));
  const good = all.filter(({ fit }) => fit.rest < UNLIKE * fit.ink);
  const used = good.length >= fits.length / 2 ? good : all;
  return {
    line,
    fits,
    right: robustCurve(used.map(({ x, fit }) => ({ x, y: fit.dx }))),
    down: robustCurve(used.map(({ x, fit }) => ({ x, y: fit.dy }))),
    height: medianOf(used.map(({ fit }) => fit.height)),
  };
}

const START: Placing = { dx: 0, dy: 0, height: 1 };

function roughly(line: TextLine): FittedLine {
  const fits = [...line.text].map((symbol, column) =>
    fitGlyph(line, column, templateOf(symbol, ROUGH.level), START, ROUGH.steps),
  );
  return curvesOf(line, fits);
}

function startAt({ right, down, height }: FittedLine, column: number): Placing {
  return { dx: valueAt(right, column), dy: valueAt(down, column), height };
}

/** What is left unexplained at a blur by some glyphs spread over the zone, as a share of their ink. */
function restAt(lines: readonly FittedLine[], level: number): number {
  const rests = lines.flatMap((fitted) => {
    const { text } = fitted.line;
    const step = Math.max(1, Math.floor((text.length * lines.length) / BLUR_SAMPLES));
    return Array.from({ length: Math.ceil(text.length / step) }, (_, i) => {
      const symbol = text[i * step] ?? '';
      const fit = fitGlyph(fitted.line, i * step, templateOf(symbol, level), startAt(fitted, i * step), 1);
      return fit.rest / Math.max(1, fit.ink);
    });
  });
  return medianOf(rests);
}

/** The blur level that explains a zone best, sought downhill from a likely one. */
function blurLevel(lines: readonly FittedLine[]): number {
  let level = 3;
  let rest = restAt(lines, level);
  for (const step of [1, -1]) {
    const from = level;
    for (let next = level + step; next >= 0 && next < BLUR_LEVELS; next += step) {
      const other = restAt(lines, next);
      if (other >= rest) break;
      level = next;
      rest = other;
    }
    if (level !== from) break;
  }
  return level;
}

/** Fits OCR-B to all glyphs of a zone, at the blur of its picture. */
export function fitZone(lines: readonly TextLine[]): { lines: FittedLine[]; level: number } {
  const rough = lines.map(roughly);
  const level = blurLevel(rough);
  const fine = rough.map((fitted) => {
    const { line } = fitted;
    const fits = [...line.text].map((symbol, column) =>
      fitGlyph(line, column, templateOf(symbol, level), startAt(fitted, column), FINE_STEPS),
    );
    return curvesOf(line, fits);
  });
  return { lines: fine, level };
}
