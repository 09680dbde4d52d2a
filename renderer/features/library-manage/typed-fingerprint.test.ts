import { expect, it } from 'vitest';
import { digitsOf, shapeFault } from './typed-fingerprint.ts';

// SHA-256 of nothing (FIPS 180-4 example files), as programs and people write it.
const PLAIN = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

it('reads a fingerprint however it is grouped', () => {
  const groups = PLAIN.match(/.{4}/g) ?? [];
  const pairs = PLAIN.toUpperCase().match(/.{2}/g) ?? [];
  for (const typed of [PLAIN, groups.join(' '), ` ${groups.join('\n')} `, pairs.join(':'), groups.join('-')])
    expect(digitsOf(typed)).toBe(PLAIN);
  expect(shapeFault(PLAIN)).toBeNull();
});

it('says what keeps digits from being a fingerprint', () => {
  expect(shapeFault(PLAIN.slice(1))).toBe('length');
  expect(shapeFault(`${PLAIN}0`)).toBe('length');
  expect(shapeFault('')).toBe('length');
  // The letter O in the place of a zero.
  expect(shapeFault(PLAIN.replace('0', 'o'))).toBe('strange');
});
