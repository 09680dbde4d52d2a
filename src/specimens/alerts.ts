import type { ForgeryAlert } from '../reference/model.ts';
import type { Term } from '../reference/vocabulary.ts';

interface Warned {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly severity: ForgeryAlert['severity'];
  readonly look: readonly string[];
  /** A model is warned of when it has a feature of each. */
  readonly terms: readonly Term[];
}

const SOURCE = 'Invented for exercises, as is the document';

/** Forgeries that are told of documents of Utopia: for each, what to look at. */
const WARNED: readonly Warned[] = [
  {
    id: 'portrait-exchanged',
    date: '2024-05-06',
    title: 'Portrait exchanged, ghost image left as it was',
    severity: 'high',
    look: [
      'Hold the second portrait against the first: hairline, ears, glasses.',
      'Look for an edge round the portrait in oblique light.',
      'In infrared, a printed portrait is paler than the data beside it.',
    ],
    terms: ['ghost_image'],
  },
  {
    id: 'inkjet-ground',
    date: '2025-02-17',
    title: 'Counterfeit with inkjet ground',
    severity: 'caution',
    look: [
      'Under a magnifier the lines of the ground fall apart into dots of four colours.',
      'Microprint is a broken line.',
      'The page glows light blue under ultraviolet light.',
    ],
    terms: ['microprint'],
  },
  {
    id: 'number-differs',
    date: '2025-09-30',
    title: 'Pages of two documents in one',
    severity: 'high',
    look: ['Compare the perforated number with the printed one and with the machine readable zone.'],
    terms: ['perforated_number_conical', 'number_on_all_sheets'],
  },
];

/** Quick check cards for a model with these features; each card points at the features that it is about. */
export function alertsOf(features: readonly { readonly id: string; readonly term: Term }[]): ForgeryAlert[] {
  return WARNED.flatMap(({ terms, look, ...card }) => {
    const about = terms.map((term) => features.find((feature) => feature.term === term));
    const ids = about.flatMap((feature) => (feature ? [feature.id] : []));
    return ids.length === terms.length ? [{ ...card, look: [...look], features: ids, source: SOURCE }] : [];
  });
}
