import { describe, expect, it } from 'vitest';
import type { CharacterReading, LineReading } from './reading.ts';
import { settleOpenCharacters, weighByFormat } from './settle.ts';

/** ICAO Doc 9303-4, appendix B. */
const TD3 = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];

const clear = (symbol: string): CharacterReading => ({
  symbol,
  confidence: 0.99,
  alternatives: [],
  readings: [],
  settledBy: null,
  quad: null,
});

/** The example with some characters read otherwise, by `line:column`. */
function read(changes: Record<string, Partial<CharacterReading>>): LineReading[] {
  return TD3.map((text, line) => {
    const characters = [...text].map((symbol, column) => ({
      ...clear(symbol),
      ...changes[`${line}:${column}`],
    }));
    return { text: characters.map(({ symbol }) => symbol).join(''), characters };
  });
}

const textOf = (lines: LineReading[]) => lines.map(({ text }) => text);

describe('settling what the readers left open', () => {
  it('takes the symbol with which the digits agree, and says so', () => {
    // The number is L898902C3 with check digit 6: B (11) in place of 8 would make it another.
    const open = { symbol: 'B', confidence: 0.5, alternatives: [{ symbol: '8', confidence: 0.48 }] };
    const settled = settleOpenCharacters(read({ '1:1': open }), 'TD3');
    expect(textOf(settled)).toEqual(TD3);
    expect(settled[1]?.characters[1]).toMatchObject({
      symbol: '8',
      confidence: 0.48,
      alternatives: [{ symbol: 'B', confidence: 0.5 }],
      settledBy: 'check_digit',
    });
  });

  it('leaves a wrong digit that was read clearly as it is printed', () => {
    const printed = read({ '1:9': { symbol: '8', alternatives: [{ symbol: '6', confidence: 0.008 }] } });
    expect(settleOpenCharacters(printed, 'TD3')).toEqual(printed);
  });

  it('does not choose where no digit rests on the character', () => {
    const open = { symbol: 'O', confidence: 0.5, alternatives: [{ symbol: 'Q', confidence: 0.48 }] };
    const lines = read({ '0:10': open });
    expect(settleOpenCharacters(lines, 'TD3')).toEqual(lines);
  });

  it('does not choose between symbols that weigh the same modulo 10', () => {
    // 1 and L differ by 20: the digit agrees with both.
    const open = { symbol: '1', confidence: 0.5, alternatives: [{ symbol: 'L', confidence: 0.48 }] };
    const lines = read({ '1:0': open });
    expect(settleOpenCharacters(lines, 'TD3')).toEqual(lines);
  });
});

describe('weighing by format', () => {
  it('takes the letter in a name and the digit in a date where the readers were unsure, and says so', () => {
    const lines = read({
      '0:6': { symbol: '8', confidence: 0.8, alternatives: [{ symbol: 'R', confidence: 0.19 }] },
      '1:14': { symbol: 'O', confidence: 0.7, alternatives: [{ symbol: '4', confidence: 0.29 }] },
    });
    const weighed = weighByFormat(lines, 'TD3');
    expect(textOf(weighed)).toEqual(TD3);
    expect(weighed[0]?.characters[6]).toMatchObject({ symbol: 'R', confidence: 0.19, settledBy: 'format' });
    expect(weighed[1]?.characters[14]).toMatchObject({ symbol: '4', settledBy: 'format' });
  });

  it('leaves a letter that was clearly read where a digit belongs', () => {
    const lines = read({
      '1:14': { symbol: 'A', confidence: 0.97, alternatives: [{ symbol: '4', confidence: 0.03 }] },
    });
    expect(weighByFormat(lines, 'TD3')).toEqual(lines);
  });

  it('begins a document code with a letter that codes of the format begin with (ICAO Doc 9303-4 §4.2.2: P)', () => {
    const open = (alternative: number) =>
      read({
        '0:0': { symbol: 'F', confidence: 0.4, alternatives: [{ symbol: 'P', confidence: alternative }] },
      });
    const weighed = weighByFormat(open(0.39), 'TD3');
    expect(textOf(weighed)).toEqual(TD3);
    expect(weighed[0]?.characters[0]).toMatchObject({ symbol: 'P', settledBy: 'format' });
    // Twenty times as sure as the other: what is printed there stays.
    expect(textOf(weighByFormat(open(0.01), 'TD3'))[0]).toBe(`F${TD3[0]?.slice(1)}`);
  });
});
