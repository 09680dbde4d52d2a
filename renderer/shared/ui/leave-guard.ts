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

const always = () => true;
const never = () => false;

/**
 * Stops every way off the screen while something is unsaved, until it was asked: routes, the ways of `unlessUnsaved`, and
 * the window. A browser asks in its own words when a window closes; the desktop's window only stays open, so that the
 * question is asked here.
 * @param from what the unsaved work goes with: the screen, or the window alone
 */
export function useLeaveGuard(isUnsaved: boolean, from: 'screen' | 'window' = 'screen') {
  const { data: status } = useStatus();
  const isDesktop = status?.host === 'desktop';
  const isFree = useRef(false);
  const [waiting, setWaiting] = useState<{ go: Way } | null>(null);
  const route = useBlocker({
    shouldBlockFn: from === 'screen' ? always : never,
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
      if (isDesktop && !isFree.current) setWaiting({ go: close });
    };
    if (from === 'screen') guards.add(guard);
    window.addEventListener('beforeunload', onClosing);
    return () => {
      guards.delete(guard);
      window.removeEventListener('beforeunload', onClosing);
    };
  }, [isUnsaved, isDesktop, from]);

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
