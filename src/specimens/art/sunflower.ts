import { hairline, mm, moved, type Place, polyline } from '../svg.ts';
import type { Relief } from './ground.ts';
import type { ColourParts } from './island.ts';
import { circle, polar } from './star.ts';

/** The golden angle, in turns (H. Vogel, 1979: seed n of a sunflower stands at n golden angles and the root of n). */
const GOLDEN = (3 - Math.sqrt(5)) / 2;

/** Parts of a flower of a radius in mm: seeds as dots, petals in two rows, the edges and veins of petals as lines. */
export interface Sunflower {
  readonly seeds: string;
  readonly petals: string;
  readonly lines: string;
}

const petal = (x: number, y: number, inner: number, outer: number, turn: number, half: number): string => {
  const [foot, tip] = [polar(x, y, inner, turn), polar(x, y, outer, turn)];
  const bend = (s: 1 | -1) => polar(x, y, inner + (outer - inner) * 0.5, turn + s * half);
  const [left, right] = [bend(-1), bend(1)];
  const at = ([px, py]: Place) => `${mm(px)} ${mm(py)}`;
  return `M${at(foot)}Q${at(left)} ${at(tip)}Q${at(right)} ${at(foot)}Z`;
};

export function sunflower(x: number, y: number, radius: number, lineMm = 0.1): Sunflower {
  const disc = radius * 0.46;
  const count = Math.min(420, Math.round((disc / 0.24) ** 2));
  const seeds = Array.from({ length: count }, (_, n) => {
    const [sx, sy] = polar(x, y, disc * Math.sqrt((n + 0.5) / count), n * GOLDEN);
    return circle(sx, sy, disc * (0.02 + 0.024 * Math.sqrt(n / count)));
  });
  const ring = (from: number, to: number, shift: number) =>
    Array.from({ length: 21 }, (_, i) => petal(x, y, from, to, (i + shift) / 21, 0.034));
  const front = ring(disc * 1.04, radius * 0.92, 0);
  const behind = ring(disc * 1.3, radius, 0.5);
  const veins = Array.from({ length: 21 }, (_, i) =>
    polyline([polar(x, y, disc * 1.1, i / 21), polar(x, y, radius * 0.8, i / 21)]),
  );
  return {
    seeds: seeds.join(''),
    petals: `<path d="${front.join('')}${behind.join('')}"/>`,
    lines: hairline(front.join('') + behind.join('') + veins.join(''), lineMm),
  };
}

/** A heart-shaped leaf with its veins: upper left corner of a field of 40 × 30 units. */
const LEAF = 'M2 16C6 4 20 -2 39 8C34 22 20 30 8 26C4 24 1 20 2 16Z';
const VEINS =
  'M3 17C14 16 26 12 37 8.6M12 16C16 11 20 8 25 6M18 14.6C23 18 25 19 29 19M10 17C13 21 15 23 18 25';

const leafArt = (x: number, y: number, size: number, degrees: number, bare: boolean): string =>
  moved(
    x,
    y,
    `<g transform="rotate(${degrees})"><path d="${LEAF}"/>${hairline(VEINS, 1.3, bare ? '#fff' : '#000')}</g>`,
    size / 40,
  );

/** A field of three sunflowers under drifting seeds: yellow petals, red seeds, green stems, blue furrows and rain. mm. */
export function sunflowerField(x: number, y: number, width: number, height: number): ColourParts {
  const heads = [
    { at: [0.22, 0.36], r: 0.3 },
    { at: [0.56, 0.5], r: 0.22 },
    { at: [0.84, 0.3], r: 0.26 },
  ].map(({ at: [fx = 0, fy = 0], r }) => ({ x: x + width * fx, y: y + height * fy, radius: height * r }));
  const foot = y + height;
  const furrows = Array.from({ length: 15 }, (_, i) => {
    const spread = (i - 7) / 7;
    return `M${mm(x + width * (0.5 + spread * 0.24))} ${mm(y + height * 0.76)}L${mm(x + width * (0.5 + spread * 0.5))} ${mm(foot)}`;
  });
  const horizon = `M${mm(x)} ${mm(y + height * 0.76)}Q${mm(x + width / 2)} ${mm(y + height * 0.7)} ${mm(x + width)} ${mm(y + height * 0.76)}`;
  const clear = heads.map((head) => circle(head.x, head.y, head.radius * 1.06, 'fill="#fff"')).join('');
  const stems = heads.map((head) =>
    hairline(
      `M${mm(head.x)} ${mm(head.y)}Q${mm(head.x + 1.6)} ${mm((head.y + foot) / 2)} ${mm(head.x)} ${mm(foot)}`,
      0.5,
    ),
  );
  const leaves = heads.map((head) => {
    const at = (head.y + head.radius + foot) / 2;
    return (
      leafArt(head.x + 0.7, at, head.radius * 0.9, -14, true) +
      leafArt(head.x + 0.4, at + 2.6, head.radius * 0.8, -168, true)
    );
  });
  const flowers = heads.map((head) => sunflower(head.x, head.y, head.radius));
  return {
    yellow: flowers.map(({ petals, lines }) => petals + lines.replace('#000', '#fff')).join(''),
    red: flowers.map(({ seeds }) => seeds).join(''),
    green: stems.join('') + leaves.join('') + clear,
    blue: hairline(furrows.join('') + horizon, 0.2) + clear,
  };
}

/** Spirals of a sunflower's disc as a relief: ridges in both directions, highest in the middle ring. */
export const spiralRelief =
  (x: number, y: number, radius: number, arms: readonly [number, number]): Relief =>
  (px, py) => {
    const far = Math.hypot(px - x, py - y) / radius;
    if (far >= 1 || far < 0.02) return 0;
    const [angle, growth] = [Math.atan2(py - y, px - x), Math.log(far)];
    const ridge = Math.sin(arms[0] * angle + 7 * growth) * Math.sin(arms[1] * angle - 9 * growth);
    return (0.35 + 0.65 * ridge) * (1 - far) * Math.min(1, far * 3);
  };
