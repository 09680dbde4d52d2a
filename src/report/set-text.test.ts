import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ocrbTypeface, textWidth } from '../specimens/typeface.ts';
import { linesOfText, setLines, type TextStyle, withOutlines } from './set-text.ts';

const style: TextStyle = { face: ocrbTypeface(), cap: 14, fill: '#000' };

describe('text on a sheet', () => {
  it('fits the width, and says every symbol in its order', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ABCM1. -'), maxLength: 120 });
    fc.assert(
      fc.property(letters, fc.integer({ min: 60, max: 600 }), (text, width) => {
        const lines = linesOfText(style, text, width);
        for (const line of lines) expect(textWidth(style.face, line, style.cap)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  it('keeps lines of its own', () => {
    expect(linesOfText(style, 'ONE\n\nTWO', 500)).toEqual(['ONE', '', 'TWO']);
  });

  it('says by its code point what has no outline', () => {
    expect(withOutlines(style.face, 'A中\tB')).toBe('A[U+4E2D] B');
  });

  it('stands line below line', () => {
    // 2.1 heights of a capital to a line.
    expect(setLines(style, ['A', 'B'], 0, 0).height).toBeCloseTo(2 * 2.1 * 14, 9);
  });
});
