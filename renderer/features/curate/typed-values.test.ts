import { expect, it } from 'vitest';
import { readCodes, readNumber, readYears } from './typed-values.ts';

it.each([
  ['12', 12],
  [' 85,60 ', 85.6],
  ['53.98', 53.98],
  ['-1', -1],
  ['', undefined],
  ['.5', undefined],
  ['12 mm', undefined],
  ['1e3', undefined],
  ['12345678', undefined],
])('reads the number of %j', (text, number) => {
  expect(readNumber(text)).toBe(number);
});

it('reads years of validity', () => {
  expect(readYears('10, 5')).toEqual([10, 5]);
  expect(readYears('10 years')).toEqual([10]);
  expect(readYears('long')).toBeUndefined();
});

it('reads document codes in capitals', () => {
  expect(readCodes('p<, pp')).toEqual(['P<', 'PP']);
  expect(readCodes(' ')).toBeUndefined();
});
