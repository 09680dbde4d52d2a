import fc from 'fast-check';
import type { MrzFormat } from './formats.ts';
import { ISSUERS } from './issuers.ts';
import type { ZoneInput } from './write.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const NUMERALS = '0123456789';

const text = (unit: string, minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...unit), minLength, maxLength });
const number = (max: number) => text(LETTERS + NUMERALS, 1, max);
const days = (first: string, last: string) =>
  fc
    .date({ min: new Date(first), max: new Date(last), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
// Bearers are born before their documents are issued, and machine readable documents are so since 1980.
const birth = days('1928-01-01', '1979-12-31');
const day = days('1980-01-01', '2025-12-31');
const words = (count: number, length: number) =>
  fc.array(text(LETTERS, 1, length), { minLength: 1, maxLength: count }).map((parts) => parts.join(' '));
const person = (count: number, length: number) => ({
  primary_identifier: words(count, length),
  secondary_identifier: words(count, length),
});
const code = fc.constantFrom(
  ...[...ISSUERS.values()].filter(({ kind }) => kind !== 'status').map((issuer) => issuer.code),
);
const common = {
  issuer: code,
  nationality: code,
  birth_date: birth,
  expiry_date: day,
  sex: fc.constantFrom('M', 'F', '<'),
};
const card = fc.constantFrom('I', 'ID', 'AC', 'C1', 'IR');

/** Random fields of each format, within what it can hold and what is plausible. */
export const RANDOM_INPUTS: Record<MrzFormat, fc.Arbitrary<ZoneInput>> = {
  TD1: fc.record({
    ...common,
    ...person(2, 6),
    document_code: card,
    document_number: number(22),
    optional_data_2: text(LETTERS + NUMERALS, 0, 11),
  }),
  // IDFRA on two lines of 36 is the French card and nothing else: France has no TD2 card with that code.
  TD2: fc
    .record({
      ...common,
      ...person(2, 6),
      document_code: fc.oneof(card, fc.constant('PU')),
      document_number: number(15),
    })
    .filter(({ document_code, issuer }) => document_code !== 'ID' || issuer !== 'FRA'),
  TD3: fc.record({
    ...common,
    ...person(3, 5),
    document_code: fc.constantFrom('P', 'PP', 'PD'),
    document_number: number(9),
    optional_data: text(LETTERS + NUMERALS, 0, 14),
  }),
  MRVA: fc.record({
    ...common,
    ...person(3, 5),
    document_code: fc.constantFrom('V', 'VC'),
    document_number: number(9),
    optional_data: text(LETTERS + NUMERALS, 0, 16),
  }),
  MRVB: fc.record({
    ...common,
    ...person(2, 6),
    document_code: fc.constantFrom('V', 'VC'),
    document_number: number(9),
    optional_data: text(LETTERS + NUMERALS, 0, 8),
  }),
  FRID: fc.record({
    document_code: fc.constant('ID'),
    issuer: fc.constant('FRA'),
    primary_identifier: words(3, 7),
    secondary_identifier: words(2, 6),
    administrative_code: text(NUMERALS, 0, 6),
    document_number: fc
      .tuple(day, text(LETTERS + NUMERALS, 8, 8))
      .map(([d, rest]) => d.slice(2, 7).replace('-', '') + rest),
    birth_date: birth,
    sex: common.sex,
  }),
  FRDL: fc.record({
    document_code: fc.constantFrom('D1', 'A2'),
    issuer: fc.constant('FRA'),
    document_number: text(LETTERS + NUMERALS, 9, 9),
    expiry_date: day,
    primary_identifier: text(LETTERS, 1, 8),
  }),
  CHDL: fc.record({
    document_code: fc.constant('FA'),
    issuer: fc.constantFrom('CHE', 'LIE'),
    document_number: fc
      .tuple(text(LETTERS, 3, 3), text(NUMERALS, 3, 3), fc.constantFrom('D', 'F', 'I', 'R'))
      .map((parts) => parts.join('')),
    pin_code: text(NUMERALS, 9, 9),
    version_number: text(NUMERALS, 3, 3),
    birth_date: birth,
    ...person(2, 6),
  }),
};
