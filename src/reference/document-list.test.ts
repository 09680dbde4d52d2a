import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listRow, numbersOf, plainNumber } from './document-list.ts';

const row = (given: object) =>
  listRow.parse({ number: 'L898902C3', issuer: 'UTO', status: 'lost', ...given });
const numbers = (number: string, number_to: string) => [...numbersOf(row({ number, number_to }))];

describe('a row of a list', () => {
  it('is compared in capitals, without blanks, hyphens and fillers', () => {
    expect(plainNumber(' l898-902 c<<')).toBe('L898902C');
    expect(row({ number: 'l 898-902c3', issuer: 'd<<', place: '', date: '' })).toEqual({
      number: 'L898902C3',
      issuer: 'D',
      status: 'lost',
    });
  });

  it('is refused with an unknown status, a number of other symbols, or a column that there is not', () => {
    for (const wrong of [
      { status: 'misplaced' },
      { number: 'Ä1' },
      { number: '' },
      { issuer: 'Utopia' },
      { date: '1.2.2026' },
      { owner: 'somebody' },
    ])
      expect(listRow.safeParse({ number: 'A1', issuer: 'UTO', status: 'lost', ...wrong }).success).toBe(
        false,
      );
  });
});

describe('a range of blanks', () => {
  it('holds every number from the first to the last', () => {
    expect(numbers('UA0098', 'UA0102')).toEqual(['UA0098', 'UA0099', 'UA0100', 'UA0101', 'UA0102']);
    expect(numbers('7', '7')).toEqual(['7']);
  });

  it('has as many numbers as it is long, all different, all equally long', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900_000 }), fc.integer({ min: 0, max: 500 }), (first, more) => {
        const pad = (n: number) => `X${String(n).padStart(7, '0')}`;
        const all = numbers(pad(first), pad(first + more));
        expect(new Set(all).size).toBe(more + 1);
        expect(all.every((number) => number.length === 8)).toBe(true);
      }),
    );
  });

  it('is refused where more than the digits at its end differ, backwards, or above 100,000', () => {
    expect(() => numbers('UA01', 'UB02')).toThrow('only the digits at the end');
    expect(() => numbers('UA01', 'UA002')).toThrow('only the digits at the end');
    expect(() => numbers('UAX', 'UAY')).toThrow('only the digits at the end');
    expect(() => numbers('UA02', 'UA01')).toThrow('backwards');
    expect(numbers('A000000', 'A099999')).toHaveLength(100_000);
    expect(() => numbers('A000000', 'A100000')).toThrow('more than 100000');
  });
});
