/**
 * TD1–TD3: official travel documents; MRVA, MRVB: visas; FRID: French identity card until 2021; FRDL: French
 * driving licence; CHDL: Swiss (and Liechtenstein) driving licence.
 */
export const MRZ_FORMATS = ['TD1', 'TD2', 'TD3', 'MRVA', 'MRVB', 'FRID', 'FRDL', 'CHDL'] as const;
export type MrzFormat = (typeof MRZ_FORMATS)[number];

/** What is fixed for a format. Sizes of the document in mm. */
export interface FormatFacts {
  readonly name: string;
  /** Symbols in each line, from the top. */
  readonly lineLengths: readonly number[];
  readonly widthMm: number;
  readonly heightMm: number;
  /** Where the layout stands. */
  readonly clause: string;
}

const ID1 = { widthMm: 85.6, heightMm: 53.98 };
const ID2 = { widthMm: 105, heightMm: 74 };

export const FORMATS: Readonly<Record<MrzFormat, FormatFacts>> = {
  TD1: { name: 'Card (TD1)', lineLengths: [30, 30, 30], ...ID1, clause: 'ICAO Doc 9303-5 §4.2.2' },
  TD2: { name: 'Card or sheet (TD2)', lineLengths: [36, 36], ...ID2, clause: 'ICAO Doc 9303-6 §4.2.2' },
  TD3: {
    name: 'Passport booklet (TD3)',
    lineLengths: [44, 44],
    widthMm: 125,
    heightMm: 88,
    clause: 'ICAO Doc 9303-4 §4.2.2',
  },
  MRVA: {
    name: 'Visa, format A',
    lineLengths: [44, 44],
    widthMm: 120,
    heightMm: 80,
    clause: 'ICAO Doc 9303-7, format A',
  },
  MRVB: { name: 'Visa, format B', lineLengths: [36, 36], ...ID2, clause: 'ICAO Doc 9303-7, format B' },
  FRID: {
    name: 'French identity card (until 2021)',
    lineLengths: [36, 36],
    ...ID2,
    clause: 'French national layout',
  },
  FRDL: {
    name: 'French driving licence',
    lineLengths: [30],
    ...ID1,
    clause: 'French national layout',
  },
  CHDL: {
    name: 'Swiss driving licence',
    lineLengths: [9, 30, 30],
    ...ID1,
    clause: 'Swiss national layout',
  },
};

/** What tells formats with the same line lengths apart, most special first: the start of line 1. */
const BY_BEGINNING: readonly { readonly beginning: RegExp; readonly format: MrzFormat }[] = [
  { beginning: /^V/, format: 'MRVA' },
  { beginning: /^V/, format: 'MRVB' },
  { beginning: /^IDFRA/, format: 'FRID' },
  { beginning: /^/, format: 'TD1' },
  { beginning: /^/, format: 'TD2' },
  { beginning: /^/, format: 'TD3' },
  { beginning: /^/, format: 'FRDL' },
  { beginning: /^/, format: 'CHDL' },
];

function lengthsThatFit(format: MrzFormat, lines: readonly string[]): number {
  return FORMATS[format].lineLengths.filter((length, i) => lines[i]?.length === length).length;
}

function candidates(lines: readonly string[]): MrzFormat[] {
  return BY_BEGINNING.filter(
    ({ beginning, format }) =>
      FORMATS[format].lineLengths.length === lines.length && beginning.test(lines[0] ?? ''),
  ).map(({ format }) => format);
}

/**
 * The format of a zone from the number of its lines, their lengths and the document code; `null` when no format
 * has exactly these lengths. The symbols themselves are not judged here.
 */
export function identifyFormat(lines: readonly string[]): MrzFormat | null {
  return candidates(lines).find((format) => lengthsThatFit(format, lines) === lines.length) ?? null;
}

/**
 * The format that a zone with a line too long or too short most likely has: the same number of lines, and at
 * least one line of exactly the right length. `null` when there is none.
 */
export function nearestFormat(lines: readonly string[]): MrzFormat | null {
  const scored = candidates(lines).map((format) => ({ format, fit: lengthsThatFit(format, lines) }));
  const best = scored.reduce<{ format: MrzFormat | null; fit: number }>(
    (winner, next) => (next.fit > winner.fit ? next : winner),
    { format: null, fit: 0 },
  );
  return best.format;
}
