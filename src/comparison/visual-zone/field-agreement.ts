import type { FieldName } from '../../mrz/index.ts';
import { type Agreement, agreementOf, agrees, unsure } from './agreement.ts';
import { align } from './align.ts';
import { dateAgreement } from './date-agreement.ts';
import { nameAgreement } from './names.ts';
import { type Reading, signsOf, textOf, wordsOf } from './reading.ts';

/** A field of the machine readable zone as it is compared. */
export interface ZoneText {
  /** The number in full where it runs on, else the symbols of the field. */
  readonly text: string;
  /** Whether the name field has no room left. */
  readonly isFull: boolean;
}

/** How one kind of field is compared, and the rule in words. */
export interface FieldRule {
  readonly rule: string;
  /** A decision that is made otherwise gets another UUID (BSI TR-03135-1 §5.4). */
  readonly routine: string;
  readonly clause: string;
  /** `words`: how the genuine page writes the same nationality. */
  agreement(reading: Reading, zone: ZoneText, format: string, words?: readonly Reading[]): Agreement;
}

const plain = (text: string) => text.replaceAll('<', '');

const CODE: FieldRule = {
  routine: '86b375a0-541d-489a-9689-f1267c89abfc',
  rule: 'The same code; words for the nationality of the issuing state have to be those of the genuine page, other words are not compared.',
  clause: 'ICAO Doc 9303-3 §5',
  agreement(reading, { text }, _, genuine = []) {
    const code = plain(text);
    const words = wordsOf(reading);
    if (words.some((word) => textOf(word) === code))
      return agrees('It is the code of the machine readable zone.');
    const written = textOf(signsOf(reading));
    if (written && genuine.some((other) => textOf(signsOf(other)) === written))
      return agrees('It is written as on the genuine page, which has the same nationality.');
    const [only] = words;
    return words.length === 1 && only?.length === Math.max(code.length, text.length)
      ? agreementOf(align(only, code))
      : unsure('It is written in words, or not as the code alone: compare it by eye.');
  },
};

const NAME: FieldRule = {
  routine: '95858a23-f92a-40a7-9b18-d1620b24b6fa',
  rule: 'The same letters in any transliteration of ICAO Doc 9303-3 §6; how words are parted does not count; cut where the machine readable zone has no room.',
  clause: 'ICAO Doc 9303-3 §4.6, §6; 9303-4 to -7 §4.2.3',
  agreement: (reading, { text, isFull }) => nameAgreement(reading, text, isFull),
};

const DATE: FieldRule = {
  routine: '29227381-93c3-4be1-81c4-8ac517ca71c1',
  rule: 'The same day, month and year, the year in its last two digits.',
  clause: 'ICAO Doc 9303-3 §3.8, §4.8',
  agreement: (reading, { text }, format) => dateAgreement(reading, text, format),
};

const NUMBER: FieldRule = {
  routine: '3e0ed277-fc9f-41f6-be8c-be4470d03f29',
  rule: 'The same letters and digits; blanks and other signs do not count.',
  clause: 'ICAO Doc 9303-4 to -7 §4.2.2',
  agreement(reading, { text }) {
    const number = plain(text);
    // Ornaments beside a number are read as a word of their own.
    const isWord = wordsOf(reading).some((word) => textOf(word) === number);
    return isWord
      ? agrees('It is the number of the machine readable zone.')
      : agreementOf(align(signsOf(reading), number));
  },
};

const WITHIN: FieldRule = {
  ...NUMBER,
  routine: '61479be0-1507-46d6-a99c-b2bd20f2f4d5',
  rule: 'Its letters and digits are found, in one piece, in the optional data.',
  agreement: (reading, { text }) => agreementOf(align(signsOf(reading), plain(text), { zoneIsLonger: true })),
};

const SEX: FieldRule = {
  routine: '7ff6ec01-a06a-4279-927c-56fe6bf9f15d',
  rule: 'The same letter, M or F; X in the visual zone is a filler in the machine readable zone.',
  clause: 'ICAO Doc 9303-4 §4.2.2',
  agreement(reading, { text }) {
    // A letter that stands alone is now and then read twice.
    const letters = wordsOf(reading).flatMap(([letter, ...more]) =>
      letter && more.every(({ symbol }) => symbol === letter.symbol) ? letter : [],
    );
    const zone = text === '<' ? 'X' : text;
    if (letters.some(({ symbol }) => symbol === zone))
      return agrees('It is that of the machine readable zone.');
    const [letter] = letters;
    return letter && /[MFX]/.test(letter.symbol)
      ? agreementOf(align([letter], zone))
      : unsure('It is not written as M, F or X, or was not read: compare it by eye.');
  },
};

/** The rule for what a visual field has in the machine readable zone; none where it is not to be compared. */
export const FIELD_RULES: Partial<Record<FieldName, FieldRule>> = {
  document_code: CODE,
  issuer: CODE,
  nationality: CODE,
  primary_identifier: NAME,
  secondary_identifier: NAME,
  document_number: NUMBER,
  optional_data: WITHIN,
  optional_data_1: WITHIN,
  optional_data_2: WITHIN,
  birth_date: DATE,
  expiry_date: DATE,
  sex: SEX,
};
