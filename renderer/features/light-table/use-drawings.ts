import { useState } from 'react';
import { DRAWINGS_MAX, type DrawingKind } from '../../../src/examination/drawing.ts';
import type { Point } from '../../../src/imaging/geometry.ts';
import {
  type OpenDrawing,
  withCharacters,
  withClosed,
  withMoved,
  withPoint,
  withTrueMm,
  withWhole,
  withWords,
} from './drawings.ts';
import type { Workbench } from './use-work.ts';

/** A point that was clicked on, and where it was then. */
interface PickedPoint {
  readonly id: number;
  readonly index: number;
  readonly at: Point;
}

/** What was drawn on a page, and the way of drawing that is taken. */
export function useDrawings(work: Workbench) {
  const [kind, setKind] = useState<DrawingKind | null>(null);
  const [picked, setPicked] = useState<PickedPoint | null>(null);
  const all = work.present.drawings;
  const pointOf = (id: number, index: number) => all.find((each) => each.id === id)?.points[index];
  // Moved, removed or taken back otherwise, or on another page, it is in nobody's hand any more.
  const taken = picked && pointOf(picked.id, picked.index) === picked.at ? picked : null;
  const take = (next: (now: readonly OpenDrawing[]) => readonly OpenDrawing[], step: string | null = null) =>
    work.change('drawings', next, step);

  // A finding holds no more of them.
  const hasRoom = all.length < DRAWINGS_MAX || all.some(({ isOpen }) => isOpen);

  return {
    all,
    kind,
    /** The point that goes to the next click. */
    taken,
    /** A point is clicked on: it is taken up, or left where it is if it was. */
    tap(id: number, index: number) {
      const at = pointOf(id, index);
      const isTaken = taken?.id === id && taken.index === index;
      setPicked(isTaken || !at ? null : { id, index, at });
    },
    letBe: () => setPicked(null),
    /** Takes up a way of drawing, or lays it down. */
    choose(next: DrawingKind | null) {
      if (all.some(({ isOpen }) => isOpen)) take(withClosed);
      setPicked(null);
      setKind(next === kind ? null : next);
    },
    point(at: Point) {
      if (taken) {
        // Laid down for good: taken back, it lies there and is in nobody's hand.
        setPicked(null);
        take((now) => withMoved(now, taken.id, taken.index, at));
      } else if (kind && hasRoom) take((now) => withPoint(now, kind, at));
    },
    place(at: Point, reachMm: number) {
      if (kind && hasRoom) take((now) => withWhole(now, kind, at, reachMm));
    },
    move: (id: number, index: number, at: Point) =>
      take((now) => withMoved(now, id, index, at), `${id} ${index}`),
    /** What is moved from now on is a step of its own. */
    moved: work.settle,
    /** What is being moved stays where it was. */
    givenUp: work.abandon,
    characters: (id: number, characters: number) =>
      take((now) => withCharacters(now, id, characters), `characters ${id}`),
    trueMm: (id: number, mm: number | null) => take((now) => withTrueMm(now, id, mm), `true ${id}`),
    words: (id: number, words: string) => take((now) => withWords(now, id, words), `words ${id}`),
    close: () => take(withClosed),
    remove: (id: number) => take((now) => now.filter((drawing) => drawing.id !== id)),
  };
}

export type Drawings = ReturnType<typeof useDrawings>;
