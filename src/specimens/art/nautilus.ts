import { hairline, mm, type Place, polyline } from '../svg.ts';
import type { Relief } from './ground.ts';
import type { ColourParts } from './island.ts';
import { circle } from './star.ts';

const TURN = 2 * Math.PI;
/** How much wider the shell of a nautilus is after a whole turn. */
const GROWTH = 2.7;
const WHORLS = 2.6;

/** Parts of a shell of an outer radius in mm: outline, walls between chambers, flames on the outer whorl. */
export interface Nautilus {
  readonly outline: string;
  readonly walls: string;
  readonly flames: string;
}

const spiralRadius = (radius: number, turns: number) => radius * GROWTH ** (turns - WHORLS);

const spot = (x: number, y: number, radius: number, turns: number): Place => [
  x + radius * Math.cos(TURN * turns),
  y + radius * Math.sin(TURN * turns),
];

export function nautilus(x: number, y: number, radius: number): Nautilus {
  const coil = (from: number, to: number) =>
    Array.from({ length: 181 }, (_, i): Place => {
      const turns = from + ((to - from) * i) / 180;
      return spot(x, y, spiralRadius(radius, turns), turns);
    });
  const walls = Array.from({ length: 30 }, (_, i) => {
    const turns = WHORLS - 0.36 - i * 0.062;
    const [outer, inner] = [spiralRadius(radius, turns), spiralRadius(radius, turns - 1)];
    const [a, b] = [spot(x, y, outer, turns), spot(x, y, inner, turns + 0.01)];
    const [cx, cy] = spot(x, y, (outer + inner) * 0.5, turns - 0.052);
    return `M${mm(a[0])} ${mm(a[1])}Q${mm(cx)} ${mm(cy)} ${mm(b[0])} ${mm(b[1])}`;
  });
  const [lip, fold] = [spot(x, y, radius, WHORLS), spot(x, y, spiralRadius(radius, WHORLS - 1), WHORLS)];
  const ahead = TURN * WHORLS;
  const bulge: Place = [
    (lip[0] + fold[0]) / 2 - radius * 0.26 * Math.sin(ahead),
    (lip[1] + fold[1]) / 2 + radius * 0.26 * Math.cos(ahead),
  ];
  const mouth = `M${mm(lip[0])} ${mm(lip[1])}Q${mm(bulge[0])} ${mm(bulge[1])} ${mm(fold[0])} ${mm(fold[1])}`;
  const flames = Array.from({ length: 15 }, (_, i) => {
    const turns = WHORLS - 0.42 - i * 0.05;
    const [outer, inner] = [spiralRadius(radius, turns), spiralRadius(radius, turns - 1)];
    const [a, b] = [spot(x, y, outer, turns), spot(x, y, spiralRadius(radius, turns - 0.03), turns - 0.03)];
    const tip = spot(x, y, outer - (outer - inner) * (0.4 + 0.2 * (i % 2)), turns - 0.05);
    return polyline([a, tip, b], true);
  });
  return {
    outline: polyline(coil(0.1, WHORLS)) + mouth,
    walls: walls.join(''),
    flames: flames.join(''),
  };
}

/** A coral of forks: strokes from a foot upwards. */
function coral(x: number, y: number, length: number, angle: number, depth: number): string {
  const tip: Place = [x + length * Math.cos(angle), y + length * Math.sin(angle)];
  const stroke = hairline(polyline([[x, y], tip]), 0.14 + 0.13 * depth);
  if (depth === 0) return stroke + circle(tip[0], tip[1], 0.24);
  return (
    stroke +
    [-0.42, 0.36].map((turn) => coral(tip[0], tip[1], length * 0.76, angle + turn, depth - 1)).join('')
  );
}

function jellyfish(x: number, y: number, size: number): { bell: string; threads: string } {
  const bell = `M${mm(x - size)} ${mm(y)}C${mm(x - size)} ${mm(y - size * 1.5)} ${mm(x + size)} ${mm(y - size * 1.5)} ${mm(x + size)} ${mm(y)}Q${mm(x + size * 0.75)} ${mm(y - size * 0.24)} ${mm(x + size * 0.5)} ${mm(y)}T${mm(x)} ${mm(y)}T${mm(x - size * 0.5)} ${mm(y)}T${mm(x - size)} ${mm(y)}Z`;
  const threads = Array.from({ length: 7 }, (_, i) => {
    const tx = x + size * (i - 3) * 0.27;
    return `M${mm(tx)} ${mm(y)}q${mm(size * 0.3)} ${mm(size * 0.5)} 0 ${mm(size)}t0 ${mm(size * (0.8 + 0.3 * (i % 2)))}`;
  });
  return { bell: `<path d="${bell}"/>`, threads: hairline(threads.join(''), 0.16) };
}

/** A reef: a yellow shell with red flames, green corals, blue jellyfish with red threads. Upper left corner and size in mm. */
export function reef(x: number, y: number, width: number, height: number): ColourParts {
  const shell = nautilus(x + width * 0.48, y + height * 0.46, height * 0.42);
  const corals = [
    [0.06, 4.4, 4.9],
    [0.2, 3, 4.6],
    [0.8, 3.4, 4.8],
    [0.93, 4.6, 4.6],
  ].map(([at = 0, long = 0, angle = 0]) => coral(x + width * at, y + height, (long * height) / 36, angle, 4));
  const jellies = [
    [0.12, 0.3, 0.09],
    [0.85, 0.24, 0.11],
    [0.74, 0.62, 0.06],
  ].map(([at = 0, down = 0, size = 0]) => jellyfish(x + width * at, y + height * down, height * size));
  return {
    yellow: hairline(shell.outline, 0.34) + hairline(shell.walls, 0.2),
    red: `<path d="${shell.flames}"/>${jellies.map(({ threads }) => threads).join('')}`,
    green: corals.join(''),
    blue: jellies.map(({ bell }) => bell).join(''),
  };
}

/** One ridge that coils out of a middle, as a relief. */
export const coilRelief =
  (x: number, y: number, radius: number): Relief =>
  (px, py) => {
    const far = Math.hypot(px - x, py - y);
    if (far >= radius || far < 0.3) return 0;
    const turns = Math.log(far / radius) / Math.log(GROWTH);
    const phase = TURN * turns - Math.atan2(py - y, px - x);
    return (0.5 + 0.5 * Math.cos(phase)) * Math.min(1, (radius - far) / 4);
  };
