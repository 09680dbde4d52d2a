import { describe, expect, it, onTestFinished } from 'vitest';
import { testFolder } from '../../../../test/builders/folder.ts';
import {
  AT,
  expectAppendOnly,
  expectKept,
  FILED,
  imported,
  leftBy,
  NO_PICTURE,
  opened,
  planOf,
} from '../../../../test/builders/migrations.ts';
import { model } from '../../../reference/model.fixture.ts';
import { openStore } from '../index.ts';
import { KEY, options } from '../store.fixture.ts';

/** A database as the version before this migration left it, with a model that was imported from a folder. */
function older(folder: string): void {
  const store = openStore(folder, KEY, options());
  store.commit((writer) => {
    writer.addEvidence(NO_PICTURE, AT);
    writer.addLibraryVersion({ ...FILED, model: model() });
    return imported();
  });
  store.signHead();
  store.close();
  leftBy(4, folder);
}

const step = {
  ...{ kind: 'pack' as const, name: 'Pack', packId: null, fingerprint: 'ab', undoes: null },
  ...{ reason: '', actor: 'tester', takenAt: AT },
};

describe('migration 5', () => {
  it('adds steps and publishers to a library that is in use, and leaves it as it is', () => {
    const folder = testFolder();
    older(folder);
    expectKept(folder, 5, [
      'library_version',
      'library_model',
      'library_picture',
      'library_trait',
      'ledger_entry',
    ]);

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
      return imported();
    });
    expect(store.verifyLedger()).toMatchObject({ broken: null });
    store.close();
    const db = opened(folder);
    for (const table of ['library_hold', 'library_step', 'publisher_trust']) expectAppendOnly(db, table);
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
    const db = opened(folder);
    onTestFinished(() => void db.close());
    const last = `SELECT version FROM library_hold WHERE code = 'x' ORDER BY id DESC LIMIT 1`;
    expect(planOf(db, last).join()).toMatch(/USING INDEX library_hold_by_code/);
  });
});
