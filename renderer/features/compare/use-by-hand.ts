import { useState } from 'react';
import type { Point } from '../../../src/imaging/geometry.ts';
import type { ControlPoint } from '../../../src/imaging/register/control-points.ts';
import { abandoned, begun, edited, redone, settled, undone } from '../../shared/history/index.ts';
import { movedPoint, type PointPair, pairsOf, type Side, withoutPair, withPoint } from './by-hand-points.ts';

/** The points that are being set, which of them is worked with, and the way back. */
export function useByHand(first: readonly ControlPoint[]) {
  const [start] = useState(() => pairsOf(first));
  const [history, setHistory] = useState(() => begun<readonly PointPair[]>(start));
  const [picked, setPicked] = useState<{ id: number; side: Side } | null>(null);
  const pairs = history.present;
  const chosen = picked && pairs.some(({ id }) => id === picked.id) ? picked : null;
  const take = (next: readonly PointPair[], step?: string) =>
    setHistory((now) => edited(now, next, step ?? null));

  function set(side: Side, at: Point) {
    const { pairs: next, id } = withPoint(pairs, side, at);
    if (id === null) return;
    take(next);
    setPicked({ id, side });
  }

  return {
    pairs,
    chosen,
    isChanged: pairs !== start,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    choose: (id: number, side: Side) => setPicked({ id, side }),
    set,
    /** A new pair at once, to be moved by keys. */
    add(picture: Point, page: Point) {
      const { pairs: half, id } = withPoint(
        pairs.filter((pair) => pair.picture && pair.page),
        'picture',
        picture,
      );
      if (id === null) return;
      take(movedPoint(half, id, 'page', page));
      setPicked({ id, side: 'picture' });
    },
    move(id: number, side: Side, at: Point) {
      setHistory((now) => edited(now, movedPoint(now.present, id, side, at), `${side} ${id}`));
    },
    /** What is moved from now on is a step of its own. */
    moved: () => setHistory(settled),
    givenUp: () => setHistory(abandoned),
    remove(id: number) {
      const at = pairs.findIndex((pair) => pair.id === id);
      const next = withoutPair(pairs, id);
      take(next);
      // The focus stays among the points.
      const neighbour = next[Math.min(at, next.length - 1)];
      if (neighbour && chosen) setPicked({ id: neighbour.id, side: chosen.side });
    },
    undo: () => setHistory(undone),
    redo: () => setHistory(redone),
  };
}

export type ByHandPoints = ReturnType<typeof useByHand>;
