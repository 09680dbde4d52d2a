export { openRule, RuleDialog, RuleName } from './rule-dialog.tsx';
export { RulesScreen } from './rules-screen.tsx';
export { readRulesView } from './rules-view.ts';
