import type { GridLine } from './mrz-locate.ts';
import { type Curve, medianOf, robustCurve, valueAt } from './mrz-measure-curve.ts';
import { type Fit, fitGlyph, type Placing } from './mrz-measure-fit.ts';
import { BLUR_LEVELS, gainSteps, type Look, templateOf } from './ocrb-templates.ts';

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
const ROUGH: Look = { level: 6, gainSteps: 0 };
const ROUGH_STEPS = 3;
/** Where the search for the blur begins: a scan at 300 dpi. */
const SHARP: Look = { level: 3, gainSteps: 0 };
const FINE_STEPS = 3;
/** Cells by which the blur and the print gain of a picture are judged. */
const SAMPLES = 12;
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
    fitGlyph(line, column, templateOf(symbol, ROUGH), START, ROUGH_STEPS),
  );
  return curvesOf(line, fits);
}

function startAt({ right, down, height }: FittedLine, column: number): Placing {
  return { dx: valueAt(right, column), dy: valueAt(down, column), height };
}

/** Fits of some glyphs spread over the zone. */
function sampled(lines: readonly FittedLine[], look: Look): Fit[] {
  return lines.flatMap((fitted) => {
    const { text } = fitted.line;
    const step = Math.max(1, Math.floor((text.length * lines.length) / SAMPLES));
    return Array.from({ length: Math.ceil(text.length / step) }, (_, i) =>
      fitGlyph(fitted.line, i * step, templateOf(text[i * step] ?? '', look), startAt(fitted, i * step), 1),
    );
  });
}

/** What is left unexplained at a blur, as a share of the ink. */
function restAt(lines: readonly FittedLine[], look: Look): number {
  return medianOf(sampled(lines, look).map(({ rest, ink }) => rest / Math.max(1, ink)));
}

/** The blur that explains a zone best, sought downhill from a likely one. */
function blurLevel(lines: readonly FittedLine[]): Look {
  let best = SHARP;
  let rest = restAt(lines, best);
  for (const step of [1, -1]) {
    const from = best;
    for (let level = from.level + step; level >= 0 && level < BLUR_LEVELS; level += step) {
      const look = { ...best, level };
      const other = restAt(lines, look);
      if (other >= rest) break;
      best = look;
      rest = other;
    }
    if (best !== from) break;
  }
  return best;
}

/** Fits a symbol to a cell, beginning where the line puts it. */
export function refit(fitted: FittedLine, column: number, symbol: string, look: Look): Fit {
  return fitGlyph(fitted.line, column, templateOf(symbol, look), startAt(fitted, column), FINE_STEPS);
}

function finely(rough: FittedLine, look: Look): FittedLine {
  const fits = [...rough.line.text].map((symbol, column) => {
    const fit = refit(rough, column, symbol, look);
    const found = rough.fits[column];
    if (!found || fit.rest < UNLIKE * fit.ink) return fit;
    // From its place in the line a glyph that was moved far is not found: it overlaps its template too little. It was under more blur.
    const { dx, dy } = found;
    const start = { dx, dy, height: rough.height };
    const other = fitGlyph(rough.line, column, templateOf(symbol, look), start, FINE_STEPS);
    return other.rest < fit.rest ? other : fit;
  });
  return curvesOf(rough.line, fits);
}

/** Fits OCR-B to all glyphs of a zone, at the blur of its picture and the print gain of its ink. */
export function fitZone(lines: readonly TextLine[]): { lines: FittedLine[]; look: Look } {
  const rough = lines.map(roughly);
  const sharp = blurLevel(rough);
  const gains = sampled(rough, sharp).map(({ gain }) => gain);
  const look = { ...sharp, gainSteps: gainSteps(medianOf(gains)) };
  return { lines: rough.map((fitted) => finely(fitted, look)), look };
}
