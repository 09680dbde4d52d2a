import type { MrzFormat } from './formats.ts';
import type { FieldName } from './layouts.ts';
import * as rules from './national-digits.ts';

/** Where a number stands, and what it looks like there; the groups of the pattern joined are the number. */
export interface NationalPlace {
  readonly formats: readonly MrzFormat[];
  readonly field: FieldName;
  readonly pattern: RegExp;
  /** The date of birth, YYMMDD, left out of the number in the zone: it belongs behind so many of its digits. */
  readonly birthAfter?: number;
}

/** Where a number holds the date of birth. `months` and `days`: what may be added to tell sex, century or status. */
export interface NationalBirth {
  readonly start: number;
  readonly order: 'YYMMDD' | 'DDMMYY' | 'DDMMYYY';
  readonly months?: readonly number[];
  readonly days?: readonly number[];
}

/** Where a number tells the sex, and which digits mean a man; `low` is 0–4, `high` 5–9. */
export interface NationalSex {
  readonly at: number;
  readonly male: 'odd' | 'even' | 'low' | 'high';
}

/** A personal number that an issuer puts into optional data (Portugal: into the document number). */
export interface NationalScheme {
  readonly issuer: string;
  readonly name: string;
  readonly places: readonly NationalPlace[];
  /** `null` where the number has no digit of its own, or none for every number. */
  readonly rule: rules.NumberRule | null;
  readonly ruleInWords: string;
  readonly birth?: NationalBirth;
  readonly sex?: NationalSex;
  readonly source: string;
}

function place(formats: string, fields: string, pattern: RegExp): NationalPlace[] {
  return fields
    .split(' ')
    .map((field) => ({ formats: formats.split(' ') as MrzFormat[], field: field as FieldName, pattern }));
}

const MODULO_11 = 'weighted sum modulo 11';
const BALTIC = 'weights 1–9, 1, then 3–9, 1, 2, 3, modulo 11';
const YMD = { start: 0, order: 'YYMMDD' } as const;
const DMY = { start: 0, order: 'DDMMYY' } as const;

const YUGOSLAV = {
  rule: rules.yugoslav,
  ruleInWords: 'weights 7–2 twice, modulo 11',
  birth: { start: 0, order: 'DDMMYYY' },
  sex: { at: 9, male: 'low' },
} as const;

const BIRTH_NUMBER = {
  name: 'birth number (rodné číslo)',
  places: place('TD3', 'optional_data', /^(\d{6})<?(\d{4})<*$/),
  rule: rules.birthNumber,
  ruleInWords: 'ten digits divided by 11',
  birth: { ...YMD, months: [50, 20, 70] },
  sex: { at: 2, male: 'low' },
} as const;

/**
 * Numbers of optional data whose rule is public. What matches no pattern is no such number, and nothing is said
 * about it. Test numbers are in national-digits.test.ts.
 */
