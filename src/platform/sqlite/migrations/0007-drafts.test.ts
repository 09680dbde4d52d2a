import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { testFolder } from '../../../../test/builders/folder.ts';
import {
  AT,
  expectAppendOnly,
  FILED,
  imported,
  NO_PICTURE,
  opened,
  planOf,
  takeBack,
} from '../../../../test/builders/migrations.ts';
import { model, NO_BYTES } from '../../../reference/model.fixture.ts';
import { APPLICATION_ID, type Connection } from '../connection.ts';
import { openStore } from '../index.ts';
import { migrate, schemaVersion } from '../migrate.ts';
import { KEY, options } from '../store.fixture.ts';
import { createStore } from '../store.ts';

const CODE = 'UTO-AO-01001';
const DETAILS = { name: 'Pack', packId: null, fingerprint: 'ab', reason: '', actor: 'tester', takenAt: AT };

/** A database of version 6: what the store writes into it touches none of the tables that came after. */
function older(folder: string): void {
  openStore(folder, KEY, options()).close();
  const db = opened(folder);
  const seven = db
    .prepare<[], string>(`SELECT sql FROM sqlite_schema WHERE name = 'library_step'`)
    .pluck()
    .get();
  expect(seven).toContain(`'draft'`);
  takeBack(db, 4);
  migrate(db, 6);
  db.exec(`CREATE TABLE draft (id, revision, based_on, code, title, document, created_by, created_at, changed_by, changed_at);
    CREATE TABLE draft_picture (draft_id, sha256, PRIMARY KEY (draft_id, sha256));
    CREATE TABLE barcode_search (id, capture_id, searched_at, result);
    CREATE TABLE barcode_waiting (capture_id PRIMARY KEY);
    CREATE TABLE comparison (seq, id, examination_id, document, actor, created_at);
    CREATE TABLE placement (seq, id, examination_id, capture_id, frame, model, document, actor, created_at);
    CREATE TABLE finding (seq, finding_id, revision, examination_id, document, actor, created_at);
    CREATE TABLE library_zone (code PRIMARY KEY, issuer, year, facts);
    CREATE TABLE library_appearance (code, page, form, appearance)`);
  expect(Number(db.pragma('application_id', { simple: true }))).toBe(APPLICATION_ID);
  const store = createStore(db, join(folder, 'witness.log'), options());
  store.commit((writer) => {
    writer.addEvidence(NO_PICTURE, AT);
    writer.addLibraryVersion({ ...FILED, model: model() });
    const step = writer.addLibraryStep({ ...DETAILS, kind: 'pack', undoes: null });
    writer.holdLibraryVersion(step, CODE, { version: 1, reason: 'x' });
    const undo = writer.addLibraryStep({ ...DETAILS, kind: 'undo', undoes: step });
    writer.holdLibraryVersion(undo, CODE, { version: null, reason: 'y' });
    return imported();
  });
  store.signHead();
  db.exec(
    'DROP TABLE library_appearance; DROP TABLE library_zone; DROP TABLE finding; DROP TABLE placement; DROP TABLE comparison; DROP TABLE barcode_waiting; DROP TABLE barcode_search; DROP TABLE draft_picture; DROP TABLE draft;',
  );
  db.exec('VACUUM');
  store.close();
}

const rows = (db: Connection) =>
  ['library_step', 'library_hold', 'library_version', 'library_model', 'evidence', 'ledger_entry'].map(
    (table) => db.prepare(`SELECT * FROM ${table}`).all(),
  );

describe('migration 7', () => {
  it('adds drafts, keeps every step with its seal, and lets a step be a draft that was published', () => {
    const folder = testFolder();
    older(folder);
    const db = opened(folder);
    expect(schemaVersion(db)).toBe(6);
    const kept = rows(db);
    expect(() =>
      db.exec(
        `INSERT INTO library_step (kind, name, reason, actor, taken_at) VALUES ('draft', '', '', '', '')`,
      ),
    ).toThrow(/CHECK/);
    migrate(db, 7);
    expect(schemaVersion(db)).toBe(7);
    expect(rows(db)).toEqual(kept);
    expect(db.pragma('foreign_key_check')).toEqual([]);
    expect(db.pragma('freelist_count', { simple: true })).toBe(0);
    db.close();

    const store = openStore(folder, KEY, options());
    onTestFinished(() => store.close());
    expect(store.verifyLedger()).toMatchObject({ broken: null });
    expect(store.read.librarySteps().map(({ kind, undone }) => [kind, undone])).toEqual([
      ['undo', false],
      ['pack', true],
    ]);
    store.commit((writer) => {
      const step = writer.addLibraryStep({ ...DETAILS, kind: 'draft', undoes: null });
      writer.holdLibraryVersion(step, CODE, { version: 1, reason: 'x' });
      return imported();
    });
    expect(store.verifyLedger()).toMatchObject({ broken: null });
  });

  it('keeps steps and what they decided append-only, tied to each other, and found by their indexes', () => {
    const folder = testFolder();
    older(folder);
    openStore(folder, KEY, options()).close();
    const db = opened(folder);
    onTestFinished(() => void db.close());
    for (const table of ['library_hold', 'library_step']) expectAppendOnly(db, table);
    expect(() => db.exec(`INSERT INTO library_hold (step_id, code, reason) VALUES (99, 'x', 'x')`)).toThrow(
      /FOREIGN/,
    );
    const last = `SELECT version FROM library_hold WHERE code = 'x' ORDER BY id DESC LIMIT 1`;
    expect(planOf(db, last).join()).toMatch(/USING INDEX library_hold_by_code/);
  });

  it('lets drafts change and go, but no picture that one of them may show', () => {
    const folder = testFolder();
    older(folder);
    const store = openStore(folder, KEY, options());
    const stamps = { createdBy: 'a', createdAt: AT, changedBy: 'a', changedAt: AT };
    const draft = { id: 'd', revision: 1, basedOn: 1, document: { key: { code: CODE } }, ...stamps };
    const entry = { action: 'draft.created', subject: 'library', payload: {} };
    store.commit((writer) => {
      writer.addDraft(draft);
      writer.addDraftPicture('d', NO_BYTES);
      writer.addDraftPicture('d', NO_BYTES);
      return { value: null, entries: [entry] };
    });
    store.rememberDraft({ ...draft, revision: 2, changedBy: 'b', document: { title: 'Changed' } });
    expect(store.read.draft('d')).toEqual({
      ...draft,
      revision: 2,
      changedBy: 'b',
      document: { title: 'Changed' },
    });
    expect(store.read.drafts()).toMatchObject([{ id: 'd', code: '', title: 'Changed', basedOn: 1 }]);
    expect(store.read.draftPictures('d')).toEqual(new Set([NO_BYTES]));
    expect(store.verifyLedger()).toMatchObject({ broken: null });
    const stray = () =>
      store.commit((writer) => ({ value: writer.addDraftPicture('d', 'f'.repeat(64)), entries: [entry] }));
    expect(stray).toThrow(/FOREIGN/);
    store.commit((writer) => ({ value: writer.dropDraft('d'), entries: [entry] }));
    expect([store.read.drafts(), store.read.draft('d'), store.read.draftPictures('d').size]).toEqual([
      [],
      null,
      0,
    ]);
    store.close();
  });
});
