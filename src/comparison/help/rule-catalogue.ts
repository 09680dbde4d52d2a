import type { Light } from '../../examination/light.ts';
import type { Term } from '../../reference/index.ts';
import { ruleInWords } from '../feature-check.ts';
import { GROUND_RULE } from '../ground-rule.ts';
import {
  FEATURE_RULES,
  type FeatureRule,
  PERFORATED_NUMBER,
  type PortraitRule,
  SECOND_PORTRAITS,
} from '../rules.ts';
import { ABSENCE } from '../rules-of.ts';
import { AGAINST_ZONE } from '../visual-zone/against-zone.ts';
import { FIELD_RULES } from '../visual-zone/field-agreement.ts';
import { GENERIC } from '../visual-zone/field-result.ts';
import { WEIGHT_RULE } from '../visual-zone/letter-weight.ts';
import { WITHIN_RULES } from '../visual-zone/within-visual-zone.ts';
import { conditionsOf } from './conditions.ts';
import { DATA_TEXTS } from './data-texts.ts';
import { LAMP_TEXTS } from './lamp-texts.ts';
import { PRINT_TEXTS } from './print-texts.ts';
import type { OpenCase, RuleText, RuleTexts } from './rule-text.ts';

/** A rule as the program's help tells of it. */
export interface RuleHelp extends RuleText {
  readonly routine: string;
  readonly name: string;
  readonly light: Light;
  /** Generic check identifier "light,property,feature" (BSI TR-03135-1 §5.2). */
  readonly generic: string;
  /** Techniques of the vocabulary that it is for; none for data. */
  readonly terms: readonly Term[];
  /** The decision in one sentence, with its threshold. */
  readonly rule: string;
  /** Where the margin is 0, +1 and −1, in the measure's own unit; `null` where data agree or do not. */
  readonly scale: Pick<FeatureRule, 'threshold' | 'best' | 'worst'> | null;
  /** Document that the rule rests on; `null` for rules of this program. */
  readonly clause: string | null;
  readonly open: readonly OpenCase[];
}

/** Everything that is written of rules, by routine. */
export const RULE_TEXTS: RuleTexts = { ...PRINT_TEXTS, ...LAMP_TEXTS, ...DATA_TEXTS };

/** For a rule that nobody has written of yet: what its numbers say stands all the same. */
const UNWRITTEN: RuleText = { looks: '', measured: '', finds: '', misses: '' };

type Numbered = PortraitRule & Partial<Pick<FeatureRule, 'measure' | 'leastFocus' | 'blurred'>>;

function ofFeature(rule: Numbered): RuleHelp {
  const { routine, name, light, property, feature, terms, threshold, best, worst } = rule;
  const text = RULE_TEXTS[routine] ?? UNWRITTEN;
  return {
    ...text,
    ...{ routine, name, light, terms, clause: null },
    generic: `${light},${property},${feature}`,
    rule: ruleInWords(rule),
    scale: { threshold, best, worst },
    open: [...conditionsOf(rule), ...(text.open ?? [])],
  };
}

function ofGround(): RuleHelp {
  const { routine, name, light, property, feature, threshold, best, worst } = GROUND_RULE;
  const text = RULE_TEXTS[routine] ?? UNWRITTEN;
  return {
    ...text,
    ...{ routine, name, light, generic: `${light},${property},${feature}`, terms: [] },
    rule: ruleInWords(GROUND_RULE),
    ...{ scale: { threshold, best, worst }, clause: 'BSI TR-03135-1 §5.2', open: text.open ?? [] },
  };
}

/** Fields of the machine readable zone that a rule is for, in plain words, to tell rules of one name apart. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
  document_code: 'Codes',
  primary_identifier: 'Names',
  document_number: 'Document number',
  optional_data: 'Optional data',
  birth_date: 'Dates',
  sex: 'Sex',
};

function ofData(
  rule: Pick<RuleHelp, 'routine' | 'name' | 'rule' | 'clause'> & Partial<Pick<RuleHelp, 'generic'>>,
): RuleHelp {
  const text = RULE_TEXTS[rule.routine] ?? UNWRITTEN;
  return {
    ...text,
    generic: GENERIC,
    ...rule,
    ...{ light: 'VI', terms: [], scale: null, open: text.open ?? [] },
  };
}

/** Each routine once: several fields share one. */
const fieldRules = Object.entries(FIELD_RULES).filter(
  ([, { routine }], at, all) => all.findIndex(([, other]) => other.routine === routine) === at,
);

/** Every rule that holds a document against its model, in the order in which the help lists them. */
export const RULE_CATALOGUE: readonly RuleHelp[] = [
  ...FEATURE_RULES.map(ofFeature),
  ofFeature(ABSENCE),
  ...SECOND_PORTRAITS.map(ofFeature),
  ofFeature(PERFORATED_NUMBER),
  ofGround(),
  ...fieldRules.map(([field, { routine, rule, clause }]) =>
    ofData({ routine, rule, clause, name: `${FIELD_NAMES[field] ?? field}: ${AGAINST_ZONE.toLowerCase()}` }),
  ),
  ...Object.values(WITHIN_RULES).map(ofData),
  ofData(WEIGHT_RULE),
];
