import { join } from 'node:path';
import { expect } from 'vitest';
import { type Connection, connect } from '../../src/platform/sqlite/connection.ts';
import { openStore } from '../../src/platform/sqlite/index.ts';
import { migrate, schemaVersion } from '../../src/platform/sqlite/migrate.ts';
import { conclude, examine, frame, KEY, options, read } from '../../src/platform/sqlite/store.fixture.ts';
import { NO_BYTES } from '../../src/reference/model.fixture.ts';

/** What the tests of migrations share: a database as an older version left it, and what every step must keep. */
export const AT = '2026-01-01T00:00:00.000Z';

/** Tables by the migration that made them, newest first: what refers to others goes before them. */
const MADE: readonly (readonly [version: number, ...tables: string[]])[] = [
  [12, 'finding'],
  [11, 'library_appearance', 'library_zone'],
  [10, 'placement'],
  [9, 'comparison'],
  [8, 'barcode_waiting', 'barcode_search'],
  [7, 'draft_picture', 'draft'],
  [6, 'list_entry', 'document_list'],
  [5, 'library_hold', 'library_step', 'publisher_trust'],
  [4, 'library_words', 'library_trait', 'library_model', 'library_picture', 'library_version'],
];

export const opened = (folder: string): Connection => connect(join(folder, 'lightbench.db'), KEY);

/** Takes away what came after a version. Rows of the tables that remain stay as people made them. */
export function takeBack(db: Connection, version: number): void {
  const later = MADE.filter(([made]) => made > version);
  for (const [, ...tables] of later) for (const table of tables) db.exec(`DROP TABLE ${table}`);
  db.pragma(`user_version = ${version}`);
}

/** A closed database as a version left it. */
export function leftBy(version: number, folder: string): void {
  const db = opened(folder);
  takeBack(db, version);
  db.close();
}

/** A closed database as a version left it, with an outcome and two captures, the first of which was read. */
export function examinedBy(version: number, folder: string): string {
  const store = openStore(folder, KEY, options());
  const { id, captures } = examine(store, ['a', 'b']);
  read(store, captures[0] ?? '', [frame(0, {})]);
  conclude(store, id, 'kept');
  store.signHead();
  store.close();
  leftBy(version, folder);
  return id;
}

/** The picture of the models that are filed here, and what is filed with each of them. */
export const NO_PICTURE = { sha256: NO_BYTES, sizeBytes: 1, dataKey: new Uint8Array(32) };
export const FILED = { version: 1, reason: 'x', actor: 'tester', importedAt: AT, digest: NO_BYTES };
/** What a commit that filed models leaves in the ledger. */
export const imported = () => ({
  value: null,
  entries: [{ action: 'library.imported', subject: 'library', payload: {} }],
});

/** Brings a database up to `version` from the one before, which must leave every row of `tables` as it is. */
export function expectKept(folder: string, version: number, tables: readonly string[]): void {
  const db = opened(folder);
  const rows = () => tables.map((table) => db.prepare(`SELECT * FROM ${table}`).all());
  expect(schemaVersion(db)).toBe(version - 1);
  const kept = rows();
  migrate(db, version);
  expect(schemaVersion(db)).toBe(version);
  expect(rows()).toEqual(kept);
  db.close();
}

/** Nothing in a table can be deleted, changed or replaced. `key` is its number of rows in order. */
export function expectAppendOnly(db: Connection, table: string, key = 'id'): void {
  for (const sql of [
    `DELETE FROM ${table}`,
    `UPDATE ${table} SET ${key} = 9`,
    `INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`,
  ])
    expect(() => db.exec(sql), sql).toThrow(/append-only/);
}

/** How SQLite would answer a query, step by step. */
export const planOf = (db: Connection, sql: string, ...values: unknown[]): string[] =>
  db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...values)
    .map(({ detail }) => detail);
