import { describe, expect, it } from 'vitest';
import { firstLetters } from './document-codes.ts';

describe('the letters that a document code begins with', () => {
  it.each([
    ['TD1', 'ACI'],
    // PU: emergency travel document.
    ['TD2', 'ACIP'],
    ['TD3', 'P'],
    ['MRVA', 'V'],
    ['MRVB', 'V'],
    ['FRID', 'I'],
    ['FRDL', 'ABD'],
    ['CHDL', 'F'],
  ] as const)('%s: %s (ICAO Doc 9303-4 to -7; national layouts)', (format, letters) => {
    expect(firstLetters(format)).toBe(letters);
  });
});
