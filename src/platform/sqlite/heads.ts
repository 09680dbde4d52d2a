import type { Clock } from '../../application/ports.ts';
import { fromHex, toHex } from '../../ledger/bytes.ts';
import { treeLeaf } from '../../ledger/chain.ts';
import { createMerkleTree } from '../../ledger/merkle.ts';
import { sha256 } from '../crypto/hash.ts';
import { createSigningKey, isSignedBy, type SigningKey, signBytes } from '../crypto/signature.ts';
import type { Connection } from './connection.ts';
import type { Ledger } from './ledger.ts';
import { headText, type SignedHead, type Witness } from './witness.ts';

interface HeadRow {
  size: number;
  root: string;
  at: string;
  signature: Uint8Array;
}

/** Signed heads of the tree over the ledger. */
export function createHeads(db: Connection, ledger: Ledger, witness: Witness, clock: Clock) {
  const selectKey = db.prepare<[], SigningKey>(
    'SELECT private_key AS privateKey, public_key AS publicKey FROM signing_key',
  );
  const insertKey = db.prepare('INSERT INTO signing_key (id, private_key, public_key) VALUES (1, ?, ?)');
  const insert = db.prepare('INSERT INTO tree_head (size, root, at, signature) VALUES (?, ?, ?, ?)');
  const all = db.prepare<[], HeadRow>('SELECT size, root, at, signature FROM tree_head ORDER BY size');
  const lastSigned = db.prepare<[], Pick<HeadRow, 'size' | 'root' | 'at'>>(
    'SELECT size, root, at FROM tree_head ORDER BY size DESC LIMIT 1',
  );
  const largest = db.prepare<[], number | null>('SELECT max(size) FROM tree_head').pluck();
  /** Grows with the ledger, so that signing costs only what is new. */
  const tree = createMerkleTree(sha256);

  function signingKey(): SigningKey {
    const known = selectKey.get();
    if (known) return known;
    const made = createSigningKey();
    insertKey.run(made.privateKey, made.publicKey);
    return made;
  }

  return {
    /** Signs the present head, unless it was signed already. The witness comes first: the table is never ahead of it. */
    sign(): void {
      for (const entry of ledger.hashesAfter(tree.size)) tree.add(treeLeaf(entry));
      if (tree.size <= (largest.get() ?? 0)) return;
      const { privateKey, publicKey } = signingKey();
      const head = { size: tree.size, root: toHex(tree.root()), at: clock.now() };
      const signature = signBytes(headText(head), privateKey);
      witness.append({ ...head, signature: toHex(signature), publicKey: toHex(publicKey) });
      insert.run(head.size, head.root, head.at, signature);
    },

    last: (): Pick<SignedHead, 'size' | 'root' | 'at'> | null => lastSigned.get() ?? null,

    all(): SignedHead[] {
      const publicKey = toHex(selectKey.get()?.publicKey ?? new Uint8Array());
      return all.all().map((row) => ({ ...row, signature: toHex(row.signature), publicKey }));
    },

    /** Whether the head was signed with the key of this database. */
    isOurs(head: SignedHead): boolean {
      const { publicKey } = selectKey.get() ?? {};
      return publicKey !== undefined && isSignedBy(headText(head), fromHex(head.signature), publicKey);
    },
  };
}

export type Heads = ReturnType<typeof createHeads>;
