import { describe, expect, it } from 'vitest';
import { deviationList } from './deviations.ts';

const ENTRY = {
  id: 'uto-2002-number',
  kind: 'mrz_check_digit',
  issuer: 'UTO',
  checks: ['document_number.check_digit'],
  note: 'The first series prints a wrong digit behind the number.',
  source: 'Utopian passport office, note of 2003',
};
const accepts = (...deviations: unknown[]) => deviationList.safeParse({ version: 1, deviations }).success;

describe('the file of deviations', () => {
  it('may be empty, and takes what it describes', () => {
    expect(accepts()).toBe(true);
    expect(
      accepts(ENTRY, { ...ENTRY, id: 'uto-2003', expiresFrom: '2010-01-01', expiresTo: '2012-12-31' }),
    ).toBe(true);
  });

  it.each([
    ['a field it does not know', { colour: 'red' }],
    ['another kind', { kind: 'forged' }],
    ['an issuer in small letters', { issuer: 'uto' }],
    ['a pattern for numbers', { numbersBeginWith: ['(a+)+$'] }],
    ['no check', { checks: [] }],
    ['too many checks', { checks: Array(21).fill('issuer.known') }],
    ['a note without words', { note: '  ' }],
    ['a note without end', { note: 'x'.repeat(501) }],
    ['a day that is none', { expiresTo: '2012-02-30' }],
    ['bounds in the wrong order', { expiresFrom: '2013-01-01', expiresTo: '2012-01-01' }],
    ['an id that is a path', { id: '../uto' }],
  ])('refuses %s', (_, more) => {
    expect(accepts({ ...ENTRY, ...more })).toBe(false);
  });

  it('refuses an id given twice, too many entries, another version and another shape', () => {
    expect(accepts(ENTRY, ENTRY)).toBe(false);
    expect(accepts(...Array.from({ length: 2001 }, (_, i) => ({ ...ENTRY, id: `uto-${i}` })))).toBe(false);
    expect(deviationList.safeParse({ version: 2, deviations: [] }).success).toBe(false);
    expect(deviationList.safeParse({ version: 1, deviations: [], more: 1 }).success).toBe(false);
    expect(deviationList.safeParse([]).success).toBe(false);
  });
});
