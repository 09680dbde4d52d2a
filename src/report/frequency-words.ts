import type { Peak, Verdict } from '../imaging/frequencies/index.ts';
import type { SizeMm } from '../reference/index.ts';

const MM_PER_INCH = 25.4;
export const CM_PER_INCH = 2.54;

/** Rings are drawn in a spectrum every so many lines an inch. */
export const RING_LPI = 50;

/** The rings that are drawn up to so many lines an inch, lines an inch. */
export const ringsUpTo = (lpi: number): number[] =>
  Array.from({ length: Math.floor(lpi / RING_LPI) }, (_, i) => (i + 1) * RING_LPI);

/** The Nyquist frequency of a picture, lines an inch: that is where its spectrum ends. */
export const borderLpi = ({ densityPpmm }: { readonly densityPpmm: number }): number =>
  (densityPpmm * MM_PER_INCH) / 2;

/** A part of a millimetre by which an area is cut to whole px, and not to its middle. */
const WHOLE_PX_MM = 0.5;

/** Whether only the middle of an area was looked at. */
export const isMiddleOf = (looked: SizeMm, area: SizeMm): boolean =>
  looked.widthMm < area.widthMm - WHOLE_PX_MM || looked.heightMm < area.heightMm - WHOLE_PX_MM;

/** What was found of one side, as much as is put into words. */
export interface FoundFrequencies {
  readonly verdict: Verdict;
  /** Lines an inch up to which the picture can tell. */
  readonly upToLpi: number;
  readonly densityPpmm: number;
  readonly peaks: readonly Peak[];
}

const BECAUSE = {
  density: 'Cannot be told: the picture has too few px to a mm',
  size: 'Cannot be told: the area is too small in this picture',
} as const;

/** Such as `133 lpi (52.4 lines a cm) at 45°`. */
const inWords = ({ linesPerInch, angleDeg }: Verdict['patterns'][number]) =>
  `${Math.round(linesPerInch)} lpi (${(linesPerInch / CM_PER_INCH).toFixed(1)} lines a cm) at ${Math.round(angleDeg)}°`;

function saidOf({ kind, patterns, because }: Verdict): string {
  if (because) return BECAUSE[because];
  const listed = patterns.map(inWords).join(', ');
  if (kind === 'dots') return `Regular dots: ${listed}`;
  return kind === 'lines' ? `Regular lines: ${listed}` : 'No regular screen found';
}

/** What a spectrum says, and up to where the picture can tell. */
export function verdictInWords({ verdict, upToLpi, densityPpmm }: FoundFrequencies): string {
  return `${saidOf(verdict)}; ${densityPpmm.toFixed(1)} px to a mm can tell up to ${Math.round(upToLpi)} lpi`;
}

/** The peaks that a spectrum has, by the numbers that they have on it; `null`: nothing stands out. */
export function peaksInWords({ peaks }: FoundFrequencies): string | null {
  const listed = peaks.map(
    ({ linesPerInch, linesPerMm, angleDeg, strength, origin }, i) =>
      `${i + 1}${origin === 'blocks' ? '*' : ''}: ${linesPerInch.toFixed(1)} lpi, ${(1 / linesPerMm).toFixed(3)} mm apart, at ${angleDeg.toFixed(1)}°, ${strength.toFixed(0)} times what is around it`,
  );
  return listed.length === 0 ? null : listed.join('; ');
}

/** What is to be borne in mind with what was found; one sentence each. */
export function cautionsOf(found: readonly FoundFrequencies[]): string[] {
  const isCrossed = found.some(({ verdict }) => verdict.kind === 'dots');
  const isOfFile = found.some(({ peaks }) => peaks.some(({ origin }) => origin === 'blocks'));
  return [
    ...(isCrossed ? ['Lines that cross at a right angle with one period look the same as dots.'] : []),
    ...(isOfFile ? ['* may come of the squares that the file was packed in, and not of the document.'] : []),
  ];
}
