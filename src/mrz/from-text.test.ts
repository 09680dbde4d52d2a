import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromText } from './from-text.ts';
import { WORKED_EXAMPLES } from './worked-examples.fixture.ts';

describe('fromText', () => {
  const writings: [string, (lines: readonly string[]) => string][] = [
    ['one line each', (lines) => lines.join('\n')],
    ['Windows line ends and an empty line at the end', (lines) => `${lines.join('\r\n')}\r\n\r\n`],
    ['one run', (lines) => lines.join('')],
    ['small letters', (lines) => lines.join('\n').toLowerCase()],
    ['spaces within', (lines) => lines.map((line) => line.replace(/(.{7})/g, '$1 ')).join('\n')],
    ['guillemets', (lines) => lines.join('\n').replaceAll('<<', '«')],
    ['broken after every 20 symbols', (lines) => lines.join('').replace(/(.{20})/g, '$1\n')],
  ];
  it.each(writings)('understands %s', (_, write) => {
    for (const { lines } of WORKED_EXAMPLES) expect(fromText(write(lines))).toEqual(lines);
  });

  it('leaves alone what it does not understand', () => {
    expect(fromText('hello world\nagain')).toEqual(['HELLOWORLD', 'AGAIN']);
    expect(fromText(' \n\t')).toEqual([]);
  });

  it('never loses or invents a symbol', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ABC019<\n '), maxLength: 120 });
    fc.assert(
      fc.property(text, (typed) => {
        expect(fromText(typed).join('')).toBe(typed.replace(/\s/g, ''));
      }),
    );
  });
});
