import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { c40Length, decodeC40, encodeC40 } from './c40.ts';
import { SealError } from './seal-error.ts';
import { bytesOf } from './worked-examples.fixture.ts';

const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const text = fc.string({ unit: fc.constantFrom(...' 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ') });

describe('C40', () => {
  it.each([
    // Worked examples of BSI TR-03137-1 §3.2.3 and ICAO Doc 9303-13 §2.3.1, Appendix C.
    ['BSI01', '62d719c9'],
    ['VISA01', 'de515826'],
    ['XK CD', 'eb0466a9'],
    // X, K, C: 37 · 1600 + 24 · 40 + 16 + 1 = 60177 = 235 · 256 + 17, hexadecimal EB 11; then 254 and 68 + 1 for D.
    // The standard's row of decimal figures has 11 for 17; its hexadecimal row is right.
    ['XKCD', 'eb11fe45'],
    // 1: 49 + 1 = 50; a space: 32 + 1 = 33.
    ['1', 'fe32'],
    [' ', 'fe21'],
    ['', ''],
  ])('writes and reads "%s"', (plain, hex) => {
    expect(hexOf(encodeC40(plain))).toBe(hex);
    expect(decodeC40(bytesOf(hex))).toBe(plain);
  });

  it('writes fillers as spaces', () => {
    expect(hexOf(encodeC40('XK<CD'))).toBe('eb0466a9');
  });

  it.each(['a', 'Ä', 'A-B', '\n'])('does not write %j', (plain) => {
    expect(() => encodeC40(plain)).toThrow(SealError);
  });

  it.each([
    ['an odd number of bytes', 'eb0466'],
    ['0, which no triple makes', '0000'],
    // 64001 lies above 39 · 1600 + 39 · 40 + 39 + 1 = 64000.
    ['a number that is too large', 'fa01'],
    ['a single symbol in the middle', 'fe326a9c'],
    ['a small letter as the last symbol', 'fe62'],
    // (1, 3, 3): 1600 + 120 + 3 + 1 = 1724 = 6 · 256 + 188.
    ['a shift in the first place', '06bc'],
    // (3, 3, 0): 4800 + 120 + 1 = 4921 = 19 · 256 + 57, and something after it.
    ['padding before the end', '1339eb04'],
  ])('refuses %s', (_, hex) => {
    expect(() => decodeC40(bytesOf(hex))).toThrow(SealError);
  });

  it('reads what it wrote', () => {
    fc.assert(
      fc.property(text, (plain) => {
        const bytes = encodeC40(plain);
        expect(bytes).toHaveLength(c40Length(plain.length));
        expect(decodeC40(bytes)).toBe(plain);
      }),
    );
  });

  it('reads any bytes into text or refuses them, and writes the text into the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 12 }), (bytes) => {
        try {
          expect(encodeC40(decodeC40(bytes))).toEqual(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(SealError);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
