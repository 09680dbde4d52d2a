import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** First bytes of everything sealed here: Lightbench blob, version 1. */
const MAGIC = Buffer.from('LBV1');
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** What is encrypted and written at a time, in bytes. */
const PIECE_BYTES = 1024 * 1024;
const CIPHER = 'aes-256-gcm';

/** Length of a data key, in bytes. */
export const KEY_BYTES = 32;

/**
 * Encrypts bytes with AES-256-GCM (NIST SP 800-38D): magic, 12-byte nonce, cipher text, 16-byte tag.
 * @param context authenticated but not stored: a blob opens only where the same context is given again
 */
export const seal = (plain: Uint8Array, key: Uint8Array, context: string): Uint8Array =>
  Buffer.concat([...sealInPieces(plain, key, context)]);

/** The same bytes as seal() makes, piece by piece: a large file is written without a second and third copy of it. */
export function* sealInPieces(plain: Uint8Array, key: Uint8Array, context: string): Generator<Uint8Array> {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(additional(context));
  yield MAGIC;
  yield nonce;
  for (let at = 0; at < plain.byteLength; at += PIECE_BYTES)
    yield cipher.update(plain.subarray(at, at + PIECE_BYTES));
  yield cipher.final();
  yield cipher.getAuthTag();
}

/** Decrypts what seal() made; null when key, context or any byte is not the one it was made with. */
export function unseal(blob: Uint8Array, key: Uint8Array, context: string): Uint8Array | null {
  const bytes = Buffer.from(blob.buffer, blob.byteOffset, blob.byteLength);
  const body = MAGIC.length + NONCE_BYTES;
  if (bytes.length < body + TAG_BYTES || !bytes.subarray(0, MAGIC.length).equals(MAGIC)) return null;
  const nonce = bytes.subarray(MAGIC.length, body);
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(additional(context));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(body, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}

const additional = (context: string) => Buffer.concat([MAGIC, Buffer.from(context)]);
