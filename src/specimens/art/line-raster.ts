import type { AreaMm } from '../area.ts';
import { mm } from '../svg.ts';
import { hatch } from './hatch.ts';

/** Middle tones become lighter, so that a dark face keeps its features in lines. */
const DEEPER = `<feComponentTransfer>${['R', 'G', 'B'].map((part) => `<feFunc${part} type="gamma" exponent="1.8"/>`).join('')}</feComponentTransfer>`;

/**
 * A picture in lines: parallel lines, each as strong as the picture is dark there. `art` is the picture with its own
 * tones; `id` must be unique in the layer.
 */
export function lineRaster(
  id: string,
  area: AreaMm,
  art: string,
  lines: { readonly spacing: number; readonly lineMm: number; readonly degrees: number },
): string {
  const invert = `<filter id="${id}i" color-interpolation-filters="sRGB" x="0" y="0" width="1" height="1"><feColorMatrix type="matrix" values="-0.3 -0.59 -0.11 0 1 -0.3 -0.59 -0.11 0 1 -0.3 -0.59 -0.11 0 1 0 0 0 1 0"/>${DEEPER}</filter>`;
  const window = `x="${mm(area.x)}" y="${mm(area.y)}" width="${mm(area.width)}" height="${mm(area.height)}"`;
  return (
    `${invert}<mask id="${id}m" maskUnits="userSpaceOnUse" ${window}><g filter="url(#${id}i)">${art}</g></mask>` +
    `<g mask="url(#${id}m)">${hatch(area, lines.spacing, lines.degrees, lines.lineMm)}</g>`
  );
}

/** A picture with its tones turned round, bare where it was bare: of a print that glows, the light parts must have ink. */
export const negative = (id: string, art: string): string =>
  `<filter id="${id}" color-interpolation-filters="sRGB" x="0" y="0" width="1" height="1"><feColorMatrix type="matrix" values="-1 0 0 0 1 0 -1 0 0 1 0 0 -1 0 1 0 0 0 1 0"/></filter><g filter="url(#${id})">${art}</g>`;
