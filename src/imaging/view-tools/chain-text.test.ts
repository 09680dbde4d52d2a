import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainText, doneOf, readChain } from './chain-text.ts';
import { MOST_STEPS, settingsOf, TOOL_NAMES, type ToolStep, usualStep } from './tools.ts';

const anyStep: fc.Arbitrary<ToolStep> = fc.constantFrom(...TOOL_NAMES).chain((tool) => {
  const settings = Object.entries(settingsOf(tool)).map(([name, setting]) =>
    (setting.kind === 'choice'
      ? fc.constantFrom(...setting.of)
      : fc
          .integer({ min: 0, max: Math.floor((setting.most - setting.least) / setting.step) })
          .map((n) => Number((setting.least + n * setting.step).toFixed(4)))
    ).map((value) => [name, value] as const),
  );
  return fc
    .record({ entries: fc.tuple(...settings), isOff: fc.boolean() })
    .map(({ entries, isOff }) => ({
      tool,
      settings: Object.fromEntries(entries),
      ...(isOff ? { isOff: true as const } : {}),
    }))
    .filter(({ settings: { black = 0, white = 1 } }) => Number(black) < Number(white));
});

describe('the line of what was done to a view', () => {
  it('is written as it is documented', () => {
    const steps: ToolStep[] = [
      { tool: 'levels', settings: { black: 20, white: 230, gamma: 1.2 } },
      { tool: 'channel', settings: { of: 'green-red' }, isOff: true },
      { tool: 'invert', settings: {} },
    ];
    expect(chainText(steps)).toBe('levels(20,230,1.2)-!channel(green-red)-invert()');
    expect(doneOf(steps).map(({ tool }) => tool)).toEqual(['levels', 'invert']);
  });

  it('is read back, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: MOST_STEPS }), (steps) => {
        expect(readChain(chainText(steps))).toEqual(steps);
      }),
    );
  });

  it.each([
    'melt()',
    'levels(20,230)',
    'levels(230,20,1)',
    'levels(20,256,1)',
    'levels(1e1,230,1)',
    'channel(ultraviolet)',
    'invert()-',
    'invert()invert()',
    Array.from({ length: MOST_STEPS + 1 }, () => 'invert()').join('-'),
    `contrast(${'3'.repeat(900)},10)`,
  ])('is refused where it is not understood: %s', (text) => {
    expect(readChain(text)).toBeNull();
  });

  it('has a usual step of each tool that is read back', () => {
    for (const tool of TOOL_NAMES) expect(readChain(chainText([usualStep(tool)]))).toEqual([usualStep(tool)]);
  });
});
