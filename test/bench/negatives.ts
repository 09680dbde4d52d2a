import sharp from 'sharp';
import type { Chance } from '../../src/specimens/chance.ts';
import { outlineOfSymbol, PITCH_MM } from './ocrb.ts';
import type { Picture } from './picture.ts';
import { lettering } from './stick-face.ts';

/** Pages that carry no machine readable zone, as SVG in mm and the sizes they have. */
interface Sheet {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly inside: string;
}

const A5 = { widthMm: 148, heightMm: 210 };
const CARD = { widthMm: 85.6, heightMm: 53.98 };
const INK = '#181818';
const WORDS =
  'the of harbour committee and report was held in summer a new bridge between two old towns'.split(' ');

const rectangle = (x: number, y: number, width: number, height: number, fill: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;

const paper = (sheet: { widthMm: number; heightMm: number }, fill = '#f6f4ef') =>
  rectangle(0, 0, sheet.widthMm, sheet.heightMm, fill);

function sentence(chance: Chance, letters: number): string {
  let text = '';
  while (text.length < letters) text += `${chance.pick(WORDS)} `;
  return text.slice(0, letters);
}

function paragraph(
  chance: Chance,
  left: number,
  width: number,
  top: number,
  bottom: number,
  size: number,
): string {
  const letters = Math.floor((width * 6) / (5.6 * size));
  const rows: string[] = [];
  for (let y = top; y < bottom; y += size * 1.9)
    rows.push(
      lettering(sentence(chance, letters - chance.whole(0, 6)), {
        xMm: left,
        yMm: y,
        heightMm: size,
        colour: INK,
      }),
    );
  return rows.join('');
}

function ocrb(text: string, xMm: number, yMm: number): string {
  const glyphs = [...text].map(
    (symbol, n) =>
      `<path transform="translate(${(xMm + n * PITCH_MM).toFixed(2)} ${yMm.toFixed(2)})" d="${outlineOfSymbol(symbol)}"/>`,
  );
  return `<g fill="${INK}">${glyphs.join('')}</g>`;
}

function barcodes(chance: Chance): string {
  const rows: string[] = [];
  for (let y = 20; y < 190; y += 40)
    for (let x = 12; x < 120; x += chance.between(0.5, 1.6))
      rows.push(rectangle(x, y, chance.pick([0.25, 0.5, 0.75]), 22, INK));
  for (let row = 0; row < 24; row++)
    for (let column = 0; column < 24; column++)
      if (chance.happens(0.5)) rows.push(rectangle(118 + column, 178 + row, 1, 1, INK));
  return rows.join('');
}

/** A bank card with raised digits: light above, shadow below. */
function creditCard(chance: Chance): string {
  const digits = Array.from({ length: 4 }, () => chance.some('0123456789', 4)).join(' ');
  const at = { xMm: 8, yMm: 28, heightMm: 4.2, weight: 0.16 };
  return (
    `<defs><linearGradient id="c"><stop offset="0" stop-color="#1d3557"/><stop offset="1" stop-color="#457b9d"/></linearGradient></defs>` +
    paper(CARD, 'url(#c)') +
    rectangle(9, 14, 11, 9, '#d4b45c') +
    lettering(digits, { ...at, yMm: 28.25, colour: '#0d1b2a' }) +
    lettering(digits, { ...at, colour: '#cfd8e3' }) +
    lettering('09/31', { xMm: 40, yMm: 36, heightMm: 2.6, colour: '#cfd8e3' }) +
    lettering('A Cardholder', { xMm: 8, yMm: 45, heightMm: 2.8, colour: '#cfd8e3' })
  );
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Every kind of page, by name. */
const SHEETS: Readonly<Record<string, (chance: Chance) => Sheet>> = {
  blank: () => ({ ...A5, inside: paper(A5) }),
  text: (chance) => ({ ...A5, inside: paper(A5) + paragraph(chance, 15, 118, 18, 190, 2) }),
  barcodes: (chance) => ({ ...A5, inside: paper(A5) + barcodes(chance) }),
  'credit card': (chance) => ({ ...CARD, inside: creditCard(chance) }),
  newspaper: (chance) => ({
    ...A5,
    inside:
      paper(A5, '#e6e2d6') +
      lettering('Utopia Courier', { xMm: 14, yMm: 10, heightMm: 9, colour: INK }) +
      [10, 56, 102].map((left) => paragraph(chance, left, 38, 28, 200, 1.3)).join(''),
  }),
  'table of figures': (chance) => ({
    ...A5,
    inside:
      paper(A5) +
      Array.from({ length: 24 }, (_, row) =>
        ocrb(Array.from({ length: 6 }, () => chance.some('0123456789', 6)).join('  '), 12, 20 + row * 7.5),
      ).join(''),
  }),
  'page of fillers': () => ({
    ...A5,
    inside:
      paper(A5) + Array.from({ length: 28 }, (_, row) => ocrb('<'.repeat(48), 12, 14 + row * 6.35)).join(''),
  }),
  'OCR-B text': (chance) => ({
    ...A5,
    inside:
      paper(A5) +
      Array.from({ length: 20 }, (_, row) =>
        ocrb(sentence(chance, 46).toUpperCase(), 12, 20 + row * 8.5),
      ).join(''),
  }),
  'two OCR-B lines': (chance) => ({
    ...A5,
    inside:
      paper(A5) +
      paragraph(chance, 15, 118, 18, 100, 2) +
      [0, 1].map((row) => ocrb(chance.some(LETTERS, 24), 20, 150 + row * 6.35)).join(''),
  }),
  'payment slip': (chance) => ({
    ...A5,
    inside:
      paper(A5, '#fbe3d2') +
      paragraph(chance, 15, 60, 18, 90, 1.8) +
      ocrb(
        `${chance.some('0123456789', 13)}>${chance.some('0123456789', 27)}+ ${chance.some('0123456789', 9)}>`,
        8,
        195,
      ),
  }),
};

async function draw({ widthMm, heightMm, inside }: Sheet, chance: Chance): Promise<Uint8Array> {
  const dpi = chance.pick([100, 150, 200, 300]);
  const [width, height] = [widthMm, heightMm].map((mm) => Math.round((mm * dpi) / 25.4));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${widthMm} ${heightMm}">${inside}</svg>`;
  const turned = sharp(Buffer.from(svg)).flatten({ background: '#fff' });
  return turned.rotate(chance.between(-3, 3), { background: '#e8e8e6' }).jpeg({ quality: 88 }).toBuffer();
}

async function noise(chance: Chance): Promise<Uint8Array> {
  const [width, height] = [900, 640];
  const data = Uint8Array.from({ length: width * height }, () => chance.whole(0, 255));
  return sharp(data, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer();
}

async function onePixel(chance: Chance): Promise<Uint8Array> {
  const data = Uint8Array.from([chance.whole(0, 255)]);
  return sharp(data, { raw: { width: 1, height: 1, channels: 1 } })
    .png()
    .toBuffer();
}

const KINDS = [...Object.keys(SHEETS), 'noise', 'one pixel'];

/** The n-th picture without a zone; kinds take turns. */
export async function negative(n: number, chance: Chance): Promise<Picture> {
  const kind = KINDS[n % KINDS.length] ?? 'blank';
  const sheet = SHEETS[kind];
  if (sheet) return { bytes: await draw(sheet(chance), chance), extension: 'jpg', zones: [] };
  const bytes = await (kind === 'noise' ? noise(chance) : onePixel(chance));
  return { bytes, extension: 'png', zones: [] };
}
