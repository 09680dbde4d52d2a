import { explain, toErrorData } from '../../../src/contract/errors.ts';
import { unwrap } from '../../shared/client/index.ts';

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

/** Whether the browser has a picture. */
export const isKept = (url: string): boolean => kept.has(url);

/** Fetches a picture, or has it already; says whether it can be shown. Returns what lets go of it before it is there. */
export function fetched(url: string, then: (isThere: boolean) => void): () => void {
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

/**
 * Why a picture could not be had, in words: an image does not tell, so its address is asked once more. `null`: the second time it
 * could be had, or nobody knows.
 */
export async function reasonFor(url: string): Promise<string | null> {
  try {
    const response = await fetch(url);
    if (response.ok) return null;
    unwrap(await response.json());
    return null;
  } catch (thrown) {
    const { title, remedy } = explain(toErrorData(thrown));
    return `${title} ${remedy}`;
  }
}
