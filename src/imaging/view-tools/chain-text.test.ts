import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainText, doneOf, lightsNamed, readChain } from './chain-text.ts';
import { curveText } from './curve.ts';
import { MOST_STEPS, type Setting, settingsOf, TOOL_NAMES, type ToolStep, usualStep } from './tools.ts';

/** Fewer than a chain may name: none is refused for that. */
const LIGHTS_THERE = ['VI', 'UV', 'IR', 'OB 1', 'OB 2', 'OB 128'];

const thereOf = (only = '') => LIGHTS_THERE.filter((id) => id.startsWith(only));

function anyValue(setting: Setting): fc.Arbitrary<number | string> {
  switch (setting.kind) {
    case 'choice':
      return fc.constantFrom(...setting.of);
    case 'light':
      return fc.constantFrom(...thereOf(setting.only));
    case 'lights':
      return fc
        .shuffledSubarray(thereOf(setting.only), { minLength: setting.least })
        .map((lights) => lights.join(','));
    case 'points':
      return fc
        .uniqueArray(fc.integer({ min: 0, max: 255 }), { minLength: 2, maxLength: 8 })
        .chain((from) =>
          fc
            .array(fc.integer({ min: 0, max: 255 }), { minLength: from.length, maxLength: from.length })
            .map((to) => curveText(from.toSorted((a, b) => a - b).map((x, i) => [x, to[i] ?? 0]))),
        );
    case 'number':
      return fc
        .integer({ min: 0, max: Math.floor((setting.most - setting.least) / setting.step) })
        .map((n) => Number((setting.least + n * setting.step).toFixed(4)));
  }
}

const anyStep: fc.Arbitrary<ToolStep> = fc.constantFrom(...TOOL_NAMES).chain((tool) => {
  const settings = Object.entries(settingsOf(tool)).map(([name, setting]) =>
    anyValue(setting).map((value) => [name, value] as const),
  );
  return fc
    .record({ entries: fc.tuple(...settings), isOff: fc.boolean() })
    .map(({ entries, isOff }) => ({
      tool,
      settings: Object.fromEntries(entries),
      ...(isOff ? { isOff: true as const } : {}),
    }))
    .filter(({ settings: { black = 0, white = 1 } }) => Number(black) < Number(white))
    .filter(({ settings: { first = 'one', second = 'other' } }) => first !== second);
});

describe('the line of what was done to a view', () => {
  it('is written as it is documented', () => {
    const steps: ToolStep[] = [
      { tool: 'levels', settings: { black: 20, white: 230, gamma: 1.2 } },
      { tool: 'channel', settings: { of: 'green-red' }, isOff: true },
      { tool: 'curves', settings: { of: 'blue', points: '0,10,128,160,255,240' } },
      { tool: 'invert', settings: {} },
    ];
    expect(chainText(steps)).toBe(
      'levels(20,230,1.2)-!channel(green-red)-curves(blue,0,10,128,160,255,240)-invert()',
    );
    expect(doneOf(steps).map(({ tool }) => tool)).toEqual(['levels', 'curves', 'invert']);
  });

  it('names other lights of the page, each once', () => {
    const text = 'mix(UV,add,0.5)-mix(OB 2,ratio,1)-mix(UV,difference,0.25)-stack(3,VI,UV,IR)';
    const steps = readChain(text) ?? [];
    expect(steps.map(({ settings }) => settings.with ?? settings.lights)).toEqual([
      'UV',
      'OB 2',
      'UV',
      'VI,UV,IR',
    ]);
    expect(lightsNamed(steps)).toEqual(['UV', 'OB 2', 'VI', 'IR']);
    expect(lightsNamed(readChain('invert()-relief(OB 2,OB 1,2)') ?? [])).toEqual(['OB 2', 'OB 1']);
  });

  it.each([
    ['invert()-stack(1,VI,UV)-mix(UV,add,1)-invert()', ['stack', 'mix', 'invert']],
    ['invert()-stack(1,VI,UV)-edges(0)-relief(OB 1,OB 2,2)', ['relief']],
    ['invert()-!stack(1,VI,UV)-edges(0)', ['invert', 'edges']],
  ])('does nothing before a step that begins anew: %s', (text, tools) => {
    expect(doneOf(readChain(text) ?? []).map(({ tool }) => tool)).toEqual(tools);
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
    'curves(all,0,0)',
    'curves(all,0,0,255)',
    'curves(all,0,0,256,255)',
    'curves(all,0,0,0,255)',
    'curves(all,200,0,100,255)',
    'curves(all,0,0,128.5,10,255,255)',
    'curves(all,0,-1,255,255)',
    'curves(all,00,0,255,255)',
    'curves(all,0,0,255,255,)',
    'curves(hue,0,0,255,255)',
    'curves(0,0,255,255)',
    'curves(all,0,0,1,1,2,2,3,3,4,4,5,5,6,6,7,7,8,8)',
    'invert()-',
    'invert()invert()',
    Array.from({ length: MOST_STEPS + 1 }, () => 'invert()').join('-'),
    'mix(uv,add,0.5)',
    'mix(XX,add,0.5)',
    'mix(UV ,add,0.5)',
    'mix(UV 1234,add,0.5)',
    'mix(UV,add,1.5)',
    'mix(UV,melt,0.5)',
    'mix(UV,add)',
    'mix(,add,0.5)',
    'stack(2,VI)',
    'stack(2,VI,VI)',
    'stack(7,VI,UV)',
    'stack(2,VI,UV,)',
    'stack(VI,UV)',
    'relief(VI,UV,2)',
    'shade(0,30,0,clockwise,30,OB 1,OB 2,VI)',
    'shade(0,30,0,clockwise,30,OB 1,OB 2)',
    'shade(360,30,0,clockwise,30,OB 1,OB 2,OB 3)',
    'relief(OB 1,OB 1,2)',
    'stack(1,OB 1,OB 2,OB 3,OB 4,OB 5,OB 6,OB 7,OB 8,OB 9)',
    'stack(1,OB 1,OB 2,OB 3,OB 4,OB 5,OB 6,OB 7,OB 8)-!mix(VI,add,0.5)',
    `contrast(${'3'.repeat(1300)},10)`,
  ])('is refused where it is not understood: %s', (text) => {
    expect(readChain(text)).toBeNull();
  });

  it('has a usual step of each tool that is read back', () => {
    for (const tool of TOOL_NAMES) expect(readChain(chainText([usualStep(tool)]))).toEqual([usualStep(tool)]);
  });
});
