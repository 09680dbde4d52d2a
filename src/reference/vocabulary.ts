import { FINISH_TERMS } from './terms-of-finish.ts';
import { MATERIAL_TERMS } from './terms-of-material.ts';

/**
 * Closed vocabulary of security features (ICAO Doc 9303-2 appendix A.5, 9303-1 §4.2, PRADO glossary), in words of our
 * own. A term once published keeps its id: document models of all versions point at it.
 */
export const TERM_GROUPS = {
  substrate_paper: 'Substrate: paper',
  substrate_synthetic: 'Substrate: synthetic',
  label: 'Label',
  printing: 'Printing',
  inks: 'Inks',
  optically_variable: 'Optically variable',
  numbering: 'Numbering',
  personalisation: 'Personalisation',
  binding: 'Binding',
  electronic: 'Electronic',
} as const;
export type TermGroup = keyof typeof TERM_GROUPS;

export interface TermEntry {
  group: TermGroup;
  name: string;
  definition: string;
}

const TABLE = { ...MATERIAL_TERMS, ...FINISH_TERMS };

export type Term = keyof typeof TABLE;

/** Every term with its group, its name in words and a definition of one sentence, in the order of the groups. */
export const TERMS: Readonly<Record<Term, TermEntry>> = TABLE;

export const TERM_IDS = Object.keys(TABLE) as Term[];

export const isTerm = (text: string): text is Term => Object.hasOwn(TABLE, text);
