import { hairline, mm, type Place, polyline } from '../svg.ts';
import type { Relief } from './ground.ts';
import type { ColourParts } from './island.ts';
import { circle, polar } from './star.ts';
import type { Watermark } from './watermark.ts';

/** One seed with its parachute: from its foot in a direction (turns clockwise from the top). Lengths in mm. */
function seed(
  x: number,
  y: number,
  length: number,
  turn: number,
): { stalk: string; tuft: string; grain: string } {
  const tip = polar(x, y, length, turn);
  const hairs = Array.from({ length: 9 }, (_, i) => {
    const spread = (i - 4) / 4;
    const end = polar(tip[0], tip[1], length * (0.36 - 0.05 * spread * spread), turn + spread * 0.17);
    return polyline([tip, end]);
  });
  const from = polar(x, y, length * 0.16, turn);
  return {
    stalk: polyline([from, tip]),
    tuft: hairs.join(''),
    grain: polyline(
      [
        polar(x, y, length * 0.04, turn),
        polar(from[0], from[1], length * 0.05, turn + 0.25),
        from,
        polar(from[0], from[1], length * 0.05, turn - 0.25),
      ],
      true,
    ),
  };
}

/** Parts of a dandelion clock of a radius in mm, with seeds missing where the wind blows from. */
export interface Dandelion {
  readonly stalks: string;
  readonly tufts: string;
  readonly grains: string;
}

export function dandelion(x: number, y: number, radius: number): Dandelion {
  const rings = [
    { count: 30, share: 0.74 },
    { count: 22, share: 0.52 },
    { count: 13, share: 0.32 },
  ];
  const seeds = rings.flatMap(({ count, share }, ring) =>
    Array.from({ length: count }, (_, i) => (i + ring * 0.4) / count)
      .filter((turn) => ring > 0 || turn < 0.12 || turn > 0.24)
      .map((turn) => seed(x, y, radius * share, turn)),
  );
  return {
    stalks: seeds.map(({ stalk }) => stalk).join(''),
    tufts: seeds.map(({ tuft }) => tuft).join(''),
    grains: seeds.map(({ grain }) => grain).join(''),
  };
}

/** Seeds that the wind has taken: places, lengths in mm and turns. */
const adrift = (places: readonly (readonly [x: number, y: number, length: number, turn: number])[]) =>
  places.map(([x, y, length, turn]) => seed(x, y, length, turn));

/** A toothed leaf from a foot, leaning to the right (above 0) or left. */
const leaf = (x: number, foot: number, length: number, lean: number): string => {
  const long = Math.hypot(lean, 0.8);
  const [along, up] = [lean / long, -0.8 / long];
  const at = (t: number, out: number): Place => [
    x + length * (along * t - up * out),
    foot + length * (up * t + along * out + 0.16 * t * t),
  ];
  const wide = (t: number) => 0.17 * Math.sin(Math.PI * (0.1 + 0.86 * t));
  const side = (s: 1 | -1) =>
    [0.14, 0.34, 0.54, 0.74].flatMap((t) => [
      at(t + 0.12, s * wide(t) * 0.3),
      at(t, s * wide(t) + s * 0.03),
      at(t + 0.17, s * wide(t) * 0.4),
    ]);
  return polyline([at(0, 0), ...side(1), at(1, 0), ...side(-1).reverse()], true);
};

/** A dandelion whose seeds drift away: yellow tufts, red grains, green stem and leaves, blue wind. Corner and size in mm. */
export function drifting(x: number, y: number, width: number, height: number): ColourParts {
  const [cx, cy, radius] = [x + width * 0.3, y + height * 0.4, height * 0.38];
  const clock = dandelion(cx, cy, radius);
  const flown = adrift(
    [
      [0.56, 0.3, 0.15, 0.14],
      [0.66, 0.5, 0.13, 0.2],
      [0.72, 0.2, 0.14, 0.1],
      [0.84, 0.38, 0.16, 0.17],
      [0.92, 0.14, 0.11, 0.08],
      [0.8, 0.7, 0.1, 0.22],
    ].map(
      ([u = 0, v = 0, long = 0, turn = 0]) => [x + width * u, y + height * v, height * long, turn] as const,
    ),
  );
  const foot = y + height;
  const stem = `M${mm(cx)} ${mm(cy + radius * 0.06)}Q${mm(cx + 1.4)} ${mm((cy + foot) / 2)} ${mm(cx - 0.6)} ${mm(foot)}`;
  const wind = Array.from({ length: 5 }, (_, i) => {
    const wy = y + height * (0.12 + i * 0.19);
    return `M${mm(x + width * 0.5)} ${mm(wy)}q${mm(width * 0.13)} -2.6 ${mm(width * 0.25)} 0t${mm(width * 0.25)} 0`;
  });
  const leaves = [-0.9, -0.4, 0.5, 1].map((lean, i) =>
    leaf(cx - 0.6, foot, height * (0.24 + 0.05 * (i % 2)), lean),
  );
  return {
    yellow: hairline(
      clock.tufts + clock.stalks + flown.map(({ tuft, stalk }) => tuft + stalk).join(''),
      0.13,
    ),
    red: `<path d="${clock.grains}${flown.map(({ grain }) => grain).join('')}"/>${circle(cx, cy, radius * 0.07)}`,
    green: `${hairline(stem, 0.5)}<path d="${leaves.join('')}"/>`,
    blue: hairline(wind.join(''), 0.18),
  };
}

/** The dandelion as a watermark: a light head with dark tufts and stem, in a field of `size` mm. */
export function dandelionWatermark(x: number, y: number, size: number): Watermark {
  const [cx, cy, radius] = [x + size * 0.5, y + size * 0.4, size * 0.38];
  const { stalks, tufts, grains } = dandelion(cx, cy, radius);
  const soft = `<filter id="ds" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="${mm(size * 0.007)}"/></filter>`;
  const ball =
    '<radialGradient id="db"><stop offset="0" stop-color="#000"/><stop offset="0.6" stop-color="#555"/><stop offset="1" stop-color="#fff"/></radialGradient>';
  return {
    darker: `${soft}<g filter="url(#ds)">${hairline(tufts + stalks, size * 0.011)}<path d="${grains}"/>${circle(cx, cy, radius * 0.09)}${hairline(`M${mm(cx)} ${mm(cy)}Q${mm(cx + size * 0.04)} ${mm(y + size * 0.7)} ${mm(cx - size * 0.02)} ${mm(y + size)}`, size * 0.03)}</g>`,
    lighter: `${ball}${circle(cx, cy, radius * 1.12, 'fill="url(#db)"')}`,
  };
}

/** Rays that stand out of a middle, as the stalks of a dandelion do. */
export const burstRelief =
  (x: number, y: number, radius: number, rays: number): Relief =>
  (px, py) => {
    const far = Math.hypot(px - x, py - y) / radius;
    if (far >= 1) return 0;
    const ray = 0.5 + 0.5 * Math.cos(rays * Math.atan2(py - y, px - x));
    return (0.3 + 0.7 * ray) * Math.sin(Math.PI * far) ** 0.8;
  };
