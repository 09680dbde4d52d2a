import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { z } from 'zod';
import { canonicalJson } from '../../ledger/canonical-json.ts';
import { FILE_MODE, systemCode, unwritable } from '../durable-file.ts';

const hex = z.string().regex(/^([0-9a-f]{2})+$/);

/** A signed tree head as it stands in the witness file, one line each; bytes in hex. */
export const signedHead = z.strictObject({
  /** Entries that the tree was made of. */
  size: z.int().min(1),
  root: hex.length(64),
  at: z.string(),
  /** Ed25519 over headText(). */
  signature: hex,
  /** SubjectPublicKeyInfo, so that a copy of the file can be checked without the database. */
  publicKey: hex,
});
export type SignedHead = z.infer<typeof signedHead>;

/** The text that is signed; names its purpose, so that the signature fits nothing else. */
export const headText = ({ size, root, at }: Pick<SignedHead, 'size' | 'root' | 'at'>): Uint8Array =>
  Buffer.from(canonicalJson({ purpose: 'lightbench tree head 1', size, root, at }));

const END = '\n'.charCodeAt(0);

/** Whole lines of the file, and the length in bytes of what ends in a line break. A line cut short never counted. */
function read(path: string): { lines: string[]; wholeBytes: number; bytes: number } {
  let content: Buffer;
  try {
    content = readFileSync(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw unwritable(error);
    content = Buffer.alloc(0);
  }
  const wholeBytes = content.lastIndexOf(END) + 1;
  const lines = content.subarray(0, wholeBytes).toString().split('\n').slice(0, -1);
  return { lines, wholeBytes, bytes: content.length };
}

/**
 * Tree heads outside the database: a database that is put back to an earlier state does not fit them any more.
 * Copies of this file on other machines are worth more than the file itself.
 */
export const witnessFile = (path: string) => ({
  /** Appends a head and waits until it is on the disk. @throws LightbenchError data.unwritable */
  append(head: SignedHead): void {
    const { wholeBytes, bytes } = read(path);
    try {
      const file = openSync(path, 'a', FILE_MODE);
      try {
        if (bytes > wholeBytes) ftruncateSync(file, wholeBytes);
        writeSync(file, `${canonicalJson(head)}\n`);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    } catch (error) {
      throw unwritable(error);
    }
  },

  /** The heads in the file; a line that is none is null. */
  heads(): (SignedHead | null)[] {
    return read(path).lines.map((line) => {
      try {
        return signedHead.safeParse(JSON.parse(line)).data ?? null;
      } catch {
        return null;
      }
    });
  },
});

export type Witness = ReturnType<typeof witnessFile>;
