import { describe, expect, it } from 'vitest';
import { feature } from '../reference/model.fixture.ts';
import { ruleInWords } from './feature-check.ts';
import { FEATURE_RULES } from './rules.ts';
import { ABSENCE, rulesOf } from './rules-of.ts';

type Feature = NonNullable<Parameters<typeof feature>[1]>;
const rules = (change: Feature) => rulesOf(feature('waves', change));

describe('the rules for a feature', () => {
  it('are those of the catalogue for its technique', () => {
    expect(rules({ term: 'microprint' }).map(({ name }) => name)).toEqual(['Line print and small letters']);
    expect(rules({ term: 'letterpress' })).toEqual([]);
  });

  it('have the threshold of the model, where that gives one for the same check, and say so', () => {
    const check = { light: 'VI', property: 'FR', feature: 'IS', inverted: false, threshold: 0.8 } as const;
    const [rule] = rules({ term: 'microprint', check });
    expect(rule).toMatchObject({ threshold: 0.8 });
    expect(rule && ruleInWords(rule)).toMatch(/passed at 0\.80 or more, as the model of the library says\.$/);
    const [other] = rules({ term: 'microprint', check: { ...check, light: 'UV' } });
    const [own] = FEATURE_RULES.filter(({ terms }) => terms.includes('microprint'));
    expect(other).toEqual(own);
  });

  it('keep their own threshold where it is no share, such as grey levels', () => {
    const check = { light: 'UV', property: 'BR', feature: 'FU', inverted: true, threshold: 0.5 } as const;
    expect(rules({ term: 'uv_dull_paper', check })).toMatchObject([{ threshold: 40 }]);
  });

  it('look for what must not be there, where no rule of the catalogue does', () => {
    const check = { light: 'VI', property: 'FR', feature: 'FI', inverted: true, threshold: null } as const;
    const [glow, printed] = rules({ term: 'fluorescent_fibres', check });
    expect(glow?.light).toBe('UV');
    expect(printed).toMatchObject({ routine: ABSENCE.routine, light: 'VI', property: 'FR', feature: 'FI' });
    expect(rules({ term: 'fluorescent_fibres', check: { ...check, inverted: false } })).toHaveLength(1);
  });
});
