import { describe, expect, it } from 'vitest';
import { RULE_CATALOGUE } from '../../../src/comparison/help/index.ts';
import { inGroups, rulesFound } from './rule-search.ts';
import { readRulesView } from './rules-view.ts';

const WATERMARK = '72bbb3b8-f6dd-453a-90d5-c390311622ba';
const names = (text: string) => rulesFound(text).map(({ name }) => name);

describe('rulesFound', () => {
  it('has all of them for no text', () => {
    expect(rulesFound('  ')).toEqual(RULE_CATALOGUE);
  });

  it('wants every word, in any order, in any part of what is written', () => {
    expect(names('dull ULTRAVIOLET')).toContain('Ground dull under ultraviolet');
    expect(names('behind watermark paper')).toEqual(['Watermark in transmitted light']);
    expect(names('watermark zebra')).toEqual([]);
  });

  it('knows features by their terms, and rules by identifier and routine', () => {
    expect(names('guilloche')).toContain('Line print and small letters');
    expect(names('UV,LU,FI')).toEqual(['Fibres that glow under ultraviolet']);
    expect(rulesFound(WATERMARK).map(({ routine }) => routine)).toEqual([WATERMARK]);
  });
});

describe('inGroups', () => {
  it('goes by the light, with what data say at the end', () => {
    const groups = inGroups(RULE_CATALOGUE);
    expect(groups.map(({ light }) => light)).toEqual(['VI', 'UV', 'IR', 'OB', 'TL', null]);
    expect(groups.flatMap(({ rules }) => rules)).toHaveLength(RULE_CATALOGUE.length);
  });

  it('leaves out what is empty', () => {
    expect(inGroups(rulesFound(WATERMARK)).map(({ light }) => light)).toEqual(['TL']);
  });
});

describe('readRulesView', () => {
  it('keeps words and a rule that there is', () => {
    expect(readRulesView({ text: 'glow', rule: WATERMARK })).toEqual({ text: 'glow', rule: WATERMARK });
    expect(readRulesView({ text: 7 })).toEqual({ text: '7' });
  });

  it('leaves out what is not understood', () => {
    expect(readRulesView({ text: {}, rule: 'no-such-rule', other: 1 })).toEqual({});
    expect(readRulesView({ text: 'x'.repeat(300) }).text).toHaveLength(100);
  });
});
