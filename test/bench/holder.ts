import { ISSUERS, type MrzFormat, writeZone, type ZoneInput } from '../../src/mrz/index.ts';
import type { Chance } from '../../src/specimens/chance.ts';
import { name } from './names.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';
/** Documents of some issuers leave out vowels and look-alikes. */
const RESTRICTED = 'CFGHJKLMNPRTVWXYZ0123456789';
const NATIONALITIES = [...ISSUERS.keys()];
const ISSUING = [...ISSUERS.values()].filter(({ kind }) => !['status', 'nationality'].includes(kind));
/** IDFRA begins the French layout of two lines, which is a format of its own. */
const codesFor = (format: MrzFormat, documentCode: string) =>
  ISSUING.map(({ code }) => code).filter((code) => format !== 'TD2' || documentCode + code !== 'IDFRA');

const DOCUMENT_CODES: Readonly<Record<MrzFormat, readonly string[]>> = {
  TD1: ['I', 'ID', 'IR', 'C', 'CR', 'A', 'AC', 'IP'],
  TD2: ['I', 'ID', 'IR', 'A', 'C', 'PU'],
  TD3: ['P', 'P', 'PP', 'PD', 'PS', 'PO', 'PM', 'PR', 'PT'],
  MRVA: ['V', 'VD', 'VB', 'VC'],
  MRVB: ['V', 'VS', 'VD'],
  FRID: ['ID'],
  FRDL: ['D1', 'A1', 'B2'],
  CHDL: ['FA'],
};

function date(chance: Chance): string {
  const two = (low: number, high: number) => String(chance.whole(low, high)).padStart(2, '0');
  return two(0, 99) + two(1, 12) + two(1, 28);
}

/** Birth dates whose day, month or all of it are unknown stand with fillers (ICAO Doc 9303-3 §4.8). */
function birthDate(chance: Chance): string {
  const full = date(chance);
  if (chance.happens(0.92)) return full;
  return chance.pick([`${full.slice(0, 4)}<<`, `${full.slice(0, 2)}<<<<`, '<<<<<<']);
}

function number(chance: Chance, width: number): string {
  const head = chance.whole(1, 2);
  return chance.pick([
    () => chance.some(DIGITS, width),
    () => chance.some(DIGITS, chance.whole(6, width)),
    () => chance.some(LETTERS, head) + chance.some(DIGITS, width - head),
    () => chance.some(LETTERS, head) + chance.some(DIGITS, chance.whole(5, width - head)),
    () => chance.some(RESTRICTED, width),
    () => chance.some(LETTERS + DIGITS, width),
    () => chance.some(DIGITS, 2) + chance.some(LETTERS, 2) + chance.some(DIGITS, width - 4),
  ])();
}

function optional(chance: Chance, width: number): string {
  if (chance.happens(0.5)) return '';
  return chance.some(chance.happens(0.6) ? DIGITS : LETTERS + DIGITS, chance.whole(3, width));
}

/** Numbers of more than nine symbols run on into the optional data of cards (ICAO Doc 9303-5, -6 §4.2.2). */
function numberFor(format: MrzFormat, chance: Chance): string {
  const longest = { TD1: 16, TD2: 14 }[format as string] ?? 9;
  if (longest > 9 && chance.happens(0.2)) return chance.some(RESTRICTED, chance.whole(10, longest));
  return number(chance, 9);
}

function national(format: MrzFormat, chance: Chance, document_code: string): ZoneInput | null {
  const [primary_identifier, secondary_identifier] = name(chance);
  const birth_date = date(chance);
  if (format === 'FRID') {
    const issued = `${chance.whole(88, 99)}${String(chance.whole(1, 12)).padStart(2, '0')}`;
    const document_number = issued + chance.some(DIGITS, 8);
    const administrative_code = chance.happens(0.5) ? chance.some(DIGITS, 6) : '';
    const sex = chance.pick(['M', 'F']);
    return {
      ...{ document_code, issuer: 'FRA', primary_identifier },
      secondary_identifier: secondary_identifier || 'CAMILLE',
      ...{ document_number, administrative_code, birth_date, sex },
    };
  }
  if (format === 'FRDL') {
    const document_number = chance.some(DIGITS, 2) + chance.some(LETTERS, 2) + chance.some(DIGITS, 5);
    return { document_code, issuer: 'FRA', document_number, expiry_date: date(chance), primary_identifier };
  }
  if (format === 'CHDL') {
    const document_number = `${chance.some(LETTERS, 3)}${chance.some(DIGITS, 3)}${chance.pick([...'DFIR'])}`;
    const pin_code = chance.some(DIGITS, 9);
    const version_number = `0${chance.some(DIGITS, 2)}`;
    const names = { primary_identifier, secondary_identifier };
    return {
      ...{ document_code, issuer: chance.pick(['CHE', 'LIE']), document_number, pin_code },
      ...{ version_number, birth_date, ...names },
    };
  }
  return null;
}

/** Data of a bearer who does not exist, in the fields of a format. Issuers are all that the program knows. */
export function holder(format: MrzFormat, chance: Chance): ZoneInput {
  const document_code = chance.pick(DOCUMENT_CODES[format]);
  const special = national(format, chance, document_code);
  if (special) return special;
  const [primary_identifier, secondary_identifier] = name(chance);
  const issuer = chance.happens(0.1) ? 'UTO' : chance.pick(codesFor(format, document_code));
  const document_number = numberFor(format, chance);
  const room = document_number.length > 9 ? 0 : 1;
  const widths = { TD1: 15, TD2: 7, TD3: 14, MRVA: 16, MRVB: 8 }[format as string] ?? 0;
  const data = room ? optional(chance, widths) : '';
  const second = format === 'TD1' && chance.happens(0.3) ? chance.some(DIGITS, chance.whole(3, 11)) : '';
  const field =
    format === 'TD1' ? { optional_data_1: data, optional_data_2: second } : { optional_data: data };
  return {
    ...{ document_code, issuer, primary_identifier, secondary_identifier, document_number },
    nationality: chance.happens(0.75) ? issuer : chance.pick(NATIONALITIES),
    birth_date: birthDate(chance),
    sex: chance.pick(['M', 'F', 'M', 'F', 'M', 'F', '']),
    expiry_date: date(chance),
    ...field,
  };
}

/** The lines of a zone for a random bearer; every check digit is right. */
export function randomZone(format: MrzFormat, chance: Chance): string[] {
  return writeZone(holder(format, chance), format);
}
