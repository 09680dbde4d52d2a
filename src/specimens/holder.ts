import { createChance, seedOf } from './chance.ts';

export const SEXES = ['F', 'M', 'X'] as const;
export type Sex = (typeof SEXES)[number];

/** The bearer of a specimen, who does not exist, and what the office wrote into the document. Dates YYYY-MM-DD. */
export interface Holder {
  readonly surname: string;
  readonly givenNames: string;
  readonly sex: Sex;
  readonly birthDate: string;
  readonly birthPlace: string;
  readonly heightCm: number;
  readonly personalNumber: string;
  readonly documentNumber: string;
  readonly issueDate: string;
  readonly expiryDate: string;
  readonly authority: string;
}

const SURNAMES = [
  'Aurenhal',
  'Bryndalar',
  'Corvaste',
  'Delmarion',
  'Estravel',
  'Fjordane',
  'Galvorin',
  'Hythloday',
  'Ivorsen-Lund',
  'Kestravan',
  'Lunderoth',
  'Marevoli',
  'Nyvarra',
  'Ostervald',
  'Peregrell',
  'Quillanor',
  'Rosvedra',
  'Sandemar',
  'Tavistane',
  'Vindelora',
];
const GIVEN: Readonly<Record<Sex, readonly string[]>> = {
  F: [
    'Amalia Rosa',
    'Briselda',
    'Celestine Ana',
    'Elowen',
    'Ilvara Maren',
    'Norea',
    'Seraphine',
    'Tindra Luz',
  ],
  M: ['Aurel Matis', 'Benedek', 'Corin Elias', 'Joren', 'Leandro Finn', 'Osmar', 'Raphael Tomas', 'Tavin'],
  X: ['Alix', 'Robin Sol', 'Sascha', 'Quinn Ariel'],
};
const PLACES = [
  'Amaurote',
  'Port Clarity',
  'Anyder',
  'Abraxa',
  'Nova Spero',
  'Kastelo Verda',
  'Sankta Rivero',
];
const AUTHORITIES = ['Ministry of the Interior', 'Passport Office Amaurote', 'Prefecture of Anyder'];

export interface HolderRules {
  /** Years in which the model was issued, first and last. */
  readonly issued: readonly [first: number, last: number];
  readonly validYears: number;
  /** Letters that document numbers of the model begin with. */
  readonly prefix: string;
  readonly digits: number;
  readonly authority?: string;
}

const two = (value: number) => String(value).padStart(2, '0');

/** The last day of validity: the day before the anniversary, as most offices count. */
function expiryOf(issueDate: string, years: number): string {
  const day = new Date(
    Date.parse(`${Number(issueDate.slice(0, 4)) + years}${issueDate.slice(4)}T00:00:00Z`) - 864e5,
  );
  return day.toISOString().slice(0, 10);
}

/** An invented bearer; the same seed and rules give the same one. `given` overrides what it names. */
export function drawHolder(seed: number, rules: HolderRules, given: Partial<Holder> = {}): Holder {
  const chance = createChance(seedOf(seed, 'holder'));
  const sex = given.sex ?? chance.pick(['F', 'M', 'F', 'M', 'F', 'M', 'X'] as const);
  const date = (first: number, last: number) =>
    `${chance.whole(first, last)}-${two(chance.whole(1, 12))}-${two(chance.whole(1, 28))}`;
  const issueDate = given.issueDate ?? date(...rules.issued);
  const issued = Number(issueDate.slice(0, 4));
  return {
    surname: chance.pick(SURNAMES),
    givenNames: chance.pick(GIVEN[sex]),
    sex,
    birthDate: date(issued - 62, issued - 19),
    birthPlace: chance.pick(PLACES),
    heightCm: chance.whole(156, 194),
    personalNumber: chance.some('0123456789', 10),
    documentNumber: rules.prefix + chance.some('0123456789', rules.digits),
    issueDate,
    expiryDate: expiryOf(issueDate, rules.validYears),
    authority: rules.authority ?? chance.pick(AUTHORITIES),
    ...given,
  };
}

const MONTHS = [
  ['JAN', 'JAN'],
  ['FEB', 'FEB'],
  ['MAR', 'MAR'],
  ['APR', 'APR'],
  ['MAY', 'MAJ'],
  ['JUN', 'JUN'],
  ['JUL', 'JUL'],
  ['AUG', 'AŬG'],
  ['SEP', 'SEP'],
  ['OCT', 'OKT'],
  ['NOV', 'NOV'],
  ['DEC', 'DEC'],
] as const;

/** A date of the visual zone: day, month in English and in the language of Utopia, year (ICAO Doc 9303-3 §3.8). */
export function visualDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  const [english, own] = MONTHS[Number(month) - 1] ?? [month, month];
  return english === own ? `${day} ${english} ${year}` : `${day} ${english}/${own} ${year}`;
}
