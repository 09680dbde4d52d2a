import { describe, expect, it } from 'vitest';
import { entryLines, filled, isComplete, isStorable, writtenOf } from './entry-lines.ts';

const texts = (text: string, format: Parameters<typeof entryLines>[1]) =>
  entryLines(text, format).map((line) => line.text);

describe('typed lines', () => {
  it('are cut at the lengths of the chosen format while they are typed', () => {
    expect(texts('A'.repeat(50), 'TD3')).toEqual(['A'.repeat(44), 'A'.repeat(6)]);
    expect(texts('A'.repeat(70), 'TD1')).toEqual(['A'.repeat(30), 'A'.repeat(30), 'A'.repeat(10)]);
    // On the way to 88 symbols the run has the length of a TD2.
    expect(texts('A'.repeat(72), 'TD3')).toEqual(['A'.repeat(44), 'A'.repeat(28)]);
    expect(texts('A'.repeat(90), 'TD3')).toEqual(['A'.repeat(44), 'A'.repeat(46)]);
  });

  it('stay as they were broken, and name the lines that are missing', () => {
    expect(entryLines('ab\n', 'TD1')).toEqual([
      { text: 'AB', expected: 30 },
      { text: '', expected: 30 },
      { text: '', expected: 30 },
    ]);
    expect(entryLines('ab\ncd', 'any')).toEqual([
      { text: 'AB', expected: null },
      { text: 'CD', expected: null },
    ]);
    expect(writtenOf(entryLines('ab', 'TD3'))).toEqual(['AB']);
  });

  it('are filled to the lengths of the format', () => {
    expect(filled('p<uto\nl8', 'TD2')).toBe(`P<UTO${'<'.repeat(31)}\nL8${'<'.repeat(34)}`);
    expect(filled('p<uto', 'any')).toBe('P<UTO');
  });

  it('are complete when the chosen format has these lengths', () => {
    const td1 = ['A'.repeat(30), 'B'.repeat(30), 'C'.repeat(30)];
    expect(isComplete(td1, 'TD1')).toBe(true);
    expect(isComplete(td1, 'any')).toBe(true);
    expect(isComplete(td1.slice(0, 1), 'TD1')).toBe(false);
    // The first line of a TD1 has the length of a French driving licence.
    expect(isComplete(td1.slice(0, 1), 'any')).toBe(false);
    expect(isComplete(td1.slice(0, 1), 'FRDL')).toBe(true);
    expect(isComplete(td1, 'TD3')).toBe(false);
  });

  it('are stored only when the core would take them', () => {
    expect(isStorable(['P<UTO', 'Ä'])).toBe(true);
    for (const lines of [[], ['A'.repeat(61)], ['A', 'B', 'C', 'D', 'E'], ['A B']])
      expect(isStorable(lines)).toBe(false);
  });
});
