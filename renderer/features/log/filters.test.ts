import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contract } from '../../../src/contract/index.ts';
import { CHECK_RESULTS } from '../../../src/examination/check.ts';
import { DOCUMENT_OUTCOME_CODES } from '../../../src/examination/outcome.ts';
import { readDay, readFilter, toListInput } from './filters.ts';

const { input } = contract['examination.list'];

/** Anything that could stand in an address, right values among the rest. */
const anything = fc.record(
  {
    text: fc.oneof(fc.string({ maxLength: 300 }), fc.integer(), fc.constant(null), fc.array(fc.string())),
    outcome: fc.oneof(fc.constantFrom(...DOCUMENT_OUTCOME_CODES, 'none'), fc.anything()),
    overall: fc.oneof(fc.constantFrom(...CHECK_RESULTS), fc.anything()),
    from: fc.oneof(fc.constantFrom('2026-02-28', '2026-02-30', '2026-13-01', '0000-00-00'), fc.string()),
    to: fc.oneof(fc.stringMatching(/^\d{4}-\d{2}-\d{2}$/), fc.anything()),
    page: fc.oneof(fc.integer(), fc.double(), fc.string(), fc.constant(null)),
  },
  { requiredKeys: [] },
);

describe('readFilter', () => {
  it('makes of any address a call that the core takes', () => {
    fc.assert(
      fc.property(anything, (search) => {
        expect(input.safeParse(toListInput(readFilter(search))).error).toBeUndefined();
      }),
    );
  });

  it('reads its own answer back unchanged', () => {
    fc.assert(
      fc.property(anything, (search) => {
        const filter = readFilter(search);
        expect(readFilter({ ...filter })).toEqual(filter);
      }),
    );
  });

  it('takes a document number of figures, which the router reads as a number', () => {
    expect(readFilter({ text: 231458907 })).toEqual({ text: '231458907' });
  });

  it('leaves out what it does not understand and keeps the rest', () => {
    expect(
      readFilter({
        outcome: 'fine',
        overall: 'failed',
        from: '2026-02-30',
        to: '2024-02-29',
        page: '1',
        x: 1,
      }),
    ).toEqual({ overall: 'failed', to: '2024-02-29' });
  });
});

describe('toListInput', () => {
  it('skips the pages before', () => {
    expect(toListInput({ page: 3, overall: 'failed' })).toEqual({
      overall: 'failed',
      limit: 50,
      offset: 100,
    });
    expect(toListInput({})).toEqual({ limit: 50, offset: 0 });
  });
});

describe('a typed day', () => {
  it.each([
    ['2024-02-29', '2024-02-29'],
    [' 20240229 ', '2024-02-29'],
    ['2023-02-29', undefined],
    ['29.02.2024', undefined],
    ['2024-2-9', undefined],
    ['', undefined],
  ])('%j is %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });
});

describe('what failed', () => {
  it('is read from the address when it is one of the known kinds', () => {
    expect(readFilter({ failed: 'expiry' })).toEqual({ failed: 'expiry' });
    expect(readFilter({ failed: 'photo' })).toEqual({});
    expect(toListInput({ failed: 'any' })).toMatchObject({ failed: 'any' });
  });
});
