import type { AreaMm } from '../area.ts';
import { type Ink, type InkBlend, ink, type Rgb } from '../ink.ts';
import { hairline, moved, polyline } from '../svg.ts';
import { crane } from './bird.ts';
import { bandArt } from './guilloche.ts';
import { hypotrochoid, rosetteArt } from './rosette.ts';
import { circle, polar, rays, star } from './star.ts';

/** Colours of a diffracting grating, from one end of the spectrum to the other. */
const SPECTRUM: readonly Rgb[] = [
  [206, 84, 120],
  [232, 148, 84],
  [222, 204, 92],
  [96, 190, 128],
  [80, 164, 214],
  [120, 108, 208],
];

const grating = (colour: Rgb): Ink =>
  ink('diffractive foil', colour, { body: 'covering', opacity: 0.08, reliefUm: 1, infrared: 0.1 });

/**
 * The colours of a foil over an area: the spectrum `times` times along a direction (degrees clockwise from the right),
 * beginning at a shade, 0 to 5.
 */
export function foilColours(area: AreaMm, degrees: number, times: number, start: number): InkBlend {
  const count = SPECTRUM.length * times;
  const [cx, cy] = [area.x + area.width / 2, area.y + area.height / 2];
  const reach = Math.hypot(area.width, area.height) / 2;
  const angle = (degrees * Math.PI) / 180;
  const [dx, dy] = [Math.cos(angle) * reach, Math.sin(angle) * reach];
  return {
    stops: Array.from({ length: count + 1 }, (_, i) => ({
      at: i / count,
      ink: grating(SPECTRUM[(i + start) % SPECTRUM.length] ?? [200, 200, 200]),
    })),
    from: { x: cx - dx, y: cy - dy },
    to: { x: cx + dx, y: cy + dy },
  };
}

/** Motifs of a round foil, in the middle of which x, y lies: what shows from angle 1 and from angle 2. */
export function foilMotifs(x: number, y: number, radius: number): { first: string; second: string } {
  const sun =
    `<path d="${rays(x, y, radius * 0.42, radius * 0.95, 48)}"/>` +
    hairline(polyline(hypotrochoid(x, y, radius * 0.4, radius * 0.11, radius * 0.16, 11)), 0.07) +
    circle(x, y, radius * 0.13);
  const bird = crane();
  const rings = [0.98, 0.93, 0.88]
    .map((part) => circle(x, y, radius * part, 'fill="none" stroke="#000" stroke-width="0.12"'))
    .join('');
  const size = radius * 0.0155;
  const second =
    rings +
    moved(x - 48 * size, y - 36 * size, `<path d="${bird.wings}${bird.body}"/>`, size) +
    `<path d="${Array.from({ length: 12 }, (_, i) => star(...polar(x, y, radius * 0.78, i / 12), radius * 0.06, radius * 0.025, 5)).join('')}"/>`;
  return { first: sun, second };
}

/** A net that belongs to the foil itself and shows from both angles. */
export const foilNet = (x: number, y: number, radius: number): string =>
  rosetteArt({ x, y, inner: radius * 0.3, outer: radius, petals: 24, strands: 6, twist: 0.3 }, 0.06) +
  circle(x, y, radius, 'fill="none" stroke="#000" stroke-width="0.16"');

/** A band of foil from top to bottom, such as laminates carry over the whole page. */
export const foilBand = (x: number, top: number, bottom: number, half: number): string =>
  bandArt(
    {
      centre: (t) => [x + half * 0.5 * Math.sin(6.283 * t), top + (bottom - top) * t],
      envelope: (t) => half * (0.6 + 0.4 * Math.sin(12.566 * t)),
      strands: 10,
      waves: 6,
    },
    0.07,
  );
