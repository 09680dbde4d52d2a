import { hairline, mm, moved, type Place, polyline } from '../svg.ts';
import type { Relief } from './ground.ts';
import type { ColourParts } from './island.ts';
import { polar, star } from './star.ts';

/** An anchor on a field of 60 × 80 units, as path data. */
export const ANCHOR =
  'M30 2A8 8 0 0 1 33.4 17.2V23H44V28H33.4V66C42 64.6 49.4 59 52 50L46 52L55.4 38L60 54L56 51.6C52.6 66 42 74 30 78C18 74 7.4 66 4 51.6L0 54L4.6 38L14 52L8 50C10.6 59 18 64.6 26.6 66V28H16V23H26.6V17.2A8 8 0 0 1 30 2ZM30 6.4A3.8 3.8 0 1 0 30 14A3.8 3.8 0 1 0 30 6.4Z';

/** A fish on a field of 60 × 26 units: body, and what is drawn into it. */
export const FISH = {
  body: 'M2 13C10 3 28 0 42 10L57 2C54 9 54 17 57 24L42 16C28 26 10 23 2 13ZM22 3.4C26 -2 34 -1 37 6C32 3.4 27 3 22 3.4ZM24 22.6C27 26 31 26 34 21Z',
  lines:
    'M14 6C17 10 17 16 14 20M20 8q4 2.5 0 5q4 2.5 0 5M26 7q4 3 0 6q4 3 0 6M32 8q4 2.5 0 5q4 2.5 0 5M38 10q3 1.5 0 3q3 1.5 0 3',
  eye: '<circle cx="8.6" cy="11" r="1.5"/>',
} as const;

/** A wind rose of sixteen points with divided kites: the dark half of each, and its outline. */
export function windRose(x: number, y: number, radius: number): { dark: string; outline: string } {
  const kites = Array.from({ length: 16 }, (_, i) => {
    const turn = i / 16;
    const long = radius * (i % 4 === 0 ? 1 : i % 2 === 0 ? 0.76 : 0.5);
    const tip = polar(x, y, long, turn);
    const side = (s: 1 | -1): Place => polar(x, y, radius * (i % 2 === 0 ? 0.2 : 0.24), turn + s / 32);
    return { tip, left: side(-1), right: side(1) };
  });
  const centre: Place = [x, y];
  return {
    dark: kites.map(({ tip, right }) => polyline([centre, tip, right], true)).join(''),
    outline: kites.map(({ tip, left, right }) => polyline([left, tip, right])).join(''),
  };
}

/** A rope of two strands round an oval, as hairlines. */
export function rope(x: number, y: number, rx: number, ry: number, turns: number): string {
  const strand = (phase: number, thick: number) =>
    polyline(
      Array.from({ length: turns * 12 + 1 }, (_, i): Place => {
        const angle = (2 * Math.PI * i) / (turns * 12);
        const swing = thick * Math.sin(turns * angle + phase);
        return [x + (rx + swing) * Math.cos(angle), y + (ry + swing) * Math.sin(angle)];
      }),
      true,
    );
  return hairline(strand(0, 0.55) + strand(Math.PI, 0.55), 0.16);
}

function kelp(x: number, foot: number, height: number, lean: number): string {
  const stem = `M${mm(x)} ${mm(foot)}q${mm(lean)} ${mm(-height / 3)} 0 ${mm(-height * 0.6)}t${mm(lean * 0.4)} ${mm(-height * 0.4)}`;
  const leaves = Array.from({ length: 6 }, (_, i) => {
    const [at, side] = [foot - (height * (i + 0.6)) / 6.4, i % 2 === 0 ? 1 : -1];
    return `M${mm(x)} ${mm(at)}q${mm(side * 1.6)} ${mm(-2.4)} ${mm(side * 3.2)} ${mm(-1.8)}q${mm(-side * 1)} ${mm(1.8)} ${mm(-side * 3.2)} ${mm(1.8)}Z`;
  });
  return `${hairline(stem, 0.3)}<path d="${leaves.join('')}"/>`;
}

/** Under the sea: a yellow anchor in a rope with a rose of stars, red fishes, green kelp, blue waves. mm. */
export function seabed(x: number, y: number, width: number, height: number): ColourParts {
  const [cx, cy] = [x + width * 0.51, y + height * 0.54];
  const size = height * 0.0078;
  const shoal = [
    { at: [0.04, 0.3], scale: 0.17 },
    { at: [0.06, 0.52], scale: 0.12 },
    { at: [0.02, 0.7], scale: 0.1 },
    { at: [0.83, 0.24], scale: 0.13 },
    { at: [0.84, 0.48], scale: 0.17 },
    { at: [0.88, 0.72], scale: 0.1 },
  ] as const;
  const fishes = shoal.map(({ at, scale }) => {
    const bare = hairline(FISH.lines, 0.9, '#fff') + FISH.eye.replace('/>', ' fill="#fff"/>');
    return moved(
      x + width * at[0],
      y + height * at[1],
      `<path d="${FISH.body}"/>${bare}`,
      scale * (height / 50),
    );
  });
  const waves = Array.from({ length: 6 }, (_, row) => {
    const [wy, long] = [y + height * (0.02 + row * 0.034), 3.2];
    const start = (row % 2) * long;
    const count = Math.floor((width - start) / long / 2);
    return `M${mm(x + start)} ${mm(wy)}${`q${long / 2} -1.5 ${long} 0t${long} 0`.repeat(count)}`;
  });
  const stars = Array.from({ length: 8 }, (_, i) => {
    const [sx, sy] = polar(cx, cy, height * 0.43, (i + 0.5) / 8);
    return star(sx, sy, 1, 0.42, 5);
  });
  const plants = [0.02, 0.08, 0.27, 0.36, 0.72, 0.92, 0.97].map((at, i) =>
    kelp(x + width * at, y + height, height * (0.2 + 0.13 * ((i * 5) % 3)), i % 2 === 0 ? 2 : -2),
  );
  return {
    yellow:
      moved(cx - 30 * size, cy - 40 * size, `<path d="${ANCHOR}"/>`, size) +
      rope(cx, cy, height * 0.36, height * 0.36, 60),
    red: `${fishes.join('')}<path d="${stars.join('')}"/>`,
    green: plants.join(''),
    blue: hairline(waves.join(''), 0.22),
  };
}

/** Long waves that roll in from the right as a relief of lines. */
export const surfRelief: Relief = (x, y) =>
  0.5 * Math.max(0, Math.sin(x * 0.16 + y * 0.12 + 1.2 * Math.sin(y * 0.1))) ** 2 +
  0.25 * Math.sin(x * 0.07 - y * 0.05);
