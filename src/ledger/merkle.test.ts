import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromHex, type Sha256, toHex } from './bytes.ts';
import { createMerkleTree } from './merkle.ts';

const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest();

/** Leaves and tree heads of the certificate transparency reference implementation. */
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const HEADS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

/** RFC 6962 §2.1 as it is written there: split at the largest power of two below n. */
function headByDefinition(leaves: readonly Uint8Array[]): Uint8Array {
  const [first] = leaves;
  if (!first) return sha256(new Uint8Array());
  if (leaves.length === 1) return sha256(Buffer.concat([Buffer.of(0), first]));
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
  const halves = [headByDefinition(leaves.slice(0, split)), headByDefinition(leaves.slice(split))];
  return sha256(Buffer.concat([Buffer.of(1), ...halves]));
}

describe('Merkle tree head', () => {
  it('has the reference heads at every size', () => {
    const tree = createMerkleTree(sha256);
    expect(toHex(tree.root())).toBe(HEADS[0]);
    LEAVES.forEach((leaf, at) => {
      tree.add(fromHex(leaf));
      expect(tree.size).toBe(at + 1);
      expect(toHex(tree.root())).toBe(HEADS[at + 1]);
    });
  });

  it('is the head that RFC 6962 defines, for any leaves', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 8 }), { maxLength: 70 }), (leaves) => {
        const tree = createMerkleTree(sha256);
        for (const leaf of leaves) tree.add(leaf);
        expect(toHex(tree.root())).toBe(toHex(headByDefinition(leaves)));
      }),
    );
  });
});

describe('hexadecimal', () => {
  it.each(['0', 'AB', 'xy', 'ab '])('refuses %j', (text) => {
    expect(() => fromHex(text)).toThrow(TypeError);
  });
  it('reads and writes the same bytes', () => {
    expect([...fromHex('00ff10')]).toEqual([0, 255, 16]);
    expect(toHex(Uint8Array.of(0, 255, 16))).toBe('00ff10');
  });
});
