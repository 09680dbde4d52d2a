import { useEffect, useState } from 'react';

/** A picture on its way to the screen. `shown`: the last one that is there; `null` before the first. */
export interface Fetched {
  readonly shown: string | null;
  readonly state: 'waiting' | 'there' | 'failed';
}

/** Fetches a picture, so that what is said above it is said of what is seen: the one before stays until it is there. */
export function useFetched(url: string): Fetched {
  const [shown, setShown] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  useEffect(() => {
    const image = new Image();
    image.onload = () => setShown(url);
    image.onerror = () => setFailed(url);
    image.src = url;
    return () => {
      image.onload = null;
      image.onerror = null;
      // What nobody waits for any more is not to hold a connection.
      if (!image.complete) image.src = '';
    };
  }, [url]);
  return { shown, state: shown === url ? 'there' : failed === url ? 'failed' : 'waiting' };
}
