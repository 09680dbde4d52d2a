import type { PrintedLetter } from '../../imaging/print-glyphs.ts';

/** A symbol as it was read. Confidence 0 to 1. */
export interface SeenLetter {
  readonly symbol: string;
  readonly confidence: number;
}

/** One reading of a field; blanks between words are symbols too. */
export type Reading = readonly SeenLetter[];

/** What was read in the area of a field: one reading for each way it was prepared, without those in which nothing was read. */
export interface FieldReading {
  readonly field: string;
  readonly readings: readonly Reading[];
  /** Letters that were read surely, as they are printed. */
  readonly letters: readonly PrintedLetter[];
  /** No picture has all of it: it was not read. */
  readonly isCut?: true;
}

/** Below this confidence a symbol says nothing against a document. Right symbols are read with 0.97 and more. */
export const SURE = 0.9;

export const textOf = (reading: Reading): string => reading.map(({ symbol }) => symbol).join('');

const isSign = ({ symbol }: SeenLetter) => /[\p{L}\p{N}]/u.test(symbol);

/** A reading without stops, dashes and blanks at its ends: specks of the ground are read as such. */
export function withoutSpecks(reading: Reading): Reading {
  const first = reading.findIndex(isSign);
  return first < 0 ? [] : reading.slice(first, reading.findLastIndex(isSign) + 1);
}

/**
 * What was repeated in a reading so many times: at each place the symbol that most repetitions show, with the confidence of
 * the share of them. Nothing, where they do not have the same length.
 */
export function repeatedReading(reading: Reading, times: number): Reading {
  const signs = reading.filter(isSign);
  const length = signs.length / times;
  if (!Number.isInteger(length)) return [];
  return Array.from({ length }, (_, place): SeenLetter => {
    const seen = signs.filter((_, i) => i % length === place);
    const counted = seen.map((letter) => seen.filter(({ symbol }) => symbol === letter.symbol).length);
    const most = Math.max(...counted);
    const letter = seen[counted.indexOf(most)];
    return { symbol: letter?.symbol ?? '', confidence: ((letter?.confidence ?? 0) * most) / times };
  });
}

/** JavaScript's capital of ß is two letters. */
const capital = (symbol: string) => (symbol === 'ß' ? 'ẞ' : symbol.toUpperCase());

/** Letters and digits, in capitals. */
export const signsOf = (reading: Reading): SeenLetter[] =>
  reading.filter(isSign).map(({ symbol, confidence }) => ({ symbol: capital(symbol), confidence }));

/** Words of a reading, parted at whatever is neither letter nor digit; an apostrophe parts nothing (ICAO Doc 9303-3 §4.6). */
export function wordsOf(reading: Reading): SeenLetter[][] {
  const words: SeenLetter[][] = [[]];
  for (const letter of reading)
    if (isSign(letter)) words.at(-1)?.push({ ...letter, symbol: capital(letter.symbol) });
    else if (!/['’]/.test(letter.symbol)) words.push([]);
  return words.filter((word) => word.length > 0);
}
