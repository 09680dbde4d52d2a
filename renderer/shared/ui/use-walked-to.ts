import { type RefObject, useEffect, useRef } from 'react';

/** The head of a row of a list: where it is walked to with the keys, it is brought into sight, read out, and can be closed again. */
export function useWalkedTo(isChosen: boolean): RefObject<HTMLButtonElement | null> {
  const head = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isChosen) return;
    head.current?.focus({ preventScroll: true });
    head.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return head;
}
