import { describe, expect, it } from 'vitest';
import { INDICATOR_KIND_CODES } from '../examination/indicator.ts';
import { indicatorOf } from './indicator-of.ts';
import { FEATURE_RULES } from './rules.ts';

const failed = (name: string) => {
  const rule = FEATURE_RULES.find((each) => each.name === name);
  if (!rule) throw new Error(`no rule ${name}`);
  const { routine, light, property, feature } = rule;
  return { result: 'failed', routine, generic: `${light},${property},${feature}` };
};

describe('what a failed check would be a sign of', () => {
  it.each([
    ['Print that glows under ultraviolet', 'ultraviolet_wrong'],
    ['Ground dull under ultraviolet', 'substrate_bright'],
    ['Watermark in transmitted light', 'watermark_wrong'],
    ['Ink whose colour turns with the light', 'ink_still'],
    ['Stamp that runs on over the portrait', 'stamp_broken'],
    ['No cut round the portrait in light from the side', 'portrait_replaced'],
    ['No edge round the portrait under ultraviolet', 'portrait_replaced'],
    ['Portrait that stays in infrared', 'infrared_wrong'],
  ])('%s: %s', (name, kind) => {
    expect(indicatorOf(failed(name))).toBe(kind);
    expect(INDICATOR_KIND_CODES).toContain(kind);
  });

  it('proposes nothing where a check passed or could not be made, and where several kinds fit', () => {
    for (const result of ['successful', 'undetermined'])
      expect(indicatorOf({ ...failed('Print that glows under ultraviolet'), result })).toBeNull();
    expect(indicatorOf(failed('Relief and hidden pictures in light from the side'))).toBeNull();
  });
});
