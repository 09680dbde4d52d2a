import { useState } from 'react';
import type { Point } from '../../../src/imaging/geometry.ts';
import {
  type Measure,
  type MeasureKind,
  withCharacters,
  withClosed,
  withMoved,
  withPoint,
  withWhole,
} from './measures.ts';
import type { Workbench } from './use-work.ts';

/** What was measured on a page, and the way of measuring that is taken. */
export function useMeasures(work: Workbench) {
  const [kind, setKind] = useState<MeasureKind | null>(null);
  const all = work.present.measures;
  const take = (next: (now: readonly Measure[]) => readonly Measure[], step: string | null = null) =>
    work.change('measures', next, step);

  return {
    all,
    kind,
    /** Takes up a way of measuring, or lays it down. */
    choose(next: MeasureKind | null) {
      if (all.some(({ isOpen }) => isOpen)) take(withClosed);
      setKind(next === kind ? null : next);
    },
    point(at: Point) {
      if (kind) take((now) => withPoint(now, kind, at));
    },
    place(at: Point, reachMm: number) {
      if (kind) take((now) => withWhole(now, kind, at, reachMm));
    },
    move: (id: number, index: number, at: Point) =>
      take((now) => withMoved(now, id, index, at), `${id} ${index}`),
    /** What is moved from now on is a step of its own. */
    moved: work.settle,
    characters: (id: number, characters: number) =>
      take((now) => withCharacters(now, id, characters), `characters ${id}`),
    close: () => take(withClosed),
    remove: (id: number) => take((now) => now.filter((measure) => measure.id !== id)),
  };
}

export type Measures = ReturnType<typeof useMeasures>;
