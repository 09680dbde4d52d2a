import { describe, expect, it, onTestFinished } from 'vitest';
import { testFolder } from '../../../../test/builders/folder.ts';
import {
  AT,
  expectKept,
  FILED,
  imported,
  leftBy,
  NO_PICTURE,
  opened,
  planOf,
} from '../../../../test/builders/migrations.ts';
import { APPEARANCE_BYTES } from '../../../comparison/appearance.ts';
import { model } from '../../../reference/model.fixture.ts';
import { openStore } from '../index.ts';
import { APPEARANCE_QUERY, UNSEEN_QUERY, ZONE_QUERY } from '../library-identifying.ts';
import { KEY, options } from '../store.fixture.ts';

const PASSPORT = 'UTO-AO-01001';
const STAMP = 'UTO-DO-01001';
const key = (code: string) => ({ ...model().key, code });

/** A database with a passport in two versions and an entry stamp, which has no zone. */
function filled() {
  const folder = testFolder();
  const store = openStore(folder, KEY, options());
  const file = (change: Parameters<typeof model>[0], version = 1) =>
    store.commit((writer) => {
      writer.addLibraryVersion({ ...FILED, version, model: model({ version, ...change }) });
      return imported();
    });
  store.commit((writer) => {
    writer.addEvidence(NO_PICTURE, AT);
    return imported();
  });
  file({});
  file({ title: 'Passport, second entry' }, 2);
  file({ key: key(STAMP), mrz: null });
  return { folder, store, file };
}

const seen = (store: ReturnType<typeof filled>['store']) => {
  const found: string[] = [];
  store.read.libraryAppearances((code, page, [first]) => found.push(`${code} ${page} ${first}`));
  return found;
};
const page = (name: string, first: number) => ({
  page: name,
  appearance: new Uint8Array(APPEARANCE_BYTES).fill(first, 0, 1),
});

describe('migration 11', () => {
  it('leaves the library as it is, and knows what the zones of its models say', () => {
    const { folder, store } = filled();
    const filed = store.read.libraryZones('UTO', 9);
    store.close();
    leftBy(10, folder);
    expectKept(folder, 11, ['library_version', 'library_model', 'library_picture', 'ledger_entry']);

    const again = openStore(folder, KEY, options());
    onTestFinished(() => again.close());
    expect(again.verifyLedger()).toMatchObject({ broken: null });
    // What the step made of rows that stood there is what filing makes of a model.
    expect(again.read.libraryZones('UTO', 9)).toEqual(filed);
    expect(filed).toEqual([
      {
        key: { code: PASSPORT, issuer: 'UTO' },
        title: 'Passport, second entry',
        validity: model().validity,
        mrz: { format: 'TD3', issuer: 'UTO', documentCodes: ['P<'], numberPattern: '@########' },
      },
    ]);
    expect(again.read.libraryUnseen(9)).toEqual([STAMP, PASSPORT]);
    expect(again.read.libraryTitle(PASSPORT)).toBe('Passport, second entry');
    expect(again.read.libraryTitle('UTO-AO-09009')).toBeNull();
  });

  it('keeps what pages look like until another version holds', () => {
    const { store, file } = filled();
    onTestFinished(() => store.close());
    store.rememberAppearances(PASSPORT, 2, [page('data-page', 7), page('visa-page', 8)]);
    store.rememberAppearances(STAMP, 1, []);
    expect(seen(store)).toEqual([`${PASSPORT} data-page 7`, `${PASSPORT} visa-page 8`]);
    expect(store.read.libraryUnseen(9)).toEqual([]);

    // It was computed of version 1, and 2 holds by now.
    store.rememberAppearances(PASSPORT, 1, [page('data-page', 9)]);
    expect(seen(store)).toEqual([`${PASSPORT} data-page 7`, `${PASSPORT} visa-page 8`]);

    file({ mrz: null }, 3);
    expect([seen(store), store.read.libraryZones('UTO', 9)]).toEqual([[], []]);
    expect(store.read.libraryUnseen(9)).toEqual([PASSPORT]);
    store.rememberAppearances(PASSPORT, 3, [page('data-page', 5)]);
    expect(seen(store)).toEqual([`${PASSPORT} data-page 5`]);
    expect(store.verifyLedger()).toMatchObject({ broken: null });
  });

  it('forgets a model that is withdrawn, and knows it again once it holds', () => {
    const { store } = filled();
    onTestFinished(() => store.close());
    const hold = (version: number | null) =>
      store.commit((writer) => {
        const about = { packId: null, fingerprint: null, undoes: null, actor: 'tester', takenAt: AT };
        const step = writer.addLibraryStep({ kind: 'folder', name: 'x', reason: 'x', ...about });
        writer.holdLibraryVersion(step, PASSPORT, { version, reason: 'x' });
        return imported();
      });
    store.rememberAppearances(PASSPORT, 2, [page('data-page', 7)]);
    hold(null);
    expect([seen(store), store.read.libraryZones('UTO', 9), store.read.libraryUnseen(9)]).toEqual([
      [],
      [],
      [STAMP],
    ]);
    store.rememberAppearances(PASSPORT, 2, [page('data-page', 7)]);
    expect(seen(store)).toEqual([]);
    hold(1);
    expect(store.read.libraryZones('UTO', 9)).toMatchObject([{ title: model().title }]);
    expect(store.read.libraryUnseen(9)).toEqual([PASSPORT, STAMP]);
  });

  it('finds the zones of an issuer in their index, and asks for nothing else to look through appearances', () => {
    const { folder, store } = filled();
    store.close();
    const db = opened(folder);
    onTestFinished(() => void db.close());
    const plan = (sql: string, ...values: unknown[]) => planOf(db, sql, ...values).join('; ');
    expect(plan(ZONE_QUERY, 'UTO', 9)).toBe(
      'SEARCH library_zone USING INDEX library_zone_by_issuer (issuer=?)',
    );
    expect(plan(APPEARANCE_QUERY)).toBe('SCAN library_appearance');
    expect(plan(UNSEEN_QUERY, 9)).toMatch(/SEARCH a USING (PRIMARY KEY|INDEX \S+) \(code=\?\)/);
  });
});