export const NATIONAL_SCHEMES: readonly NationalScheme[] = [
  {
    issuer: 'BEL',
    name: 'national register number',
    // A remainder of 97 is never 00: specimens print that.
    places: place('TD1', 'optional_data_2', /^(\d{9}(?:0[1-9]|[1-8]\d|9[0-7]))$/),
    rule: rules.belgian97,
    ruleInWords: '97 less the first nine digits modulo 97',
    birth: YMD,
    sex: { at: 8, male: 'odd' },
    source: 'Royal Decree of 3 April 1984 on the identification number of the National Register',
  },
  {
    issuer: 'NLD',
    name: 'citizen service number (BSN)',
    places: [
      ...place('TD3', 'optional_data', /^(\d{9})<{5}$/),
      ...place('TD1', 'optional_data_1', /^(\d{9})<{5}[\d<]$/),
    ],
    rule: rules.elevenTest,
    ruleInWords: 'eleven test: weights 9–2 and −1, divided by 11',
    source: 'Wet algemene bepalingen burgerservicenummer; RvIG, Logisch Ontwerp BSN',
  },
  {
    issuer: 'FRA',
    name: 'foreigner’s national number (AGDREF)',
    places: place('TD1', 'optional_data_1', /^<(\d{10})<*$/),
    rule: null,
    ruleInWords: 'no public rule',
    source: 'French Decree 2011-638 of 8 June 2011 (AGDREF2)',
  },
  {
    issuer: 'EST',
    name: 'personal identification code (isikukood)',
    places: [
      ...place('TD1', 'optional_data_1', /^([1-8]\d{10})<{4}$/),
      ...place('TD3', 'optional_data', /^([1-8]\d{10})<{3}$/),
    ],
    rule: rules.baltic,
    ruleInWords: BALTIC,
    birth: { ...YMD, start: 1 },
    sex: { at: 0, male: 'odd' },
    source: 'Estonian standard EVS 585',
  },
  {
    issuer: 'LTU',
    name: 'personal code (asmens kodas)',
    places: [
      ...place('TD1', 'optional_data_1', /^<?([1-6]\d{10})<*$/),
      ...place('TD3', 'optional_data', /^([1-6]\d{10})<{3}$/),
    ],
    rule: rules.baltic,
    ruleInWords: BALTIC,
    birth: { ...YMD, start: 1 },
    sex: { at: 0, male: 'odd' },
    source: 'Law on the Population Register of Lithuania, Art. 8',
  },
  {
    issuer: 'LVA',
    name: 'personal code (personas kods)',
    places: [
      ...place('TD1', 'optional_data_1', /^((?!32)\d{6})<?(\d{5})<*$/),
      ...place('TD3', 'optional_data', /^((?!32)\d{6})<?(\d{5})<*$/),
    ],
    rule: rules.latvian,
    ruleInWords: `${MODULO_11}; codes given out since July 2017 begin with 32 and hold no date`,
    birth: DMY,
    source: 'Latvian Law on the Register of Natural Persons',
  },
  {
    issuer: 'ESP',
    name: 'number of the national identity card or of a foreigner (DNI, NIE)',
    places: place('TD1', 'optional_data_1', /^((?:\d{8}|[XYZ]\d{7})[A-Z])<*$/),
    rule: rules.spanishLetter,
    ruleInWords: 'letter by the number modulo 23',
    source: 'Real Decreto 1553/2005 (DNI); Real Decreto 557/2011 (NIE); Orden of 7 February 1997',
  },
  {
    issuer: 'PRT',
    name: 'number of the citizen’s card',
    places: place('TD1', 'document_number', /^(\d{9}[A-Z0-9]{2}\d)$/),
    rule: rules.portuguese,
    ruleInWords: 'every second value doubled, A = 10 … Z = 35, modulo 10',
    source: 'AMA, Validação de número de documento do Cartão de Cidadão',
  },
  {
    issuer: 'FIN',
    name: 'personal identity code (henkilötunnus)',
    places: [
      ...place('TD3', 'optional_data', /^(\d{6})[<A-FU-Y](\d{3}[0-9A-FHJ-NPR-Y])<*$/),
      ...place('TD1', 'optional_data_1', /^(\d{6})[<A-FU-Y](\d{3}[0-9A-FHJ-NPR-Y])<*$/),
    ],
    rule: rules.finnish,
    ruleInWords: 'sign by the nine digits modulo 31',
    birth: DMY,
    sex: { at: 8, male: 'odd' },
    source: 'Digital and Population Data Services Agency (DVV), The personal identity code',
  },
  {
    issuer: 'SWE',
    name: 'personal identity number (personnummer)',
    places: [
      ...place('TD1', 'optional_data_1', /^(?:18|19|20)(\d{10})<{3}$/),
      ...place('TD3', 'optional_data', /^(?:18|19|20)(\d{10})<{2}$/),
    ],
    rule: rules.luhn,
    ruleInWords: 'Luhn over the last ten digits',
    birth: { ...YMD, days: [60] },
    sex: { at: 8, male: 'odd' },
    source: 'Swedish Tax Agency, SKV 704',
  },
  {
    issuer: 'NOR',
    name: 'national identity number (fødselsnummer)',
    places: place('TD3', 'optional_data', /^(\d{11})<{3}$/),
    rule: rules.norwegian,
    ruleInWords: 'two digits, each modulo 11',
    birth: { ...DMY, days: [40] },
    sex: { at: 8, male: 'odd' },
    source: 'Norwegian regulation on the National Population Register, § 2-2',
  },
  {
    issuer: 'DNK',
    name: 'civil registration number (CPR)',
    places: place('TD3', 'optional_data', /^(\d{6})<?(\d{4})<*$/),
    rule: null,
    ruleInWords: 'no digit since 2007',
    birth: DMY,
    sex: { at: 9, male: 'odd' },
    source: 'Danish CPR Office, Personnummeret i CPR',
  },
  {
    issuer: 'ISL',
    name: 'identification number (kennitala)',
    places: place('TD3', 'optional_data', /^(\d{6})<?(\d{3}[089])<*$/),
    rule: rules.icelandic,
    ruleInWords: `${MODULO_11} in the ninth digit`,
    birth: DMY,
    source: 'Registers Iceland (Þjóðskrá), About the kennitala',
  },
  {
    issuer: 'BGR',
    name: 'uniform civil number (EGN)',
    places: [
      ...place('TD1', 'optional_data_1 optional_data_2', /^(\d{10})<*$/),
      ...place('TD3', 'optional_data', /^(\d{10})<{4}$/),
    ],
    rule: rules.bulgarian,
    ruleInWords: MODULO_11,
    birth: { ...YMD, months: [20, 40] },
    sex: { at: 8, male: 'even' },
    source: 'Bulgarian Civil Registration Act; GRAO, Structure of the EGN',
  },
  {
    issuer: 'ROU',
    name: 'personal numerical code (CNP)',
    places: [
      ...place('TD3', 'optional_data', /^([1-8]\d{12})<$/),
      // The card leaves out the date of birth, which stands in its own field.
      ...place('TD2', 'optional_data', /^([1-8]\d{6})$/).map((found) => ({ ...found, birthAfter: 1 })),
    ],
    rule: rules.romanian,
    ruleInWords: MODULO_11,
    birth: { ...YMD, start: 1 },
    sex: { at: 0, male: 'odd' },
    source: 'Romanian Emergency Ordinance 97/2005',
  },
  {
    issuer: 'POL',
    name: 'register number (PESEL)',
    places: place('TD3', 'optional_data', /^(\d{11})<{3}$/),
    rule: rules.polish,
    ruleInWords: 'weights 1 3 7 9, modulo 10',
    birth: { ...YMD, months: [20, 40, 60, 80] },
    sex: { at: 9, male: 'odd' },
    source: 'Polish Act on the Population Register of 24 September 2010, Art. 15',
  },
  {
    ...BIRTH_NUMBER,
    issuer: 'CZE',
    source: 'Czech Act 133/2000 on the Population Register, § 13',
  },
  {
    ...BIRTH_NUMBER,
    issuer: 'SVK',
    source: 'Slovak Act 301/1995 on the Birth Number',
  },
  {
    issuer: 'HRV',
    name: 'personal identification number (OIB)',
    places: [
      ...place('TD1', 'optional_data_2', /^(\d{11})$/),
      ...place('TD3', 'optional_data', /^(\d{11})<{3}$/),
    ],
    rule: rules.iso7064,
    ruleInWords: 'ISO/IEC 7064 MOD 11,10',
    source: 'Croatian Act on the Personal Identification Number, NN 60/08',
  },
  {
    ...YUGOSLAV,
    issuer: 'SVN',
    name: 'unique citizen’s number (EMŠO)',
    places: [
      ...place('TD1', 'optional_data_1', /^(\d{13})<*$/),
      ...place('TD3', 'optional_data', /^(\d{13})<$/),
    ],
    source: 'Slovenian Central Population Register Act',
  },
  {
    ...YUGOSLAV,
    issuer: 'SRB',
    name: 'unique citizen’s number (JMBG)',
    places: [
      ...place('TD1', 'optional_data_1', /^(\d{13})<*$/),
      ...place('TD3', 'optional_data', /^(\d{13})<$/),
    ],
    source: 'Serbian Act on the Unique Citizen’s Number',
  },
  {
    issuer: 'TWN',
    name: 'national identification number',
    places: place('TD3', 'optional_data', /^([A-Z][12]\d{8})<{4}$/),
    rule: rules.taiwanese,
    ruleInWords: 'letter as two digits, weights 1 and 9–1, modulo 10',
    sex: { at: 1, male: 'odd' },
    source: 'Taiwan, Department of Household Registration',
  },
  {
    issuer: 'TUR',
    name: 'identity number (T.C. kimlik no)',
    places: [
      ...place('TD1', 'optional_data_1', /^<?([1-9]\d{10})<*$/),
      ...place('TD3', 'optional_data', /^([1-9]\d{10})<{3}$/),
    ],
    rule: rules.turkish,
    ruleInWords: 'two digits, each modulo 10',
    source: 'Turkish Population Services Law 5490, Art. 46, and its regulation',
  },
  {
    issuer: 'ZAF',
    name: 'identity number',
    places: place('TD3', 'optional_data', /^(\d{13})<$/),
    rule: rules.luhn,
    ruleInWords: 'Luhn over all digits',
    birth: YMD,
    sex: { at: 6, male: 'high' },
    source: 'South African Identification Act 68 of 1997, s. 7',
  },
];
