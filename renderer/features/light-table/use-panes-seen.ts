import { useLayoutEffect, useState } from 'react';
import { areAllShown } from '../../shared/viewer/index.ts';

/** Whether panes show what stands above them, do not yet, or never will. */
export type PaneState = 'seen' | 'waiting' | 'failed';
/** Why what is seen cannot be kept. */
export type Refused = Exclude<PaneState, 'seen'>;

/** Of several rows of panes: what could not be had is said first, for waiting does not mend it. */
const ofAll = (states: readonly PaneState[]): PaneState =>
  states.find((state) => state === 'failed') ?? states.find((state) => state === 'waiting') ?? 'seen';

/**
 * Whether everything on the table is seen as it says: what is kept of it is what the core makes of the look, and nobody is to
 * keep what was not on the screen.
 */
export function usePanesSeen() {
  const [rows, setRows] = useState<Readonly<Record<string, PaneState>>>({});
  const [isRefused, setRefused] = useState(false);
  const state = ofAll(Object.values(rows));
  // Said once, until it holds no more.
  if (isRefused && state === 'seen') setRefused(false);
  return {
    /** Why what is seen cannot be kept, after it was tried; `null` where nothing stands against it. */
    refused: isRefused && state !== 'seen' ? state : null,
    /**
     * Keeps what is seen, if it is what the panes say; otherwise `refuse` is told why not, or `refused` says it for as long as
     * it holds.
     */
    keep(deed: () => void, refuse: (why: Refused) => void, isToStand = false) {
      // A stage draws what was fetched a moment after it was.
      if (state === 'seen') return areAllShown() ? deed() : refuse('waiting');
      if (isToStand) setRefused(true);
      else refuse(state);
    },
    tell: (row: string, its: PaneState | null) =>
      setRows(({ [row]: _, ...others }) => (its ? { ...others, [row]: its } : others)),
  };
}

/** Tells of a row of panes for as long as it is there, before any key can be pressed. */
export function useTold(tell: (state: PaneState | null) => void, state: PaneState): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: told where the state is another one
  useLayoutEffect(() => {
    tell(state);
    return () => tell(null);
  }, [state]);
}
