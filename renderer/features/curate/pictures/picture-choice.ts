import type { DetailScale, PictureScale } from '../../../../src/contract/drafts.ts';
import { explain } from '../../../../src/contract/errors.ts';
import type { CallOutput } from '../../../../src/contract/index.ts';
import type { Light } from '../../../../src/examination/light.ts';
import type { Point } from '../../../../src/imaging/geometry.ts';
import { pagePicture, type SizeMm } from '../../../../src/reference/parts.ts';
import { SCALE_TOLERANCE } from '../../../../src/reference/picture-rules.ts';
import { dpiOf, edgesOf, type Measure } from '../../../../src/reference/scale.ts';
import { lightInName } from './light-names.ts';

const MM_PER_INCH = 25.4;

/** What a file that came in says of itself. */
export type PictureFacts = CallOutput<'draft.inspect_picture'>;

/** A distance that was drawn; its length in mm is typed afterwards. */
export interface TypedMeasure {
  id: number;
  ends: readonly [Point, Point];
  lengthMm: number | null;
}

/** By what the scale is told: it shows one thing and nothing else (`whole`), dots an inch, or distances in it. */
export const SCALES = ['whole', 'dpi', 'measures'] as const;
export type ScaleBy = (typeof SCALES)[number];

/** What is said of a picture before it is added. Null: not said yet. */
export interface PictureChoice {
  page: string | null;
  light: Light | null;
  /** Whether the light is what the name of the file tells, and nobody has said so. */
  isGuessed: boolean;
  wavelengthNm: number | null;
  azimuthDeg: number | null;
  elevationDeg: number | null;
  by: ScaleBy;
  dpi: number | null;
  measures: readonly TypedMeasure[];
}

/** The lamp that is meant where nothing is said. */
export const UV_NM = 365;
export const UV_LAMPS_NM = [UV_NM, 313, 254] as const;

/** What a new light leaves of what was said: wavelengths go with UV and IR, angles with OB and CX. */
export const inLight = (light: Light, wavelengthNm: number | null = null) => ({
  light,
  wavelengthNm: light === 'UV' ? (wavelengthNm ?? UV_NM) : light === 'IR' ? wavelengthNm : null,
  ...(light === 'OB' || light === 'CX' ? {} : { azimuthDeg: null, elevationDeg: null }),
});

const points = ([from, to]: TypedMeasure['ends']) => {
  const point = ([xPx, yPx]: Point) => ({ xPx, yPx });
  return { from: point(from), to: point(to) };
};

const known = (measures: readonly TypedMeasure[]): Measure[] =>
  measures.flatMap(({ ends, lengthMm }) => (lengthMm === null ? [] : [{ ...points(ends), lengthMm }]));

/** Dots an inch, or why they cannot be told; both null while something is still to be said. */
export interface ToldScale {
  dpi: number | null;
  fault: string | null;
}

const UNTOLD: ToldScale = { dpi: null, fault: null };

function toldBy(measures: readonly Measure[], name: string): ToldScale {
  if (measures.length === 0) return UNTOLD;
  try {
    return { dpi: dpiOf(measures), fault: null };
  } catch (thrown) {
    if (!(thrown instanceof RangeError)) throw thrown;
    return {
      dpi: null,
      fault: explain({ code: 'draft.scale', params: { name, detail: thrown.message } }).title,
    };
  }
}

/** What the core will make of what is said of the scale. @param shown size of what `whole` means, if it is known */
export function scaleOf(
  { by, dpi, measures }: Pick<PictureChoice, 'by' | 'dpi' | 'measures'>,
  facts: PictureFacts,
  shown: SizeMm | null,
  name: string,
): ToldScale {
  if (by === 'whole') return shown ? toldBy(edgesOf(facts, shown), name) : UNTOLD;
  if (by === 'measures') return toldBy(known(measures), name);
  return dpi !== null && pagePicture.shape.dpi.safeParse(dpi).success ? { dpi, fault: null } : UNTOLD;
}

/**
 * What a picture shows in mm where that is not the size of what it should show, so that the draft could not be published
 * (the rule of `picture-rules.ts`); null where it fits, or nobody knows.
 */
export function misfitOf(
  { widthPx, heightPx }: PictureFacts,
  dpi: number | null,
  shown: SizeMm | null,
): SizeMm | null {
  if (dpi === null || shown === null) return null;
  const fits = (px: number, mm: number) => {
    const expected = (mm * dpi) / MM_PER_INCH;
    return Math.abs(px - expected) <= Math.max(1, expected * SCALE_TOLERANCE);
  };
  if (fits(widthPx, shown.widthMm) && fits(heightPx, shown.heightMm)) return null;
  return { widthMm: (widthPx * MM_PER_INCH) / dpi, heightMm: (heightPx * MM_PER_INCH) / dpi };
}

/** Dots an inch along one distance alone; null where it has no length yet or cannot be measured by. */
export const dpiAlong = (measure: TypedMeasure): number | null => toldBy(known([measure]), '').dpi;

/** What can be said beforehand: light from the name of the file, scale from its shape or its own statement. */
export function firstChoice(
  name: string,
  facts: PictureFacts,
  page: string | null,
  shown: SizeMm | null,
): PictureChoice {
  const told = lightInName(name);
  const blank = { page, light: null, wavelengthNm: null, azimuthDeg: null, elevationDeg: null };
  const fits = scaleOf({ by: 'whole', dpi: null, measures: [] }, facts, shown, name).dpi !== null;
  const by = fits ? 'whole' : facts.dpi === null ? 'measures' : 'dpi';
  return {
    ...{ ...blank, by, dpi: facts.dpi, measures: [] },
    ...(told ? inLight(told.light, told.wavelengthNm) : {}),
    isGuessed: told !== null,
  };
}

/** The scale as the core is told; null while it is not whole. */
export function scaleInput<W extends 'page' | 'area'>(
  { by, dpi, measures }: PictureChoice,
  whole: W,
): Exclude<PictureScale | DetailScale, { by: 'page' | 'area' }> | { by: W } | null {
  if (by === 'whole') return { by: whole };
  if (by === 'dpi') return dpi === null ? null : { by, dpi };
  const told = known(measures);
  return told.length > 0 && told.length === measures.length ? { by, measures: told } : null;
}

/** Where the light comes from; null where that is not said, undefined while only half of it is. */
export function angleOf({ azimuthDeg, elevationDeg }: PictureChoice) {
  if (azimuthDeg === null && elevationDeg === null) return null;
  const angle = pagePicture.shape.angle.safeParse({ azimuthDeg, elevationDeg });
  return angle.success ? angle.data : undefined;
}
