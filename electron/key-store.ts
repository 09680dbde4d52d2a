import { safeStorage } from 'electron';
import { LightbenchError } from '../src/contract/errors.ts';
import { isRealKeyStore } from './opening.ts';

/** Whether the operating system keeps a key for us that others cannot read. Only after the app is ready. */
export async function hasKeyStore(): Promise<boolean> {
  const backend = process.platform === 'linux' ? safeStorage.getSelectedStorageBackend() : 'system';
  const available = await safeStorage.isAsyncEncryptionAvailable();
  return isRealKeyStore(process.platform, available, backend);
}

/** Never seals with a store that only looks like one: the data folder would seem protected. */
async function requireKeyStore(): Promise<void> {
  if (!(await hasKeyStore())) throw new LightbenchError('key.store', { detail: 'there is none in reach' });
}

/** Seals the database key. @throws LightbenchError key.store */
export async function seal(key: Uint8Array): Promise<Uint8Array> {
  await requireKeyStore();
  return safeStorage.encryptStringAsync(Buffer.from(key).toString('base64'));
}

/** Opens what seal() made. @throws LightbenchError key.store, for another user's or another machine's too */
export async function unseal(sealed: Uint8Array): Promise<Uint8Array> {
  await requireKeyStore();
  try {
    const { result } = await safeStorage.decryptStringAsync(Buffer.from(sealed));
    return Buffer.from(result, 'base64');
  } catch (cause) {
    throw new LightbenchError('key.store', { detail: 'it did not seal this key' }, { cause });
  }
}
