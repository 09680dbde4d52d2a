import { describe, expect, it } from 'vitest';
import { FEATURE_RULES } from '../rules.ts';
import { RULE_CATALOGUE, RULE_TEXTS } from './rule-catalogue.ts';

const named = (name: string) => {
  const found = RULE_CATALOGUE.find((rule) => rule.name === name);
  if (!found) throw new Error(`no rule is called ${name}`);
  return found;
};

describe('the rules in plain words', () => {
  it('are all there: features, absences, second portraits, perforated numbers, the ground of unknown models, fields against the zone, within the visual zone, and the weight of letters', () => {
    expect(RULE_CATALOGUE).toHaveLength(FEATURE_RULES.length + 5 + 6 + 4);
    expect(new Set(RULE_CATALOGUE.map(({ routine }) => routine)).size).toBe(RULE_CATALOGUE.length);
    expect(new Set(RULE_CATALOGUE.map(({ name, light }) => `${name} ${light}`)).size).toBe(
      RULE_CATALOGUE.length,
    );
  });

  it.each(RULE_CATALOGUE.map((rule) => [`${rule.name} (${rule.generic})`, rule] as const))(
    '%s has a text for everything',
    (_, { looks, measured, finds, misses, open, rule }) => {
      for (const text of [looks, measured, finds, misses, rule])
        expect(text, 'a sentence').toMatch(/^[A-Z].{20,}\.$/s);
      expect(open.length).toBeGreaterThan(0);
      for (const { when, instead } of open) {
        expect(when).toMatch(/^[A-Z].*\.$/s);
        expect(instead).toMatch(/^[A-Z].*\.$/s);
      }
    },
  );

  it('has no text without a rule', () => {
    const routines = new Set(RULE_CATALOGUE.map(({ routine }) => routine));
    expect(Object.keys(RULE_TEXTS).filter((routine) => !routines.has(routine))).toEqual([]);
  });

  it('tells what to capture instead where a picture cannot carry the decision', () => {
    const instead = (name: string) =>
      named(name)
        .open.map((each) => each.instead)
        .join(' ');
    expect(instead('Line print and small letters')).toMatch(/closer.*in focus/s);
    expect(instead('Device seen from the side')).toMatch(/from the other side/);
    expect(instead('Watermark in transmitted light')).not.toMatch(/lamp moved/);
    expect(instead('Colours of the ground')).toMatch(/lamp moved/);
  });

  it('gives the light, the property and the feature of each rule', () => {
    expect(named('Fibres that glow under ultraviolet').generic).toBe('UV,LU,FI');
    expect(named('Second portrait against the portrait').generic).toBe('VI,FR,SP');
    expect(named('Card access number is a number').generic).toBe('VI,AF,VZ');
  });
});
