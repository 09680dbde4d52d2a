import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { testFolder } from '../../../../test/builders/folder.ts';
import type { LibrarySearch } from '../../../contract/library.ts';
import { feature, model, NO_BYTES } from '../../../reference/model.fixture.ts';
import { type Connection, connect } from '../connection.ts';
import { openStore } from '../index.ts';
import { libraryQuery } from '../library-query.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { conclude, examine, KEY, options } from '../store.fixture.ts';

/** A database as the version before this migration left it, with rows that people made. */
function older(folder: string): void {
  const store = openStore(folder, KEY, options());
  const { id } = examine(store, ['a', 'b']);
  conclude(store, id, 'kept');
  store.signHead();
  store.close();
  const db = connect(join(folder, 'lightbench.db'), KEY);
  for (const table of [
    'comparison',
    'barcode_waiting',
    'barcode_search',
    'draft_picture',
    'draft',
    'list_entry',
    'document_list',
    'library_hold',
    'library_step',
    'publisher_trust',
    'library_words',
    'library_trait',
    'library_model',
    'library_picture',
    'library_version',
  ])
    db.exec(`DROP TABLE ${table}`);
  db.pragma('user_version = 3');
  db.close();
}

function filled(): Connection {
  const folder = testFolder();
  const store = openStore(folder, KEY, options());
  store.commit((writer) => {
    writer.addEvidence(
      { sha256: NO_BYTES, sizeBytes: 1, dataKey: new Uint8Array(32) },
      '2026-01-01T00:00:00.000Z',
    );
    for (let n = 0; n < 300; n++) {
      const code = `UTO-AO-${String(n).padStart(5, '0')}`;
      const filed = model({
        key: { ...model().key, year: 1990 + (n % 30), code },
        features: [feature('waves')],
      });
      const record = {
        version: 1,
        reason: 'x',
        actor: 'tester',
        importedAt: '2026-01-01T00:00:00.000Z',
        digest: NO_BYTES,
      };
      writer.addLibraryVersion({ ...record, model: filed });
    }
    return { value: null, entries: [{ action: 'library.imported', subject: 'library', payload: {} }] };
  });
  store.close();
  const db = connect(join(folder, 'lightbench.db'), KEY);
  onTestFinished(() => void db.close());
  return db;
}

function plan(db: Connection, search: Partial<LibrarySearch>): string {
  const { sql, values } = libraryQuery({ limit: 60, offset: 0, ...search });
  return db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...values, 60, 0)
    .map(({ detail }) => detail)
    .join('\n');
}

describe('migration 4', () => {
  it('adds the library to a database with real rows, and leaves those as they are', () => {
    const folder = testFolder();
    older(folder);
    const before = connect(join(folder, 'lightbench.db'), KEY);
    expect(schemaVersion(before)).toBe(3);
    const rows = (db: Connection) =>
      ['examination', 'capture', 'evidence', 'outcome', 'ledger_entry', 'ledger_payload'].map((table) =>
        db.prepare(`SELECT * FROM ${table}`).all(),
      );
    const kept = rows(before);
    migrate(before, 4);
    expect(schemaVersion(before)).toBe(4);
    expect(rows(before)).toEqual(kept);
    before.close();

    const store = openStore(folder, KEY, options());
    onTestFinished(() => store.close());
    expect(store.verifyLedger()).toMatchObject({ broken: null });
    expect(store.read.libraryStatus()).toMatchObject({ models: 0, updatedAt: null });
    expect(store.read.examinations({ text: 'kept', limit: 10, offset: 0 }).total).toBe(1);
  });

  it('lists the library in the order of its index, without sorting', () => {
    const db = filled();
    for (const search of [
      {},
      { issuer: 'UTO' },
      { issuer: 'UTO', type: 'P' },
      { yearFrom: 2000 },
      { hasAlert: true },
    ]) {
      expect(plan(db, search)).toMatch(/^(SCAN|SEARCH) m USING INDEX library_model_in_order/);
      expect(plan(db, search)).not.toContain('TEMP B-TREE');
    }
  });

  it('looks words and traits up in their indexes', () => {
    const db = filled();
    expect(plan(db, { text: 'waves' })).toMatch(/SCAN library_words VIRTUAL TABLE INDEX \d+:M/);
    expect(plan(db, { term: 'guilloche', light: 'UV' })).toContain(
      'SEARCH library_trait USING PRIMARY KEY (kind=? AND value=?',
    );
  });

  it('keeps what was filed from being changed, deleted or replaced', () => {
    const db = filled();
    for (const sql of [
      `UPDATE library_version SET document = '{}'`,
      'DELETE FROM library_version',
      `INSERT OR REPLACE INTO library_version SELECT * FROM library_version LIMIT 1`,
      'DELETE FROM library_picture',
      'DELETE FROM evidence',
    ])
      expect(() => db.exec(sql), sql).toThrow(/append-only/);
  });
});
