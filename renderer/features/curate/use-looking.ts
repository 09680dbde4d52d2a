import { useEffect, useMemo, useState } from 'react';
import { useDocument, useEditing } from './editing-context.ts';
import { elementOf, tabOf } from './fault-places.ts';
import { FIRST_LOOK, type Look, shownOf, wayTo } from './look.ts';

/** The field of a path, or of what it lies in; its element's first where it has none of its own. */
function fieldAt(path: string): HTMLElement | null {
  const ways = [path, path.replace(/[.[][^.[]*$/, '')];
  const found = ways.map((way) => document.querySelector<HTMLElement>(`[data-path="${CSS.escape(way)}"]`));
  return (
    found.find((field) => field !== null) ?? document.querySelector(`[data-path^="${CSS.escape(path)}"]`)
  );
}

/** What is looked at of the draft, and the ways through it. */
export function useLooking() {
  const { store } = useEditing();
  const written = useDocument();
  const [look, setLook] = useState<Look>(FIRST_LOOK);
  const shown = shownOf(written, look);
  useEffect(() => {
    if (look.focus === null) return;
    fieldAt(look.focus)?.focus();
    setLook((before) => ({ ...before, focus: null }));
  }, [look.focus]);
  return useMemo(() => {
    // As it stands when something is chosen: that may have been added a moment ago.
    const now = () => store.getState().history.document;
    return {
      look,
      shown,
      change: (part: Partial<Look>) => setLook((before) => ({ ...before, ...part })),
      choose: (place: string | null) =>
        setLook((before) =>
          place === null ? { ...before, chosen: null, drawing: false } : wayTo(now(), place, before),
        ),
      goTo: (path: string) =>
        setLook((before) => ({
          ...wayTo(now(), elementOf(path), before),
          tab: tabOf(path),
          focus: path,
        })),
    };
  }, [look, shown, store]);
}
