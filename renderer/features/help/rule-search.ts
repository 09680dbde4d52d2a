import { LIGHT_WORDS, RULE_CATALOGUE, type RuleHelp } from '../../../src/comparison/help/index.ts';
import { LIGHTS, type Light } from '../../../src/examination/light.ts';
import { folded, TERMS } from '../../../src/reference/index.ts';

/** Everything that a rule can be found by: what is written of it, its features, identifier and routine. */
function wordsOf(rule: RuleHelp): string {
  const { name, light, generic, routine, terms, looks, measured, finds, misses, clause, open } = rule;
  const written = [name, looks, measured, finds, misses, rule.rule, clause ?? ''];
  const cases = open.flatMap(({ when, instead }) => [when, instead]);
  const features = terms.map((term) => TERMS[term].name);
  return folded([...written, ...cases, ...features, light, LIGHT_WORDS[light], generic, routine].join('\n'));
}

const words = new Map(RULE_CATALOGUE.map((rule) => [rule.routine, wordsOf(rule)]));

/** Rules in which every word of a text is found, also as a part of a word; all for no text. */
export function rulesFound(text: string): RuleHelp[] {
  const wanted = folded(text).split(/\s+/).filter(Boolean);
  return RULE_CATALOGUE.filter(({ routine }) => wanted.every((word) => words.get(routine)?.includes(word)));
}

export interface RuleGroup {
  /** The light in which features are looked at; `null`: what the visual zone says. */
  light: Light | null;
  rules: RuleHelp[];
}

/** Rules by the light that is needed for them, in the order of the lights; those on data last. Empty groups are left out. */
export function inGroups(rules: readonly RuleHelp[]): RuleGroup[] {
  const isOfData = ({ scale }: RuleHelp) => scale === null;
  const groups: RuleGroup[] = [
    ...LIGHTS.map((light) => ({
      light,
      rules: rules.filter((rule) => rule.light === light && !isOfData(rule)),
    })),
    { light: null, rules: rules.filter(isOfData) },
  ];
  return groups.filter((group) => group.rules.length > 0);
}
