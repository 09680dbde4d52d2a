import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALPHABET, MrzSymbolError, symbolValue } from './alphabet.ts';
import { checkDigit } from './check-digit.ts';

describe('checkDigit (ICAO Doc 9303-3 §4.9)', () => {
  it.each([
    ['520727', 3],
    ['AB2134<<<', 5],
    ['D23145890734', 9],
    ['', 0],
  ])('"%s" has %i', (text, digit) => {
    expect(checkDigit(text)).toBe(digit);
  });

  it('knows 37 symbols: digits, A = 10 … Z = 35, filler 0', () => {
    expect(ALPHABET).toHaveLength(37);
    expect([...'09AZ<'].map((symbol) => symbolValue(symbol))).toEqual([0, 9, 10, 35, 0]);
  });

  it.each(['a', 'Ä', ' ', '-', '&'])('refuses %j with a typed error that says where', (symbol) => {
    expect(() => checkDigit(`AB${symbol}1`)).toThrow(MrzSymbolError);
    expect(() => checkDigit(`AB${symbol}1`)).toThrow(/position 3/);
  });

  it('does not tell symbols apart whose values differ by ten', () => {
    const text = fc.string({ unit: fc.constantFrom(...ALPHABET), maxLength: 40 });
    fc.assert(
      fc.property(
        text,
        text,
        fc.constantFrom(['0', 'A'], ['A', 'K'], ['B', 'V'], ['1', 'L']),
        (a, b, pair) => {
          expect(checkDigit(a + pair[0] + b)).toBe(checkDigit(a + pair[1] + b));
        },
      ),
    );
  });
});
