import { useState } from 'react';
import type { Point } from '../../../src/imaging/geometry.ts';
import { begun, edited, redone, settled, undone } from '../../shared/history/index.ts';
import {
  type Measure,
  type MeasureKind,
  withCharacters,
  withClosed,
  withMoved,
  withPoint,
  withWhole,
} from './measures.ts';

const NONE: readonly Measure[] = [];

/** What was measured on each page, the way of measuring that is taken, and the way back. */
export function useMeasures(pageId: string) {
  const [histories, setHistories] = useState<
    Readonly<Record<string, ReturnType<typeof begun<readonly Measure[]>>>>
  >({});
  const [kind, setKind] = useState<MeasureKind | null>(null);
  const history = histories[pageId] ?? begun(NONE);
  const all = history.present;
  const change = (to: (now: typeof history) => typeof history) =>
    setHistories((now) => ({ ...now, [pageId]: to(now[pageId] ?? begun(NONE)) }));
  const take = (next: (now: readonly Measure[]) => readonly Measure[], step: string | null = null) =>
    change((now) => edited(now, next(now.present), step));

  return {
    all,
    kind,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
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
    moved: () => change(settled),
    characters: (id: number, characters: number) =>
      take((now) => withCharacters(now, id, characters), `characters ${id}`),
    close: () => take(withClosed),
    remove: (id: number) => take((now) => now.filter((measure) => measure.id !== id)),
    undo: () => change(undone),
    redo: () => change(redone),
  };
}

export type Measures = ReturnType<typeof useMeasures>;
