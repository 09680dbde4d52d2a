import type { AreaMm } from './area.ts';
import { type Ink, type InkBlend, ink } from './ink.ts';
import type { Fade, Layer } from './page.ts';
import { clipped, masked, rectangle } from './svg.ts';
import { lettering, type Setting, type Typeface } from './typeface.ts';

/** Invisible inks that glow under ultraviolet. */
export const GLOW = {
  red: ink('invisible, glows red', null, { glow: [255, 52, 46] }),
  yellow: ink('invisible, glows yellow', null, { glow: [250, 214, 60] }),
  green: ink('invisible, glows green', null, { glow: [60, 235, 110] }),
  blue: ink('invisible, glows blue', null, { glow: [58, 120, 255] }),
} as const;

/** A layer without the optional parts; `more` adds them. */
export function layer(
  id: string,
  technique: Layer['technique'],
  inks: Ink | InkBlend,
  art: string,
  box: AreaMm,
  more: Partial<Layer> = {},
): Layer {
  return { id, technique, ink: inks, art, box, ...more };
}

/** Keeps a ground pale in the strip of a zone, out to the edges of the page, so that readers find it. */
export const paleZone = ({ x, y, width, height }: AreaMm, share: number): Fade => ({
  area: { x: x - 10, y, width: width + 20, height: height + 10 },
  share,
  softMm: 7,
});

/**
 * Art that is kept pale in the strip of the zone, so that readers find it: `share` of its tone remains there.
 * For a whole layer `fades` do the same much faster.
 */
export function paleInZone(id: string, page: AreaMm, strip: AreaMm, share: number, art: string): string {
  const grey = Math.round(share * 255);
  const fade = `<linearGradient id="${id}g" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="rgb(${grey},${grey},${grey})"/></linearGradient>`;
  const soft = { ...strip, y: strip.y - 4, height: 4 };
  const cover =
    rectangle(page, 'fill="#fff"') +
    rectangle({ ...strip, height: strip.height + 1 }, `fill="rgb(${grey},${grey},${grey})"`) +
    rectangle(soft, `fill="url(#${id}g)"`);
  return fade + masked(id, cover, art);
}

/** Art with soft-edged windows in it: each keeps `share` of the tone. For a whole layer `fades` do the same much faster. */
export function thinned(
  id: string,
  page: AreaMm,
  windows: readonly { readonly area: AreaMm; readonly share: number; readonly softMm: number }[],
  art: string,
): string {
  const cover = windows
    .map(({ area, share, softMm }, i) => {
      const grey = Math.round(share * 255);
      return (
        `<filter id="${id}f${i}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${softMm}"/></filter>` +
        rectangle(area, `fill="rgb(${grey},${grey},${grey})" filter="url(#${id}f${i})"`, softMm)
      );
    })
    .join('');
  return masked(id, rectangle(page, 'fill="#fff"') + cover, art);
}

/** Art inside a rectangle only. */
export const within = (id: string, area: AreaMm, art: string, radius = 0): string =>
  clipped(id, rectangle(area, '', radius), art);

/** SPECIMEN in open letters across a page, so that nobody takes the picture for a document. */
export function specimenMark(face: Typeface, setting: Setting, degrees: number): string {
  const letters = lettering(face, 'SPECIMEN', { ...setting, tracking: 0.16 }, 'none').replace(
    '/>',
    ' stroke="#000" stroke-width="0.28"/>',
  );
  return `<g transform="rotate(${degrees} ${setting.x} ${setting.y})">${letters}</g>`;
}
