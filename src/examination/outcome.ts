/**
 * The outcome of an examination has two axes: what the document is, and whether the bearer is who it belongs to.
 * Codes after ICAO Doc 9303-1 and -2 (Appendix A.4), INTERPOL and Regulation (EU) 2020/493:
 * false = forged + counterfeit + pseudo.
 */
export interface OutcomeTerm {
  code: string;
  label: string;
  meaning: string;
  group: 'genuine' | 'counterfeit' | 'forged' | 'pseudo' | 'other';
}

export const DOCUMENT_OUTCOMES = [
  { code: 'genuine', label: 'Genuine', meaning: 'Issued by its authority and unaltered', group: 'genuine' },
  {
    code: 'genuine_known_deviation',
    label: 'Genuine, known deviation',
    meaning: "Genuine with a defect that is the issuer's own",
    group: 'genuine',
  },
  {
    code: 'specimen',
    label: 'Specimen',
    meaning: 'A sample made by the issuer; belongs to nobody',
    group: 'genuine',
  },
  {
    code: 'counterfeit',
    label: 'Counterfeit',
    meaning: 'Unauthorised reproduction of a genuine document',
    group: 'counterfeit',
  },
  {
    code: 'forged.photo_substitution',
    label: 'Forged: photo substitution',
    meaning: 'Genuine document, portrait replaced',
    group: 'forged',
  },
  {
    code: 'forged.data_alteration',
    label: 'Forged: data alteration',
    meaning: 'Genuine document, printed data changed',
    group: 'forged',
  },
  {
    code: 'forged.page_substitution',
    label: 'Forged: page substitution',
    meaning: 'Genuine document, page replaced or added',
    group: 'forged',
  },
  {
    code: 'forged.entry_deletion',
    label: 'Forged: entry deletion',
    meaning: 'Genuine document, an entry removed',
    group: 'forged',
  },
  {
    code: 'forged.composite',
    label: 'Forged: composite',
    meaning: 'Put together from parts of several documents',
    group: 'forged',
  },
  {
    code: 'forged.chip_tampering',
    label: 'Forged: chip tampering',
    meaning: 'Genuine document, chip destroyed, replaced or altered',
    group: 'forged',
  },
  {
    code: 'forged.stamp_or_visa',
    label: 'Forged: stamp or visa',
    meaning: 'Genuine document with a false stamp or visa',
    group: 'forged',
  },
  {
    code: 'stolen_blank',
    label: 'Stolen blank',
    meaning: 'Genuine blank, filled in without authority',
    group: 'other',
  },
  {
    code: 'pseudo.fantasy',
    label: 'Pseudo: fantasy',
    meaning: 'No authority stands behind it',
    group: 'pseudo',
  },
  {
    code: 'pseudo.camouflage',
    label: 'Pseudo: camouflage',
    meaning: 'Issued in the name of a state that no longer exists',
    group: 'pseudo',
  },
  {
    code: 'inconclusive',
    label: 'Inconclusive',
    meaning: 'Examined; the evidence carries no decision',
    group: 'other',
  },
] as const satisfies readonly OutcomeTerm[];

export const BEARER_OUTCOMES = [
  { code: 'rightful', label: 'Rightful', meaning: 'The document belongs to the person who presented it' },
  { code: 'impostor', label: 'Impostor', meaning: "Another person's genuine document" },
  {
    code: 'fraudulently_obtained',
    label: 'Fraudulently obtained',
    meaning: 'Issued by its authority on a false basis',
  },
  { code: 'morph', label: 'Morph', meaning: 'Portrait blended from more than one face' },
  { code: 'undetermined', label: 'Undetermined', meaning: 'Compared; could not be told' },
  { code: 'not_assessed', label: 'Not assessed', meaning: 'Bearer and document were not compared' },
] as const;

export type DocumentOutcome = (typeof DOCUMENT_OUTCOMES)[number]['code'];
export type BearerOutcome = (typeof BEARER_OUTCOMES)[number]['code'];

export const DOCUMENT_OUTCOME_CODES = DOCUMENT_OUTCOMES.map((term) => term.code) as [
  DocumentOutcome,
  ...DocumentOutcome[],
];
export const BEARER_OUTCOME_CODES = BEARER_OUTCOMES.map((term) => term.code) as [
  BearerOutcome,
  ...BearerOutcome[],
];

/** Longest note, in characters, that an outcome may carry. */
export const NOTE_LIMIT = 4000;
