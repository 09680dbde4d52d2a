import { type FieldName as OracleField, parse as oracleParse, states } from 'mrz';
import { describe, expect, it } from 'vitest';
import { ALPHABET } from './alphabet.ts';
import { CHECK_DIGIT_RULES, type DigitSubject } from './check-digit-rules.ts';
import type { MrzFormat } from './formats.ts';
import { findIssuer } from './issuers.ts';
import { judgeDigits } from './judge-digits.ts';
import { cellsOf, type FieldName, rowOf } from './layouts.ts';
import { WORKED_EXAMPLES } from './worked-examples.fixture.ts';

/** The npm package `mrz` is another program by other people: where both know a thing, both must say the same. */
const NAMES: Partial<Record<OracleField, readonly FieldName[]>> = {
  documentCode: ['document_code'],
  issuingState: ['issuer'],
  documentNumber: ['document_number'],
  documentNumberCheckDigit: ['document_number_check_digit'],
  nationality: ['nationality'],
  birthDate: ['birth_date'],
  birthDateCheckDigit: ['birth_date_check_digit'],
  sex: ['sex'],
  expirationDate: ['expiry_date'],
  expirationDateCheckDigit: ['expiry_date_check_digit'],
  optional: ['optional_data'],
  optional1: ['optional_data_1'],
  optional2: ['optional_data_2'],
  personalNumber: ['optional_data'],
  personalNumberCheckDigit: ['optional_data_check_digit'],
  compositeCheckDigit: ['composite_check_digit'],
  lastName: ['name', 'primary_identifier'],
  firstName: ['name', 'secondary_identifier'],
  administrativeCode: ['administrative_code'],
  pinCode: ['pin_code'],
  versionNumber: ['version_number'],
};

const DIGITS: Partial<Record<OracleField, DigitSubject>> = {
  documentNumberCheckDigit: 'document_number',
  birthDateCheckDigit: 'birth_date',
  expirationDateCheckDigit: 'expiry_date',
  personalNumberCheckDigit: 'optional_data',
  compositeCheckDigit: 'composite',
};

const ORACLE_FORMATS: Partial<Record<MrzFormat, string>> = {
  TD1: 'TD1',
  TD2: 'TD2',
  TD3: 'TD3',
  FRID: 'FRENCH_NATIONAL_ID',
  FRDL: 'FRENCH_DRIVING_LICENSE',
};

const SWISS = ['AAA001D<<', 'FACHE123456789001<<650101<<<<<', 'MUSTER<<HANS<<<<<<<<<<<<<<<<<<'];
const SHARED = WORKED_EXAMPLES.filter(({ format }) => format !== 'MRVA' && format !== 'MRVB');

describe('against the npm package mrz', () => {
  it.each([...SHARED, { title: 'Swiss licence', format: 'CHDL' as const, lines: SWISS }])(
    'fields stand in the same cells: $title',
    ({ lines, format }) => {
      let compared = 0;
      for (const { field, ranges } of oracleParse([...lines], { autocorrect: false }).details) {
        // In the French card mrz takes the last five of twelve symbols for the number; the digit covers all twelve.
        if (!field || (format === 'FRID' && field === 'documentNumber')) continue;
        const row = (NAMES[field] ?? []).map((name) => rowOf(format, name)).find((found) => found);
        if (!row) continue;
        expect({ field, ...ranges[0] }).toMatchObject({
          field,
          line: row.line,
          start: row.start,
          end: row.end,
        });
        compared++;
      }
      expect(compared).toBeGreaterThanOrEqual(6);
    },
  );

  it.each(SHARED)(
    'each check digit is judged alike after every change of one symbol: $title',
    ({ lines, format }) => {
      let compared = 0;
      forEveryChange(lines, (changed, line, cell) => {
        const oracle = oracleParse(changed, { autocorrect: false });
        // Other line beginnings are other formats to us; digits at the end of a TD2 name are to mrz.
        if (oracle.format !== ORACLE_FORMATS[format] || (line === 0 && cell < 5)) return;
        const ours = new Map(
          judgeDigits({ format, lines: changed, today: '2026-01-01', confidence: undefined }).map(
            ({ id, result }) => [id, result],
          ),
        );
        for (const { field, valid } of oracle.details) {
          const subject = field ? DIGITS[field] : undefined;
          if (!subject || readsOtherwise(changed, format, subject)) continue;
          const id = `mrz.${format.toLowerCase()}.${subject}.check_digit`;
          expect([changed, id, ours.get(id)]).toEqual([changed, id, valid ? 'successful' : 'failed']);
          compared++;
        }
      });
      expect(compared).toBeGreaterThan(1000);
    },
    60_000,
  );

  it('every state it knows is in our table', () => {
    const codes = Object.keys(states);
    expect(codes.length).toBeGreaterThan(240);
    expect(codes.filter((code) => !findIssuer(code))).toEqual([]);
  });
});

/**
 * mrz takes any filler in the digit's place for the sign of a long number, even when the number itself ends before or
 * nothing but a digit follows; for us that is a missing digit.
 */
function readsOtherwise(lines: readonly string[], format: MrzFormat, subject: DigitSubject): boolean {
  const rule = CHECK_DIGIT_RULES[format].find((candidate) => candidate.subject === subject);
  if (!rule?.continuation || cellsOf(lines, rule.digit) !== '<') return false;
  const numberEnds = rule.covers.some((range) => cellsOf(lines, range).endsWith('<'));
  return numberEnds || cellsOf(lines, rule.continuation).indexOf('<') < 2;
}

function forEveryChange(
  lines: readonly string[],
  visit: (changed: string[], line: number, cell: number) => void,
): void {
  lines.forEach((text, line) => {
    for (let cell = 0; cell < text.length; cell++)
      for (const symbol of ALPHABET) {
        if (symbol === text[cell]) continue;
        const changed = [...lines];
        changed[line] = text.slice(0, cell) + symbol + text.slice(cell + 1);
        visit(changed, line, cell);
      }
  });
}
