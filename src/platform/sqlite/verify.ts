import { z } from 'zod';
import type { Store } from '../../application/ports.ts';
import { toHex } from '../../ledger/bytes.ts';
import { type Break, payloadDigest, verifyChain } from '../../ledger/chain.ts';
import type { MerkleTree } from '../../ledger/merkle.ts';
import { sha256 } from '../crypto/hash.ts';
import type { Heads } from './heads.ts';
import type { Ledger, StoredEntry } from './ledger.ts';
import { restoredJson } from './rows.ts';
import { rowDigests, type SealedRows } from './sealed-rows.ts';
import type { SignedHead, Witness } from './witness.ts';

const storedPayload = z.object({ rows: rowDigests });

interface Parts {
  ledger: Ledger;
  heads: Heads;
  witness: Witness;
  rows: SealedRows;
}

/**
 * Holds everything against everything: the chain, payloads against their digests, rows against payloads, signed heads
 * against the tree, and the witness file against both. Stops at the first entry that does not fit.
 */
export function verifyStored({ ledger, heads, witness, rows }: Parts): ReturnType<Store['verifyLedger']> {
  const signed = heads.all();
  const witnessed = witness.heads();
  const bySize = Map.groupBy([...signed, ...witnessed.filter((head) => head !== null)], (head) => head.size);
  let accounted = 0;
  let erased = false;

  function checkEntry(entry: StoredEntry, tree: MerkleTree): string | null {
    return checkPayload(entry) ?? checkHeads(bySize.get(entry.seq) ?? [], tree);
  }

  function checkPayload({ salt, payload, digest, ...entry }: StoredEntry): string | null {
    erased ||= entry.erased === 1;
    if (salt === null || payload === null)
      return entry.erased === 1 ? null : 'its payload is gone although nothing was erased';
    if (payloadDigest(salt, payload, sha256) !== digest) return 'its payload does not match its digest';
    if (entry.erased === 1) return null;
    const digests = restoredJson(storedPayload, payload, `payload of entry ${entry.seq}`).rows;
    accounted += Object.keys(digests).length;
    return rows.differing(digests);
  }

  function checkHeads(atThisSize: readonly SignedHead[], tree: MerkleTree): string | null {
    const root = toHex(tree.root());
    for (const head of atThisSize) {
      if (!heads.isOurs(head)) return 'a tree head that ends here was not signed by this data folder';
      if (head.root !== root) return 'the ledger up to here is not the one that was signed';
    }
    return null;
  }

  /** What no single entry shows: things missing at the end, or around the ledger. */
  function checkWhole(entries: number): Break | null {
    const ahead = Math.max(0, ...bySize.keys());
    if (ahead > entries)
      return { seq: entries + 1, detail: `${ahead} entries were signed, the last of them are gone` };
    const unread = witnessed.indexOf(null);
    if (unread >= 0) return { seq: entries, detail: `line ${unread + 1} of the witness file is damaged` };
    const texts = new Set(witnessed.map((head) => head?.signature));
    const absent = signed.find((head) => !texts.has(head.signature));
    if (absent) return { seq: absent.size, detail: 'the witness file lacks the tree head that ends here' };
    if (!erased && rows.count() !== accounted)
      return { seq: entries, detail: 'there are rows that the ledger does not know' };
    return null;
  }

  const { broken, ...report } = verifyChain(ledger.all(), sha256, checkEntry);
  return { ...report, broken: broken ?? checkWhole(report.entries), heads: signed.length };
}
