import { mm, type Place, polyline } from '../svg.ts';

const TURN = 2 * Math.PI;

/** A point round a centre: `turns` clockwise from the top. */
export const polar = (x: number, y: number, radius: number, turns: number): Place => [
  x + radius * Math.sin(TURN * turns),
  y - radius * Math.cos(TURN * turns),
];

/** A star as path data. */
export function star(x: number, y: number, outer: number, inner: number, points: number, turn = 0): string {
  return polyline(
    Array.from({ length: points * 2 }, (_, i) =>
      polar(x, y, i % 2 === 0 ? outer : inner, turn + i / (points * 2)),
    ),
    true,
  );
}

/** Rays between two radii as path data: wedges, of which every second is left out. */
export function rays(
  x: number,
  y: number,
  inner: number,
  outer: number,
  count: number,
  from = 0,
  to = 1,
): string {
  return Array.from({ length: count }, (_, i) => {
    const start = from + ((to - from) * i) / count;
    const middle = from + ((to - from) * (i + 0.5)) / count;
    return polyline(
      [polar(x, y, inner, start), polar(x, y, outer, (start + middle) / 2), polar(x, y, inner, middle)],
      true,
    );
  }).join('');
}

/**
 * A see-through register: a compass rose of eight kites, of which one side carries the even and the other the odd ones.
 */
export function registerHalf(x: number, y: number, radius: number, half: 0 | 1): string {
  return Array.from({ length: 8 }, (_, i) => {
    if (i % 2 !== half) return '';
    const long = i % 2 === 0 ? radius : radius * 0.8;
    const side = radius * 0.34;
    return polyline(
      [
        [x, y] as Place,
        polar(x, y, side, (i - 0.5) / 8),
        polar(x, y, long, i / 8),
        polar(x, y, side, (i + 0.5) / 8),
      ],
      true,
    );
  }).join('');
}

export const circle = (x: number, y: number, radius: number, attributes = ''): string =>
  `<circle cx="${mm(x)}" cy="${mm(y)}" r="${mm(radius)}" ${attributes}/>`;
