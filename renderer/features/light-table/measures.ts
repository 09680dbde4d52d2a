import type { Point } from '../../../src/imaging/geometry.ts';

/** Ways to measure, each with how many points it takes; an area takes as many as are set. */
export const KINDS = { line: 2, pitch: 2, angle: 3, area: 3 } as const;
export type MeasureKind = keyof typeof KINDS;
export const MEASURE_KINDS = Object.keys(KINDS) as MeasureKind[];

/** Something that was measured on a page. */
export interface Measure {
  readonly id: number;
  readonly kind: MeasureKind;
  /** In mm of the page, from its upper left corner. */
  readonly points: readonly Point[];
  /** Of a pitch: by how many characters its two places are apart. */
  readonly characters: number;
  /** Whether points are still being set. */
  readonly isOpen: boolean;
}

/** Characters of OCR-B size 1 stand 10 to the inch (ICAO Doc 9303-3 §4.3). */
export const OCRB_PITCH_MM = 2.54;

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

/** What was measured: mm, degrees or mm²; `null` while points are missing. */
export function measured({ kind, points, characters }: Measure): number | null {
  const [a, b, c] = points;
  if (!a || !b || points.length < KINDS[kind]) return null;
  if (kind === 'line') return distance(a, b);
  if (kind === 'pitch') return distance(a, b) / characters;
  if (kind === 'area') return areaWithin(points);
  return c ? angleAt([a, b, c]) : null;
}

const UNITS: Readonly<Record<MeasureKind, string>> = { line: ' mm', pitch: ' mm', angle: '°', area: ' mm²' };
const DIGITS: Readonly<Record<MeasureKind, number>> = { line: 2, pitch: 3, angle: 1, area: 1 };

/** The value with its unit, such as `12.34 mm`; a dash while points are missing. */
export function inUnits(measure: Measure): string {
  const value = measured(measure);
  return value === null ? '–' : `${value.toFixed(DIGITS[measure.kind])}${UNITS[measure.kind]}`;
}

/** Corners of an area; no more are taken. */
export const POINTS_MAX = 100;

const nextId = (measures: readonly Measure[]) => 1 + Math.max(0, ...measures.map(({ id }) => id));
const CHARACTERS = 10;

/** Another point: of the measure that is open, or the first of a new one. */
export function withPoint(measures: readonly Measure[], kind: MeasureKind, at: Point): Measure[] {
  const open = measures.find((measure) => measure.isOpen && measure.kind === kind);
  // What was begun in another way is given up.
  const kept = measures.filter((measure) => !measure.isOpen);
  const points = [...(open?.points ?? []), at].slice(0, POINTS_MAX);
  const isOpen = kind === 'area' || points.length < KINDS[kind];
  const id = open?.id ?? nextId(kept);
  return [...kept, { id, kind, points, characters: open?.characters ?? CHARACTERS, isOpen }];
}

/** A whole measure at once, to be moved by keys: about a place, `reachMm` to both sides. */
export function withWhole(
  measures: readonly Measure[],
  kind: MeasureKind,
  [x, y]: Point,
  reachMm: number,
): Measure[] {
  const kept = measures.filter((measure) => !measure.isOpen);
  const ends: readonly Point[] = [
    [x - reachMm, y],
    [x + reachMm, y],
    [x, y + reachMm],
  ];
  const points = ends.slice(0, KINDS[kind]);
  return [...kept, { id: nextId(kept), kind, points, characters: CHARACTERS, isOpen: false }];
}

const changed = (measures: readonly Measure[], id: number, change: (measure: Measure) => Partial<Measure>) =>
  measures.map((measure) => (measure.id === id ? { ...measure, ...change(measure) } : measure));

export const withMoved = (measures: readonly Measure[], id: number, index: number, at: Point): Measure[] =>
  changed(measures, id, ({ points }) => ({ points: points.map((point, i) => (i === index ? at : point)) }));

export const withCharacters = (measures: readonly Measure[], id: number, characters: number): Measure[] =>
  changed(measures, id, () => ({ characters }));

/** Ends what is open: an area is closed, anything else has too few points and goes. */
export const withClosed = (measures: readonly Measure[]): Measure[] =>
  measures
    .filter(({ isOpen, kind, points }) => !isOpen || points.length >= KINDS[kind])
    .map((measure) => ({ ...measure, isOpen: false }));
