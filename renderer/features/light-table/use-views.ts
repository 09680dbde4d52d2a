import { useRef, useState } from 'react';
import type { PageFrame } from '../../../src/examination/table-pages.ts';
import type { KeptTable } from './kept-table.ts';
import { aimNow } from './sights.ts';
import type { TableView } from './table-view.ts';
import type { ChangeView } from './use-view-change.ts';
import { backFrom, begunStep, forthFrom, movedStep, NO_STEPS, type ViewSteps } from './view-steps.ts';

/** What of an address is the view; the first of them that changes says what kind of step it is. */
const ARRANGED = ['check', 'page', 'mode', 'below', 'light'] as const;
type Arrangement = Pick<TableView, (typeof ARRANGED)[number]>;

/** How much of each way of holding both against each other is set. */
export type AmountsSet = Pick<KeptTable, 'share' | 'rate' | 'gain'>;

/** A view that can be gone back to: what lies on the table and how, how much of it, and where of the page it looks. */
interface Place {
  readonly arrangement: Arrangement;
  readonly amounts: AmountsSet;
  readonly sight: KeptTable['sight'];
}

/** A view that is to be taken up. */
export type Opening = NonNullable<KeptTable['sight']> & {
  readonly key: string;
  /** What is to lie on the table first; `null` where that is there. */
  readonly of: string | null;
};

const arrangementOf = (view: TableView): Arrangement =>
  Object.fromEntries(ARRANGED.flatMap((name) => (view[name] === undefined ? [] : [[name, view[name]]])));
export const arrangedAs = (view: TableView): string => JSON.stringify(arrangementOf(view));

/** Less than anybody sees: mm of the page, and a share of the scale. */
const NEAR = { mm: 0.02, scale: 0.001 };

function areSame(a: Place, b: Place): boolean {
  if (arrangedAs(a.arrangement) !== arrangedAs(b.arrangement)) return false;
  const { share, rate, gain } = a.amounts;
  if (share !== b.amounts.share || rate !== b.amounts.rate || gain !== b.amounts.gain) return false;
  if (!a.sight || !b.sight) return true;
  const [{ centre: from, ...one }, { centre: to, ...other }] = [a.sight, b.sight];
  return (
    Math.hypot(from[0] - to[0], from[1] - to[1]) < NEAR.mm &&
    Math.abs(one.pxPerMm / other.pxPerMm - 1) < NEAR.scale &&
    one.rotation === other.rotation &&
    one.isMirrored === other.isMirrored
  );
}

interface Seen {
  view: TableView;
  changeView: ChangeView;
  /** The page that is shown, and its frame; `null` where there is none. */
  page: string | null;
  frame: PageFrame | null;
  amounts: AmountsSet;
  onAmounts(next: AmountsSet): void;
  onOpening(next: Opening | null | ((now: Opening | null) => Opening | null)): void;
}

/** Views of the table one after the other, and the way back: pan, zoom, turn, mirror, light, arrangement, its amount, check. */
export function useViews({ view, changeView, page, frame, amounts, onAmounts, onOpening }: Seen) {
  // Told of every frame of a movement: only what can be gone to is drawn again.
  const steps = useRef<ViewSteps<Place>>(NO_STEPS);
  const [can, setCan] = useState({ goBack: false, goForth: false });
  const count = useRef(0);

  function put(next: ViewSteps<Place>) {
    steps.current = next;
    const now = { goBack: next.past.length > 0, goForth: next.future.length > 0 };
    setCan((before) => (before.goBack === now.goBack && before.goForth === now.goForth ? before : now));
  }
  const placeNow = (arranged: TableView = view): Place => {
    const sight = frame && aimNow(frame);
    return {
      arrangement: arrangementOf(arranged),
      amounts,
      sight: sight && page ? { ...sight, page } : null,
    };
  };
  function take(found: ReturnType<typeof backFrom<Place>>) {
    if (!found) return;
    const { arrangement, sight } = found.to;
    onAmounts(found.to.amounts);
    put(found.steps);
    count.current++;
    onOpening(sight && { ...sight, key: `view ${count.current}`, of: arrangedAs(arrangement) });
    changeView((now) => {
      const kept = Object.entries(now).filter(([name]) => !ARRANGED.some((each) => each === name));
      return { ...Object.fromEntries(kept), ...arrangement };
    });
  }

  return {
    can,
    /** Something that may move the view begins on a pane. */
    begin: (kind: string) => put(begunStep(steps.current, kind, placeNow(), performance.now())),
    /** A pane shows another place. */
    moved() {
      if (steps.current.gesture) put(movedStep(steps.current, placeNow(), performance.now(), areSame));
    },
    /** Lays something else on the table, or otherwise. */
    change: (change: (now: TableView) => TableView) =>
      changeView((now) => {
        const next = change(now);
        const kind = ARRANGED.find((name) => now[name] !== next[name]);
        if (kind === undefined) return next;
        const before = placeNow(now);
        const begun = begunStep(steps.current, kind, before, performance.now());
        put(movedStep(begun, { ...before, arrangement: arrangementOf(next) }, performance.now(), areSame));
        // What was to be taken up is there; it is not to be taken up once more, nor where a page is come back to.
        onOpening((opening) => (kind === 'page' ? null : opening && { ...opening, of: null }));
        return next;
      }),
    /** Sets how much of a way is seen. */
    set(part: Partial<AmountsSet>) {
      const before = placeNow();
      const next = { ...amounts, ...part };
      if (areSame({ ...before, amounts: next }, before)) return;
      const begun = begunStep(steps.current, 'amount', before, performance.now());
      put(movedStep(begun, { ...before, amounts: next }, performance.now(), areSame));
      onAmounts(next);
    },
    back: () => take(backFrom(steps.current, placeNow())),
    forth: () => take(forthFrom(steps.current, placeNow())),
  };
}

export type Views = ReturnType<typeof useViews>;
