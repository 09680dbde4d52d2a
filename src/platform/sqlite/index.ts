import type { Store } from '../../application/ports.ts';
import { folderLayout } from '../folder-layout.ts';
import type { LedgerOptions } from './ledger.ts';
import { openDatabase } from './open-database.ts';
import { createStore } from './store.ts';

/**
 * Opens the database of a data folder; sets it up where the folder is new.
 * @param key 32 bytes, from the key file
 * @throws LightbenchError data.in_use, data.damaged, data.newer, data.unwritable; the files are as they were then
 */
export function openStore(dataDir: string, key: Uint8Array, options: LedgerOptions): Store {
  return createStore(openDatabase(dataDir, key), folderLayout(dataDir).witness, options);
}
