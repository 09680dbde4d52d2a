import { useEffect, useState } from 'react';
import { fetched, isKept, reasonFor } from './fetched.ts';

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
  /** Whether the whole could not be had; of a preview that is shown nothing better comes then. */
  readonly isWholeLost: boolean;
  /** Why it could not be had, or the whole of it, in words as far as they are known. */
  readonly reason: string | null;
}

/** `of`: the preview of what was asked for when this came. */
type Kept = Shown & { readonly subject: string; readonly of: string };

/**
 * The address of what can be shown: the preview when the browser has it, the whole when it has that. Until then what was
 * shown before of the same subject stays. `null`: nothing is asked for.
 */
export function useSharper(sources: Sources | null, subject: string): Shown | null {
  const { preview = '', full = '', isWork = false } = sources ?? {};
  const [shown, setShown] = useState<Kept>({
    ...{ subject, url: preview, of: preview, isPreview: true, state: 'coming' },
    ...{ isWholeLost: false, reason: null },
  });
  useEffect(() => {
    if (preview === '') return;
    let rest: ReturnType<typeof setTimeout> | undefined;
    let leaveFull: (() => void) | undefined;
    let leavePreview: (() => void) | undefined;
    // Of what is asked for now, whichever of both is told of first.
    let isWholeLost = false;
    let reason: string | null = null;
    const show = (url: string, isThere: boolean) =>
      setShown({
        ...{ subject, url, of: preview, isPreview: url !== full, state: isThere ? 'asked' : 'failed' },
        ...{ isWholeLost, reason },
      });
    /** Says so, unless something else is asked for by then. */
    const tell = () =>
      setShown((now) =>
        now.of === preview && now.subject === subject ? { ...now, isWholeLost, reason } : now,
      );
    const tellWhy = async (url: string) => {
      reason = await reasonFor(url);
      tell();
    };
    const sharpen = () => {
      leaveFull = fetched(full, (isThere) => {
        if (isThere) {
          // A preview that comes later than the whole is of no use.
          leavePreview?.();
          return show(full, true);
        }
        isWholeLost = true;
        tell();
        void tellWhy(full);
      });
    };
    if (isKept(full)) sharpen();
    else {
      leavePreview = fetched(preview, (isThere) => {
        show(preview, isThere);
        if (!isThere) void tellWhy(preview);
        else if (isWork) rest = setTimeout(sharpen, RESTS_MS);
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
    return {
      ...{ url: preview, isPreview: preview !== full, state: 'coming' },
      ...{ isWholeLost: false, reason: null },
    };
  const { url, isPreview, state, isWholeLost, reason } = shown;
  const isOfThis = shown.of === preview;
  return {
    ...{ url, isPreview, state: isOfThis ? state : 'earlier' },
    ...{ isWholeLost: isOfThis && isWholeLost, reason: isOfThis ? reason : null },
  };
}
