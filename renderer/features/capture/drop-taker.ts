import { useEffect, useRef } from 'react';
import { create } from 'zustand';

/** A screen that takes dropped and pasted files itself; without one they open or join an examination. */
export interface DropTaker {
  /** Shown over the window while files hover over it. */
  words: string;
  /** @param folders names of folders that were dropped with the files */
  take(files: readonly File[], folders: readonly string[]): void;
}

export const useTaking = create<{ taker: DropTaker | null }>(() => ({ taker: null }));

/** Gives files to the screen that takes them; false where none does. */
export function droppedElsewhere(files: readonly File[], folders: readonly string[]): boolean {
  const { taker } = useTaking.getState();
  taker?.take(files, folders);
  return taker !== null;
}

/** Takes what is dropped on the window for as long as the calling screen is there. */
export function useDropTaker({ words, take }: DropTaker) {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const taker: DropTaker = { words, take: (...dropped) => latest.current(...dropped) };
    useTaking.setState({ taker });
    return () => useTaking.setState((now) => (now.taker === taker ? { taker: null } : now));
  }, [words]);
}
