import { hairline, type Place, polyline } from '../svg.ts';

/** A curve by its parameter from 0 to 1: mm on the page. */
export type Curve = (t: number) => Place;

/**
 * A band of interlaced strands along a centre line: each strand swings about it as a sine under an envelope, shifted
 * in phase against its neighbour, so that they cross in a regular net.
 */
export interface Band {
  readonly centre: Curve;
  /** Half the width of the band at t, mm. */
  readonly envelope: (t: number) => number;
  readonly strands: number;
  /** Swings of a strand from one end to the other. */
  readonly waves: number;
  /** Share of a second sine in each strand, of `harmonic` times the waves; makes knots in the net. */
  readonly twist?: number;
  readonly harmonic?: number;
  /** Of the first strand, in turns. */
  readonly phase?: number;
  /** Points a strand. */
  readonly points?: number;
}

const TURN = 2 * Math.PI;

/** Strands of a band as lists of places. */
export function strandsOf(band: Band): Place[][] {
  const { centre, envelope, strands, waves, twist = 0, harmonic = 2, phase = 0, points = waves * 22 } = band;
  return Array.from({ length: strands }, (_, strand) =>
    Array.from({ length: points + 1 }, (__, i): Place => {
      const t = i / points;
      const [x, y] = centre(t);
      const [nx, ny] = normal(centre, t);
      const turn = TURN * (phase + strand / strands);
      const swing =
        Math.sin(TURN * waves * t + turn) + twist * Math.sin(TURN * waves * harmonic * t - turn * 2);
      const reach = (envelope(t) * swing) / (1 + Math.abs(twist));
      return [x + nx * reach, y + ny * reach];
    }),
  );
}

function normal(curve: Curve, t: number): Place {
  const [x0, y0] = curve(Math.max(0, t - 0.0005));
  const [x1, y1] = curve(Math.min(1, t + 0.0005));
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  return [-(y1 - y0) / length, (x1 - x0) / length];
}

/** A band in hairlines. */
export const bandArt = (band: Band, lineMm: number): string =>
  hairline(
    strandsOf(band)
      .map((places) => polyline(places))
      .join(''),
    lineMm,
  );

/** A straight centre line. */
export const straight =
  (from: Place, to: Place): Curve =>
  (t) => [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];

/** A centre line from left to right that swings up and down itself. */
export const swinging =
  (left: number, right: number, y: number, riseMm: number, swings: number, phase = 0): Curve =>
  (t) => [left + (right - left) * t, y + riseMm * Math.sin(TURN * (swings * t + phase))];

/** The outline of a rectangle with round corners as a closed centre line, clockwise from the middle of its top. */
export function framing(x: number, y: number, width: number, height: number, radius: number): Curve {
  const [w, h] = [width - 2 * radius, height - 2 * radius];
  const arc = (TURN * radius) / 4;
  const length = 2 * (w + h) + 4 * arc;
  const legs: [number, (s: number) => Place][] = [
    [w / 2, (s) => [x + width / 2 + s, y]],
    [arc, (s) => bend(x + width - radius, y + radius, radius, -0.25 + s / arc / 4)],
    [h, (s) => [x + width, y + radius + s]],
    [arc, (s) => bend(x + width - radius, y + height - radius, radius, s / arc / 4)],
    [w, (s) => [x + width - radius - s, y + height]],
    [arc, (s) => bend(x + radius, y + height - radius, radius, 0.25 + s / arc / 4)],
    [h, (s) => [x, y + height - radius - s]],
    [arc, (s) => bend(x + radius, y + radius, radius, 0.5 + s / arc / 4)],
    [w / 2, (s) => [x + radius + s, y]],
  ];
  return (t) => {
    let rest = Math.min(Math.max(t, 0), 1) * length;
    for (const [long, place] of legs) {
      if (rest <= long) return place(rest);
      rest -= long;
    }
    return [x + width / 2, y];
  };
}

const bend = (cx: number, cy: number, radius: number, turns: number): Place => [
  cx + radius * Math.cos(TURN * turns),
  cy + radius * Math.sin(TURN * turns),
];
