import { medianOf, robustCurve, spreadOf, valueAt } from './mrz-measure-curve.ts';
import type { Fit } from './mrz-measure-fit.ts';
import { type FittedLine, refit } from './mrz-measure-glyphs.ts';
import {
  ALLOWED,
  type Allowance,
  type CharacterGeometry,
  PITCH_MM,
  PROPERTIES,
  type Property,
} from './mrz-measure-properties.ts';
import type { Likeness } from './mrz-measure-shape.ts';
import { type Look, STROKE_PITCHES } from './ocrb-templates.ts';

/** Values of one property over a zone, line by line, with the median of each line (or a curve through it) taken off. */
type Deviations = readonly (readonly number[])[];

/** So many of a symbol are compared with each other rather than with the line: an issuer's font may differ in it. */
const SIBLINGS = 3;

/** Takes off what all instances of a symbol have in common. */
function withoutHabits(
  lines: readonly FittedLine[],
  deviations: Deviations,
): { values: Deviations; single: boolean[][] } {
  const bySymbol = new Map<string, number[]>();
  lines.forEach(({ line }, l) => {
    [...line.text].forEach((symbol, column) => {
      const values = bySymbol.get(symbol) ?? [];
      values.push(deviations[l]?.[column] ?? 0);
      bySymbol.set(symbol, values);
    });
  });
  const habit = (symbol: string) => {
    const values = bySymbol.get(symbol) ?? [];
    return values.length >= SIBLINGS ? medianOf(values) : null;
  };
  const habits = lines.map(({ line }) => [...line.text].map(habit));
  return {
    values: deviations.map((line, l) => line.map((value, column) => value - (habits[l]?.[column] ?? 0))),
    single: habits.map((line) => line.map((value) => value === null)),
  };
}

/** Spread of values, outliers left out: as exact as a standard deviation, as patient as a median. */
function steadySpread(values: readonly number[]): number {
  const rough = spreadOf(values, 0);
  const used = values.filter((value) => Math.abs(value) <= 3 * rough);
  return Math.sqrt(used.reduce((sum, value) => sum + value * value, 0) / Math.max(1, used.length));
}

/** Singles enough to have a spread of their own. */
const LEAST_SINGLES = 8;

/** Deviations of one property over a zone: from the other instances of the symbol, and that as a share of what is allowed. */
interface Compared {
  readonly values: Deviations;
  readonly shares: Deviations;
}

function compared(
  lines: readonly FittedLine[],
  deviations: Deviations,
  { least, spreads }: Allowance,
): Compared {
  const { values, single } = withoutHabits(lines, deviations);
  const isSingle = single.flat();
  const all = values.flat();
  const singles = all.filter((_, i) => isSingle[i]);
  const spread = steadySpread(all);
  const ofSingles = singles.length >= LEAST_SINGLES ? Math.max(spread, steadySpread(singles)) : spread;
  const shares = values.map((line, l) =>
    line.map(
      (value, column) => value / Math.max(least, spreads * (single[l]?.[column] ? ofSingles : spread)),
    ),
  );
  return { values, shares };
}

/** What a property of the glyphs of a line deviates from the smooth course it takes along the line, as a share of that. */
function relativeOffCourse(fits: readonly Fit[], of: (fit: Fit) => number): number[] {
  const curve = robustCurve(fits.map((fit, x) => ({ x, y: of(fit) })));
  const least = Math.max(1e-3, medianOf(fits.map(of)) / 4);
  return fits.map((fit, x) => of(fit) / Math.max(least, valueAt(curve, x)) - 1);
}

const percent = (share: number) => `${Math.round(Math.abs(share) * 100)} %`;

function wordsOf(
  property: Property,
  character: Omit<CharacterGeometry, 'deviations' | 'marks' | 'fitsBetter'>,
): string {
  const { right, down, taller, bolder, darker, likeness, other } = character;
  if (property === 'height')
    return `${percent(taller)} ${taller > 0 ? 'taller' : 'lower'} than its neighbours`;
  if (property === 'stroke') return `strokes ${percent(bolder)} ${bolder > 0 ? 'thicker' : 'thinner'}`;
  if (property === 'ink') return `ink ${percent(darker)} ${darker > 0 ? 'darker' : 'lighter'}`;
  if (property === 'shape' && other.likeness > likeness) return `shaped like "${other.symbol}"`;
  if (property === 'shape') return `shape unlike OCR-B (likeness ${likeness.toFixed(2)})`;
  const across = Math.abs(down) > Math.abs(right);
  const mm = (Math.abs(across ? down : right) * PITCH_MM).toFixed(2);
  const where = across ? (down > 0 ? 'below' : 'above') : right > 0 ? 'to the right of' : 'to the left of';
  return `stands ${mm} mm ${where} its ${across ? 'neighbours' : 'place'}`;
}

