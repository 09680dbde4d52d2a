import type { Point } from '../imaging/geometry.ts';
import { type Drawing, inUnits, isMeasure } from './drawing.ts';

/** How far the barbs of an arrow stand off it, radians. */
const BARB_TURN = 0.45;

/** Both barbs of an arrow from one place to another, as one line with its point in the middle. */
function barbsOf([ax, ay]: Point, [bx, by]: Point, length: number): Point[] {
  const back = Math.atan2(ay - by, ax - bx);
  const barb = (turn: number): Point => [
    bx + length * Math.cos(back + turn),
    by + length * Math.sin(back + turn),
  ];
  return [barb(BARB_TURN), [bx, by], barb(-BARB_TURN)];
}

/**
 * The lines of a drawing whose points lie at these places of a screen or sheet. `barb`: length of the barbs of an arrow, in
 * the unit of the places.
 */
export function linesOf(
  { kind, isOpen = false }: Pick<Drawing, 'kind'> & { readonly isOpen?: boolean },
  places: readonly Point[],
  barb: number,
): (readonly Point[])[] {
  const [a, b] = places;
  if (kind === 'box' && a && b) return [[a, [b[0], a[1]], b, [a[0], b[1]], a]];
  if (kind === 'arrow' && a && b) return [places, barbsOf(a, b, barb)];
  return [kind === 'area' && !isOpen && a ? [...places, a] : places];
}

/** The figure of a number that was set: they count from 1 in the order in which they were set. */
export const figureOf = (drawings: readonly Drawing[], id: number): number =>
  drawings.filter(({ kind }) => kind === 'number').findIndex((drawing) => drawing.id === id) + 1;

/** What stands at a drawing: its value, its words, or its figure; `null` where nothing does. */
export function signOf(drawing: Drawing, all: readonly Drawing[]): string | null {
  if (drawing.kind === 'number') return String(figureOf(all, drawing.id));
  if (drawing.kind === 'text') return drawing.words || '…';
  return isMeasure(drawing.kind) && drawing.points.length > 1 ? inUnits(drawing, all) : null;
}
