import type { Clock, DataFolder, Ids, Workspace } from '../application/ports.ts';
import {
  createDemo,
  createWithPassphrase,
  createWithSealedKey,
  describeKeyFile,
  openDemo,
  openWithPassphrase,
  openWithSealedKey,
} from './crypto/data-key.ts';
import { readDeviations } from './deviation-file.ts';
import { readSigners } from './seals/signer-file.ts';
import { openStore } from './sqlite/index.ts';
import { createFileVault } from './vault/file-vault.ts';

export interface DataFolderOptions {
  clock: Clock;
  ids: Ids;
  actor: string;
  /** The operating system's key store, as the host reaches it: encrypts and decrypts 32 bytes. */
  seal(key: Uint8Array): Promise<Uint8Array>;
  unseal(sealed: Uint8Array): Promise<Uint8Array>;
}

/** The data folder at a path; nothing is opened or written yet. */
export function openDataFolder(dataDir: string, options: DataFolderOptions): DataFolder {
  // The lists come first: a folder of which a list is refused is not opened.
  const workspace = (key: Uint8Array): Workspace => ({
    known: readDeviations(dataDir),
    trusted: readSigners(dataDir),
    store: openStore(dataDir, key, options),
    vault: createFileVault(dataDir),
  });
  const isNew = () => describeKeyFile(dataDir) === null;
  return {
    mode: () => describeKeyFile(dataDir),
    createWithPassphrase: async (passphrase) => workspace(await createWithPassphrase(dataDir, passphrase)),
    openWithPassphrase: async (passphrase) => workspace(await openWithPassphrase(dataDir, passphrase)),
    openDemo: async () => workspace(await (isNew() ? createDemo(dataDir) : openDemo(dataDir))),
    openSealed: async () =>
      workspace(
        await (isNew()
          ? createWithSealedKey(dataDir, options.seal)
          : openWithSealedKey(dataDir, options.unseal)),
      ),
  };
}
