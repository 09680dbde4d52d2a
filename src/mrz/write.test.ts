import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupResult } from '../examination/check.ts';
import { MrzSymbolError } from './alphabet.ts';
import { MRZ_FORMATS, type MrzFormat } from './formats.ts';
import { ISSUERS } from './issuers.ts';
import { judgeZone } from './judge.ts';
import { GROUP_CONSISTENCY } from './judge-context.ts';
import { type FieldName, rowOf } from './layouts.ts';
import { findField, parseZone } from './parse.ts';
import { WORKED_EXAMPLES } from './worked-examples.fixture.ts';
import { MrzFieldError, writeZone, type ZoneInput } from './write.ts';

const TODAY = '2026-01-01';
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

/** Random fields of each format, within what it can hold. */
const INPUTS: Record<MrzFormat, fc.Arbitrary<ZoneInput>> = {
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

const SEX: Record<string, string> = { M: 'male', F: 'female', '<': 'unspecified' };

describe.each(MRZ_FORMATS)('%s', (format) => {
  it('what is written is read back and judged consistent', () => {
    fc.assert(
      fc.property(INPUTS[format], (input) => {
        const lines = writeZone(input, format);
        const zone = parseZone(lines, TODAY);
        expect(zone.format).toBe(format);
        const read = Object.fromEntries(
          Object.keys(input).map((name) => [name, findField(zone.fields, name as FieldName)?.value]),
        );
        expect(read).toEqual(input.sex === undefined ? input : { ...input, sex: SEX[input.sex] });
        const { checks } = judgeZone(lines, { today: TODAY });
        expect(groupResult(checks, GROUP_CONSISTENCY)).toBe('successful');
      }),
      { numRuns: 10_000 },
    );
  }, 60_000);
});

describe('writeZone', () => {
  it('composes the passport of the standard', () => {
    const input = {
      document_code: 'P',
      issuer: 'UTO',
      primary_identifier: 'Eriksson',
      secondary_identifier: 'Anna Maria',
      document_number: 'L898902C3',
      nationality: 'UTO',
      birth_date: '1974-08-12',
      sex: 'F',
      expiry_date: '2012-04-15',
      optional_data: 'ZE184226B',
    };
    expect(writeZone(input, 'TD3')).toEqual(
      WORKED_EXAMPLES.find(({ title }) => title === 'TD3 passport')?.lines,
    );
  });

  it.each(['TD1', 'TD2'] as const)('%s: composes the long number of the standard', (format) => {
    const input = {
      document_code: 'I',
      issuer: 'UTO',
      primary_identifier: 'STEVENSON',
      secondary_identifier: 'PETER JOHN',
      document_number: 'D23145890734',
      nationality: 'UTO',
      birth_date: '340712',
      sex: 'M',
      expiry_date: '950712',
    };
    const title = `${format} card with a long document number`;
    expect(writeZone(input, format)).toEqual(
      WORKED_EXAMPLES.find((example) => example.title === title)?.lines,
    );
  });

  it.each<[string, ZoneInput, MrzFormat]>([
    ['a number too long for a passport', { document_number: 'A123456789' }, 'TD3'],
    ['a number too long for a card', { document_number: 'A'.repeat(24) }, 'TD1'],
    ['a filler in the part that runs on', { document_number: 'A12345678 12' }, 'TD1'],
    ['a date in another notation', { birth_date: '12.8.1974' }, 'TD3'],
    ['a code of four letters', { issuer: 'UTOP' }, 'TD3'],
  ])('refuses %s', (_, input, format) => {
    expect(() => writeZone(input, format)).toThrow(MrzFieldError);
  });

  it('refuses letters outside A–Z', () => {
    expect(() => writeZone({ primary_identifier: 'Müller' }, 'TD3')).toThrow(MrzSymbolError);
  });

  it('cuts a long name and leaves room for the secondary identifier', () => {
    const input = { primary_identifier: 'A'.repeat(60), secondary_identifier: 'Bea' };
    expect(writeZone(input, 'TD3')[0]?.slice(5)).toBe(`${'A'.repeat(36)}<<B`);
    expect(rowOf('TD3', 'name')).toMatchObject({ start: 5, end: 44 });
  });

  it('writes hyphens as fillers and drops apostrophes (ICAO Doc 9303-3 §4.6)', () => {
    const input = { primary_identifier: "D'Arc-Lys", secondary_identifier: 'Jean, Luc' };
    expect(writeZone(input, 'TD3')[0]?.slice(5, 23)).toBe('DARC<LYS<<JEAN<LUC');
  });
});
