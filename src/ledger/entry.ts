/**
 * One line of the ledger. The payload itself (which may hold personal data) is kept apart and can be erased by law;
 * the entry holds only its salted digest, so that the chain still verifies afterwards.
 */
export interface LedgerEntry {
  /** Counts from 1 without gaps. */
  seq: number;
  /** ISO 8601 instant, UTC. */
  at: string;
  actor: string;
  action: string;
  /** Examination id, or 'system'. */
  subject: string;
  /** SHA-256 over salt and canonical payload, hex. */
  digest: string;
  /** Hash of the entry before, hex; 64 zeros for the first. */
  prev: string;
  /** SHA-256 over the canonical JSON of all fields above, hex. */
  hash: string;
}