/** A glyph cannot be too much like OCR-B, and it must not be more like another symbol than like its own. */
function shapeDeviation(
  share: number,
  { likeness, other }: Pick<CharacterGeometry, 'likeness' | 'other'>,
): number {
  return Math.max(0, share, other.likeness > likeness ? 1 + other.likeness - likeness : 0);
}

/** What is kept: four decimals are finer than anything is measured. */
const rounded = (value: number) => Math.round(value * 1e4) / 1e4;

/** The symbol that a glyph is most like beside its own, if that fits better at the size of the line. */
function betterSymbol(fitted: FittedLine, column: number, symbol: string, look: Look): string | null {
  const fit = fitted.fits[column];
  if (!fit || symbol === '') return null;
  const other = refit(fitted, column, symbol, look);
  const off = (height: number) => Math.abs(height - fitted.height);
  return other.rest < fit.rest && off(other.height) < off(fit.height) ? symbol : null;
}

function comparedZone(
  lines: readonly FittedLine[],
  likenesses: readonly (readonly Likeness[])[],
): Readonly<Record<'right' | 'down' | Exclude<Property, 'place'>, Compared>> {
  const right = lines.map(({ fits, right: curve }) => fits.map((fit, x) => fit.dx - valueAt(curve, x)));
  const down = lines.map(({ fits, down: curve }) => fits.map((fit, x) => fit.dy - valueAt(curve, x)));
  const relative = (of: (fit: Fit) => number) => lines.map(({ fits }) => relativeOffCourse(fits, of));
  const unlike = likenesses.map((line) => {
    const middle = medianOf(line.map(({ own }) => own));
    return line.map(({ own }) => middle - own);
  });
  return {
    right: compared(lines, right, ALLOWED.place),
    down: compared(lines, down, ALLOWED.place),
    height: compared(
      lines,
      relative((fit) => fit.height),
      ALLOWED.height,
    ),
    stroke: compared(
      lines,
      relative((fit) => STROKE_PITCHES + 2 * fit.gain),
      ALLOWED.stroke,
    ),
    ink: compared(
      lines,
      relative((fit) => fit.ink),
      ALLOWED.ink,
    ),
    shape: compared(lines, unlike, ALLOWED.shape),
  };
}

/** Says of each character of a zone in what it stands out from the others. */
export function markGlyphs(
  lines: readonly FittedLine[],
  likenesses: readonly (readonly Likeness[])[],
  look: Look,
): CharacterGeometry[][] {
  const zone = comparedZone(lines, likenesses);
  return lines.map((fitted, l) =>
    fitted.fits.map((_, c) => {
      const at = (values: Deviations) => rounded(values[l]?.[c] ?? 0);
      const share = (property: keyof typeof zone) => Math.abs(at(zone[property].shares));
      const likeness = likenesses[l]?.[c] ?? { own: 0, other: { symbol: '', likeness: -1 } };
      const character = {
        right: at(zone.right.values),
        down: at(zone.down.values),
        taller: at(zone.height.values),
        bolder: at(zone.stroke.values),
        darker: at(zone.ink.values),
        likeness: rounded(likeness.own),
        other: { symbol: likeness.other.symbol, likeness: rounded(likeness.other.likeness) },
      };
      const deviations = {
        place: Math.max(share('right'), share('down')),
        height: share('height'),
        stroke: share('stroke'),
        ink: share('ink'),
        shape: shapeDeviation(at(zone.shape.shares), character),
      };
      const marks = PROPERTIES.filter((property) => deviations[property] > 1).map((property) => ({
        property,
        words: wordsOf(property, character),
      }));
      const fitsBetter = marks.length > 0 ? betterSymbol(fitted, c, character.other.symbol, look) : null;
      return { ...character, deviations, marks, fitsBetter };
    }),
  );
}
