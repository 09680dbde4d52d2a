import { type ErrorCode, LightbenchError } from '../contract/errors.ts';
import type { IntakeReceipt } from '../contract/examination.ts';
import { FILE_LIMIT_BYTES } from '../contract/media.ts';
import type { EvidenceVault, Ids, StoreReader, VaultBlob } from './ports.ts';

export interface Received extends IntakeReceipt {
  blob: VaultBlob & { inboxId: string };
}

const MB = 1024 * 1024;

/** Refuses sizes outside the limits before anything is stored. @throws LightbenchError input.empty, input.too_large */
export function requireSize(name: string, sizeBytes: number): void {
  const refuse = (code: ErrorCode) => new LightbenchError(code, { name, limit: FILE_LIMIT_BYTES / MB });
  if (sizeBytes === 0) throw refuse('input.empty');
  if (sizeBytes > FILE_LIMIT_BYTES) throw refuse('input.too_large');
}

/** Keeps the last part of a name as the sender's system wrote it; folders are none of our business. */
export const fileName = (name: string) => (name.split(/[\\/]/).at(-1) ?? '').slice(0, 255) || 'unnamed';

/**
 * Takes files in: hashed first, stored in the vault's inbox, decoded by nobody yet.
 * They wait here, for this run of the program only, until an examination claims them.
 */
export function createIntake(vault: EvidenceVault, ids: Ids) {
  const received = new Map<string, Received>();

  return {
    /** @throws LightbenchError input.empty, input.too_large, data.unwritable */
    async receive(name: string, bytes: Uint8Array): Promise<IntakeReceipt> {
      requireSize(name, bytes.byteLength);
      const blob = await vault.receive(bytes);
      const receipt = {
        intakeId: ids.uuid(),
        sha256: blob.sha256,
        sizeBytes: blob.sizeBytes,
        name: fileName(name),
      };
      received.set(receipt.intakeId, { ...receipt, blob });
      return receipt;
    },

    /** Looks receipts up without taking them. @throws LightbenchError intake.unknown */
    peek(intakeIds: readonly string[]): Received[] {
      return intakeIds.map((id) => {
        const entry = received.get(id);
        if (!entry) throw new LightbenchError('intake.unknown');
        return entry;
      });
    },

    /** A file that waits to be claimed, by the hash of its bytes. */
    waiting: (sha256: string): Received | undefined =>
      [...received.values()].find((entry) => entry.sha256 === sha256),

    /**
     * Vault before database: puts the blobs where they stay and returns those that the database has yet to name.
     * Bytes that are stored already, as evidence or as a derived picture, keep the first copy and its key.
     */
    async admit(entries: readonly Received[], read: StoreReader): Promise<VaultBlob[]> {
      const fresh = new Map<string, VaultBlob>();
      for (const { blob } of entries) {
        if (read.evidence(blob.sha256) || fresh.has(blob.sha256)) continue;
        const stored = read.derivedBlob(blob.sha256);
        if (!stored) await vault.admit(blob.inboxId, blob.sha256);
        fresh.set(blob.sha256, stored ?? blob);
      }
      return [...fresh.values()];
    },

    /** Called after the commit: the receipts are used up, spare copies go. */
    async release(entries: readonly Received[], admitted: readonly VaultBlob[]): Promise<void> {
      const kept = new Set<VaultBlob>(admitted);
      for (const entry of entries) {
        received.delete(entry.intakeId);
        if (!kept.has(entry.blob)) await vault.dismiss(entry.blob.inboxId);
      }
    },
  };
}

export type Intake = ReturnType<typeof createIntake>;
