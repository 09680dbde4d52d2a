import { hairline, type Place, polyline } from '../svg.ts';

/** A closed net of strands round a centre, between an inner and an outer radius in mm. */
export interface Rosette {
  readonly x: number;
  readonly y: number;
  readonly inner: number;
  readonly outer: number;
  /** Petals of one strand; strands are turned against each other. */
  readonly petals: number;
  readonly strands: number;
  /** Share of a second swing with `harmonic` times the petals. */
  readonly twist?: number;
  readonly harmonic?: number;
  /** Stretch in x, 1 for a circle. */
  readonly stretch?: number;
  /** Scallops of the outer edge: count and share of the width that they cut in. */
  readonly scallops?: number;
  readonly scallop?: number;
}

const TURN = 2 * Math.PI;

export function rosetteStrands(rosette: Rosette): Place[][] {
  const { x, y, inner, outer, petals, strands, twist = 0, harmonic = 3, stretch = 1 } = rosette;
  const { scallops = 0, scallop = 0 } = rosette;
  const points = Math.max(240, petals * 40);
  return Array.from({ length: strands }, (_, strand) =>
    Array.from({ length: points }, (__, i): Place => {
      const angle = (TURN * i) / points;
      const turn = (TURN * strand) / strands;
      const swing =
        (Math.sin(petals * angle + turn) + twist * Math.sin(petals * harmonic * angle - 2 * turn)) /
        (1 + Math.abs(twist));
      const edge = outer - (outer - inner) * scallop * (0.5 - 0.5 * Math.cos(scallops * angle));
      const radius = (inner + edge) / 2 + ((edge - inner) / 2) * swing;
      return [x + stretch * radius * Math.cos(angle), y + radius * Math.sin(angle)];
    }),
  );
}

export const rosetteArt = (rosette: Rosette, lineMm: number): string =>
  hairline(
    rosetteStrands(rosette)
      .map((places) => polyline(places, true))
      .join(''),
    lineMm,
  );

/** The curve of a point on a wheel of radius `wheel` that rolls inside a ring of radius `ring`, `arm` mm from its axle. */
export function hypotrochoid(
  x: number,
  y: number,
  ring: number,
  wheel: number,
  arm: number,
  turns: number,
): Place[] {
  const points = turns * 120;
  const far = ring - wheel;
  return Array.from({ length: points + 1 }, (_, i): Place => {
    const angle = (TURN * turns * i) / points;
    const rolled = (far / wheel) * angle;
    return [
      x + far * Math.cos(angle) + arm * Math.cos(rolled),
      y + far * Math.sin(angle) - arm * Math.sin(rolled),
    ];
  });
}
