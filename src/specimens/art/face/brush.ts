import type { Chance } from '../../chance.ts';
import type { Place } from '../../svg.ts';

/** Numbers of a portrait: tenths of a millimetre to a tenth. */
export const n = (value: number): string => String(Math.round(value * 10) / 10);

/** A cubic curve by its four places. */
export type Cubic = readonly [Place, Place, Place, Place];

export const cubic = ([a, b, c, d]: Cubic): string =>
  `M${n(a[0])} ${n(a[1])}C${n(b[0])} ${n(b[1])} ${n(c[0])} ${n(c[1])} ${n(d[0])} ${n(d[1])}`;

const between = (a: Place, b: Place, t: number): Place => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
];

export interface Lock {
  readonly from: Cubic;
  readonly to: Cubic;
  readonly strands: number;
  /** How far strands stray from their place, tenths of a mm. */
  readonly stray: number;
  readonly width: number;
}

/** Strands of hair between two guides, each of its own tone. `tone` gives a colour for a number from −1 to 1. */
export function strands(chance: Chance, lock: Lock, tone: (t: number) => string): string {
  const { from, to, count, stray, width } = { ...lock, count: lock.strands };
  return Array.from({ length: count }, () => {
    const t = chance.next();
    const wander = (): Place => [chance.normal() * stray, chance.normal() * stray];
    const place = (i: 0 | 1 | 2 | 3): Place => {
      const [x, y] = between(from[i], to[i], t);
      const [dx, dy] = wander();
      return [x + dx, y + dy];
    };
    const curve = cubic([place(0), place(1), place(2), place(3)]);
    const stroke = tone(chance.normal() * 0.5);
    return `<path d="${curve}" stroke="${stroke}" stroke-width="${n(width * chance.between(0.6, 1.3))}"/>`;
  }).join('');
}

/** A blurred shape: `sigma` tenths of a mm. Sigmas are rounded to those that the portrait declares. */
export const soft = (sigma: number, shape: string): string => `<g filter="url(#b${sigma})">${shape}</g>`;

export const SOFTNESS = [1, 2, 4, 7, 12, 20] as const;

/** The filters that `soft` names. */
export const softFilters = (): string =>
  SOFTNESS.map(
    (sigma) =>
      `<filter id="b${sigma}" x="-60%" y="-60%" width="220%" height="220%"><feGaussianBlur stdDeviation="${sigma}"/></filter>`,
  ).join('');

export const ellipse = (x: number, y: number, rx: number, ry: number, attributes: string): string =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" ${attributes}/>`;

export const path = (data: string, attributes: string): string => `<path d="${data}" ${attributes}/>`;
