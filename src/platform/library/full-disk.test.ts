import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileModel } from '../../../test/builders/library.ts';
import { opened } from '../../../test/builders/opened-library.ts';
import { refusalOf } from '../../../test/builders/refusal.ts';
import { feature } from '../../reference/model.fixture.ts';
import type { Connection } from '../sqlite/connection.ts';
import { openDatabase } from '../sqlite/open-database.ts';
import { KEY, options } from '../sqlite/store.fixture.ts';
import { createStore } from '../sqlite/store.ts';
import { createFileVault } from '../vault/file-vault.ts';

/** A library whose database can be told to be full. */
async function openedWithDatabase() {
  let db: Connection | null = null;
  const library = await opened(async (data) => {
    db = openDatabase(data, KEY);
    return {
      store: createStore(db, join(data, 'witness.log'), options()),
      vault: createFileVault(data),
      known: { deviations: [], sha256: null },
      trusted: { signers: [], sha256: null },
    };
  });
  const database = db as Connection | null;
  if (!database) throw new Error('no database');
  const fill = () => database.pragma(`max_page_count = ${database.pragma('page_count', { simple: true })}`);
  const makeRoom = () => database.pragma('max_page_count = 1000000');
  return { ...library, fill, makeRoom };
}

describe('an import that does not fit on the disk', () => {
  it('leaves the library as it was when the database is full, and passes once there is room', async () => {
    const { importNow, status, entries, core, inbox, source, fill, makeRoom } = await openedWithDatabase();
    const features = Array.from({ length: 40 }, (_, at) =>
      feature(`f${at}`, { genuine: 'wave '.repeat(790) }),
    );
    fileModel(source, { features, alerts: [] });
    const before = { status: await status(), entries: entries() };
    fill();
    expect(await refusalOf(importNow())).toMatchObject({
      code: 'data.unwritable',
      params: { detail: expect.stringContaining('SQLITE_FULL') },
    });
    expect({ status: await status(), entries: entries() }).toEqual(before);
    expect(inbox()).toEqual([]);
    makeRoom();
    expect(await importNow()).toMatchObject({ added: ['UTO-AO-01001 v1'], pictures: 2 });
    // The pictures were in the vault from the first time, under other keys.
    expect(await core.calls['ledger.verify']({ evidence: true })).toMatchObject({
      broken: null,
      evidence: { checked: 2, damaged: [] },
    });
  });

  it('is no fault of the folder when the vault cannot be written', async () => {
    const { importNow, status, data } = await opened();
    rmSync(join(data, 'vault'), { recursive: true, force: true });
    writeFileSync(join(data, 'vault'), 'in the way');
    expect((await refusalOf(importNow())).code).toBe('data.unwritable');
    expect(await status()).toMatchObject({ models: 0, versions: 0, pictures: 0 });
  });
});

describe('a draft that does not fit on the disk', () => {
  it('is as it was before, and is saved once there is room', async () => {
    const { core, fill, makeRoom } = await openedWithDatabase();
    const { calls } = core;
    const size = { widthMm: 101.6, heightMm: 76.2 };
    const draft = await calls['draft.create']({ code: 'UTO-AO-03001', title: 'Passport', size });
    const { id, revision } = draft;
    const pages = Array.from({ length: 60 }, (_, at) => ({ id: `page-${at}`, title: 'wave '.repeat(790) }));
    const saving = { id, revision, document: { ...draft.document, pages } };
    fill();
    expect(await refusalOf(calls['draft.save'](saving))).toMatchObject({
      code: 'data.unwritable',
      params: { detail: expect.stringContaining('SQLITE_FULL') },
    });
    expect(await calls['draft.get']({ id })).toEqual(draft);
    makeRoom();
    expect(await calls['draft.save'](saving)).toMatchObject({ revision: 2, document: { pages } });
  });
});
