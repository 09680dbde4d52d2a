import { hairline, mm, moved, type Place } from '../svg.ts';
import type { Relief } from './ground.ts';
import type { ColourParts } from './island.ts';
import { polar } from './star.ts';

const FORE = 'M50.6 35C56 20 74 5 97 4.6C98.6 14 93 32 79 41C69 45.4 57 43 50.8 39Z';
const HIND =
  'M51 40C60 43.6 74 43 82 47.6C90 55 86 66 77.6 68.6C76.6 73 78.6 77 77 79C74.6 78 74 73 73.4 69.4C64 70 54 60 51 44Z';
const MARGIN = 'M94 8.6C94 17 89 30 77.4 38.4M82.6 51C87 56.6 83 64 75.6 65.8C68 66.6 60 60 56 53';
const VEIN_ENDS: readonly Place[] = [
  [96, 6],
  [95, 14],
  [92, 22],
  [87.4, 30],
  [81, 38],
  [72, 43],
];
const HIND_ENDS: readonly Place[] = [
  [82, 48],
  [86, 56],
  [83, 64],
  [76, 69],
  [66, 67],
  [58, 59],
];
const SPOTS: readonly (readonly [x: number, y: number, r: number])[] = [
  [91, 11, 1.7],
  [89.4, 17, 1.5],
  [86.4, 23.2, 1.5],
  [82, 29.4, 1.4],
  [76.6, 35, 1.3],
  [81, 55, 2.2],
  [79, 61.4, 1.7],
  [72.6, 63, 1.4],
];

const both = (half: string) => `${half}<g transform="matrix(-1 0 0 1 100 0)">${half}</g>`;
const bowed = ([x, y]: Place, root: Place) =>
  `M${root[0]} ${root[1]}Q${mm((root[0] + x) / 2 + 2)} ${mm((root[1] + y) / 2 - 4)} ${x} ${y}`;

/** Parts of a swallowtail with open wings, in a field of 100 × 80 units. */
export interface Butterfly {
  readonly wings: string;
  readonly outline: string;
  readonly veins: string;
  readonly spots: string;
  readonly body: string;
}

/** `line` is the width of its lines in units of the field. */
export function butterfly(line = 0.9): Butterfly {
  const veins =
    VEIN_ENDS.map((end) => bowed(end, [51, 36])).join('') +
    HIND_ENDS.map((end) => bowed(end, [51, 42])).join('');
  return {
    wings: both(`<path d="${FORE}${HIND}"/>`),
    outline: both(hairline(FORE + HIND + MARGIN, line)),
    veins: both(hairline(veins, line * 0.55)),
    spots: both(SPOTS.map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}"/>`).join('')),
    body:
      '<ellipse cx="50" cy="44" rx="1.7" ry="15"/><ellipse cx="50" cy="31" rx="2.3" ry="4.6"/><circle cx="50" cy="25.4" r="2"/>' +
      hairline('M49.4 24C47 16 43 10 39 7.6M50.6 24C53 16 57 10 61 7.6', 0.6) +
      '<circle cx="38.6" cy="7.4" r="1"/><circle cx="61.4" cy="7.4" r="1"/>',
  };
}

/** A flower of round petals on a stem: blossom and green. Height in mm, its foot at x, y. */
function flower(x: number, y: number, height: number, petals: number): { blossom: string; green: string } {
  const [top, r] = [y - height, height * 0.2];
  const blossom = Array.from({ length: petals }, (_, i) => {
    const [px, py] = polar(x, top, r * 0.62, i / petals);
    return `<ellipse cx="${mm(px)}" cy="${mm(py)}" rx="${mm(r * 0.22)}" ry="${mm(r * 0.5)}" transform="rotate(${mm((i * 360) / petals)} ${mm(px)} ${mm(py)})"/>`;
  }).join('');
  const leaf = (side: number, at: number) =>
    `M${mm(x)} ${mm(y - height * at)}Q${mm(x + side * r)} ${mm(y - height * (at + 0.22))} ${mm(x + side * r * 1.5)} ${mm(y - height * (at + 0.1))}Q${mm(x + side * r * 0.8)} ${mm(y - height * at)} ${mm(x)} ${mm(y - height * at)}Z`;
  return {
    blossom,
    green:
      `<path d="${leaf(1, 0.16)}${leaf(-1, 0.3)}${leaf(1, 0.44)}"/>` +
      hairline(`M${mm(x)} ${mm(y)}L${mm(x)} ${mm(top + r * 0.3)}`, 0.24),
  };
}

export interface Flight {
  readonly x: number;
  readonly y: number;
  readonly sizeMm: number;
  readonly degrees: number;
}

/** Butterflies over a row of flowers: wings yellow with bare veins, spots red, blossoms blue, stems green. */
export function meadow(foot: number, from: number, to: number, flights: readonly Flight[]): ColourParts {
  const { wings, veins, spots, body, outline } = butterfly();
  const bare = (art: string) => art.replaceAll('#000', '#fff');
  const each = (art: string) =>
    flights
      .map(({ x, y, sizeMm, degrees }) =>
        moved(x, y, `<g transform="rotate(${degrees} 50 40)">${art}</g>`, sizeMm / 100),
      )
      .join('');
  const count = Math.floor((to - from) / 4.4);
  const flowers = Array.from({ length: count }, (_, i) =>
    flower(from + 2.2 + i * 4.4, foot, 7 + 3.4 * Math.sin(i * 2.3) ** 2, 5 + (i % 3) * 2),
  );
  return {
    yellow: each(`<g fill="#000">${wings}</g>${bare(veins)}<g fill="#fff">${spots}</g>`),
    red: each(spots + body),
    blue: flowers.map(({ blossom }) => blossom).join('') + each(outline),
    green: flowers.map(({ green }) => green).join(''),
  };
}

/** The butterfly curve of T. H. Fay as a relief: `unit` mm a unit of the curve, which reaches about 4 units out. */
export const butterflyRelief =
  (x: number, y: number, unit: number): Relief =>
  (px, py) => {
    const far = Math.hypot(px - x, py - y) / unit;
    if (far > 5) return 0;
    const angle = Math.atan2(y - py, px - x);
    const edge =
      Math.exp(Math.sin(angle)) - 2 * Math.cos(4 * angle) + Math.sin((2 * angle - Math.PI) / 24) ** 5;
    const inside = Math.max(0, 1 - far / Math.max(0.4, Math.abs(edge)));
    return inside ** 0.45;
  };
