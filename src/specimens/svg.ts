import type { AreaMm } from './area.ts';

/** A length as art has it: mm to a thousandth, so that the last bits of a sine never reach a picture. */
export const mm = (value: number): string => String(Math.round(value * 1000) / 1000);

export type Place = readonly [x: number, y: number];

/** SVG path data through places, in mm. */
export function polyline(places: readonly Place[], closed = false): string {
  const [first, ...rest] = places;
  if (!first) return '';
  const start = `M${mm(first[0])} ${mm(first[1])}`;
  return `${start}L${rest.map(([x, y]) => `${mm(x)} ${mm(y)}`).join(' ')}${closed ? 'Z' : ''}`;
}

/** A hairline: path data drawn with a width in mm. */
export function hairline(data: string, widthMm: number, colour = '#000'): string {
  return `<path d="${data}" fill="none" stroke="${colour}" stroke-width="${mm(widthMm)}" stroke-linejoin="round"/>`;
}

export function rectangle({ x, y, width, height }: AreaMm, attributes = '', radius = 0): string {
  const round = radius > 0 ? ` rx="${mm(radius)}"` : '';
  return `<rect x="${mm(x)}" y="${mm(y)}" width="${mm(width)}" height="${mm(height)}"${round} ${attributes}/>`;
}

/** Art that shows inside a shape only. The id must be unique within its layer. */
export function clipped(id: string, shape: string, art: string): string {
  return `<clipPath id="${id}">${shape}</clipPath><g clip-path="url(#${id})">${art}</g>`;
}

/** Art laid over with a grey ramp or shape: white of `cover` keeps it, black takes it away. */
export function masked(id: string, cover: string, art: string): string {
  return `<mask id="${id}" maskUnits="userSpaceOnUse" x="-500" y="-500" width="2000" height="2000">${cover}</mask><g mask="url(#${id})">${art}</g>`;
}

/** Art moved and then, about its own origin, scaled. */
export const moved = (x: number, y: number, art: string, scale = 1): string =>
  `<g transform="translate(${mm(x)} ${mm(y)}) scale(${Math.round(scale * 1e5) / 1e5})">${art}</g>`;
