import { describe, expect, it } from 'vitest';
import { TERMS } from '../reference/index.ts';
import { feature } from '../reference/model.fixture.ts';
import { decided, marginOf, ruleInWords, undecided } from './feature-check.ts';
import { FEATURE_RULES } from './rules.ts';

const more = { threshold: 0.6, best: 1, worst: 0 };
const less = { threshold: 40, best: 0, worst: 120 };

describe('the margin of a decision', () => {
  it.each([
    [1, more, 1],
    [0.8, more, 0.5],
    [0.6, more, 0],
    [0.3, more, -0.5],
    [-0.4, more, -1],
    [0, less, 1],
    [30, less, 0.25],
    [40, less, 0],
    [60, less, -0.25],
    [500, less, -1],
    // A model may ask for all of it.
    [1, { threshold: 1, best: 1, worst: 0 }, 0],
    [0.5, { threshold: 1, best: 1, worst: 0 }, -0.5],
  ])('of %d is where it stands between threshold, genuine and nothing', (value, scale, margin) => {
    expect(Math.abs(marginOf(value, scale) - margin)).toBeLessThan(1e-9);
  });
});

describe('a result', () => {
  const [rule] = FEATURE_RULES;
  if (!rule) throw new Error('the catalogue is empty');

  it('is successful at the threshold, and says the rule with its number', () => {
    expect(decided(feature('waves'), rule, rule.threshold)).toMatchObject({
      result: 'successful',
      margin: 0,
    });
    expect(decided(feature('waves'), rule, rule.threshold + 1)).toMatchObject({ result: 'failed' });
    expect(ruleInWords(rule)).toContain(String(rule.threshold));
  });

  it('has no margin where nothing was decided', () => {
    expect(undecided(feature('waves'), rule, 'Too dark.')).toMatchObject({
      result: 'undetermined',
      margin: null,
      reason: 'Too dark.',
    });
  });
});

describe('the catalogue', () => {
  it('has a routine of its own for each rule, and terms of the vocabulary', () => {
    const routines = new Set(FEATURE_RULES.map(({ routine }) => routine));
    expect(routines.size).toBe(FEATURE_RULES.length);
    for (const { terms } of FEATURE_RULES) for (const term of terms) expect(TERMS[term]).toBeDefined();
  });

  it('puts each threshold between the genuine and the worst', () => {
    for (const { threshold, best, worst } of FEATURE_RULES)
      expect(Math.min(best, worst) < threshold && threshold < Math.max(best, worst)).toBe(true);
  });
});
