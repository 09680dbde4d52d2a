import type { Point } from '../imaging/geometry.ts';

/**
 * What can be drawn on a page and has a value, each with how many points it takes; an area takes as many as are set. A scale says how
 * far two places are apart, and all the others are measured by it.
 */
const MEASURES = { line: 2, pitch: 2, angle: 3, area: 3, scale: 2 } as const;
/** What can be drawn on a page to point at something. An arrow points to its second point. */
const ANNOTATIONS = { arrow: 2, box: 2, text: 1, number: 1 } as const;

/** Points of each kind of drawing. */
export const DRAWINGS = { ...MEASURES, ...ANNOTATIONS } as const;
export type DrawingKind = keyof typeof DRAWINGS;
export type MeasureKind = keyof typeof MEASURES;
export type AnnotationKind = keyof typeof ANNOTATIONS;
export const MEASURE_KINDS = Object.keys(MEASURES) as MeasureKind[];
export const ANNOTATION_KINDS = Object.keys(ANNOTATIONS) as AnnotationKind[];
export const DRAWING_KINDS = Object.keys(DRAWINGS) as [DrawingKind, ...DrawingKind[]];

/** Corners of an area; no more are taken. */
export const POINTS_MAX = 100;
/** Drawings on one page. */
export const DRAWINGS_MAX = 200;
/** Nothing on a page lies farther than that off its corner, or from another place, mm. */
export const FARTHEST_MM = 2000;
/** Characters of a text that is drawn. */
export const WORDS_MAX = 200;

/** Something that was measured or pointed at on a page. */
export interface Drawing {
  readonly id: number;
  readonly kind: DrawingKind;
  /** In mm of the page as the size of its model has them, from its upper left corner. */
  readonly points: readonly Point[];
  /** Of a pitch: by how many characters its two places are apart. */
  readonly characters: number;
  /** Of a text: what it says. */
  readonly words: string;
  /** Of a scale: how far its places are apart, mm; `null` until that is said. */
  readonly trueMm: number | null;
}

/** Characters of OCR-B size 1 stand 10 to the inch (ICAO Doc 9303-3 §4.3). */
export const OCRB_PITCH_MM = 2.54;

export const isMeasure = (kind: DrawingKind): kind is MeasureKind => Object.hasOwn(MEASURES, kind);

const distance = ([x, y]: Point, [u, v]: Point) => Math.hypot(u - x, v - y);

/** Angle at the second of three points, 0 to 180°. */
function angleAt([[ax, ay], [bx, by], [cx, cy]]: readonly [Point, Point, Point]): number {
  const turn = Math.atan2(cy - by, cx - bx) - Math.atan2(ay - by, ax - bx);
  const degrees = Math.abs((turn * 180) / Math.PI);
  return degrees > 180 ? 360 - degrees : degrees;
}

/** Area within points in turn, by the shoelace formula; for an outline that crosses itself it says nothing. */
function areaWithin(points: readonly Point[]): number {
  const twice = points.reduce((sum, [x, y], i) => {
    const [u, v] = points[(i + 1) % points.length] ?? [x, y];
    return sum + x * v - u * y;
  }, 0);
  return Math.abs(twice) / 2;
}

/** What a length by the size of the model is to be multiplied with: 1, or what two places say that a person knows the distance of. */
export function scaleByPoints(drawings: readonly Drawing[]): number {
  for (const { kind, points, trueMm } of drawings.toReversed()) {
    const [a, b] = points;
    if (kind !== 'scale' || trueMm === null || !a || !b) continue;
    const byModel = distance(a, b);
    if (byModel > 0) return trueMm / byModel;
  }
  return 1;
}

/** By how much lengths differ from those by the size of the model, such as `+1.83 %`; `null` where they go by that. */
export function scaleInPercent(drawings: readonly Drawing[]): string | null {
  const scale = scaleByPoints(drawings);
  return scale === 1 ? null : `${scale < 1 ? '−' : '+'}${Math.abs(100 * (scale - 1)).toFixed(2)} %`;
}

/**
 * What was measured: mm, degrees or mm²; `null` while points are missing or the distance of a scale is not said, and for what only
 * points at something. `all`: what was drawn on the page, of which a scale may be part.
 */
export function measured(
  { kind, points, characters, trueMm }: Drawing,
  all: readonly Drawing[],
): number | null {
  const [a, b, c] = points;
  if (!a || !b || points.length < DRAWINGS[kind]) return null;
  const scale = scaleByPoints(all);
  if (kind === 'scale') return trueMm;
  if (kind === 'line') return distance(a, b) * scale;
  if (kind === 'pitch') return (distance(a, b) / characters) * scale;
  if (kind === 'area') return areaWithin(points) * scale * scale;
  return kind === 'angle' && c ? angleAt([a, b, c]) : null;
}

const UNITS: Readonly<Record<MeasureKind, string>> = {
  ...{ line: ' mm', pitch: ' mm', angle: '°', area: ' mm²', scale: ' mm' },
};
const DIGITS: Readonly<Record<MeasureKind, number>> = { line: 2, pitch: 3, angle: 1, area: 1, scale: 2 };

/** The value with its unit, such as `12.34 mm`; a dash while points are missing, and for what has no value. */
export function inUnits(drawing: Drawing, all: readonly Drawing[]): string {
  const value = measured(drawing, all);
  if (value === null || !isMeasure(drawing.kind)) return '–';
  return `${value.toFixed(DIGITS[drawing.kind])}${UNITS[drawing.kind]}`;
}
