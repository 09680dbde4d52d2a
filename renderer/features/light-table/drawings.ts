import { DRAWINGS, type Drawing, type DrawingKind, POINTS_MAX } from '../../../src/examination/drawing.ts';
import type { Point } from '../../../src/imaging/geometry.ts';

/** A drawing on the table; `isOpen`: points of it are still being set. */
export interface OpenDrawing extends Drawing {
  readonly isOpen: boolean;
}

const nextId = (drawings: readonly Drawing[]) => 1 + Math.max(0, ...drawings.map(({ id }) => id));
const CHARACTERS = 10;
const UNSAID = { characters: CHARACTERS, words: '', trueMm: null } as const;

/** What stays when another one is drawn: what was begun in another way is given up, and a page has one scale. */
const keptBeside = (drawings: readonly OpenDrawing[], kind: DrawingKind) =>
  drawings.filter((drawing) => !drawing.isOpen && !(kind === 'scale' && drawing.kind === 'scale'));

/** Another point: of the drawing that is open, or the first of a new one. */
export function withPoint(drawings: readonly OpenDrawing[], kind: DrawingKind, at: Point): OpenDrawing[] {
  const open = drawings.find((drawing) => drawing.isOpen && drawing.kind === kind);
  const kept = keptBeside(drawings, kind);
  const points = [...(open?.points ?? []), at].slice(0, POINTS_MAX);
  const isOpen = kind === 'area' || points.length < DRAWINGS[kind];
  const id = open?.id ?? nextId(kept);
  return [...kept, { ...UNSAID, id, kind, points, characters: open?.characters ?? CHARACTERS, isOpen }];
}

function wholeAbout([x, y]: Point, kind: DrawingKind, reachMm: number): readonly Point[] {
  if (DRAWINGS[kind] === 1) return [[x, y]];
  if (kind === 'box')
    return [
      [x - reachMm, y - reachMm / 2],
      [x + reachMm, y + reachMm / 2],
    ];
  const ends: readonly Point[] = [
    [x - reachMm, y],
    [x + reachMm, y],
    [x, y + reachMm],
  ];
  return ends.slice(0, DRAWINGS[kind]);
}

/** A whole drawing at once, to be moved by keys: about a place, `reachMm` to both sides. */
export function withWhole(
  drawings: readonly OpenDrawing[],
  kind: DrawingKind,
  about: Point,
  reachMm: number,
): OpenDrawing[] {
  const kept = keptBeside(drawings, kind);
  const points = wholeAbout(about, kind, reachMm);
  return [...kept, { ...UNSAID, id: nextId(kept), kind, points, isOpen: false }];
}

const changed = (
  drawings: readonly OpenDrawing[],
  id: number,
  change: (drawing: OpenDrawing) => Partial<OpenDrawing>,
) => drawings.map((drawing) => (drawing.id === id ? { ...drawing, ...change(drawing) } : drawing));

export const withMoved = (
  drawings: readonly OpenDrawing[],
  id: number,
  index: number,
  at: Point,
): OpenDrawing[] =>
  changed(drawings, id, ({ points }) => ({ points: points.map((point, i) => (i === index ? at : point)) }));

export const withCharacters = (
  drawings: readonly OpenDrawing[],
  id: number,
  characters: number,
): OpenDrawing[] => changed(drawings, id, () => ({ characters }));

/** Ends what is open: an area is closed, anything else has too few points and goes. */
export const withClosed = (drawings: readonly OpenDrawing[]): OpenDrawing[] =>
  drawings
    .filter(({ isOpen, kind, points }) => !isOpen || points.length >= DRAWINGS[kind])
    .map((drawing) => ({ ...drawing, isOpen: false }));

export const withWords = (drawings: readonly OpenDrawing[], id: number, words: string): OpenDrawing[] =>
  changed(drawings, id, () => ({ words }));

export const withTrueMm = (
  drawings: readonly OpenDrawing[],
  id: number,
  trueMm: number | null,
): readonly OpenDrawing[] =>
  // What says nothing new is no step that could be taken back.
  drawings.some((drawing) => drawing.id === id && drawing.trueMm !== trueMm)
    ? changed(drawings, id, () => ({ trueMm }))
    : drawings;
