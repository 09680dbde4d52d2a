import { z } from 'zod';
import type { DerivedRecord, VaultBlob } from '../../application/ports.ts';
import type { Connection } from './connection.ts';
import { restoredJson } from './rows.ts';
import type { SealedRows } from './sealed-rows.ts';

const BLOB = 'sha256, size_bytes AS sizeBytes, data_key AS dataKey';

/** Evidence and derived pictures: where they stand in the vault, and the keys that open them. */
export function createBlobs(db: Connection, sealed: SealedRows) {
  const evidence = db.prepare<[string], VaultBlob>(`SELECT ${BLOB} FROM evidence WHERE sha256 = ?`);
  const allEvidence = db.prepare<[], VaultBlob>(`SELECT ${BLOB} FROM evidence ORDER BY received_at, sha256`);
  const insertEvidence = db.prepare(
    'INSERT INTO evidence (sha256, size_bytes, data_key, received_at) VALUES (?, ?, ?, ?)',
  );
  const derivedBlob = db.prepare<[string], VaultBlob>(`SELECT ${BLOB} FROM derived_blob WHERE sha256 = ?`);
  const insertBlob = db.prepare(
    'INSERT INTO derived_blob (sha256, size_bytes, data_key) VALUES (?, ?, ?) ON CONFLICT (sha256) DO NOTHING',
  );
  const derived = db.prepare<[string], Omit<DerivedRecord, 'libraries'> & { libraries: string }>(
    `SELECT parent_sha256 AS parentSha256, address, sha256, media_type AS mediaType, width_px AS widthPx,
       height_px AS heightPx, libraries FROM derived WHERE address = ?`,
  );
  const putDerived = db.prepare(
    `INSERT OR REPLACE INTO derived (address, parent_sha256, sha256, media_type, width_px, height_px, libraries)
     VALUES (@address, @parentSha256, @sha256, @mediaType, @widthPx, @heightPx, @libraries)`,
  );

  return {
    evidence: (sha256: string): VaultBlob | null => evidence.get(sha256) ?? null,
    allEvidence: (): VaultBlob[] => allEvidence.all(),
    derivedBlob: (sha256: string): VaultBlob | null => derivedBlob.get(sha256) ?? null,
    derived(address: string): DerivedRecord | null {
      const row = derived.get(address);
      if (!row) return null;
      const libraries = restoredJson(z.record(z.string(), z.string()), row.libraries, `picture ${address}`);
      return { ...row, libraries };
    },

    addEvidence({ sha256, sizeBytes, dataKey }: VaultBlob, receivedAt: string): void {
      insertEvidence.run(sha256, sizeBytes, dataKey, receivedAt);
      sealed.wrote('evidence', sha256);
    },

    rememberDerived(record: DerivedRecord, { sha256, sizeBytes, dataKey }: VaultBlob): void {
      insertBlob.run(sha256, sizeBytes, dataKey);
      putDerived.run({ ...record, libraries: JSON.stringify(record.libraries) });
    },
  };
}
