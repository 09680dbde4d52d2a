import { z } from 'zod';
import { canonicalJson } from '../../ledger/canonical-json.ts';
import { sha256Hex } from '../crypto/hash.ts';
import type { Connection } from './connection.ts';

/** Rows that must stay as they were written, with the columns that never change. */
const SEALED = {
  barcode_search: `SELECT * FROM barcode_search WHERE id = ?`,
  capture: `SELECT id, examination_id, sha256, name, size_bytes, light, origin, received_at FROM capture WHERE id = ?`,
  capture_light: `SELECT * FROM capture_light WHERE capture_id = ? AND revision = ?`,
  comparison: `SELECT * FROM comparison WHERE id = ?`,
  document_list: `SELECT * FROM document_list WHERE id = ?`,
  entered_zone: `SELECT * FROM entered_zone WHERE id = ?`,
  evidence: `SELECT sha256, size_bytes, hex(data_key), received_at FROM evidence WHERE sha256 = ?`,
  finding: `SELECT * FROM finding WHERE finding_id = ? AND revision = ?`,
  library_hold: `SELECT * FROM library_hold WHERE id = ?`,
  library_step: `SELECT * FROM library_step WHERE id = ?`,
  library_version: `SELECT * FROM library_version WHERE code = ? AND version = ?`,
  placement: `SELECT * FROM placement WHERE id = ?`,
  publisher_trust: `SELECT * FROM publisher_trust WHERE id = ?`,
  outcome: `SELECT * FROM outcome WHERE examination_id = ? AND revision = ?`,
  reading: `SELECT * FROM reading WHERE id = ?`,
  zone_correction: `SELECT * FROM zone_correction WHERE zone_id = ? AND revision = ?`,
};
type SealedTable = keyof typeof SEALED;
const TABLES = Object.keys(SEALED) as SealedTable[];

/** Address of a row, such as 'outcome/EX-2026-000001/1', with the SHA-256 of its canonical JSON. */
export const rowDigests = z.record(z.string(), z.string());
export type RowDigests = z.infer<typeof rowDigests>;

/**
 * Ties rows to the ledger: the payload of a commit carries the digests of the rows it wrote, so that a row that is
 * changed, removed or slipped in behind the triggers is found when the ledger is verified.
 */
export function createSealedRows(db: Connection) {
  const select = Object.fromEntries(TABLES.map((table) => [table, db.prepare(SEALED[table])]));
  const written = new Set<string>();

  function digest(address: string): string | null {
    const [table = '', ...key] = address.split('/');
    const row = select[table]?.get(...key);
    return row === undefined ? null : sha256Hex(Buffer.from(canonicalJson(row)));
  }

  return {
    /** Forgets what a transaction that failed may have noted. */
    begin: (): void => written.clear(),

    /** Notes that the running transaction wrote a row. */
    wrote(table: SealedTable, ...key: (string | number)[]): void {
      written.add([table, ...key].join('/'));
    },

    /** Digests of the rows that the transaction wrote. */
    take(): RowDigests {
      const addresses = [...written];
      written.clear();
      return Object.fromEntries(addresses.map((address) => [address, digest(address) ?? '']));
    },

    /** Compares rows with their digests; a reason when one differs. */
    differing(digests: RowDigests): string | null {
      for (const [address, expected] of Object.entries(digests)) {
        const found = digest(address);
        if (found === null) return `the row ${address} is missing`;
        if (found !== expected) return `the row ${address} is not what was recorded`;
      }
      return null;
    },

    /** How many rows there are to be accounted for. */
    count: (): number =>
      TABLES.reduce((sum, table) => {
        return sum + Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
      }, 0),
  };
}

export type SealedRows = ReturnType<typeof createSealedRows>;
