export { LIGHT_WORDS } from './conditions.ts';
export { RULE_CATALOGUE, type RuleHelp } from './rule-catalogue.ts';
export type { OpenCase } from './rule-text.ts';
