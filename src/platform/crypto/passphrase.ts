import { hashRaw } from '@node-rs/argon2';
import { KEY_BYTES } from './sealed-blob.ts';

/** Parameters of Argon2id (RFC 9106); recorded in the key file, so that they can be raised later. */
export interface Argon2Parameters {
  memoryKiB: number;
  passes: number;
  lanes: number;
  salt: Uint8Array;
}

/** RFC 9106 §4, second recommendation (64 MiB, 3 passes), with one lane: a guess cannot be spread over cores. */
export const ARGON2_COST = { memoryKiB: 64 * 1024, passes: 3, lanes: 1 } as const;
export const SALT_BYTES = 16;

/** Derives 32 bytes from a passphrase. Composed and decomposed accents are the same passphrase (NFKC). */
export async function keyOfPassphrase(passphrase: string, parameters: Argon2Parameters): Promise<Uint8Array> {
  return hashRaw(passphrase.normalize('NFKC'), {
    algorithm: 2, // Argon2id; the package's enum cannot be named under isolatedModules
    version: 1,
    memoryCost: parameters.memoryKiB,
    timeCost: parameters.passes,
    parallelism: parameters.lanes,
    outputLen: KEY_BYTES,
    salt: parameters.salt,
  });
}
