import type { AreaMm } from './area.ts';
import { type Ink, type InkBlend, ink } from './ink.ts';
import type { Fade, Layer } from './page.ts';
import { clipped, rectangle } from './svg.ts';
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

/** Art inside a rectangle only. */
export const within = (id: string, area: AreaMm, art: string, radius = 0): string =>
  clipped(id, rectangle(area, '', radius), art);

/** SPECIMEN in open letters across a page, so that nobody takes the picture for a document. */
export function specimenMark(
  face: Typeface,
  red: Ink,
  setting: Setting,
  degrees: number,
  page: AreaMm,
): Layer {
  const letters = lettering(face, 'SPECIMEN', { ...setting, tracking: 0.16 }, 'none').replace(
    '/>',
    ' stroke="#000" stroke-width="0.28"/>',
  );
  const art = `<g transform="rotate(${degrees} ${setting.x} ${setting.y})">${letters}</g>`;
  return layer('specimen', 'offset', red, art, page);
}
