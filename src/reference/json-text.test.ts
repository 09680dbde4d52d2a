import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonText } from './json-text.ts';

describe('JSON for people', () => {
  it('has plain lists on one line, objects on several, and a line break at its end', () => {
    expect(
      jsonText({ lights: ['VI', 'UV'], area: { x: 1 }, crops: [{ a: null }], none: [], gone: undefined }),
    ).toBe(
      [
        '{',
        '  "lights": ["VI", "UV"],',
        '  "area": {',
        '    "x": 1',
        '  },',
        '  "crops": [',
        '    {',
        '      "a": null',
        '    }',
        '  ],',
        '  "none": []',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('breaks a list that is longer than a line of 110 columns', () => {
    // '  "a": ["' + 98 letters + '"]' + ',' are 9 + 98 + 2 + 1 = 110 columns.
    const lines = (letters: number) => jsonText({ a: ['x'.repeat(letters)], b: 1 }).split('\n').length;
    expect([lines(98), lines(99)]).toEqual([5, 7]);
  });

  it('is read back as what was written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(jsonText(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
