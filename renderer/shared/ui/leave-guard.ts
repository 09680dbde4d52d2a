import { useBlocker } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useStatus } from '../client/index.ts';

type Way = () => void;

const guards = new Set<(go: Way) => void>();

/** Goes a way within a screen that takes unsaved work with it: at once where there is none, otherwise if a person says so. */
export function unlessUnsaved(go: Way) {
  const asking = [...guards].reduceRight<Way>((next, guard) => () => guard(next), go);
  asking();
}

const never = () => false;
const nothing = async () => false;

/**
 * Stops every way off the screen while something is unsaved, until it was asked: routes, the ways of `unlessUnsaved`, and
 * the window. A browser asks in its own words when a window closes; the desktop's window only stays open, so that the
 * question is asked here.
 * @param from what the unsaved work goes with: the screen, or the window alone
 * @param save tried before anybody is asked; resolves with whether nothing is unsaved any more
 */
export function useLeaveGuard(
  isUnsaved: boolean,
  from: 'screen' | 'window' = 'screen',
  save: () => Promise<boolean> = nothing,
) {
  const { data: status } = useStatus();
  const isDesktop = status?.host === 'desktop';
  const isFree = useRef(false);
  const [waiting, setWaiting] = useState<{ go: Way } | null>(null);
  const route = useBlocker({
    shouldBlockFn: from === 'screen' ? async () => !(await save()) : never,
    enableBeforeUnload: () => !isFree.current,
    disabled: !isUnsaved,
    withResolver: true,
  });

  useEffect(() => {
    if (!isUnsaved) return;
    const guard = (go: Way) => setWaiting({ go });
    const close = () => {
      isFree.current = true;
      window.close();
    };
    const onClosing = () => {
      if (!isDesktop || isFree.current) return;
      void save().then((isSaved) => (isSaved ? close() : setWaiting({ go: close })));
    };
    if (from === 'screen') guards.add(guard);
    window.addEventListener('beforeunload', onClosing);
    return () => {
      guards.delete(guard);
      window.removeEventListener('beforeunload', onClosing);
    };
  }, [isUnsaved, isDesktop, from, save]);

  return {
    /** Whether the question is to be shown. */
    isAsked: waiting !== null || route.status === 'blocked',
    ask: (go: Way) => (isUnsaved ? setWaiting({ go }) : go()),
    stay() {
      setWaiting(null);
      route.reset?.();
    },
    leave() {
      setWaiting(null);
      route.proceed?.();
      waiting?.go();
    },
  };
}
