import { appendFileSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../../../test/builders/folder.ts';
import { isSignedBy } from '../crypto/signature.ts';
import type { Connection } from './connection.ts';
import { openStore } from './index.ts';
import { behindItsBack, conclude, examine, frame, KEY, options, read, tamper } from './store.fixture.ts';
import { createStore } from './store.ts';

/** Entries: 1 opened, 2 read, 3 outcome, 4 opened, 5 outcome; heads over 3 and 5. */
function signedFolder(): { folder: string; witness: string } {
  const folder = testFolder();
  const store = openStore(folder, KEY, options());
  const first = examine(store, ['a', 'b']);
  read(store, first.captures[0] ?? '', [frame(0, { fields: { name: 'ERIKSSON ANNA MARIA' } })]);
  conclude(store, first.id, 'first');
  store.signHead();
  const second = examine(store, ['c']);
  conclude(store, second.id, 'second');
  store.signHead();
  store.close();
  return { folder, witness: join(folder, 'witness.log') };
}

function verify(folder: string) {
  const store = openStore(folder, KEY, options());
  try {
    return store.verifyLedger();
  } finally {
    store.close();
  }
}

const PROTECTED = [
  'ledger_entry',
  'ledger_payload',
  'outcome',
  'evidence',
  'reading',
  'tree_head',
  'signing_key',
];

describe('triggers', () => {
  it.each(PROTECTED)('let nobody change, delete or replace a row of %s', (table) => {
    const { folder } = signedFolder();
    behindItsBack(folder, (db) => {
      const rows = () => db.prepare(`SELECT * FROM ${table}`).all();
      const before = rows();
      expect(before.length).toBeGreaterThan(0);
      db.pragma('foreign_keys = OFF');
      const columns = (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
      for (const column of columns)
        expect(() => db.exec(`UPDATE ${table} SET ${column} = ${column}`)).toThrow(/append-only/);
      expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(/append-only|only deleted after/);
      for (const way of ['INSERT OR REPLACE', 'REPLACE', 'INSERT OR IGNORE'])
        expect(() => db.exec(`${way} INTO ${table} SELECT * FROM ${table}`)).toThrow(/append-only/);
      expect(rows()).toEqual(before);
    });
  });

  it('let no number of the ledger be skipped', () => {
    const { folder } = signedFolder();
    behindItsBack(folder, (db) => {
      const insert = (seq: number) => () =>
        db
          .prepare(`INSERT INTO ledger_entry SELECT ?, at, actor, action, subject, digest, prev, hash
          FROM ledger_entry WHERE seq = 1`)
          .run(seq);
      for (const seq of [0, 7, -1]) expect(insert(seq)).toThrow(/append-only/);
    });
  });

  it('let a payload go only after its examination was erased; the chain still verifies', () => {
    const { folder } = signedFolder();
    const store = openStore(folder, KEY, options());
    const subject = 'EX-2026-000001';
    store.commit(() => ({ value: null, entries: [{ action: 'examination.erased', subject, payload: {} }] }));
    store.close();
    behindItsBack(folder, (db) => {
      const remove = db.prepare('DELETE FROM ledger_payload WHERE seq = ?');
      expect(() => remove.run(5)).toThrow(/only deleted after/);
      for (const seq of [1, 2, 3]) remove.run(seq);
      expect(db.prepare('SELECT seq FROM ledger_payload ORDER BY seq').pluck().all()).toEqual([4, 5, 6]);
    });
    expect(verify(folder)).toMatchObject({ entries: 6, broken: null });
  });
});

describe('verification', () => {
  it('finds nothing wrong where nothing is wrong, and counts what it looked at', () => {
    const { folder } = signedFolder();
    const { entries, root, broken, heads } = verify(folder);
    expect({ entries, broken, heads }).toEqual({ entries: 5, broken: null, heads: 2 });
    expect(root).toMatch(/^[0-9a-f]{64}$/);
  });

  it('fits an empty ledger', () => {
    const folder = testFolder();
    const store = openStore(folder, KEY, options());
    store.signHead();
    store.close();
    expect(verify(folder)).toEqual({
      entries: 0,
      // SHA-256 of nothing.
      root: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      broken: null,
      heads: 0,
    });
  });

  it.each<[string, number, string | RegExp, (db: Connection) => void]>([
    [
      'an entry changed',
      2,
      /does not match its hash/,
      (db) => db.exec(`UPDATE ledger_entry SET actor = 'x' WHERE seq = 2`),
    ],
    ['an entry removed', 2, /missing/, (db) => db.exec('DELETE FROM ledger_entry WHERE seq = 2')],
    ['the first entry removed', 1, /missing/, (db) => db.exec('DELETE FROM ledger_entry WHERE seq = 1')],
    [
      'the last entry removed',
      5,
      /5 entries were signed/,
      (db) => db.exec('DELETE FROM ledger_entry WHERE seq = 5'),
    ],
    ['everything removed', 1, /5 entries were signed/, (db) => db.exec('DELETE FROM ledger_entry')],
    [
      'a payload changed',
      3,
      /payload does not match/,
      (db) => db.exec(`UPDATE ledger_payload SET payload = replace(payload, 'first', 'other') WHERE seq = 3`),
    ],
    [
      'a salt changed',
      3,
      /payload does not match/,
      (db) => db.exec('UPDATE ledger_payload SET salt = randomblob(16) WHERE seq = 3'),
    ],
    ['a payload removed', 3, /payload is gone/, (db) => db.exec('DELETE FROM ledger_payload WHERE seq = 3')],
    [
      'an outcome changed',
      5,
      /outcome\/EX-2026-000002\/1 is not what was recorded/,
      (db) => db.exec(`UPDATE outcome SET document = 'genuine' WHERE examination_id = 'EX-2026-000002'`),
    ],
    [
      'a note changed',
      3,
      /outcome\/EX-2026-000001\/1/,
      (db) => db.exec(`UPDATE outcome SET note = note || '.' WHERE examination_id = 'EX-2026-000001'`),
    ],
    [
      'an outcome removed',
      3,
      /outcome\/EX-2026-000001\/1 is missing/,
      (db) => db.exec(`DELETE FROM outcome WHERE examination_id = 'EX-2026-000001'`),
    ],
    [
      'an outcome slipped in',
      5,
      /rows that the ledger does not know/,
      (db) =>
        db.exec(
          `INSERT INTO outcome VALUES ('EX-2026-000002', 2, 'genuine', 'rightful', '', 'x', '2026-01-01T00:00:00.000Z')`,
        ),
    ],
    [
      'a reading changed',
      2,
      /reading\/1 is not what was recorded/,
      (db) => db.exec(`UPDATE reading SET frames = replace(frames, 'ERIKSSON', 'ERIKSSEN')`),
    ],
    [
      'a capture moved to another picture',
      1,
      /row capture\//,
      (db) =>
        db.exec(
          `UPDATE capture SET sha256 = (SELECT max(sha256) FROM evidence) WHERE sha256 <> (SELECT max(sha256) FROM evidence)`,
        ),
    ],
    [
      'the key of evidence changed',
      1,
      /row evidence\//,
      (db) => db.exec('UPDATE evidence SET data_key = zeroblob(32)'),
    ],
    [
      'a head changed',
      3,
      /not signed by this data folder/,
      (db) => db.exec(`UPDATE tree_head SET root = hex(zeroblob(32)) WHERE size = 3`),
    ],
    [
      'a head moved',
      4,
      /not signed by this data folder/,
      (db) => db.exec('UPDATE tree_head SET size = 4 WHERE size = 3'),
    ],
    [
      'another signing key',
      3,
      /not signed by this data folder/,
      (db) => db.exec('UPDATE signing_key SET public_key = zeroblob(44)'),
    ],
  ])('finds %s when the triggers were taken off', (_, seq, detail, change) => {
    const { folder } = signedFolder();
    tamper(folder, change);
    const { broken } = verify(folder);
    expect(broken).toEqual({ seq, detail: expect.stringMatching(detail) });
  });
});

describe('the witness file', () => {
  it('can be checked without the database', () => {
    const { witness, folder } = signedFolder();
    const lines = readFileSync(witness, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ size }) => size)).toEqual([3, 5]);
    expect(lines[1].root).toBe(verify(folder).root);
    for (const { at, root, size, signature, publicKey } of lines) {
      const text = `{"at":"${at}","purpose":"lightbench tree head 1","root":"${root}","size":${size}}`;
      const bytes = (hex: string) => Buffer.from(hex, 'hex');
      expect(isSignedBy(Buffer.from(text), bytes(signature), bytes(publicKey))).toBe(true);
    }
  });

  it('gets a line only when there is something new to sign', () => {
    const { folder, witness } = signedFolder();
    const before = readFileSync(witness, 'utf8');
    const store = openStore(folder, KEY, options());
    store.signHead();
    expect(readFileSync(witness, 'utf8')).toBe(before);
    conclude(store, 'EX-2026-000001', 'third');
    store.signHead();
    store.signHead();
    expect(readFileSync(witness, 'utf8').startsWith(before)).toBe(true);
    expect(readFileSync(witness, 'utf8').split('\n')).toHaveLength(4);
    expect(store.verifyLedger()).toMatchObject({ broken: null, heads: 3 });
    store.close();
  });

  it('finds a database that was put back to an earlier state', () => {
    const { folder } = signedFolder();
    const database = join(folder, 'lightbench.db');
    copyFileSync(database, `${database}.kept`);
    const store = openStore(folder, KEY, options());
    conclude(store, 'EX-2026-000002', 'inconvenient');
    store.signHead();
    store.close();
    copyFileSync(`${database}.kept`, database);
    expect(verify(folder).broken).toEqual({
      seq: 6,
      detail: '6 entries were signed, the last of them are gone',
    });
  });

  it('finds another history of the same length', () => {
    const { folder } = signedFolder();
    const database = join(folder, 'lightbench.db');
    const store = openStore(folder, KEY, options());
    store.close();
    copyFileSync(database, `${database}.kept`);
    const one = openStore(folder, KEY, options());
    conclude(one, 'EX-2026-000002', 'inconvenient');
    one.signHead();
    one.close();
    copyFileSync(`${database}.kept`, database);
    const other = openStore(folder, KEY, options());
    conclude(other, 'EX-2026-000002', 'convenient');
    other.close();
    expect(verify(folder).broken).toEqual({
      seq: 6,
      detail: 'the ledger up to here is not the one that was signed',
    });
  });

  it.each<[string, number, RegExp, (path: string, text: string) => void]>([
    ['is gone', 3, /lacks the tree head/, (path) => rmSync(path)],
    [
      'lost a line',
      3,
      /lacks the tree head/,
      (path, text) => writeFileSync(path, text.slice(text.indexOf('\n') + 1)),
    ],
    [
      'has a line changed',
      3,
      /not signed/,
      (path, text) => writeFileSync(path, text.replace('"size":5', '"size":3')),
    ],
    [
      'holds something else',
      5,
      /line 3 of the witness file is damaged/,
      (path) => appendFileSync(path, 'hello\n'),
    ],
    [
      'holds a head of another folder',
      3,
      /not signed/,
      (path) => appendFileSync(path, readFileSync(signedFolder().witness)),
    ],
  ])('is missed when it %s', (_, seq, detail, change) => {
    const { folder, witness } = signedFolder();
    change(witness, readFileSync(witness, 'utf8'));
    expect(verify(folder).broken).toEqual({ seq, detail: expect.stringMatching(detail) });
  });

  it('forgives a last line that was cut short by a crash, and goes on after it', () => {
    const { folder, witness } = signedFolder();
    const text = readFileSync(witness, 'utf8');
    appendFileSync(witness, text.slice(0, 40));
    const store = openStore(folder, KEY, options());
    expect(store.verifyLedger().broken).toBeNull();
    conclude(store, 'EX-2026-000001', 'third');
    store.signHead();
    expect(store.verifyLedger()).toMatchObject({ broken: null, heads: 3 });
    expect(readFileSync(witness, 'utf8').startsWith(`${text}{"at"`)).toBe(true);
    store.close();
  });

  it('is written before the head counts: what it cannot hold is not signed', () => {
    const { folder, witness } = signedFolder();
    rmSync(witness);
    const blocked = join(folder, 'nowhere', 'witness.log');
    const store = openStore(folder, KEY, options());
    conclude(store, 'EX-2026-000001', 'third');
    store.close();
    writeFileSync(join(folder, 'nowhere'), '');
    behindItsBack(folder, (db) => {
      const before = db.prepare('SELECT count(*) FROM tree_head').pluck().get();
      expect(() => createStore(db, blocked, options()).signHead()).toThrow(
        expect.objectContaining({ data: { code: 'data.unwritable', params: { detail: 'ENOTDIR' } } }),
      );
      expect(db.prepare('SELECT count(*) FROM tree_head').pluck().get()).toBe(before);
    });
  });
});
