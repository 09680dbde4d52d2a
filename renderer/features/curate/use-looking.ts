import { useEffect, useMemo, useState } from 'react';
import { useDocument, useEditing } from './editing-context.ts';
import { elementOf, tabOf } from './fault-places.ts';
import { FIRST_LOOK, type Look, shownOf, wayTo } from './look.ts';

/** Where a path is written: its field, or what it lies in, or the first field that lies in it. */
function fieldAt(path: string): HTMLElement | null {
  const ways = [path, path.replace(/[.[][^.[]*$/, '')];
  const found = ways.map((way) => document.querySelector<HTMLElement>(`[data-path="${CSS.escape(way)}"]`));
  const within = () => document.querySelector<HTMLElement>(`[data-path^="${CSS.escape(path)}"]`);
  return found.find((field) => field !== null) ?? within();
}

/** Puts the focus into a field, the first of several that make one, and brings all of it into sight. */
function enter(field: HTMLElement) {
  const first = field.matches('fieldset') ? field.querySelector('input') : field;
  first?.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'center' });
}

/** What is looked at of the draft, and the ways through it. */
export function useLooking() {
  const { store } = useEditing();
  const written = useDocument();
  const [look, setLook] = useState<Look>(FIRST_LOOK);
  const shown = shownOf(written, look);
  useEffect(() => {
    if (look.focus === null) return;
    const field = fieldAt(look.focus);
    if (field) enter(field);
    setLook((before) => ({ ...before, focus: null }));
  }, [look.focus]);
  return useMemo(() => {
    // As it stands when something is chosen: that may have been added a moment ago.
    const now = () => store.getState().history.present;
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
          isPreview: false,
          focus: path,
        })),
    };
  }, [look, shown, store]);
}
