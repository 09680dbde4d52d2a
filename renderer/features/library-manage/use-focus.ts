import { type RefObject, useEffect, useRef } from 'react';

/**
 * Puts the focus on a part of the screen that took the place of what had it, so that the next Tab goes on from there.
 * @param state whenever it changes, the focus is put there again
 */
export function useFocus<T extends HTMLElement>(state: unknown = null): RefObject<T | null> {
  const part = useRef<T>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the state stands for what was exchanged
  useEffect(() => part.current?.focus(), [state]);
  return part;
}
