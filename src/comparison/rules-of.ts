import type { SecurityFeature } from '../reference/index.ts';
import { FEATURE_RULES, type FeatureRule, LIKENESS } from './rules.ts';

/**
 * For checks that pass where something is absent: a feature that the genuine document does not show in a light, and imitations
 * do (BSI TR-03135-1: inverted checks). Light, property and feature are those that the model names.
 */
export const ABSENCE: FeatureRule = {
  routine: '6b1f9c02-5e8d-4c37-9a40-d2f7e3b8a516',
  name: 'Nothing where imitations show something',
  terms: [],
  part: 'absent',
  ...{ light: 'VI', property: 'AB', feature: 'AF' },
  measure: 'vanished',
  ...{ threshold: 0.6, best: 1, worst: 0, viewDpi: 150, leastDpi: 90 },
  expected: 'only what the reference shows in this light',
  scale: LIKENESS,
};

type Named = Pick<FeatureRule, 'light' | 'property' | 'feature'>;
/** What a model can change of a rule, whatever that measures. */
type Rule = Named & Pick<FeatureRule, 'threshold' | 'best' | 'worst' | 'isModels'>;
const isSame = (a: Named, b: Named) =>
  a.light === b.light && a.property === b.property && a.feature === b.feature;

/** Whether a rule's measure is one that a model can give a threshold for: a share or a likeness, 0 to 1. */
const isShare = ({ best, worst }: Rule) => Math.max(best, worst) <= 1 && Math.min(best, worst) >= 0;

/** A rule as the model has it: with the model's own threshold where that gives one. */
export const asModelSays = <R extends Rule>(rule: R, check: SecurityFeature['check']): R =>
  check && check.threshold !== null && isSame(rule, check) && isShare(rule)
    ? { ...rule, threshold: check.threshold, isModels: true }
    : rule;

/** Rules for a feature, in the order of the catalogue. */
export function rulesOf({ term, check, lights }: SecurityFeature): readonly FeatureRule[] {
  const own = FEATURE_RULES.filter(
    ({ terms, named, seenIn, unseenIn, feature }) =>
      terms.includes(term) &&
      (!named || check?.feature === feature) &&
      (!seenIn || lights.includes(seenIn)) &&
      !(unseenIn && lights.includes(unseenIn)),
  );
  const isAsked = check?.inverted && !own.some((rule) => isSame(rule, check));
  const { light, property, feature } = check ?? ABSENCE;
  const rules = isAsked ? [...own, { ...ABSENCE, light, property, feature }] : own;
  return rules.map((rule) => asModelSays(rule, check));
}
