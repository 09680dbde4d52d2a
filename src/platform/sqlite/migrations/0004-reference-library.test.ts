import { describe, expect, it, onTestFinished } from 'vitest';
import { testFolder } from '../../../../test/builders/folder.ts';
import {
  AT,
  examinedBy,
  expectKept,
  FILED,
  imported,
  NO_PICTURE,
  opened,
  planOf,
} from '../../../../test/builders/migrations.ts';
import type { LibrarySearch } from '../../../contract/library.ts';
import { feature, model } from '../../../reference/model.fixture.ts';
import type { Connection } from '../connection.ts';
import { openStore } from '../index.ts';
import { libraryQuery } from '../library-query.ts';
import { KEY, options } from '../store.fixture.ts';

function filled(): Connection {
  const folder = testFolder();
  const store = openStore(folder, KEY, options());
  store.commit((writer) => {
    writer.addEvidence(NO_PICTURE, AT);
    for (let n = 0; n < 300; n++) {
      const code = `UTO-AO-${String(n).padStart(5, '0')}`;
      const filed = model({
        key: { ...model().key, year: 1990 + (n % 30), code },
        features: [feature('waves')],
      });
      writer.addLibraryVersion({ ...FILED, model: filed });
    }
    return imported();
  });
  store.close();
  const db = opened(folder);
  onTestFinished(() => void db.close());
  return db;
}

function plan(db: Connection, search: Partial<LibrarySearch>): string {
  const { sql, values } = libraryQuery({ limit: 60, offset: 0, ...search });
  return planOf(db, sql, ...values, 60, 0).join('\n');
}

describe('migration 4', () => {
  it('adds the library to a database with real rows, and leaves those as they are', () => {
    const folder = testFolder();
    examinedBy(3, folder);
    expectKept(folder, 4, [
      'examination',
      'capture',
      'evidence',
      'outcome',
      'ledger_entry',
      'ledger_payload',
    ]);

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
