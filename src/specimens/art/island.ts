import { hairline, mm, type Place, polyline } from '../svg.ts';
import { polar, rays, star } from './star.ts';

/** Art of one picture in several inks, by the colour that each of them has or gives off. */
export interface ColourParts {
  readonly red: string;
  readonly yellow: string;
  readonly green: string;
  readonly blue: string;
}

/** The island as Thomas More described it: a crescent round a bay, open to one side. Radius in mm. */
function crescent(x: number, y: number, radius: number): Place[] {
  const coast = (turn: number, swell: number) =>
    1 +
    swell * (0.06 * Math.sin(turn * 31) + 0.045 * Math.sin(turn * 53 + 1) + 0.03 * Math.sin(turn * 97 + 2));
  const outer = Array.from({ length: 161 }, (_, i) => {
    const turn = 0.09 + 0.82 * (i / 160);
    return polar(x, y, radius * coast(turn, 1), turn);
  });
  const inner = Array.from({ length: 121 }, (_, i) => {
    const turn = 0.91 - 0.82 * (i / 120);
    const open = 0.54 + 0.4 * Math.abs(2 * (i / 120) - 1) ** 3;
    return polar(x, y + radius * 0.06, radius * open * coast(turn, 0.8), turn);
  });
  return [...outer, ...inner];
}

/** Coast lines at growing distances, thinner outwards. */
function shores(x: number, y: number, radius: number): string {
  const place = crescent(x, y, radius);
  return [1.05, 1.1, 1.16, 1.23, 1.31]
    .map((grow, i) =>
      hairline(
        polyline(place.slice(0, 161).map(([px, py]): Place => [x + (px - x) * grow, y + (py - y) * grow])),
        0.2 - i * 0.03,
      ),
    )
    .join('');
}

function lighthouse(x: number, y: number, height: number): string {
  const h = height;
  const tower = `M${mm(x - h * 0.13)} ${mm(y)}L${mm(x - h * 0.075)} ${mm(y - h * 0.72)}H${mm(x + h * 0.075)}L${mm(x + h * 0.13)} ${mm(y)}Z`;
  const lamp = `M${mm(x - h * 0.11)} ${mm(y - h * 0.72)}H${mm(x + h * 0.11)}V${mm(y - h * 0.76)}H${mm(x - h * 0.11)}ZM${mm(x - h * 0.06)} ${mm(y - h * 0.76)}H${mm(x + h * 0.06)}V${mm(y - h * 0.88)}H${mm(x - h * 0.06)}ZM${mm(x - h * 0.09)} ${mm(y - h * 0.88)}L${mm(x)} ${mm(y - h)}L${mm(x + h * 0.09)} ${mm(y - h * 0.88)}Z`;
  const stripes = [0.16, 0.34, 0.52]
    .map(
      (at) =>
        `<rect x="${mm(x - h * 0.13)}" y="${mm(y - h * (at + 0.08))}" width="${mm(h * 0.26)}" height="${mm(h * 0.08)}" fill="#fff"/>`,
    )
    .join('');
  return `<path d="${tower}"/>${stripes}<path d="${lamp}"/>`;
}

/** A ship with three masts on a field of 40 × 36 units. */
export const SHIP =
  'M3 25C8 27 30 27 37 23L34 31C28 34 12 34 7 31ZM11.6 26V6H12.4V26ZM20.6 26V2H21.4V26ZM29.6 25V7H30.4V25ZM5 23C8 18 8 13 6 9C10 8 15 8 18 9C20 14 19 19 17 23ZM14 21.5C17 16 17 9 15 4C20 2.6 25 3 28 5C30 11 29 17 26 22ZM25 21C27 17 27 13 26 10C29 9 33 9 35.6 10.4C37 14 36 18 34 21ZM21 2L27 0.6L21 3.6Z';

/** The island of Utopia with its tower, beams of light, a ship in the bay, stars and the sea around it. */
export function island(x: number, y: number, radius: number): ColourParts {
  const body = polyline(crescent(x, y, radius), true);
  const lines = Array.from({ length: Math.ceil((radius * 2) / 0.62) }, (_, i) => {
    const ly = y - radius + i * 0.62;
    return `M${mm(x - radius * 1.2)} ${mm(ly)}q${mm(radius * 0.6)} ${mm(-radius * 0.16)} ${mm(radius * 1.2)} 0t${mm(radius * 1.2)} 0`;
  }).join('');
  const sea = Array.from({ length: 15 }, (_, row) => {
    const wy = y + radius * (-1.15 + row * 0.165);
    const shift = row % 2 === 0 ? 0 : 2.2;
    return `M${mm(x - radius * 2 + shift)} ${mm(wy)}${'q1.1 -1.3 2.2 0t2.2 0'.repeat(Math.ceil((radius * 4) / 4.4))}`;
  }).join('');
  const stars = Array.from({ length: 12 }, (_, i) => {
    const [sx, sy] = polar(x, y, radius * 1.5, i / 12);
    return star(x + (sx - x) * 1.12, sy, radius * 0.075, radius * 0.03, 5);
  }).join('');
  const towerX = x + radius * 0.02;
  return {
    red: `<g transform="translate(${mm(x - radius * 0.28)} ${mm(y - radius * 0.1)}) scale(${mm(radius * 0.0155)})"><path d="${SHIP}"/></g>`,
    yellow:
      `<path d="${stars}"/>` +
      lighthouse(towerX, y - radius * 0.66, radius * 0.62) +
      `<path d="M${mm(towerX - radius * 0.3)} ${mm(y - radius * 0.6)}q${mm(radius * 0.12)} ${mm(-radius * 0.14)} ${mm(radius * 0.3)} ${mm(-radius * 0.1)}t${mm(radius * 0.3)} ${mm(radius * 0.1)}q${mm(-radius * 0.3)} ${mm(radius * 0.09)} ${mm(-radius * 0.6)} 0Z"/>` +
      `<path d="${rays(towerX, y - radius * 1.2, radius * 0.1, radius * 0.62, 14, -0.32, 0.32)}" opacity="0.8"/>`,
    green:
      `<clipPath id="isle"><path d="${body}"/></clipPath><g clip-path="url(#isle)">${hairline(lines, 0.2)}</g>` +
      hairline(body, 0.34),
    blue:
      shores(x, y, radius) +
      `<mask id="sea" maskUnits="userSpaceOnUse" x="-20" y="-20" width="300" height="300"><rect x="-20" y="-20" width="300" height="300" fill="#fff"/><circle cx="${mm(x)}" cy="${mm(y)}" r="${mm(radius * 1.36)}" fill="#000"/></mask><g mask="url(#sea)">${hairline(sea, 0.16)}</g>`,
  };
}
