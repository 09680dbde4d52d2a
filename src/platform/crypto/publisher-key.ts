import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { LightbenchError } from '../../contract/errors.ts';
import { PASSPHRASE_MIN } from '../../contract/system.ts';
import { writeNewFile } from '../durable-file.ts';
import { readUnchanged } from '../read-file.ts';
import { ARGON2_COST, keyOfPassphrase, SALT_BYTES } from './passphrase.ts';
import { seal, unseal } from './sealed-blob.ts';
import { createSigningKey, type SigningKey } from './signature.ts';

const SIZE_LIMIT_BYTES = 16 * 1024;
const CONTEXT = 'lightbench publisher key';

/** Cost is bounded, so that a planted file cannot take the machine's memory. */
const keyFile = z.strictObject({
  format: z.literal('lightbench publisher key 1'),
  publicKey: z.base64().max(200),
  kdf: z.strictObject({
    name: z.literal('argon2id'),
    memoryKiB: z.int().min(65_536).max(1_048_576),
    passes: z.int().min(3).max(32),
    lanes: z.int().min(1).max(8),
    salt: z.base64().max(24),
  }),
  sealedPrivateKey: z.base64().max(400),
});

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text, 'base64'));

/**
 * Makes the key that a publisher signs packs with, and writes it to a new file, sealed under a passphrase (Argon2id, RFC 9106).
 * @throws LightbenchError key.weak, data.unwritable
 */
export async function createPublisherKey(path: string, passphrase: string): Promise<SigningKey> {
  if ([...passphrase].length < PASSPHRASE_MIN)
    throw new LightbenchError('key.weak', { limit: PASSPHRASE_MIN });
  const key = createSigningKey();
  const salt = randomBytes(SALT_BYTES);
  const protector = await keyOfPassphrase(passphrase, { ...ARGON2_COST, salt });
  const content: z.infer<typeof keyFile> = {
    format: 'lightbench publisher key 1',
    publicKey: base64(key.publicKey),
    kdf: { name: 'argon2id', ...ARGON2_COST, salt: base64(salt) },
    sealedPrivateKey: base64(seal(key.privateKey, protector, CONTEXT)),
  };
  await writeNewFile(path, Buffer.from(`${JSON.stringify(content, null, 1)}\n`));
  return key;
}

/** The key in such a file. @throws LightbenchError key.damaged, key.wrong, and those of reading a file */
export async function openPublisherKey(path: string, passphrase: string): Promise<SigningKey> {
  const { name, bytes } = await readUnchanged(path);
  let content: z.infer<typeof keyFile>;
  try {
    if (bytes.byteLength > SIZE_LIMIT_BYTES) throw new RangeError('too large');
    content = keyFile.parse(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    throw new LightbenchError('key.damaged', { detail: `${name} is no publisher's key` });
  }
  const { kdf, publicKey, sealedPrivateKey } = content;
  const protector = await keyOfPassphrase(passphrase, { ...kdf, salt: bytesOf(kdf.salt) });
  const privateKey = unseal(bytesOf(sealedPrivateKey), protector, CONTEXT);
  if (!privateKey) throw new LightbenchError('key.wrong');
  return { privateKey, publicKey: bytesOf(publicKey) };
}
