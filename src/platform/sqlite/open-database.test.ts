import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { testFolder } from '../../../test/builders/folder.ts';
import type { ErrorCode } from '../../contract/errors.ts';
import { openStore } from './index.ts';
import { SCHEMA_VERSION } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { behindItsBack, conclude, examine, frame, KEY, options, read, snapshot } from './store.fixture.ts';

const refusal = (code: ErrorCode, params = {}) =>
  expect.objectContaining({ data: { code, params: expect.objectContaining(params) } });

/** A folder with some data, closed. */
function filledFolder(): string {
  const folder = testFolder();
  const store = openStore(folder, KEY, options());
  const { id, captures } = examine(store, ['a', 'b']);
  read(store, captures[0] ?? '', [frame(0, { fields: { name: 'ERIKSSON ANNA MARIA' } })]);
  conclude(store, id, 'a note that must not be read');
  store.close();
  return folder;
}

/** Asserts that opening is refused, and that no file is changed, added or lost. */
function expectRefused(folder: string, expected: ReturnType<typeof refusal>, key = KEY) {
  const before = snapshot(folder);
  expect(() => openStore(folder, key, options())).toThrow(expected);
  expect(snapshot(folder)).toEqual(before);
}

/** A second program that opens the folder and does as it is told. */
async function otherProgram(folder: string, task: string): Promise<ChildProcess & { answer: unknown }> {
  const child = fork(fileURLToPath(new URL('./other-program.fixture.ts', import.meta.url)), [folder, task]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const [answer] = await once(child, 'message');
  return Object.assign(child, { answer });
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('encryption', () => {
  it('hides everything: no SQLite header, no text, neither in the database nor in its log', () => {
    const folder = testFolder();
    const store = openStore(folder, KEY, options());
    const { id } = examine(store, ['a']);
    conclude(store, id, 'a note that must not be read');
    expect(readdirSync(folder).sort()).toEqual(['lightbench.db', 'lightbench.db-wal']);
    const log = readFileSync(join(folder, 'lightbench.db-wal'));
    expect(log.length).toBeGreaterThan(0);
    store.close();
    expect(readdirSync(folder)).toEqual(['lightbench.db']);
    const file = readFileSync(join(folder, 'lightbench.db'));
    expect(file.subarray(0, 16).toString('latin1')).not.toBe('SQLite format 3\0');
    for (const bytes of [file, log])
      for (const text of ['SQLite', 'CREATE TABLE', 'must not be read', id])
        expect(bytes.includes(text)).toBe(false);
    expect(statSync(join(folder, 'lightbench.db')).mode & 0o777).toBe(0o600);
  });

  it('is not opened by a wrong key, nor without one', () => {
    const folder = filledFolder();
    expectRefused(folder, refusal('data.damaged'), KEY.with(31, 0));
    const bare = new Database(join(folder, 'lightbench.db'), { readonly: true });
    expect(() => bare.prepare('SELECT * FROM examination').all()).toThrow(/not a database/);
    bare.close();
  });

  it('is asked for: a database in the clear is refused', () => {
    const folder = testFolder();
    const db = new Database(join(folder, 'lightbench.db'));
    db.exec('CREATE TABLE examination (id TEXT)');
    db.close();
    expectRefused(folder, refusal('data.damaged'));
  });
});

describe('every open', () => {
  it('sets the switches that keep data safe', () => {
    const folder = filledFolder();
    const db = openDatabase(folder, KEY);
    const value = (name: string) => db.pragma(name, { simple: true });
    // Values as the SQLite documentation numbers them: synchronous 2 is FULL, temp_store 2 is MEMORY.
    expect({
      cipher: value('cipher'),
      journal_mode: value('journal_mode'),
      locking_mode: value('locking_mode'),
      synchronous: value('synchronous'),
      foreign_keys: value('foreign_keys'),
      trusted_schema: value('trusted_schema'),
      cell_size_check: value('cell_size_check'),
      secure_delete: value('secure_delete'),
      temp_store: value('temp_store'),
      busy_timeout: value('busy_timeout'),
    }).toEqual({
      cipher: 'sqlcipher',
      journal_mode: 'wal',
      locking_mode: 'exclusive',
      synchronous: 2,
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      secure_delete: 1,
      temp_store: 2,
      busy_timeout: 1500,
    });
    db.close();
  });
});

describe('a database that cannot be used is refused and left as it is', { timeout: 60_000 }, () => {
  const inFolder = (folder: string) => join(folder, 'lightbench.db');

  it.each<[string, (path: string) => void]>([
    ['is empty', (path) => truncateSync(path, 0)],
    ['is cut short', (path) => truncateSync(path, 5000)],
    ['is cut within the first page', (path) => truncateSync(path, 700)],
    ['is text', (path) => writeFileSync(path, 'not a database at all\n'.repeat(1000))],
    ['is one byte', (path) => writeFileSync(path, 'x')],
    ['is noise', (path) => writeFileSync(path, readFileSync(path).reverse())],
  ])('when it %s', (_, damage) => {
    const folder = filledFolder();
    damage(inFolder(folder));
    expectRefused(folder, refusal('data.damaged'));
  });

  it('when one byte of any page is changed', () => {
    const folder = filledFolder();
    const intact = readFileSync(inFolder(folder));
    const pages = intact.length / 4096;
    expect(pages).toBeGreaterThan(20);
    for (let page = 0; page < pages; page++) {
      const at = page * 4096 + 100 + ((page * 977) % 3900);
      writeFileSync(inFolder(folder), intact.with(at, (intact[at] ?? 0) ^ 1));
      expectRefused(folder, refusal('data.damaged'));
    }
    writeFileSync(inFolder(folder), intact);
    openStore(folder, KEY, options()).close();
  });

  it('when it is a folder', () => {
    const folder = testFolder();
    mkdirSync(inFolder(folder));
    expect(() => openStore(folder, KEY, options())).toThrow(refusal('data.damaged'));
  });

  it('when it belongs to another program', () => {
    const folder = filledFolder();
    behindItsBack(folder, (db) => db.pragma('application_id = 7'));
    expectRefused(
      folder,
      refusal('data.damaged', { detail: 'lightbench.db is the database of another program' }),
    );
  });

  it('when it was written by a newer program', () => {
    const folder = filledFolder();
    behindItsBack(folder, (db) => db.pragma('user_version = 99'));
    expectRefused(folder, refusal('data.newer', { found: 99, known: SCHEMA_VERSION }));
  });

  it('when a newer program was killed over it, so that the version stands in its log only', async () => {
    const folder = filledFolder();
    await killed(await otherProgram(folder, 'newer'));
    expect(readdirSync(folder).sort()).toEqual(['lightbench.db', 'lightbench.db-wal']);
    expectRefused(folder, refusal('data.newer', { found: 99 }));
  });

  it('when it is missing although evidence or signed heads are there', () => {
    const folder = filledFolder();
    rmSync(inFolder(folder));
    writeFileSync(join(folder, 'witness.log'), '');
    expectRefused(folder, refusal('data.damaged'));
    const other = testFolder();
    mkdirSync(join(other, 'vault', 'ab'), { recursive: true });
    expect(() => openStore(other, KEY, options())).toThrow(refusal('data.damaged'));
    expect(readdirSync(other)).toEqual(['vault']);
  });

  it('when the folder is not there', () => {
    expect(() => openStore(join(testFolder(), 'nowhere'), KEY, options())).toThrow(
      refusal('data.unwritable', { detail: 'ENOENT' }),
    );
  });
});

describe('another program', { timeout: 60_000 }, () => {
  it('keeps this one out while it has the folder open, and lets it in afterwards', async () => {
    const folder = filledFolder();
    const other = await otherProgram(folder, 'hold');
    expect(other.answer).toBe('open');
    expectRefused(folder, refusal('data.in_use'));
    other.send('close');
    await once(other, 'exit');
    const store = openStore(folder, KEY, options());
    const late = await otherProgram(folder, 'hold');
    expect(late.answer).toBe('data.in_use');
    store.close();
  });

  it('cannot open it twice within one process either', () => {
    const folder = filledFolder();
    const store = openStore(folder, KEY, options());
    expect(() => openStore(folder, KEY, options())).toThrow(refusal('data.in_use'));
    expect(store.verifyLedger().broken).toBeNull();
    store.close();
  });

  it('that is killed has kept what it committed', async () => {
    const folder = testFolder();
    const other = await otherProgram(folder, 'examine');
    await killed(other);
    const store = openStore(folder, KEY, options());
    expect(store.read.examinations({ limit: 10, offset: 0 }).items.map(({ id }) => id)).toEqual([
      other.answer,
    ]);
    expect(store.verifyLedger()).toMatchObject({ entries: 2, broken: null, heads: 1 });
    store.close();
    expect(readdirSync(folder).sort()).toEqual(['lightbench.db', 'witness.log']);
  });

  it('that is faster in setting the folder up wins; nothing is overwritten', async () => {
    const folder = testFolder();
    const others = await Promise.all([1, 2, 3].map(() => otherProgram(folder, 'hold')));
    expect(others.map((other) => other.answer).sort()).toEqual(['data.in_use', 'data.in_use', 'open']);
    expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([]);
  });
});
