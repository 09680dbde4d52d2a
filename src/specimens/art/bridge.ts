import { hairline, mm, type Place, polyline } from '../svg.ts';
import type { Relief } from './ground.ts';
import type { ColourParts } from './island.ts';
import { circle, rays, star } from './star.ts';

/** Parts of a cable-stayed bridge in lines and shapes. */
export interface Bridge {
  readonly towers: string;
  readonly cables: string;
  readonly deck: string;
}

/** Where the roadway is at a share of the width: a flat arch. */
const roadAt = (t: number) => 0.62 - 0.06 * Math.sin(Math.PI * t);
const TOWERS = [0.29, 0.71] as const;

/** The bridge over an area: upper left corner and size in mm. Lines are `lineMm` wide. */
export function bridge(x: number, y: number, width: number, height: number, lineMm = 0.16): Bridge {
  const at = (t: number, down: number): Place => [x + width * t, y + height * down];
  const tower = (t: number) => {
    const half = 0.014;
    const left = [at(t - half * 2.6, 0.94), at(t - half * 1.9, roadAt(t)), at(t - half * 0.5, 0.04)];
    const right = [at(t + half * 0.5, 0.04), at(t + half * 1.9, roadAt(t)), at(t + half * 2.6, 0.94)];
    const inner = [
      at(t + half * 1.5, 0.94),
      at(t + half, roadAt(t)),
      at(t, 0.24),
      at(t - half, roadAt(t)),
      at(t - half * 1.5, 0.94),
    ];
    return polyline([...left, ...right, ...inner], true);
  };
  const cables = TOWERS.flatMap((t) =>
    Array.from({ length: 26 }, (_, i) => {
      const side = i % 2 === 0 ? 1 : -1;
      const n = Math.floor(i / 2) + 1;
      const foot = t + side * n * 0.0158;
      return polyline([at(t, 0.08 + (13 - n) * 0.012), at(foot, roadAt(foot))]);
    }),
  );
  const road = (shift: number) =>
    polyline(Array.from({ length: 41 }, (_, i) => at(i / 40, roadAt(i / 40) + shift)));
  const posts = Array.from({ length: 49 }, (_, i) =>
    polyline([at(i / 48, roadAt(i / 48)), at(i / 48, roadAt(i / 48) + 0.035)]),
  );
  return {
    towers: `<path d="${TOWERS.map(tower).join('')}"/>`,
    cables: hairline(cables.join(''), lineMm),
    deck: hairline(road(0) + road(0.035), lineMm * 1.8) + hairline(posts.join(''), lineMm),
  };
}

/** Water under the bridge: rows of short waves that get longer towards the foot. */
const river = (x: number, y: number, width: number, height: number): string =>
  hairline(
    Array.from({ length: 8 }, (_, row) => {
      const long = 2.2 + row * 0.5;
      const wy = y + (height * row) / 7;
      const start = (row % 2) * long;
      const count = Math.floor((width - start) / long / 2);
      return `M${mm(x + start)} ${mm(wy)}${`q${mm(long / 2)} ${mm(-0.5 - row * 0.06)} ${mm(long)} 0t${mm(long)} 0`.repeat(count)}`;
    }).join(''),
    0.18,
  );

/** The bridge by night: yellow towers and deck, blue cables, green water, a red moon with its rays and stars. */
export function nightBridge(x: number, y: number, width: number, height: number): ColourParts {
  const { towers, cables, deck } = bridge(x, y, width, height);
  const [moonX, moonY, radius] = [x + width * 0.5, y + height * 0.2, height * 0.13];
  const stars = [
    [0.06, 0.16],
    [0.13, 0.34],
    [0.18, 0.06],
    [0.83, 0.08],
    [0.9, 0.3],
    [0.96, 0.14],
  ].map(([t = 0, down = 0], i) => star(x + width * t, y + height * down, 0.9 + (i % 3) * 0.35, 0.4, 5));
  return {
    yellow: `${towers + deck}<path d="${stars.join('')}"/>`,
    blue: cables,
    green: river(x, y + height * 0.78, width, height * 0.24),
    red: `${circle(moonX, moonY, radius)}<path d="${rays(moonX, moonY, radius * 1.25, radius * 1.9, 32)}"/>`,
  };
}

/** A row of round arches as a relief: pillars stand out of the lines, the openings lie flat. */
export const archesRelief =
  (left: number, top: number, spanMm: number, heightMm: number): Relief =>
  (px, py) => {
    const down = (py - top) / heightMm;
    if (down < 0 || down > 1) return 0;
    const across = ((px - left) / spanMm) % 1;
    const part = across < 0 ? across + 1 : across;
    const opening = Math.hypot((part - 0.5) / 0.4, Math.min(0, down - 0.45) / 0.36);
    const wall = Math.min(1, Math.max(0, (opening - 0.85) / 0.3));
    return wall * Math.min(1, down * 6) * Math.min(1, (1 - down) * 3);
  };
