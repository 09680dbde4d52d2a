import type { MrzFormat } from './formats.ts';

/** Which document codes a format may begin with, as a pattern and in words. */
export interface DocumentCodeRule {
  readonly pattern: RegExp;
  readonly words: string;
}

// V as second letter would be taken for a visa; the letter is otherwise at the issuer's discretion.
const CARD = /^[ACI][A-UW-Z0-9<]$/;
const VISA: DocumentCodeRule = { pattern: /^V[A-Z0-9<]$/, words: 'V, then any symbol' };

/** Codes of passports since 1 January 2026 (ICAO Doc 9303-4 §4.2.2); books from before keep what they have. */
export const PASSPORT_CODES: readonly string[] = ['PP', 'PE', 'PD', 'PO', 'PR', 'PT', 'PS', 'PL', 'PM', 'PU'];

/**
 * ICAO Doc 9303-4, -5, -6 §4.2.2 and 9303-7. The second letters of passports were harmonised on 1 January 2026
 * (PP PE PD PO PR PT PS PL PM PU); older books carry any letter or a filler, so any is accepted.
 */
export const DOCUMENT_CODES: Readonly<Record<MrzFormat, DocumentCodeRule>> = {
  TD1: { pattern: CARD, words: 'A, C or I, then any symbol but V' },
  TD2: {
    pattern: /^([ACI][A-UW-Z0-9<]|PU)$/,
    words: 'A, C or I, then any symbol but V; or PU (emergency travel document)',
  },
  TD3: { pattern: /^P[A-Z<]$/, words: 'P, then a letter or a filler' },
  MRVA: VISA,
  MRVB: VISA,
  FRID: { pattern: /^ID$/, words: 'ID' },
  FRDL: { pattern: /^[ABD][0-9]$/, words: 'A, B or D, then a digit' },
  CHDL: { pattern: /^FA$/, words: 'FA' },
};

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** The letters with which a document code of a format may begin. */
export function firstLetters(format: MrzFormat): string {
  const { pattern } = DOCUMENT_CODES[format];
  const begins = (first: string) =>
    [...LETTERS, ...'0123456789<'].some((second) => pattern.test(first + second));
  return [...LETTERS].filter(begins).join('');
}
