import { type Ink, ink } from '../ink.ts';
import { moved } from '../svg.ts';
import { crane } from './bird.ts';
import { circle, rays } from './star.ts';

/** Where the sheet is thicker, and where it is thinner: seen against the light only. */
export const THICKER: Ink = ink('watermark, thicker', null, { opacity: 0.46, reliefUm: 0.6 });
export const THINNER: Ink = ink('watermark, thinner', null, { opacity: -0.42, reliefUm: -0.6 });

/** A watermark of several tones: what lies darker and what lighter than the sheet, as greys. */
export interface Watermark {
  readonly darker: string;
  readonly lighter: string;
}

/** The crane before the rising sun, in a field of `size` mm with its upper left corner at x, y. */
export function craneWatermark(x: number, y: number, size: number): Watermark {
  // The wings reach 28 units above the bird's field.
  const unit = size / 112;
  const [cx, cy, radius] = [x + size * 0.54, y + size * 0.5, size * 0.36];
  const bird = crane();
  const soft = (id: string, sigma: number) =>
    `<filter id="${id}" x="-40%" y="-40%" width="180%" height="180%"><feGaussianBlur stdDeviation="${sigma}"/></filter>`;
  const flying = (attributes: string) =>
    moved(x + size * 0.05, y + size * 0.31, `<path d="${bird.wings}${bird.body}" ${attributes}/>`, unit);
  const sun = `<radialGradient id="wg"><stop offset="0" stop-color="#111"/><stop offset="0.75" stop-color="#555"/><stop offset="1" stop-color="#ddd"/></radialGradient>`;
  return {
    darker:
      `<linearGradient id="wb" gradientUnits="userSpaceOnUse" x1="20" y1="0" x2="60" y2="60"><stop offset="0" stop-color="#999"/><stop offset="0.6" stop-color="#444"/><stop offset="1" stop-color="#000"/></linearGradient>${soft('wd', size * 0.012)}<g filter="url(#wd)">${flying('fill="url(#wb)" stroke="#999" stroke-width="2"')}</g>` +
      `<g opacity="0.35" filter="url(#wd)"><path d="${rays(cx, cy, radius * 1.1, radius * 1.45, 28)}"/></g>`,
    lighter:
      `${sun}${soft('wl', size * 0.008)}<mask id="wm" maskUnits="userSpaceOnUse" x="-50" y="-50" width="400" height="400"><rect x="-50" y="-50" width="400" height="400" fill="#fff"/><g filter="url(#wl)">${flying('fill="#000"')}</g></mask>` +
      `<g mask="url(#wm)">${circle(cx, cy, radius, 'fill="url(#wg)"')}</g>`,
  };
}
