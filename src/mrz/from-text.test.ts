import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromText, zoneIn } from './from-text.ts';
import { WORKED_EXAMPLES } from './worked-examples.fixture.ts';

/** One run without line ends: 88 symbols of TD3, 90 of TD1, 72 of TD2 (ICAO Doc 9303-4, -5, -6 §4.2.2). */
const RUNS: readonly [number, readonly number[]][] = [
  [88, [44, 44]],
  [90, [30, 30, 30]],
  [72, [36, 36]],
];

describe('fromText', () => {
  const writings: [string, (lines: readonly string[]) => string][] = [
    ['one line each', (lines) => lines.join('\n')],
    ['Windows line ends and an empty line at the end', (lines) => `${lines.join('\r\n')}\r\n\r\n`],
    ['one run', (lines) => lines.join('')],
    ['small letters', (lines) => lines.join('\n').toLowerCase()],
    ['spaces within', (lines) => lines.map((line) => line.replace(/(.{7})/g, '$1 ')).join('\n')],
    ['guillemets', (lines) => lines.join('\n').replaceAll('<<', '«')],
    ['broken after every 20 symbols', (lines) => lines.join('').replace(/(.{20})/g, '$1\n')],
    ['carriage returns alone', (lines) => `${lines.join('\r')}\r`],
    ['both line ends after each line', (lines) => lines.map((line) => `${line}\r\n`).join('')],
    ['STX and ETX around it', (lines) => `\x02${lines.join('\r')}\r\x03`],
    ['STX and ETX around one run', (lines) => `\x02${lines.join('')}\x03`],
    ['STX and ETX around each line', (lines) => lines.map((line) => `\x02${line}\x03`).join('\n')],
    ['separators of a serial line', (lines) => lines.join('\x1e')],
    ['spaces and tabs before and after', (lines) => lines.map((line) => `  \t${line}  `).join('\r\n')],
    ['small letters in one run, framed by spaces', (lines) => `  ${lines.join('').toLowerCase()} `],
    ['fillers as a web page writes them', (lines) => lines.join('\n').replaceAll('<', '&lt;')],
    ['wide fillers', (lines) => lines.join('\n').replaceAll('<', '\uff1c')],
    ['a byte order mark at the start', (lines) => `\ufeff${lines.join('\n')}`],
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

  it.each(RUNS)('cuts a run of %i symbols', (length, lengths) => {
    const run = 'ABC<123'.repeat(13).slice(0, length);
    expect(fromText(run).map((line) => line.length)).toEqual(lengths);
    expect(fromText(run).join('')).toBe(run);
  });
});

describe('zoneIn', () => {
  it('finds the zone of every worked example, however it was sent', () => {
    for (const { lines } of WORKED_EXAMPLES) {
      expect(zoneIn(lines.join('\r'))).toEqual(lines);
      expect(zoneIn(`\x02${lines.join('').toLowerCase()}\x03`)).toEqual(lines);
    }
  });

  it('finds one of which the reader lost a symbol', () => {
    const lines = ['A<'.repeat(22), 'A'.repeat(43)];
    expect(zoneIn(lines.join('\n'))).toEqual(lines);
  });

  it.each([
    ['nothing', ''],
    ['a sentence of 30 letters', 'These are exactly thirty letters more'],
    ['30 letters without a filler', 'ABCDEFGHIJKLMNOPQRSTUVWXYZABCD'],
    ['an address', 'https://example.org/a/page?with=something'],
    ['a zone with a letter that none has', `P<UTOERIKSSON<<ANNA<MÄRIA${'<'.repeat(19)}${'1'.repeat(44)}`],
    ['a line too few', 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<'],
    ['lines of no format', `${'A<'.repeat(20)}\n${'A'.repeat(43)}`],
  ])('does not take %s for a zone', (_, text) => {
    expect(zoneIn(text)).toBeNull();
  });
});
