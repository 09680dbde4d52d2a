import type { CellRange } from '../examination/check.ts';
import { FILLER } from './alphabet.ts';
import { checkDigit } from './check-digit.ts';
import type { MrzFormat } from './formats.ts';
import { cellsOf } from './layouts.ts';

/** What a check digit vouches for: one field, or several taken together. */
export type DigitSubject = 'document_number' | 'birth_date' | 'expiry_date' | 'optional_data' | 'composite';

/** One check digit of a format: where it stands and the ranges it covers, in the order they are summed. */
export interface CheckDigitRule {
  readonly subject: DigitSubject;
  readonly digit: CellRange;
  readonly covers: readonly CellRange[];
  /** Optional data into which a document number of more than nine symbols runs on. */
  readonly continuation?: CellRange;
  /** The digit of an empty field may be a filler as well as 0. */
  readonly fillerWhenEmpty?: true;
}

const cells = (line: number, start: number, end: number): CellRange => ({ line, start, end });

function rule(subject: DigitSubject, digit: CellRange, ...covers: CellRange[]): CheckDigitRule {
  return { subject, digit, covers };
}

const LOWER_NUMBER = rule('document_number', cells(1, 9, 10), cells(1, 0, 9));
const LOWER_DATES = [
  rule('birth_date', cells(1, 19, 20), cells(1, 13, 19)),
  rule('expiry_date', cells(1, 27, 28), cells(1, 21, 27)),
];

/** ICAO Doc 9303-3 §4.9 with the tables of 9303-4, -5, -6 §4.2.2 and 9303-7; visas have no composite digit. */
export const CHECK_DIGIT_RULES: Readonly<Record<MrzFormat, readonly CheckDigitRule[]>> = {
  TD1: [
    {
      ...rule('document_number', cells(0, 14, 15), cells(0, 5, 14)),
      continuation: cells(0, 15, 30),
    },
    rule('birth_date', cells(1, 6, 7), cells(1, 0, 6)),
    rule('expiry_date', cells(1, 14, 15), cells(1, 8, 14)),
    rule('composite', cells(1, 29, 30), cells(0, 5, 30), cells(1, 0, 7), cells(1, 8, 15), cells(1, 18, 29)),
  ],
  TD2: [
    { ...LOWER_NUMBER, continuation: cells(1, 28, 35) },
    ...LOWER_DATES,
    rule('composite', cells(1, 35, 36), cells(1, 0, 10), cells(1, 13, 20), cells(1, 21, 35)),
  ],
  TD3: [
    LOWER_NUMBER,
    ...LOWER_DATES,
    { ...rule('optional_data', cells(1, 42, 43), cells(1, 28, 42)), fillerWhenEmpty: true },
    rule('composite', cells(1, 43, 44), cells(1, 0, 10), cells(1, 13, 20), cells(1, 21, 43)),
  ],
  MRVA: [LOWER_NUMBER, ...LOWER_DATES],
  MRVB: [LOWER_NUMBER, ...LOWER_DATES],
  FRID: [
    rule('document_number', cells(1, 12, 13), cells(1, 0, 12)),
    rule('birth_date', cells(1, 33, 34), cells(1, 27, 33)),
    rule('composite', cells(1, 35, 36), cells(0, 0, 36), cells(1, 0, 35)),
  ],
  FRDL: [
    rule('document_number', cells(0, 14, 15), cells(0, 0, 14)),
    rule('composite', cells(0, 29, 30), cells(0, 0, 29)),
  ],
  CHDL: [],
};

/** A rule applied to a zone. */
export interface CheckDigitReading {
  readonly subject: DigitSubject;
  /** The cell of the digit as it stands in this zone: a long number carries its own at its end. */
  readonly digit: CellRange;
  /** The cells the digit covers in this zone. */
  readonly covers: readonly CellRange[];
  readonly seen: string;
  /** Every symbol that is right here; the first is what the standard asks for. */
  readonly accepted: readonly string[];
  /** For a number of more than nine symbols: the part of it in the optional data, digit excluded. */
  readonly continued: CellRange | null;
}

/**
 * Where a document number of more than nine symbols goes on: the place of its check digit holds a filler, and
 * the optional data begins with the rest of the number, then the digit, then a filler (ICAO Doc 9303-5, -6
 * §4.2.2, notes). `null` when the number is not continued.
 */
export function continuationOf(lines: readonly string[], rule: CheckDigitRule): CellRange | null {
  const principal = rule.covers[0];
  if (!rule.continuation || !principal) return null;
  if (cellsOf(lines, rule.digit) !== FILLER || cellsOf(lines, principal).endsWith(FILLER)) return null;
  const tail = /^[^<]*/.exec(cellsOf(lines, rule.continuation))?.[0] ?? '';
  const { line, start } = rule.continuation;
  return tail.length < 2 ? null : { line, start, end: start + tail.length - 1 };
}

/**
 * Applies one rule to the lines of a zone. Throws MrzSymbolError when a covered cell holds a symbol outside the
 * alphabet.
 */
export function readCheckDigit(lines: readonly string[], rule: CheckDigitRule): CheckDigitReading {
  const text = rule.covers.map((range) => cellsOf(lines, range)).join('');
  const continued = continuationOf(lines, rule);
  if (!continued) {
    const accepted = [String(checkDigit(text))];
    if (rule.fillerWhenEmpty && /^<*$/.test(text)) accepted.push(FILLER);
    const { subject, digit, covers } = rule;
    return { subject, digit, covers, seen: cellsOf(lines, digit), accepted, continued };
  }
  const rest = cellsOf(lines, continued);
  const digit = { line: continued.line, start: continued.end, end: continued.end + 1 };
  // The clause does not say whether the filler between the two parts counts; Belgium counts it, others do not.
  const accepted = [...new Set([checkDigit(text + rest), checkDigit(text + FILLER + rest)])].map(String);
  const covers = [...rule.covers, continued];
  return { subject: rule.subject, digit, covers, seen: cellsOf(lines, digit), accepted, continued };
}
