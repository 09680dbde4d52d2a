import type { AreaMm } from '../area.ts';
import { hairline, type Place, polyline } from '../svg.ts';

/** Height of a relief at a place on the page, 0 flat to about 1. */
export type Relief = (x: number, y: number) => number;

/** Parallel fine lines across an area. Where a relief rises the lines bend, so that it seems to stand out. */
export interface LineGround {
  readonly area: AreaMm;
  /** Between two lines, mm. */
  readonly spacing: number;
  /** How far a relief of 1 bends a line, mm. */
  readonly bend: number;
  readonly relief: Relief;
  /** Between two points of a line, mm. */
  readonly step?: number;
  /** Waves that all lines share: height in mm and length in mm. */
  readonly swell?: { readonly height: number; readonly length: number };
}

export function groundLines(ground: LineGround): Place[][] {
  const { area, spacing, bend, relief, step = 0.5, swell } = ground;
  const lines = Math.ceil(area.height / spacing) + 1;
  const points = Math.ceil(area.width / step);
  return Array.from({ length: lines }, (_, line) => {
    const y = area.y + line * spacing;
    return Array.from({ length: points + 1 }, (__, i): Place => {
      const x = area.x + (i * area.width) / points;
      const wave = swell ? swell.height * Math.sin((2 * Math.PI * x) / swell.length + y * 0.09) : 0;
      return [x, y + wave - bend * relief(x, y)];
    });
  });
}

export const groundArt = (ground: LineGround, lineMm: number): string =>
  hairline(
    groundLines(ground)
      .map((places) => polyline(places))
      .join(''),
    lineMm,
  );

/** A soft round hill, 1 at its top. */
export const hill =
  (x: number, y: number, rx: number, ry: number): Relief =>
  (px, py) => {
    const far = ((px - x) / rx) ** 2 + ((py - y) / ry) ** 2;
    return far >= 1 ? 0 : (1 - far) ** 2;
  };

/** Several reliefs on top of each other. */
export const reliefs =
  (...parts: readonly Relief[]): Relief =>
  (x, y) =>
    parts.reduce((sum, part) => sum + part(x, y), 0);
