import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadTypefaces } from '../platform/specimens/typefaces.ts';
import { textWidth } from '../specimens/typeface.ts';
import { linesOfText, setLines, type TextStyle, withOutlines } from './set-text.ts';

const style: TextStyle = { face: loadTypefaces().regular, cap: 14, fill: '#000' };

describe('text on a sheet', () => {
  it('fits the width, and says every symbol in its order', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcMÜ1. -'), maxLength: 120 });
    fc.assert(
      fc.property(letters, fc.integer({ min: 60, max: 600 }), (text, width) => {
        const lines = linesOfText(style, text, width);
        for (const line of lines) expect(textWidth(style.face, line, style.cap)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  it('keeps lines of its own', () => {
    expect(linesOfText(style, 'one\n\ntwo', 500)).toEqual(['one', '', 'two']);
  });

  it('says by its code point what has no outline', () => {
    expect(withOutlines(style.face, 'a中\tb')).toBe('a[U+4E2D] b');
  });

  it('stands line below line', () => {
    // 2.1 heights of a capital to a line.
    expect(setLines(style, ['a', 'b'], 0, 0).height).toBeCloseTo(2 * 2.1 * 14, 9);
  });
});
