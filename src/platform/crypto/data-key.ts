import { randomBytes } from 'node:crypto';
import { LightbenchError } from '../../contract/errors.ts';
import { type KeyMode, PASSPHRASE_MIN } from '../../contract/system.ts';
import { sha256 } from './hash.ts';
import { type KeyFileContent, readKeyFile, requireKeyFile, writeKeyFile } from './key-file.ts';
import { ARGON2_COST, keyOfPassphrase, SALT_BYTES } from './passphrase.ts';
import { KEY_BYTES, seal, unseal } from './sealed-blob.ts';

/**
 * The key of the database is random and never changes. The key file holds it sealed under a second key, and the modes
 * differ only in where that second key comes from: a passphrase, the operating system, or this source.
 */
const CONTEXT = 'lightbench database key';

/** Published on purpose: whoever reads this can open every folder in demonstration mode. */
const DEMO_KEY = sha256(Buffer.from('Lightbench demonstration key: protects nothing'));

type Without<Content> = Content extends KeyFileContent ? Omit<Content, 'version' | 'wrappedKey'> : never;
/** Where the second key comes from. */
type Protection = Without<KeyFileContent>;

async function create(dataDir: string, protection: Protection, protector: Uint8Array): Promise<Uint8Array> {
  const key = randomBytes(KEY_BYTES);
  const wrappedKey = Buffer.from(seal(key, protector, CONTEXT)).toString('base64');
  await writeKeyFile(dataDir, { ...protection, version: 1, wrappedKey });
  return key;
}

const unwrap = (content: KeyFileContent, protector: Uint8Array): Uint8Array | null =>
  unseal(Buffer.from(content.wrappedKey, 'base64'), protector, CONTEXT);

/** Refuses before anything costly or irreversible is done. */
function requireNew(dataDir: string): void {
  if (readKeyFile(dataDir)) throw new LightbenchError('key.exists');
}

/** How a data folder is protected; null when it is new. @throws LightbenchError key.damaged */
export const describeKeyFile = (dataDir: string): KeyMode | null => readKeyFile(dataDir)?.mode ?? null;

/**
 * Protects a new folder by a passphrase and returns the database key, 32 bytes.
 * @throws LightbenchError key.exists, key.weak, key.damaged, data.unwritable
 */
export async function createWithPassphrase(dataDir: string, passphrase: string): Promise<Uint8Array> {
  requireNew(dataDir);
  if ([...passphrase].length < PASSPHRASE_MIN)
    throw new LightbenchError('key.weak', { limit: PASSPHRASE_MIN });
  const salt = randomBytes(SALT_BYTES);
  const protector = await keyOfPassphrase(passphrase, { ...ARGON2_COST, salt });
  const kdf = { name: 'argon2id' as const, ...ARGON2_COST, salt: salt.toString('base64') };
  return create(dataDir, { mode: 'passphrase', kdf }, protector);
}

/** @throws LightbenchError key.wrong, key.mode, key.damaged */
export async function openWithPassphrase(dataDir: string, passphrase: string): Promise<Uint8Array> {
  const content = requireKeyFile(dataDir, 'passphrase');
  const salt = Buffer.from(content.kdf.salt, 'base64');
  const key = unwrap(content, await keyOfPassphrase(passphrase, { ...content.kdf, salt }));
  if (!key) throw new LightbenchError('key.wrong');
  return key;
}

/**
 * Protects a new folder by a key that the operating system's key store seals.
 * @param sealKey encrypts 32 bytes so that only this user on this machine can decrypt them
 * @throws LightbenchError key.exists, key.damaged, data.unwritable, and whatever sealKey throws
 */
export async function createWithSealedKey(
  dataDir: string,
  sealKey: (key: Uint8Array) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  requireNew(dataDir);
  const protector = randomBytes(KEY_BYTES);
  const sealedKey = Buffer.from(await sealKey(protector)).toString('base64');
  return create(dataDir, { mode: 'keystore', sealedKey }, protector);
}

/** @throws LightbenchError key.mode, key.store, key.damaged when the key store does not give back the key it sealed */
export async function openWithSealedKey(
  dataDir: string,
  unsealKey: (sealed: Uint8Array) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const content = requireKeyFile(dataDir, 'keystore');
  const refuse = () =>
    new LightbenchError('key.damaged', { detail: 'the key store of this user does not open its key' });
  const protector = await unsealKey(Buffer.from(content.sealedKey, 'base64')).catch((error) => {
    // A key store that is locked or gone says so itself; the key file has no part in that.
    throw error instanceof LightbenchError ? error : refuse();
  });
  const key = protector.length === KEY_BYTES ? unwrap(content, protector) : null;
  if (!key) throw refuse();
  return key;
}

/** Sets a folder up for trying things out. @throws LightbenchError key.exists, key.damaged, data.unwritable */
export const createDemo = (dataDir: string): Promise<Uint8Array> =>
  create(dataDir, { mode: 'demo' }, DEMO_KEY);

/** @throws LightbenchError key.mode, key.damaged */
export async function openDemo(dataDir: string): Promise<Uint8Array> {
  const key = unwrap(requireKeyFile(dataDir, 'demo'), DEMO_KEY);
  if (!key) throw new LightbenchError('key.damaged', { detail: 'the demonstration key does not open it' });
  return key;
}
