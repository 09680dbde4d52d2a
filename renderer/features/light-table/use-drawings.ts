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

/** What was drawn on a page, and the way of drawing that is taken. */
export function useDrawings(work: Workbench) {
  const [kind, setKind] = useState<DrawingKind | null>(null);
  const all = work.present.drawings;
  const take = (next: (now: readonly OpenDrawing[]) => readonly OpenDrawing[], step: string | null = null) =>
    work.change('drawings', next, step);

  // A finding holds no more of them.
  const hasRoom = all.length < DRAWINGS_MAX || all.some(({ isOpen }) => isOpen);

  return {
    all,
    kind,
    /** Takes up a way of drawing, or lays it down. */
    choose(next: DrawingKind | null) {
      if (all.some(({ isOpen }) => isOpen)) take(withClosed);
      setKind(next === kind ? null : next);
    },
    point(at: Point) {
      if (kind && hasRoom) take((now) => withPoint(now, kind, at));
    },
    place(at: Point, reachMm: number) {
      if (kind && hasRoom) take((now) => withWhole(now, kind, at, reachMm));
    },
    move: (id: number, index: number, at: Point) =>
      take((now) => withMoved(now, id, index, at), `${id} ${index}`),
    /** What is moved from now on is a step of its own. */
    moved: work.settle,
    characters: (id: number, characters: number) =>
      take((now) => withCharacters(now, id, characters), `characters ${id}`),
    trueMm: (id: number, mm: number | null) => take((now) => withTrueMm(now, id, mm), `true ${id}`),
    words: (id: number, words: string) => take((now) => withWords(now, id, words), `words ${id}`),
    close: () => take(withClosed),
    remove: (id: number) => take((now) => now.filter((drawing) => drawing.id !== id)),
  };
}

export type Drawings = ReturnType<typeof useDrawings>;
