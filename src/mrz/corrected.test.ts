import { describe, expect, it } from 'vitest';
import { correctedCharacters, sameShape } from './corrected.ts';

const quad = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const;
const read = [
  {
    text: 'A0',
    characters: [
      {
        symbol: 'A',
        confidence: 0.4,
        alternatives: [{ symbol: '4', confidence: 0.3 }],
        readings: [],
        settledBy: null,
        quad,
      },
      {
        symbol: '0',
        confidence: 0.9,
        alternatives: [{ symbol: 'O', confidence: 0.1 }],
        readings: [],
        settledBy: null,
        quad,
      },
    ],
  },
];

describe('corrected characters', () => {
  it('are certain where a person changed them, and keep their place', () => {
    expect(correctedCharacters(read, ['AO'])[0]?.[1]).toEqual({
      symbol: 'O',
      confidence: 1,
      alternatives: [],
      readings: [],
      settledBy: null,
      quad,
    });
  });

  it('keep their doubt where nobody changed them', () => {
    expect(correctedCharacters(read, ['AO'])[0]?.[0]).toEqual(read[0]?.characters[0]);
    expect(correctedCharacters(read, ['A0'])).toEqual([read[0]?.characters]);
  });

  it('have the shape of the reading only when no line was made longer or shorter', () => {
    expect(sameShape(read, ['OO'])).toBe(true);
    for (const lines of [['OOO'], ['O'], [], ['OO', 'OO']]) expect(sameShape(read, lines)).toBe(false);
  });
});
