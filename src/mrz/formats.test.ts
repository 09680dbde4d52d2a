import { describe, expect, it } from 'vitest';
import { FORMATS, identifyFormat, MRZ_FORMATS, nearestFormat } from './formats.ts';
import { LAYOUTS } from './layouts.ts';
import { WORKED_EXAMPLES } from './worked-examples.fixture.ts';

describe('formats', () => {
  it.each(WORKED_EXAMPLES)('identifies: $title', ({ lines, format }) => {
    expect(identifyFormat(lines)).toBe(format);
  });

  it('identifies the Swiss driving licence by its short first line', () => {
    expect(identifyFormat(['AAA001D<<', `FACHE${'<'.repeat(25)}`, '<'.repeat(30)])).toBe('CHDL');
  });

  it.each([
    [[]],
    [['']],
    [['<'.repeat(44)]],
    [['<'.repeat(44), '<'.repeat(36)]],
    [Array(4).fill('<'.repeat(30))],
  ])('knows no format for %j', (lines) => {
    expect(identifyFormat(lines)).toBeNull();
  });

  it('finds the nearest format when one line lost a symbol', () => {
    expect(nearestFormat(['P<UTO'.padEnd(43, '<'), '<'.repeat(44)])).toBe('TD3');
    expect(nearestFormat(['V<UTO'.padEnd(35, '<'), '<'.repeat(36)])).toBe('MRVB');
    expect(nearestFormat(['<'.repeat(30), '<'.repeat(29), '<'.repeat(30)])).toBe('TD1');
    expect(nearestFormat(['<'.repeat(20), '<'.repeat(21)])).toBeNull();
  });

  it.each(MRZ_FORMATS)('%s: the rows of the layout lie inside the lines and do not overlap', (format) => {
    const taken = new Set<string>();
    for (const { line, start, end } of LAYOUTS[format]) {
      expect(end).toBeLessThanOrEqual(FORMATS[format].lineLengths[line] ?? 0);
      for (let cell = start; cell < end; cell++) {
        expect(taken).not.toContain(`${line}:${cell}`);
        taken.add(`${line}:${cell}`);
      }
    }
    // The Swiss card alone has cells without a meaning: the separators on both sides of the date of birth.
    const all = FORMATS[format].lineLengths.reduce((sum, length) => sum + length, 0);
    expect(all - taken.size).toBe(format === 'CHDL' ? 7 : 0);
  });
});
