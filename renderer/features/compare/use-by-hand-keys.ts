import { useEffect, useRef } from 'react';
import { panOf, type Stage } from '../../shared/viewer/index.ts';
import type { Side } from './by-hand-points.ts';

interface Deeds {
  stageOf(side: Side): Stage | null;
  undo(): void;
  redo(): void;
  add(): void;
  save(): void;
}

/** A key that looks at a picture: zooms, fits, or moves it. Whether it was one. */
function look(stage: Stage | null, key: string): boolean {
  const way = panOf(key);
  if (way) stage?.panBy(...way);
  else if (key === '+' || key === '=') stage?.zoomBy(1.25);
  else if (key === '-') stage?.zoomBy(1 / 1.25);
  else if (key === '0') stage?.fit();
  else return false;
  return true;
}

function give(event: KeyboardEvent, deeds: Deeds): boolean {
  const { key, shiftKey, target } = event;
  const letter = key.toLowerCase();
  if (event.ctrlKey || event.metaKey) {
    if (letter === 'z') (shiftKey ? deeds.redo : deeds.undo)();
    else if (letter === 'y') deeds.redo();
    else if (key === 'Enter') deeds.save();
    else return false;
    return true;
  }
  if (letter === 'a') {
    deeds.add();
    return true;
  }
  const pane = target instanceof Element && target.closest('[data-side]');
  return look(deeds.stageOf(pane && pane.getAttribute('data-side') === 'page' ? 'page' : 'picture'), key);
}

/**
 * The keys of placing by hand: a dialogue owns the keyboard, so the commands of the screen are silent while it is open. What
 * has the focus may have used a key before: a point its arrows, a field everything.
 */
export function useByHandKeys(deeds: Deeds) {
  const latest = useRef(deeds);
  useEffect(() => {
    latest.current = deeds;
  });
  useEffect(() => {
    const listening = new AbortController();
    window.addEventListener(
      'keydown',
      (event) => {
        const isTyped = event.target instanceof Element && event.target.closest('input, [role="listbox"]');
        // A question that is asked on top of the dialogue has the keyboard.
        const isAsked = document.querySelectorAll('[role="dialog"][aria-modal="true"]').length > 1;
        if (event.defaultPrevented || event.altKey || isTyped || isAsked) return;
        if (give(event, latest.current)) event.preventDefault();
      },
      { signal: listening.signal },
    );
    return () => listening.abort();
  }, []);
}
