import { FORMATS, type MrzFormat } from '../mrz/index.ts';
import { CAPITAL_MM, PITCH_MM } from './ocrb.ts';

/** Height of the strip at the foot of the page that belongs to the zone, mm (ICAO Doc 9303-4, -5, -6, -7, figures). */
export const ZONE_HEIGHT_MM = 23.2;
/** Between the baselines of two lines, mm: a quarter of an inch on passports and visas. */
export const LINE_SPACING_MM = 6.35;
/** Issuers set the lines of cards closer, each at its own distance: 1.6 to 2.1 pitches on specimens that were measured. */
const CARD_SPACINGS_MM = [4.2, 4.7, 5.3, LINE_SPACING_MM];

/** The spacing of a zone, mm: that of its issuer, if it is a card's. */
export function lineSpacingMm(lines: readonly string[], format: MrzFormat): number {
  if (['TD3', 'MRVA', 'MRVB'].includes(format)) return LINE_SPACING_MM;
  const issuer = [...(lines[0] ?? '').slice(2, 5)].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return CARD_SPACINGS_MM[issuer % CARD_SPACINGS_MM.length] ?? LINE_SPACING_MM;
}

/** From the left edge of the page to the ink of the first character, mm; the standard allows 1 mm either way. */
const LEFT_MARGIN_MM: Readonly<Record<MrzFormat, number>> = {
  TD1: 4,
  TD2: 4,
  TD3: 6,
  MRVA: 6,
  MRVB: 4,
  FRID: 4,
  FRDL: 4,
  CHDL: 4,
};

export interface CellPlace {
  readonly symbol: string;
  readonly line: number;
  readonly cell: number;
  /** Left edge of the cell and baseline, mm from the upper left corner of the page. */
  readonly xMm: number;
  readonly yMm: number;
}

export interface BoxMm {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where each symbol of a zone stands on its page: lines left-aligned, their block in the middle of the zone's strip. */
export function placeZone(lines: readonly string[], format: MrzFormat): CellPlace[] {
  const { heightMm } = FORMATS[format];
  const letter = CAPITAL_MM;
  const left = LEFT_MARGIN_MM[format] - letter.left;
  const middle = heightMm - ZONE_HEIGHT_MM / 2;
  const spacing = lineSpacingMm(lines, format);
  const first = middle - ((lines.length - 1) / 2) * spacing + (letter.bottom - letter.top) / 2;
  return lines.flatMap((text, line) =>
    [...text].map((symbol, cell) => ({
      symbol,
      line,
      cell,
      xMm: left + cell * PITCH_MM,
      yMm: first + line * spacing,
    })),
  );
}

/** Box around the characters of a zone, mm. */
export function zoneBox(places: readonly CellPlace[]): BoxMm {
  const { left, top, right, bottom } = CAPITAL_MM;
  const xs = places.map(({ xMm }) => xMm);
  const ys = places.map(({ yMm }) => yMm);
  return {
    left: Math.min(...xs) + left,
    top: Math.min(...ys) + top,
    right: Math.max(...xs) + right,
    bottom: Math.max(...ys) + bottom,
  };
}
