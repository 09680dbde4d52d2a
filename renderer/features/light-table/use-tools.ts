import { useDebouncedValue } from '@mantine/hooks';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import {
  chainText,
  doneOf,
  isBounded,
  MOST_STEPS,
  type ToolStep,
  type ViewTool,
} from '../../../src/imaging/view-tools/index.ts';
import { type PageLights, usualOn } from './page-lights.ts';
import type { Workbench } from './use-work.ts';

/** While a slider is drawn, a picture is asked for when it rests so long, ms. */
const RESTS_MS = 120;

/** What is looked at comes first: tools are made ready when its previews are there, ms. */
const SETTLES_MS = 800;

/**
 * Lays a tool over some pictures unseen: what tools run on is then loaded before the first one is wanted, which takes a second
 * in each process of imaging.
 */
export function useToolsReady(urls: readonly string[]): void {
  const wanted = urls.join('\n');
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const url of wanted.split('\n').filter(Boolean)) new Image().src = url;
    }, SETTLES_MS);
    return () => clearTimeout(timer);
  }, [wanted]);
}

/** The settings of a tool are drawn when the pictures with it are there: all processors work on those until then, ms. */
const OPENS_MS = 300;

/**
 * The tools that lie over the pictures of a page, which of them is set now, and the lights that they can be given. `onLaid` is told
 * what is done to the pictures from now on, before anything is drawn.
 */
export function useTools(work: Workbench, lights: PageLights, onLaid: (done: readonly ToolStep[]) => void) {
  const [open, setOpen] = useState<number | null>(null);
  const drawn = useDeferredValue(open);
  const opening = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(opening.current), []);
  const openNow = (index: number | null) => {
    clearTimeout(opening.current);
    setOpen(index);
  };
  const [isBypassed, setBypassed] = useState(false);
  const all = work.present.tools;
  const take = (next: (now: readonly ToolStep[]) => readonly ToolStep[], step: string | null = null) =>
    work.change(
      'tools',
      (now) => {
        const then = next(now);
        return isBounded(then) ? then : now;
      },
      step,
    );
  const done = isBypassed ? [] : doneOf(all);
  // Settings come many times a second while one is drawn; a tool that is laid on is asked for at once.
  const [isSetting, setSetting] = useState(false);
  const [rested] = useDebouncedValue(chainText(done), RESTS_MS, { leading: true });
  const shown = isSetting ? rested : chainText(done);

  return {
    all,
    /** What is done to the pictures now; nothing while they are looked at without. */
    done,
    /** The same as the pictures are to be fetched with, in one line. */
    shown,
    isBypassed,
    canAdd: all.length < MOST_STEPS,
    lights,
    /** Whether the page has the lights that a tool needs. */
    canLay: (tool: ViewTool) => usualOn(tool, lights) !== null,
    open: drawn !== null && drawn < all.length ? drawn : null,
    toggleOpen: (index: number) => openNow(open === index ? null : index),
    bypass: () => setBypassed((now) => !now && all.length > 0),
    add(tool: ViewTool) {
      const step = usualOn(tool, lights);
      if (!step || all.length >= MOST_STEPS) return;
      setBypassed(false);
      setSetting(false);
      onLaid(doneOf([...all, step]));
      openNow(null);
      opening.current = setTimeout(() => setOpen(all.length), OPENS_MS);
      take((now) => [...now, step]);
    },
    set(index: number, name: string, value: number | string) {
      setSetting(true);
      take(
        (now) =>
          now[index]?.settings[name] === value
            ? now
            : now.map((step, i) =>
                i === index ? { ...step, settings: { ...step.settings, [name]: value } } : step,
              ),
        `tool ${index} ${name}`,
      );
    },
    /** What is set from now on is a step of its own. */
    settled: work.settle,
    /** What is being set stays as it was. */
    givenUp: work.abandon,
    toggle: (index: number) =>
      take((now) =>
        now.map(({ isOff, ...step }, i): ToolStep => {
          const stays = isOff ? { ...step, isOff } : step;
          if (i !== index) return stays;
          return isOff ? step : { ...step, isOff: true };
        }),
      ),
    remove(index: number) {
      openNow(null);
      take((now) => now.filter((_, i) => i !== index));
    },
    /** Does a tool so many places earlier (−1) or later (1). */
    move(index: number, by: 1 | -1) {
      openNow(null);
      take((now) => {
        const [step, other] = [now[index], now[index + by]];
        if (!step || !other) return now;
        return now.map((each, i) => (i === index ? other : i === index + by ? step : each));
      });
    },
    clear() {
      openNow(null);
      take((now) => (now.length > 0 ? [] : now));
    },
  };
}

export type Tools = ReturnType<typeof useTools>;
