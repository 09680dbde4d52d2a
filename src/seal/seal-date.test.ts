import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeDate, encodeDate } from './seal-date.ts';
import { SealError } from './seal-error.ts';
import { bytesOf } from './worked-examples.fixture.ts';

describe('a date of a seal', () => {
  it.each([
    // ICAO Doc 9303-13 §2.3.1: 03251957 = 49 · 65536 + 158 · 256 + 245.
    ['1957-03-25', '319ef5'],
    // BSI TR-03137-1 annexes F and C.
    ['2021-12-03', 'b79815'],
    ['2020-01-13', '1145f4'],
  ])('%s is %s', (iso, hex) => {
    expect(Buffer.from(encodeDate(iso)).toString('hex')).toBe(hex);
    expect(decodeDate(bytesOf(hex))).toBe(iso);
  });

  // 02302020 = 35 · 65536 + 32 · 256 + 132; 13012020.
  it.each(['000000', 'ffffff', '232084', 'c68a24', '319e', '319ef500'])('refuses %s', (hex) => {
    expect(() => decodeDate(bytesOf(hex))).toThrow(SealError);
  });

  it('refuses to write what is no day', () => {
    expect(() => encodeDate('2023-02-29')).toThrow(SealError);
    expect(() => encodeDate('')).toThrow(SealError);
  });

  it('reads what it wrote, and any three bytes into a day or a refusal', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }), (day) => {
        const iso = day.toISOString().slice(0, 10);
        expect(decodeDate(encodeDate(iso))).toBe(iso);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 3, maxLength: 3 }), (bytes) => {
        try {
          expect(encodeDate(decodeDate(bytes))).toEqual(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(SealError);
        }
      }),
    );
  });
});
