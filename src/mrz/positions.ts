import { ALPHABET } from './alphabet.ts';
import { CHECK_DIGIT_RULES } from './check-digit-rules.ts';
import { FORMATS, MRZ_FORMATS, type MrzFormat } from './formats.ts';
import { type FieldKind, type FieldRow, LAYOUTS } from './layouts.ts';

/** One cell of a zone, both numbers 0-based. */
export interface Cell {
  readonly line: number;
  readonly column: number;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const NUMERALS = '0123456789';

/** What the cells of a field may hold (ICAO Doc 9303-4 to -7, tables of §4.2.2). */
const BY_KIND: Readonly<Record<FieldKind, string>> = {
  text: ALPHABET,
  code: `${LETTERS}<`,
  number: ALPHABET,
  date: `${NUMERALS}<`,
  sex: 'MF<',
  name: `${LETTERS}<`,
  letters: `${LETTERS}<`,
  digit: NUMERALS,
};

function symbolsOf(row: FieldRow, column: number): string {
  if (row.field === 'document_code' && column === row.start) return LETTERS;
  return BY_KIND[row.kind];
}

/** Digits that may be a filler: that of empty optional data, and that of a number which runs on. */
function mayBeFiller(format: MrzFormat, { line, start }: FieldRow): boolean {
  return CHECK_DIGIT_RULES[format].some(
    ({ digit, continuation, fillerWhenEmpty }) =>
      digit.line === line && digit.start === start && (continuation || fillerWhenEmpty),
  );
}

function alphabets(format: MrzFormat): string[][] {
  const cells = FORMATS[format].lineLengths.map((length) => Array<string>(length).fill(ALPHABET));
  const put = (row: FieldRow) => {
    const filler = row.kind === 'digit' && mayBeFiller(format, row) ? '<' : '';
    for (let column = row.start; column < row.end; column++) {
      const line = cells[row.line];
      if (line) line[column] = symbolsOf(row, column) + filler;
    }
    row.parts?.forEach(put);
  };
  LAYOUTS[format].forEach(put);
  return cells;
}

const ALPHABETS = new Map(MRZ_FORMATS.map((format) => [format, alphabets(format)]));

/**
 * The symbols that a cell of a format may hold; all 37 where the layout gives the cell no meaning, none outside
 * the lines.
 */
export function alphabetAt(format: MrzFormat, { line, column }: Cell): string {
  return ALPHABETS.get(format)?.[line]?.[column] ?? '';
}

/** The lines with another symbol in one cell. */
export function withSymbol(lines: readonly string[], { line, column }: Cell, symbol: string): string[] {
  const text = lines[line] ?? '';
  return lines.with(line, text.slice(0, column) + symbol + text.slice(column + symbol.length));
}
