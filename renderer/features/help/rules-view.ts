import { RULE_CATALOGUE } from '../../../src/comparison/help/index.ts';

/** What of the rules is shown, as it stands in the address. Absent: all of them. */
export interface RulesView {
  /** Words that are looked for. */
  text?: string;
  /** Routine of the one rule that is shown. */
  rule?: string;
}

/** Longer texts were not typed by anybody who looks for a rule. */
const TEXT_MAX = 100;

/** Reads a view out of an address that anybody may have written; what is not understood is left out. */
export function readRulesView(search: Readonly<Record<string, unknown>>): RulesView {
  // The router reads figures in the address as numbers.
  const text = ['string', 'number'].includes(typeof search.text) ? String(search.text) : '';
  const rule = RULE_CATALOGUE.find(({ routine }) => routine === search.rule)?.routine;
  return {
    ...(text === '' ? {} : { text: text.slice(0, TEXT_MAX) }),
    ...(rule === undefined ? {} : { rule }),
  };
}
