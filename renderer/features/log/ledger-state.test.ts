import { describe, expect, it } from 'vitest';
import type { LedgerVerification } from '../../../src/contract/ledger.ts';
import { entryState } from './ledger-state.ts';

const verified = (entries: number, broken: LedgerVerification['broken']): LedgerVerification => ({
  entries,
  root: '',
  verifiedAt: '2026-01-01T00:00:00.000Z',
  broken,
  heads: 0,
  evidence: { checked: 0, damaged: [] },
});

describe('what a verification says of an entry', () => {
  it('says nothing before the first, and nothing of what came later', () => {
    expect(entryState(1, null)).toBe('notYet');
    expect(entryState(6, verified(5, null))).toBe('notYet');
  });

  it('vouches for every entry up to the last that it saw', () => {
    expect([1, 5].map((seq) => entryState(seq, verified(5, null)))).toEqual(['fits', 'fits']);
  });

  it('vouches for nothing behind a break', () => {
    const broken = verified(5, { seq: 3, detail: 'changed' });
    expect([2, 3, 4, 6].map((seq) => entryState(seq, broken))).toEqual([
      'fits',
      'broken',
      'afterBreak',
      'afterBreak',
    ]);
  });
});
