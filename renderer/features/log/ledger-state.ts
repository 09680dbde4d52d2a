import type { LedgerVerification } from '../../../src/contract/ledger.ts';

export type EntryState = 'fits' | 'broken' | 'afterBreak' | 'notYet';

/** What the last verification says of one entry. Verifying stops at the first entry that does not fit. */
export function entryState(seq: number, verification: LedgerVerification | null): EntryState {
  if (!verification) return 'notYet';
  const { broken, entries } = verification;
  if (broken && seq === broken.seq) return 'broken';
  if (broken && seq > broken.seq) return 'afterBreak';
  return seq <= entries ? 'fits' : 'notYet';
}
