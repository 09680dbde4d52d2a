import { useEffect, useMemo, useState } from 'react';
import type { PageFrame } from '../../../../src/examination/table-pages.ts';
import { type Counted, countLevels } from '../../../../src/imaging/view-tools/index.ts';
import type { AreaMm } from '../../../../src/reference/index.ts';

/** A picture whose px can be read; `null`, one that could not be had. */
interface Drawn {
  readonly url: string;
  readonly context: CanvasRenderingContext2D | null;
}

/** What is looked at comes first: a picture is counted when nothing else was asked for so long, ms. */
const RESTS_MS = 300;

function contextOf(image: HTMLImageElement): CanvasRenderingContext2D | null {
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(image, 0, 0);
  return context;
}

/** A picture of the page as the panes show it, drawn where its px can be read. */
function useDrawn(url: string | null): Drawn | null {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    if (url === null) return;
    let isLeft = false;
    const tell = (context: Drawn['context']) => isLeft || setDrawn({ url, context });
    const rest = setTimeout(() => {
      const image = new Image();
      image.src = url;
      // Unpacked beside the page, not in the way of what is drawn on it.
      image.decode().then(
        () => tell(contextOf(image)),
        () => tell(null),
      );
    }, RESTS_MS);
    return () => {
      isLeft = true;
      clearTimeout(rest);
    };
  }, [url]);
  return drawn?.url === url ? drawn : null;
}

/** RGBA of a part of the page, of one px at least. */
function pxOf(context: CanvasRenderingContext2D, area: AreaMm, { pxPerMm, widthPx }: PageFrame) {
  const { width, height } = context.canvas;
  const scale = (pxPerMm * width) / widthPx;
  const left = Math.min(width - 1, Math.floor(area.xMm * scale));
  const top = Math.min(height - 1, Math.floor(area.yMm * scale));
  const right = Math.min(width, Math.max(left + 1, Math.ceil((area.xMm + area.widthMm) * scale)));
  const bottom = Math.min(height, Math.max(top + 1, Math.ceil((area.yMm + area.heightMm) * scale)));
  return context.getImageData(left, top, right - left, bottom - top).data;
}

/**
 * How many px of an area of the page have each level, in a picture of it that comes from the imaging process as those of the panes
 * do. `null` while it is not there; `failed` where it could not be had.
 */
export function useLevels(
  url: string | null,
  area: AreaMm | null,
  frame: PageFrame,
  of: Counted,
): Uint32Array | 'failed' | null {
  const drawn = useDrawn(url);
  return useMemo(() => {
    if (!drawn || !area) return null;
    return drawn.context ? countLevels(pxOf(drawn.context, area, frame), of) : 'failed';
  }, [drawn, area, frame, of]);
}
