import { useLayoutEffect, useRef } from 'react';
import type { TableView } from './table-view.ts';

export type ChangeView = (change: (now: TableView) => TableView) => void;

/**
 * Changes of the view one after the other, each made of what the one before it left: an address is written later than keys
 * are pressed, and none of them may be lost.
 */
export function useViewChange(view: TableView, onView: (view: TableView) => void): ChangeView {
  const latest = useRef(view);
  const written = JSON.stringify(view);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same view again is no news
  useLayoutEffect(() => {
    latest.current = view;
  }, [written]);
  return (change) => {
    latest.current = change(latest.current);
    onView(latest.current);
  };
}
