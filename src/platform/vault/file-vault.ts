import { randomBytes, randomUUID } from 'node:crypto';
import { access, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EvidenceVault, VaultBlob } from '../../application/ports.ts';
import { LightbenchError } from '../../contract/errors.ts';
import { sha256Hex } from '../crypto/hash.ts';
import { KEY_BYTES, sealInPieces, unseal } from '../crypto/sealed-blob.ts';
import { ensureFolder, syncFolder, systemCode, unwritable, writeNewFile } from '../durable-file.ts';
import { folderLayout } from '../folder-layout.ts';

const HASH = /^[0-9a-f]{64}$/;
const INBOX_ID = /^[0-9a-f-]{36}$/;

/**
 * Evidence as files: vault/inbox/<id> until it is claimed, then vault/<first two hex digits>/<sha256>.
 * Each blob has a data key of its own, so that one can be erased by erasing its key.
 */
export function createFileVault(dataDir: string): EvidenceVault {
  const { vault } = folderLayout(dataDir);
  const inbox = join(vault, 'inbox');

  function inboxPath(id: string): string {
    if (!INBOX_ID.test(id)) throw new TypeError('not the id of a received blob');
    return join(inbox, id);
  }

  function finalPath(sha256: string): string {
    if (!HASH.test(sha256)) throw new TypeError('not a SHA-256');
    return join(vault, sha256.slice(0, 2), sha256);
  }

  /** @throws LightbenchError vault.damaged */
  function opened(sealed: Uint8Array | null, { sha256, dataKey }: Pick<VaultBlob, 'sha256' | 'dataKey'>) {
    const bytes = sealed && unseal(sealed, dataKey, sha256);
    if (!bytes || sha256Hex(bytes) !== sha256) throw new LightbenchError('vault.damaged', { sha256 });
    return bytes;
  }

  const exists = (path: string) =>
    access(path).then(
      () => true,
      () => false,
    );

  return {
    async receive(bytes) {
      const sha256 = sha256Hex(bytes);
      const dataKey = randomBytes(KEY_BYTES);
      const inboxId = randomUUID();
      await ensureFolder(inbox);
      await writeNewFile(inboxPath(inboxId), sealInPieces(bytes, dataKey, sha256));
      return { inboxId, sha256, sizeBytes: bytes.byteLength, dataKey };
    },

    async admit(inboxId, sha256) {
      const from = inboxPath(inboxId);
      const to = finalPath(sha256);
      try {
        await ensureFolder(dirname(to));
        await rename(from, to).catch(async (error) => {
          if (systemCode(error) !== 'ENOENT' || !(await exists(to))) throw error;
        });
        await syncFolder(dirname(to));
        await syncFolder(vault);
      } catch (error) {
        throw unwritable(error);
      }
    },

    async dismiss(inboxId) {
      await rm(inboxPath(inboxId), { force: true }).catch((error) => {
        throw unwritable(error);
      });
    },

    async sweepInbox() {
      await ensureFolder(inbox);
      const left = await readdir(inbox);
      for (const name of left) await rm(join(inbox, name), { recursive: true, force: true });
      return left.length;
    },

    async read(blob: Pick<VaultBlob, 'sha256' | 'dataKey'>) {
      return opened(await readFile(finalPath(blob.sha256)).catch(() => null), blob);
    },

    async readReceived({ inboxId, ...blob }) {
      const sealed = await readFile(inboxPath(inboxId)).catch(() => null);
      return opened(sealed ?? (await readFile(finalPath(blob.sha256)).catch(() => null)), blob);
    },
  };
}
