import { useEffect, useState } from 'react';

/** The address of what can be shown: the preview at once, the whole when the browser has it. */
export function useSharper({ preview, full }: { preview: string; full: string }): string {
  const [loaded, setLoaded] = useState<string | null>(null);
  useEffect(() => {
    const image = new Image();
    image.onload = () => setLoaded(full);
    image.src = full;
    return () => {
      image.onload = null;
    };
  }, [full]);
  return loaded === full ? full : preview;
}
