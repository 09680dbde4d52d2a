import opentype, { type Font, type Glyph as OpenGlyph } from 'opentype.js';
import { OCRB_OUTLINES } from '../imaging/ocrb-outlines.ts';
import { OCRB_SCALE_MM } from './ocrb.ts';
import { mm } from './svg.ts';

export interface Glyph {
  /** In em. */
  readonly advance: number;
  /** SVG path data with the pen at x, y (mm) and an em of `sizeMm`. */
  outline(x: number, y: number, sizeMm: number): string;
}

/** Letters as outlines: the same on every machine, whatever fonts it has. */
export interface Typeface {
  glyph(symbol: string): Glyph;
  /** In em, between two symbols. */
  kerning(left: string, right: string): number;
  /** Height of an H, in em. */
  readonly capital: number;
}

/**
 * Path data in units of the font from the library's commands. Its own writing of path data makes NaN of some numbers and
 * leaves out points close to the end of a contour.
 */
function dataOf(glyph: OpenGlyph, unitsPerEm: number): string {
  return glyph
    .getPath(0, 0, unitsPerEm)
    .commands.map(({ type, x1, y1, x2, y2, x, y }) => {
      const numbers = [x1, y1, x2, y2, x, y].filter((value) => value !== undefined);
      return type + numbers.map((value) => Math.round(value)).join(' ');
    })
    .join('');
}

/**
 * A typeface from font files (OTF, TTF or WOFF) that complete one another, such as Latin and extended Latin.
 * Throws RangeError for a symbol that none of them has.
 */
export function openTypeface(files: readonly Uint8Array[]): Typeface {
  const fonts = files.map((file) => opentype.parse(Uint8Array.from(file).buffer));
  const known = new Map<string, { font: Font; glyph: OpenGlyph; data: string }>();
  const find = (symbol: string) => {
    const before = known.get(symbol);
    if (before) return before;
    const font = fonts.find((each) => each.charToGlyph(symbol).index > 0);
    if (!font) throw new RangeError(`no outline for ${JSON.stringify(symbol)}`);
    const glyph = font.charToGlyph(symbol);
    const found = { font, glyph, data: dataOf(glyph, font.unitsPerEm) };
    known.set(symbol, found);
    return found;
  };
  const capital = find('H');
  return {
    glyph(symbol) {
      const { font, glyph, data } = find(symbol);
      return {
        advance: glyph.advanceWidth / font.unitsPerEm,
        outline: (x, y, sizeMm) => placed(data, x, y, sizeMm / font.unitsPerEm),
      };
    },
    kerning(left, right) {
      const [a, b] = [find(left), find(right)];
      return a.font === b.font ? a.font.getKerningValue(a.glyph, b.glyph) / a.font.unitsPerEm : 0;
    },
    capital: capital.glyph.getBoundingBox().y2 / capital.font.unitsPerEm,
  };
}

/** Marks of the visual zone that the alphabet of a machine-readable zone lacks, in units of a cell of 723. */
const MARKS: Readonly<Record<string, string>> = {
  ' ': '',
  '.': 'M310-110H416V0H310Z',
  ',': 'M310-110H416V-20L350 110H300L330 0H310Z',
  '-': 'M190-400H536V-300H190Z',
  '/': 'M500-760H600L226 60H126Z',
};

const NUMBER = /-?\d+(?:\.\d+)?/g;

/** OCR-B for visual zones: capitals, digits and the marks of dates and names, all of one width. */
export function ocrbTypeface(): Typeface {
  return {
    capital: 0.7,
    kerning: () => 0,
    glyph(symbol) {
      const data = OCRB_OUTLINES[symbol] ?? MARKS[symbol];
      if (data === undefined) throw new RangeError(`OCR-B has no outline for ${JSON.stringify(symbol)}`);
      return { advance: 0.723, outline: (x, y, sizeMm) => placed(data, x, y, sizeMm / 1000) };
    },
  };
}

/** Path data of M, L, Q, C, H, V with pairs of numbers, scaled and moved. */
function placed(data: string, dx: number, dy: number, scale: number): string {
  return data.replace(/([MLQCHV])([^MLQCHVZ]*)/g, (_, command: string, numbers: string) => {
    let i = 0;
    const values = numbers.match(NUMBER) ?? [];
    const vertical = (at: number) => command === 'V' || (command !== 'H' && at % 2 === 1);
    return command + values.map((n) => mm(Number(n) * scale + (vertical(i++) ? dy : dx))).join(' ');
  });
}

/** A symbol of the machine-readable zone at its standard size: SVG path data, mm. */
export function zoneOutline(symbol: string, x: number, y: number): string {
  return placed(OCRB_OUTLINES[symbol] ?? '', x, y, OCRB_SCALE_MM);
}

export interface Setting {
  readonly x: number;
  /** Baseline, mm. */
  readonly y: number;
  /** Height of a capital, mm. */
  readonly capMm: number;
  /** Extra space between letters, in em. */
  readonly tracking?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

function penPlaces(face: Typeface, text: string, tracking: number): { places: number[]; width: number } {
  const places: number[] = [];
  let pen = 0;
  let before = '';
  for (const symbol of text) {
    if (before) pen += face.kerning(before, symbol) + tracking;
    places.push(pen);
    pen += face.glyph(symbol).advance;
    before = symbol;
  }
  return { places, width: pen };
}

/** Width of a line of text, mm. */
export function textWidth(face: Typeface, text: string, capMm: number, tracking = 0): number {
  return (penPlaces(face, text, tracking).width * capMm) / face.capital;
}

/** Outlines of a line of text as SVG path data, mm. */
export function textOutline(face: Typeface, text: string, setting: Setting): string {
  const em = setting.capMm / face.capital;
  const { places, width } = penPlaces(face, text, setting.tracking ?? 0);
  const shift = { start: 0, middle: 0.5, end: 1 }[setting.anchor ?? 'start'] * width * em;
  return [...text]
    .map((symbol, i) => face.glyph(symbol).outline(setting.x - shift + (places[i] ?? 0) * em, setting.y, em))
    .join('');
}

/** The same as a filled SVG path. */
export const lettering = (face: Typeface, text: string, setting: Setting, fill = '#000'): string =>
  `<path d="${textOutline(face, text, setting)}" fill="${fill}"/>`;

/** The typefaces that the factory prints with. */
export interface Typefaces {
  readonly light: Typeface;
  readonly regular: Typeface;
  readonly italic: Typeface;
  readonly semibold: Typeface;
  readonly black: Typeface;
  readonly ocrb: Typeface;
}
