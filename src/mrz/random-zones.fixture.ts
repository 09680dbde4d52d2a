import type { MrzFormat } from './formats.ts';
import { ISSUERS } from './issuers.ts';
import type { ZoneInput } from './write.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const NUMERALS = '0123456789';
const CODES = [...ISSUERS.values()].filter(({ kind }) => kind !== 'status').map(({ code }) => code);
const DAY_MS = 86_400_000;
// Bearers are born before their documents are issued, and machine readable documents are so since 1980.
const BIRTHS = { first: Date.UTC(1928, 0, 1), days: 18_993 };
const DAYS = { first: Date.UTC(1980, 0, 1), days: 16_802 };

/** What a field is made of, drawn from one seed (splitmix32: full period, good enough for tests). */
function dice(seed: number) {
  let state = seed | 0;
  const below = (limit: number) => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % limit;
  };
  const list = <T>(length: number, draw: () => T) => Array.from({ length }, draw);
  const from = <T>(items: readonly T[], fallback: T) => items[below(items.length)] ?? fallback;
  const text = (unit: string, least: number, most: number) =>
    list(least + below(most - least + 1), () => unit.charAt(below(unit.length))).join('');
  const words = (count: number, length: number) =>
    list(1 + below(count), () => text(LETTERS, 1, length)).join(' ');
  const day = ({ first, days }: typeof DAYS) =>
    new Date(first + below(days) * DAY_MS).toISOString().slice(0, 10);
  return { from, text, words, day };
}
type Dice = ReturnType<typeof dice>;

const person = ({ words }: Dice, count: number, length: number): ZoneInput => ({
  primary_identifier: words(count, length),
  secondary_identifier: words(count, length),
});

const icao = ({ from, day, text }: Dice, codes: readonly string[], numberLength: number): ZoneInput => ({
  document_code: from(codes, 'I'),
  issuer: from(CODES, 'UTO'),
  nationality: from(CODES, 'UTO'),
  birth_date: day(BIRTHS),
  expiry_date: day(DAYS),
  sex: from(['M', 'F', '<'], '<'),
  document_number: text(LETTERS + NUMERALS, 1, numberLength),
});

const CARDS = ['I', 'ID', 'AC', 'C1', 'IR'];

const DRAWN: Readonly<Record<MrzFormat, (dice: Dice) => ZoneInput>> = {
  TD1: (d) => ({
    ...icao(d, CARDS, 22),
    ...person(d, 2, 6),
    optional_data_2: d.text(LETTERS + NUMERALS, 0, 11),
  }),
  TD2: (d) => {
    const fields = { ...icao(d, [...CARDS, 'PU'], 15), ...person(d, 2, 6) };
    // IDFRA on two lines of 36 is the French card and nothing else: France has no TD2 card with that code.
    return fields.issuer === 'FRA' ? { ...fields, document_code: 'IR' } : fields;
  },
  TD3: (d) => ({
    ...icao(d, ['P', 'PP', 'PD'], 9),
    ...person(d, 3, 5),
    optional_data: d.text(LETTERS + NUMERALS, 0, 14),
  }),
  MRVA: (d) => ({
    ...icao(d, ['V', 'VC'], 9),
    ...person(d, 3, 5),
    optional_data: d.text(LETTERS + NUMERALS, 0, 16),
  }),
  MRVB: (d) => ({
    ...icao(d, ['V', 'VC'], 9),
    ...person(d, 2, 6),
    optional_data: d.text(LETTERS + NUMERALS, 0, 8),
  }),
  FRID: (d) => ({
    document_code: 'ID',
    issuer: 'FRA',
    primary_identifier: d.words(3, 7),
    secondary_identifier: d.words(2, 6),
    administrative_code: d.text(NUMERALS, 0, 6),
    document_number: d.day(DAYS).slice(2, 7).replace('-', '') + d.text(LETTERS + NUMERALS, 8, 8),
    birth_date: d.day(BIRTHS),
    sex: d.from(['M', 'F', '<'], '<'),
  }),
  FRDL: (d) => ({
    document_code: d.from(['D1', 'A2'], 'D1'),
    issuer: 'FRA',
    document_number: d.text(LETTERS + NUMERALS, 9, 9),
    expiry_date: d.day(DAYS),
    primary_identifier: d.text(LETTERS, 1, 8),
  }),
  CHDL: (d) => ({
    document_code: 'FA',
    issuer: d.from(['CHE', 'LIE'], 'CHE'),
    document_number: d.text(LETTERS, 3, 3) + d.text(NUMERALS, 3, 3) + d.text('DFIR', 1, 1),
    pin_code: d.text(NUMERALS, 9, 9),
    version_number: d.text(NUMERALS, 3, 3),
    birth_date: d.day(BIRTHS),
    ...person(d, 2, 6),
  }),
};

/** Fields of a format, within what it can hold and what is plausible; the same for the same seed (32 bits). */
export function randomInput(format: MrzFormat, seed: number): ZoneInput {
  return DRAWN[format](dice(seed));
}
