import { FORMATS, type MrzFormat } from '../../src/mrz/index.ts';
import type { Chance } from '../../src/specimens/chance.ts';
import { type CellPlace, placeZone, ZONE_HEIGHT_MM, zoneBox } from '../../src/specimens/place.ts';
import { type BackgroundStrength, background } from './background.ts';
import { lettering, widthOfText } from './stick-face.ts';

/** One page of a document of Utopia, all in mm from its upper left corner. */
export interface Page {
  readonly widthMm: number;
  readonly heightMm: number;
  /** The page without its zone, as the inside of an SVG. */
  readonly ground: string;
  readonly places: readonly CellPlace[];
  /** Grey of the zone's ink, 0 black to 255. */
  readonly ink: number;
  /** What ink gains (positive) or loses (negative) at the edge of a stroke, mm. */
  readonly spreadMm: number;
}

export interface PageOptions {
  readonly strength?: BackgroundStrength;
  /** HSL lightness of the paper, percent. */
  readonly paperLightness?: number;
  /** Draw a frame around the zone. */
  readonly boxed?: boolean;
  /** Front side of a card: no zone. */
  readonly front?: boolean;
}

const TITLES: Readonly<Record<MrzFormat, string>> = {
  TD1: 'Identity card',
  TD2: 'Official travel document',
  TD3: 'Passport',
  MRVA: 'Visa',
  MRVB: 'Visa',
  FRID: 'Identity card',
  FRDL: 'Driving licence',
  CHDL: 'Driving licence',
};
const CAPTIONS = [
  'Surname',
  'Given names',
  'Nationality',
  'Date of birth',
  'Sex',
  'Document no.',
  'Authority',
];
const VALUES = [
  'Ostervald',
  'Anna Maria',
  'Utopian',
  '12 Aug 1974',
  'Port Clarity',
  'M-4471/9',
  'Zenith',
  'F',
];

function portrait(chance: Chance, x: number, y: number, width: number): string {
  const grey = (low: number, high: number) => {
    const level = chance.whole(low, high);
    return `rgb(${level},${level},${level})`;
  };
  const [height, middle] = [width * 1.28, x + width / 2];
  return (
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${grey(190, 225)}"/>` +
    `<path d="M${x} ${y + height}C${x} ${y + height * 0.72} ${x + width} ${y + height * 0.72} ${x + width} ${y + height}Z" fill="${grey(70, 130)}"/>` +
    `<ellipse cx="${middle}" cy="${y + height * 0.44}" rx="${width * 0.25}" ry="${height * 0.27}" fill="${grey(140, 185)}"/>` +
    `<path d="M${middle - width * 0.27} ${y + height * 0.42}C${middle - width * 0.3} ${y + height * 0.05} ${middle + width * 0.3} ${y + height * 0.05} ${middle + width * 0.27} ${y + height * 0.42}C${middle + width * 0.15} ${y + height * 0.22} ${middle - width * 0.15} ${y + height * 0.22} ${middle - width * 0.27} ${y + height * 0.42}Z" fill="${grey(40, 100)}"/>`
  );
}

/** Captions and values of the visual zone in two columns. */
function fields(chance: Chance, left: number, right: number, top: number, bottom: number): string {
  const rows: string[] = [];
  const step = chance.between(5.6, 7.2);
  const value = chance.between(1.7, 2.3);
  const columns = right - left > 50 ? 2 : 1;
  for (let column = 0; column < columns; column++) {
    const x = left + (column * (right - left)) / columns;
    for (let y = top; y + step < bottom; y += step) {
      const caption = { xMm: x, yMm: y, heightMm: 1, colour: '#4a4a66' };
      rows.push(lettering(chance.pick(CAPTIONS), caption));
      rows.push(lettering(chance.pick(VALUES), { xMm: x, yMm: y + 1.7, heightMm: value, colour: '#1c1c28' }));
    }
  }
  return rows.join('');
}

function specimen(chance: Chance, widthMm: number, bottom: number): string {
  const heightMm = chance.between(5, 8);
  const length = widthOfText('SPECIMEN', heightMm);
  const angle = chance.between(-18, -6);
  const rise = length * Math.sin((angle * Math.PI) / 180);
  const xMm = Math.max(2, (widthMm - length) * chance.between(0.3, 0.9));
  const yMm = Math.max(3 - rise, bottom - heightMm - chance.between(4, 10));
  return lettering('SPECIMEN', { xMm, yMm, heightMm, colour: 'rgba(190,30,50,0.45)', angle });
}

function frame(chance: Chance, places: readonly CellPlace[], widthMm: number, heightMm: number): string {
  const box = zoneBox(places);
  const gap = chance.between(0.9, 2.2);
  const [left, top] = [Math.max(0.6, box.left - gap), box.top - gap];
  const right = Math.min(widthMm - 0.6, box.right + gap);
  const bottom = Math.min(heightMm - 0.6, box.bottom + gap);
  return (
    `<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" fill="none" ` +
    `stroke="rgb(30,30,40)" stroke-width="${chance.between(0.15, 0.55).toFixed(2)}"/>`
  );
}

/** Draws a page that carries a zone; with `front` the other side of a card, without one. */
export function drawPage(
  lines: readonly string[],
  format: MrzFormat,
  chance: Chance,
  options: PageOptions = {},
): Page {
  const { widthMm, heightMm } = FORMATS[format];
  const places = options.front ? [] : placeZone(lines, format);
  const [dx, dy] = [chance.between(-1, 1), chance.between(-1, 1)];
  const shifted = places.map((place) => ({ ...place, xMm: place.xMm + dx, yMm: place.yMm + dy }));
  const foot = options.front ? heightMm - 3 : heightMm - ZONE_HEIGHT_MM;
  const lightness = options.paperLightness ?? chance.between(82, 95);
  const parts = [
    background(chance, widthMm, heightMm, { topMm: foot }, options.strength ?? 'ordinary', lightness),
  ];
  const head = { heightMm: chance.between(2, 2.8), colour: '#2a2a50' };
  parts.push(lettering('Utopia', { xMm: 4, yMm: 3, ...head }));
  parts.push(lettering(TITLES[format], { xMm: widthMm * 0.45, yMm: 3, ...head }));
  const withPortrait = options.front || !['TD1', 'FRDL', 'CHDL'].includes(format);
  const photoWidth = withPortrait ? Math.min(28, (foot - 11) / 1.28) : 0;
  if (withPortrait) parts.push(portrait(chance, 4, 9, photoWidth));
  parts.push(fields(chance, 8 + photoWidth, widthMm - 3, 9, foot - 1));
  parts.push(specimen(chance, widthMm, foot));
  if (options.boxed && shifted.length > 0) parts.push(frame(chance, shifted, widthMm, heightMm));
  return {
    widthMm,
    heightMm,
    ground: parts.join(''),
    places: shifted,
    ink: chance.whole(10, 60),
    spreadMm: chance.pick([-0.05, 0, 0, 0.06]) + chance.between(-0.015, 0.015),
  };
}
