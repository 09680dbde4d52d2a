import { useEffect, useState } from 'react';

/** Pages that were shown lately, kept by the browser for as long as they stand here: the way back is at once. */
const kept = new Map<string, HTMLImageElement>();
/** Px that are kept, all pictures together: three bytes each while they are packed as little as those of tools. */
const KEPT_PX = 60_000_000;

function keep(url: string, image: HTMLImageElement): void {
  kept.delete(url);
  kept.set(url, image);
  let left = KEPT_PX;
  for (const [each, { naturalWidth, naturalHeight }] of [...kept].toReversed()) {
    left -= naturalWidth * naturalHeight;
    if (left < 0 && each !== url) kept.delete(each);
  }
}

/** Pictures that were asked for before the screen is drawn that shows them. */
const asked = new Map<string, HTMLImageElement>();

/**
 * Asks for pictures at once that the next rendering will ask for: their way through the processes begins while the screen is still
 * being drawn. Those of the time before that nobody took are let go of.
 */
export function askFor(urls: readonly string[]): void {
  for (const image of asked.values()) image.src = '';
  asked.clear();
  for (const url of urls) {
    if (kept.has(url)) continue;
    const image = new Image();
    image.src = url;
    asked.set(url, image);
  }
}

/** Fetches a picture, or has it already; says whether it can be shown. Returns what lets go of it before it is there. */
function fetched(url: string, then: (isThere: boolean) => void): () => void {
  const image = kept.get(url) ?? asked.get(url) ?? new Image();
  asked.delete(url);
  image.onload = () => {
    keep(url, image);
    then(true);
  };
  image.onerror = () => then(false);
  if (!image.src) image.src = url;
  else if (image.complete && image.naturalWidth > 0) {
    keep(url, image);
    then(true);
  } else if (image.complete) then(false);
  return () => {
    image.onload = null;
    image.onerror = null;
    // What nobody waits for any more is not to hold a connection.
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

export interface Sources {
  readonly preview: string;
  readonly full: string;
  /** Whether the whole is asked for only when nothing changes any more, because it is work to make it. */
  readonly isWork: boolean;
}

/**
 * A picture that can be shown: the one that was asked for; `coming`: that, where nothing is there yet; `earlier`: another one
 * than was asked for, which is not there yet; `failed`: the one that was asked for could not be had.
 */
export interface Shown {
  readonly url: string;
  /** Whether it has few px of the page. */
  readonly isPreview: boolean;
  readonly state: 'asked' | 'coming' | 'earlier' | 'failed';
}

/**
 * The address of what can be shown: the preview when the browser has it, the whole when it has that. Until then what was
 * shown before of the same subject stays. `null`: nothing is asked for.
 */
export function useSharper(sources: Sources | null, subject: string): Shown | null {
  const { preview = '', full = '', isWork = false } = sources ?? {};
  const [shown, setShown] = useState<Shown & { subject: string; of: string }>({
    ...{ subject, url: preview, of: preview, isPreview: true, state: 'coming' },
  });
  useEffect(() => {
    if (preview === '') return;
    let rest: ReturnType<typeof setTimeout> | undefined;
    let leaveFull: (() => void) | undefined;
    let leavePreview: (() => void) | undefined;
    const show = (url: string, isThere: boolean) =>
      setShown({
        ...{ subject, url, of: preview, isPreview: url !== full },
        state: isThere ? 'asked' : 'failed',
      });
    const sharpen = () => {
      leaveFull = fetched(full, (isThere) => {
        if (!isThere) return;
        // A preview that comes later than the whole is of no use.
        leavePreview?.();
        show(full, true);
      });
    };
    if (kept.has(full)) sharpen();
    else {
      leavePreview = fetched(preview, (isThere) => {
        show(preview, isThere);
        if (isThere && isWork) rest = setTimeout(sharpen, RESTS_MS);
      });
      if (!isWork) sharpen();
    }
    return () => {
      clearTimeout(rest);
      leavePreview?.();
      leaveFull?.();
    };
  }, [preview, full, isWork, subject]);
  if (!sources) return null;
  if (shown.subject !== subject || shown.url === '')
    return { url: preview, isPreview: preview !== full, state: 'coming' };
  const { url, isPreview, state } = shown;
  return { url, isPreview, state: shown.of === preview ? state : 'earlier' };
}
