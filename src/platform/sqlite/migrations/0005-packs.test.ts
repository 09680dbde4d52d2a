import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { testFolder } from '../../../../test/builders/folder.ts';
import { model, NO_BYTES } from '../../../reference/model.fixture.ts';
import { type Connection, connect } from '../connection.ts';
import { openStore } from '../index.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { KEY, options } from '../store.fixture.ts';

const AT = '2026-01-01T00:00:00.000Z';

/** A database as the version before this migration left it, with a model that was imported from a folder. */
function older(folder: string): void {
  const store = openStore(folder, KEY, options());
  store.commit((writer) => {
    writer.addEvidence({ sha256: NO_BYTES, sizeBytes: 1, dataKey: new Uint8Array(32) }, AT);
    const filed = { version: 1, reason: 'x', actor: 'tester', importedAt: AT, digest: NO_BYTES };
    writer.addLibraryVersion({ ...filed, model: model() });
    return { value: null, entries: [{ action: 'library.imported', subject: 'library', payload: {} }] };
  });
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
  ])
    db.exec(`DROP TABLE ${table}`);
  db.pragma('user_version = 4');
  db.close();
}

const step = {
  ...{ kind: 'pack' as const, name: 'Pack', packId: null, fingerprint: 'ab', undoes: null },
  ...{ reason: '', actor: 'tester', takenAt: AT },
};

describe('migration 5', () => {
  it('adds steps and publishers to a library that is in use, and leaves it as it is', () => {
    const folder = testFolder();
    older(folder);
    const before = connect(join(folder, 'lightbench.db'), KEY);
    const rows = (db: Connection) =>
      ['library_version', 'library_model', 'library_picture', 'library_trait', 'ledger_entry'].map((table) =>
        db.prepare(`SELECT * FROM ${table}`).all(),
      );
    const kept = rows(before);
    migrate(before, 5);
    expect(schemaVersion(before)).toBe(5);
    expect(rows(before)).toEqual(kept);
    before.close();

    const store = openStore(folder, KEY, options());
    onTestFinished(() => store.close());
    expect(store.verifyLedger()).toMatchObject({ broken: null });
    expect(store.read.librarySteps()).toEqual([]);
    expect(store.read.libraryVersion('UTO-AO-01001')?.version).toBe(1);
  });

  it('keeps every decision, and finds one that was slipped in or changed behind the triggers', () => {
    const folder = testFolder();
    const store = openStore(folder, KEY, options());
    store.commit((writer) => {
      const id = writer.addLibraryStep(step);
      writer.holdLibraryVersion(id, 'UTO-AO-01001', { version: null, reason: 'Withdrawn.' });
      const key = { fingerprint: 'ab', publicKey: 'AA==', publisher: 'Office' };
      writer.decideAboutPublisher({ ...key, trusted: true, actor: 'tester', decidedAt: AT });
      return { value: null, entries: [{ action: 'library.imported', subject: 'library', payload: {} }] };
    });
    expect(store.verifyLedger()).toMatchObject({ broken: null });
    store.close();
    const db = connect(join(folder, 'lightbench.db'), KEY);
    for (const table of ['library_hold', 'library_step', 'publisher_trust']) {
      expect(() => db.exec(`DELETE FROM ${table}`), table).toThrow(/append-only/);
      expect(() => db.exec(`UPDATE ${table} SET id = 9`), table).toThrow(/append-only/);
      expect(() => db.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`), table).toThrow(
        /append-only/,
      );
    }
    db.exec(`INSERT INTO publisher_trust (fingerprint, public_key, publisher, trusted, actor, decided_at)
      VALUES ('cd', 'AA==', 'Stranger', 1, 'nobody', '${AT}')`);
    db.close();
    const again = openStore(folder, KEY, options());
    onTestFinished(() => again.close());
    expect(again.verifyLedger().broken).not.toBeNull();
  });

  it('looks the last decision about a model up in its index', () => {
    const folder = testFolder();
    openStore(folder, KEY, options()).close();
    const db = connect(join(folder, 'lightbench.db'), KEY);
    onTestFinished(() => void db.close());
    const plan = db
      .prepare<[], { detail: string }>(
        `EXPLAIN QUERY PLAN SELECT version FROM library_hold WHERE code = 'x' ORDER BY id DESC LIMIT 1`,
      )
      .all();
    expect(plan.map(({ detail }) => detail).join()).toMatch(/USING INDEX library_hold_by_code/);
  });
});
