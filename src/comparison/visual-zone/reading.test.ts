import { describe, expect, it } from 'vitest';
import { repeatedReading, textOf, withoutSpecks, wordsOf } from './reading.ts';
import { seen } from './seen.fixture.ts';

const once = (text: string, times: number) => textOf(repeatedReading(seen(text), times));

describe('a reading', () => {
  it('loses specks at its ends, not signs within', () => {
    expect(textOf(withoutSpecks(seen("-D'ARTAGNAN-LUND. ")))).toBe("D'ARTAGNAN-LUND");
    expect(withoutSpecks(seen('. -'))).toEqual([]);
  });

  it('is parted into words at hyphens and blanks, not at apostrophes', () => {
    const words = wordsOf(seen("D'Artagnan-Lund Ää"));
    expect(words.map(textOf)).toEqual(['DARTAGNAN', 'LUND', 'ÄÄ']);
  });
});

describe('a reading of something repeated', () => {
  it('is what most repetitions show', () => {
    expect(once('UTOUTOUTO', 3)).toBe('UTO');
    expect(once('UTO UTOUT0', 3)).toBe('UTO');
    expect(once('FFFF', 4)).toBe('F');
  });

  it('is less sure the fewer repetitions show it', () => {
    const [, , last] = repeatedReading(seen('UTOUTOUT0'), 3);
    // Read with 0.98 in two of three.
    expect(last?.confidence).toBeCloseTo((0.98 * 2) / 3);
  });

  it('is nothing where a symbol was lost', () => {
    expect(once('UTOUTUTO', 3)).toBe('');
  });
});
