import { useEffect, useState } from 'react';

/** Whole pages that were shown lately, kept by the browser for as long as they stand here: the way back is at once. */
const kept = new Map<string, HTMLImageElement>();
const KEPT_MAX = 12;

function keep(url: string, image: HTMLImageElement): void {
  kept.delete(url);
  kept.set(url, image);
  for (const old of [...kept.keys()].slice(0, -KEPT_MAX)) kept.delete(old);
}

/** The address of what can be shown: the preview at once, the whole when the browser has it. */
export function useSharper({ preview, full }: { preview: string; full: string }): string {
  const [loaded, setLoaded] = useState<string | null>(null);
  useEffect(() => {
    const image = kept.get(full) ?? new Image();
    image.onload = () => {
      keep(full, image);
      setLoaded(full);
    };
    if (!image.src) image.src = full;
    return () => {
      image.onload = null;
    };
  }, [full]);
  return loaded === full || kept.has(full) ? full : preview;
}
