import { concat, type Sha256 } from './bytes.ts';

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/**
 * Merkle tree head that grows leaf by leaf (RFC 6962 §2.1). Keeps one hash for each full subtree, so that a ledger
 * of n entries costs log2(n) hashes of memory.
 */
export interface MerkleTree {
  readonly size: number;
  /** Appends a leaf, given the bytes it stands for (not yet hashed). */
  add(leaf: Uint8Array): void;
  /** Tree head over all leaves, 32 bytes; SHA-256 of nothing for the empty tree. */
  root(): Uint8Array;
}

export function createMerkleTree(sha256: Sha256): MerkleTree {
  /** Full subtrees from left to right, each smaller than the one before. */
  const peaks: { size: number; hash: Uint8Array }[] = [];
  let size = 0;

  const join = (left: Uint8Array, right: Uint8Array) => sha256(concat(NODE, left, right));

  return {
    get size() {
      return size;
    },
    add(leaf) {
      let peak = { size: 1, hash: sha256(concat(LEAF, leaf)) };
      for (let left = peaks.at(-1); left?.size === peak.size; left = peaks.at(-1)) {
        peaks.pop();
        peak = { size: left.size * 2, hash: join(left.hash, peak.hash) };
      }
      peaks.push(peak);
      size++;
    },
    root() {
      const hashes = peaks.map((peak) => peak.hash);
      return hashes.length > 0
        ? hashes.reduceRight((right, left) => join(left, right))
        : sha256(new Uint8Array());
    },
  };
}
