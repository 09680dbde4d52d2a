import type { CheckResult } from '../examination/check.ts';
import type { Light } from '../examination/light.ts';
import type { AreaMm } from '../reference/index.ts';
import type { FeatureRule } from './rules.ts';

/** What of a rule a result tells. */
export type NumberRule = Pick<
  FeatureRule,
  | 'routine'
  | 'name'
  | 'light'
  | 'property'
  | 'feature'
  | 'threshold'
  | 'best'
  | 'worst'
  | 'expected'
  | 'scale'
  | 'part'
  | 'isModels'
  | 'isBlurred'
>;

/** One feature of a model, looked for in one light, with everything that is logged of it (BSI TR-03135-1 §5.4). */
export interface FeatureResult {
  /** `<feature> <light>`, and the part of the rule where there are several; unique within the comparison of a page. */
  readonly id: string;
  readonly feature: string;
  readonly title: string;
  readonly page: string;
  readonly light: Light;
  readonly routine: string;
  readonly name: string;
  /** Generic check identifier "light,property,feature" (BSI TR-03135-1 §5.2). */
  readonly generic: string;
  readonly area: AreaMm;
  readonly result: CheckResult;
  /** In [−1, +1] with threshold 0; `null` where nothing was decided. */
  readonly margin: number | null;
  readonly value: number | null;
  readonly threshold: number;
  readonly seen: string;
  readonly expected: string;
  readonly rule: string;
  readonly reason: string;
}

/** Where a measure stands between the threshold (0), a genuine one (+1) and one that has nothing of it (−1). */
export function marginOf(
  value: number,
  { threshold, best, worst }: Pick<FeatureRule, 'threshold' | 'best' | 'worst'>,
): number {
  const passed = best > worst ? value >= threshold : value <= threshold;
  if (value === threshold) return 0;
  const share = Math.abs(value - threshold) / Math.abs((passed ? best : worst) - threshold);
  return (passed ? 1 : -1) * Math.min(1, share);
}

const plain = (value: number): string => (Math.abs(value) >= 10 ? value.toFixed(0) : value.toFixed(2));
/** Thresholds are told as they are: 0.733 is not 0.73. */
const exactly = (value: number): string =>
  plain(value).length < String(value).length ? String(value) : plain(value);

/** The rule of a decision in words. */
export function ruleInWords({ scale, threshold, best, worst, isModels, isBlurred }: NumberRule): string {
  const whose = isModels ? ', as the model of the library says' : '';
  const how = isBlurred ? ', the genuine page blurred as the picture is' : '';
  return `${scale[0]?.toUpperCase()}${scale.slice(1)}: passed at ${exactly(threshold)} or ${best > worst ? 'more' : 'less'}${whose}${how}.`;
}

interface Subject {
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly area: AreaMm;
}

const frame = (subject: Subject, rule: NumberRule) => ({
  id: [subject.id, rule.light, ...(rule.part ? [rule.part] : [])].join(' '),
  feature: subject.id,
  title: subject.title,
  page: subject.page,
  light: rule.light,
  routine: rule.routine,
  name: rule.name,
  generic: `${rule.light},${rule.property},${rule.feature}`,
  area: subject.area,
  threshold: rule.threshold,
  expected: rule.expected,
  rule: ruleInWords(rule),
});

export function decided(subject: Subject, rule: NumberRule, value: number): FeatureResult {
  const margin = marginOf(value, rule);
  const passed = margin > 0 || value === rule.threshold;
  return {
    ...frame(subject, rule),
    result: passed ? 'successful' : 'failed',
    margin: passed ? Math.max(0, margin) : margin,
    value,
    seen: plain(value),
    reason: passed
      ? `${subject.title} is as on the genuine document.`
      : `${subject.title} differs from the genuine document. Look at it in this light.`,
  };
}

/** `why` says what keeps it from being decided and what to capture instead. */
export const undecided = (subject: Subject, rule: NumberRule, why: string): FeatureResult => ({
  ...frame(subject, rule),
  ...{ result: 'undetermined', margin: null, value: null, seen: '–', reason: why },
});
