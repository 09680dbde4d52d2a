import { useEffect, useState } from 'react';

/** Pages that were shown lately, kept by the browser for as long as they stand here: the way back is at once. */
const kept = new Map<string, HTMLImageElement>();
const KEPT_MAX = 24;

function keep(url: string, image: HTMLImageElement): void {
  kept.delete(url);
  kept.set(url, image);
  for (const old of [...kept.keys()].slice(0, -KEPT_MAX)) kept.delete(old);
}

/** Fetches a picture, or has it already. Returns what lets go of it before it is there. */
function fetched(url: string, then: () => void): () => void {
  const image = kept.get(url) ?? new Image();
  image.onload = () => {
    keep(url, image);
    then();
  };
  // The viewer says what it could not show.
  image.onerror = then;
  if (!image.src) image.src = url;
  else if (image.complete) then();
  return () => {
    image.onload = null;
    image.onerror = null;
    // What nobody waits for any more is not to keep the others waiting.
    if (!image.complete) image.src = '';
  };
}

/**
 * Fetches pictures one after the other, so that they are there when they are asked for. Returns what stops it; one that is
 * under way is fetched all the same.
 */
export function fetchedAhead(urls: readonly string[]): () => void {
  let isStopped = false;
  const next = (index: number) => {
    const url = urls[index];
    if (url !== undefined && !isStopped) fetched(url, () => next(index + 1));
  };
  next(0);
  return () => {
    isStopped = true;
  };
}

/** What is worked on is left alone so long before the whole of it is asked for, ms. */
const RESTS_MS = 300;

interface Sources {
  readonly preview: string;
  readonly full: string;
  /** Whether the whole is asked for only when nothing changes any more, because it is work to make it. */
  readonly isWork: boolean;
}

/** A picture that can be shown, and whether it is another one than was asked for, which is not there yet. */
export interface Shown {
  readonly url: string;
  readonly isEarlier: boolean;
}

/**
 * The address of what can be shown: the preview when the browser has it, the whole when it has that. Until then what was
 * shown before of the same subject stays.
 */
export function useSharper({ preview, full, isWork }: Sources, subject: string): Shown {
  const [shown, setShown] = useState({ subject, url: preview, of: preview });
  useEffect(() => {
    let rest: ReturnType<typeof setTimeout> | undefined;
    let leaveFull: (() => void) | undefined;
    const show = (url: string) => setShown({ subject, url, of: preview });
    const sharpen = () => {
      leaveFull = fetched(full, () => show(full));
    };
    const leavePreview = kept.has(full)
      ? undefined
      : fetched(preview, () => {
          show(preview);
          if (isWork) rest = setTimeout(sharpen, RESTS_MS);
        });
    if (!isWork || kept.has(full)) sharpen();
    return () => {
      clearTimeout(rest);
      leavePreview?.();
      leaveFull?.();
    };
  }, [preview, full, isWork, subject]);
  if (shown.subject !== subject) return { url: preview, isEarlier: false };
  return { url: shown.url, isEarlier: shown.of !== preview };
}
