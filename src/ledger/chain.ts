import { concat, fromHex, type Sha256, toHex, utf8 } from './bytes.ts';
import { canonicalJson } from './canonical-json.ts';
import type { LedgerEntry } from './entry.ts';
import { createMerkleTree, type MerkleTree } from './merkle.ts';

/** What stands in `prev` of the first entry. */
export const GENESIS = '0'.repeat(64);

/** Digest of a payload: SHA-256 over salt and the payload's canonical JSON, hex. */
export const payloadDigest = (salt: Uint8Array, payloadText: string, sha256: Sha256): string =>
  toHex(sha256(concat(salt, utf8(payloadText))));

/** Hash of an entry: SHA-256 over the canonical JSON of all its fields but the hash itself, hex. */
export function entryHash(entry: Omit<LedgerEntry, 'hash'>, sha256: Sha256): string {
  const { seq, at, actor, action, subject, digest, prev } = entry;
  return toHex(sha256(utf8(canonicalJson({ seq, at, actor, action, subject, digest, prev }))));
}

/** Makes the entry that follows `last` (null: the ledger is empty). */
export function appendEntry(
  last: Pick<LedgerEntry, 'seq' | 'hash'> | null,
  content: Pick<LedgerEntry, 'at' | 'actor' | 'action' | 'subject' | 'digest'>,
  sha256: Sha256,
): LedgerEntry {
  const { at, actor, action, subject, digest } = content;
  const entry = {
    seq: (last?.seq ?? 0) + 1,
    at,
    actor,
    action,
    subject,
    digest,
    prev: last?.hash ?? GENESIS,
  };
  return { ...entry, hash: entryHash(entry, sha256) };
}

/** The bytes an entry stands for in the tree of RFC 6962: its hash. */
export const treeLeaf = (entry: Pick<LedgerEntry, 'hash'>): Uint8Array => fromHex(entry.hash);

export interface Break {
  /** Entry at which the ledger stops to fit. */
  seq: number;
  detail: string;
}

export interface ChainReport {
  /** Entries that fit, counted from the first. */
  entries: number;
  /** RFC 6962 tree head over those entries, hex. */
  root: string;
  broken: Break | null;
}

function misfit(entry: LedgerEntry, seq: number, prev: string, sha256: Sha256): string | null {
  if (entry.seq < seq) return `number ${entry.seq} stands there twice or out of order`;
  if (entry.seq > seq) return `entry ${seq} is missing; the next one is ${entry.seq}`;
  if (entry.prev !== prev) return 'it does not follow the entry before it';
  return entryHash(entry, sha256) === entry.hash ? null : 'its content does not match its hash';
}

/**
 * Walks the ledger from its first entry and stops where it does not fit any more.
 * `inspect` sees each entry that fits, with the tree that ends at it, and may name a reason of its own.
 */
export function verifyChain<Entry extends LedgerEntry>(
  entries: Iterable<Entry>,
  sha256: Sha256,
  inspect: (entry: Entry, tree: MerkleTree) => string | null = () => null,
): ChainReport {
  const tree = createMerkleTree(sha256);
  const report = (broken: Break | null) => ({ entries: tree.size, root: toHex(tree.root()), broken });
  let prev = GENESIS;
  for (const entry of entries) {
    const seq = tree.size + 1;
    const detail = misfit(entry, seq, prev, sha256);
    if (detail !== null) return report({ seq, detail });
    tree.add(treeLeaf(entry));
    const reason = inspect(entry, tree);
    if (reason !== null) return report({ seq, detail: reason });
    prev = entry.hash;
  }
  return report(null);
}
