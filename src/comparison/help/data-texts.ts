import { WEAK_CONFIDENCE } from '../../mrz/index.ts';
import { SURE } from '../visual-zone/reading.ts';
import type { OpenCase, RuleTexts } from './rule-text.ts';

const percent = (share: number) => `${Math.round(100 * share)} %`;

const READ =
  'The line is cut out where the model says and read twice, at 300 and at 250 dpi. One reading that agrees is enough; it fails only when both show the same clear difference.';

const NO_READING: OpenCase = {
  when: `Nothing could be read, both readings differ, or a symbol was read with less than ${percent(SURE)} confidence. Lines with more than 1.5 grey points for each black one are blurred or pale, and count as weakly read.`,
  instead: 'Capture the page in white light, sharp and at 300 dpi or more, or read the field by eye.',
};

/** What leaves a check of the visual zone open, whatever the field. */
const WEAK: readonly OpenCase[] = [
  NO_READING,
  {
    when: `The machine readable zone itself was read with less than ${percent(WEAK_CONFIDENCE)} confidence there.`,
    instead: 'Look at both, and correct the zone where it was misread.',
  },
];

const LOOK_ALIKES: OpenCase = {
  when: 'Symbols differ that look alike (O and 0, I and 1, S and 5, B and 8), or there is one symbol too many or too few: a misreading is as likely.',
  instead: 'Look at the crop; under a magnifier a changed symbol often differs in shape or ink.',
};

/** What the visual zone says, against the machine readable zone and against the model. */
export const DATA_TEXTS: RuleTexts = {
  '86b375a0-541d-489a-9689-f1267c89abfc': {
    looks: 'Codes of the kind of document, the issuing state and the nationality, as printed for people.',
    measured: `${READ} The code has to be that of the machine readable zone.`,
    finds: 'Documents whose state or nationality was changed in one zone and not in the other.',
    misses:
      'Changes made in both zones; and names of states written out, which are held against the genuine page only where the bearer has the nationality of the issuing state.',
    open: [
      {
        when: 'The field has words instead of the code, and they are not those of the genuine page.',
        instead: 'Compare it by eye.',
      },
      ...WEAK,
      LOOK_ALIKES,
    ],
  },
  '95858a23-f92a-40a7-9b18-d1620b24b6fa': {
    looks: 'Surname and given names, as printed for people.',
    measured: `${READ} Every way to write Latin letters in a machine readable zone is accepted (Ü as UE, UXX or U); how words are parted does not count, and long names may be cut there.`,
    finds: 'A name that was changed in one zone and not in the other.',
    misses: 'A name changed in both zones. Names in other scripts are not compared.',
    open: [
      {
        when: 'They would agree if a letter had a mark that was not read, or one zone has more words than the other (titles, names at birth, two lines).',
        instead: 'Compare the name by eye, with all its lines.',
      },
      ...WEAK,
      LOOK_ALIKES,
    ],
  },
  '29227381-93c3-4be1-81c4-8ac517ca71c1': {
    looks: 'Dates of birth and of expiry, as printed for people.',
    measured: `${READ} Months may be written in figures or as names of many languages; the year counts in its last two digits, and what is left open in one zone has to be left open in the other.`,
    finds: 'A date that was changed in one zone and not in the other.',
    misses:
      'A date changed in both zones with check digits worked out anew; and a change of a hundred years.',
    open: [
      {
        when: 'No date could be made out of what was read.',
        instead: 'Read the date by eye, and compare it with the machine readable zone.',
      },
      ...WEAK,
    ],
  },
  '3e0ed277-fc9f-41f6-be8c-be4470d03f29': {
    looks: 'The document number, as printed for people.',
    measured: `${READ} Letters and digits count; blanks and other signs do not.`,
    finds:
      'A number that was changed in one zone and not in the other, and pages of two documents put together.',
    misses:
      'A number changed in both zones. Perforated numbers have a rule of their own; printed ones on other pages are not read.',
    open: [...WEAK, LOOK_ALIKES],
  },
  '61479be0-1507-46d6-a99c-b2bd20f2f4d5': {
    looks:
      'Personal numbers and other data that the model says stand in the optional data of the machine readable zone.',
    measured: `${READ} Its letters and digits have to be found there in one piece; there may be more before and after.`,
    finds: 'A personal number that was changed in one zone and not in the other.',
    misses: 'A number changed in both zones.',
    open: [...WEAK, LOOK_ALIKES],
  },
  '7ff6ec01-a06a-4279-927c-56fe6bf9f15d': {
    looks: 'The letter for the sex, as printed for people.',
    measured: `${READ} M and F have to be the same; X in the visual zone is a filler in the machine readable zone.`,
    finds: 'A letter that was changed in one zone and not in the other.',
    misses: 'A letter changed in both zones.',
    open: [{ when: 'It is not written as M, F or X.', instead: 'Compare it by eye.' }, ...WEAK],
  },
  'c8e444b6-9fb0-4854-a200-049078b96b65': {
    looks:
      'The date of issue, against the years in which the library says documents like this one were issued.',
    measured: 'The date is read twice; both readings have to show the same day.',
    finds:
      'Counterfeits whose date of issue lies before the series began or after it ended, and altered dates of issue.',
    misses:
      'Any other wrong date. A date outside may also mean that the years in the library are wrong: ask whoever keeps it.',
    open: [NO_READING],
  },
  'df684981-a44e-43d4-be7b-ea9e64c1d3cb': {
    looks:
      'The time between the date of issue and the date of expiry, against the terms that the library says are granted.',
    measured:
      'Both dates are read twice. Expiry on the anniversary passes, and so does the day before; longer fails.',
    finds: 'A date of expiry that was put off, or a date of issue that was moved.',
    misses: 'Dates that were moved together. Documents that were lawfully extended fail.',
    open: [
      {
        when: 'It is valid for another time than such documents are, but not longer: it may be restricted.',
        instead: 'Ask why; children and replacements often get less.',
      },
      NO_READING,
    ],
  },
  'eba1c738-3229-4af9-9049-c7f8193a314c': {
    looks: 'The card access number, six digits on the front with which a chip is opened.',
    measured: 'It is read twice: one reading of six digits is enough; letters in both readings fail.',
    finds: 'Counterfeits with letters or made-up signs in that place.',
    misses: 'Any six digits pass. Whether the number opens the chip is not tried.',
    open: [NO_READING, LOOK_ALIKES],
  },
  '2c5d8f1e-7a94-4b0e-9d36-51c0b8e4a7f2': {
    looks: 'How heavy the letters of each field are: how much of the light their ink takes away.',
    measured:
      'Each letter that was read surely is held against the same letter of the genuine page, and the field against the other fields of the page, so that blur and lamp drop out. Three letters or more are needed, and two other fields.',
    finds: 'A name or a number that was written again in another typeface, or with another printer or pen.',
    misses:
      'Another typeface with letters as heavy as the genuine ones, and a page on which all fields were written again.',
    open: [
      {
        when: 'The letters have the shape of the genuine ones, but not their ink: glare may lie over them.',
        instead: 'Capture the page again with the lamp moved.',
      },
      {
        when: 'Letters touch each other, or too few of them stand on the genuine page: the check is not made.',
        instead: 'Look at the letters under a magnifier, beside those of the other fields.',
      },
    ],
  },
};
