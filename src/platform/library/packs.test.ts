import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../../../test/builders/folder.ts';
import { fileModel } from '../../../test/builders/library.ts';
import { opened as openedLibrary } from '../../../test/builders/opened-library.ts';
import { refusalOf } from '../../../test/builders/refusal.ts';
import { feature, model } from '../../reference/model.fixture.ts';
import type { PackManifest } from '../../reference/pack.ts';
import { createPublisherKey, openPublisherKey } from '../crypto/publisher-key.ts';
import { createSigningKey, type SigningKey } from '../crypto/signature.ts';
import { openLibraryFolder } from './folder.ts';
import { fingerprintOf } from './pack-file.ts';
import { writePack } from './pack-write.ts';

const PASSPORT = 'UTO-AO-01001';
const CARD = 'UTO-BO-01001';
const KEY = createSigningKey();
const card = { key: { ...model().key, type: 'ID', code: CARD }, mrz: null };

let number = 0;
/** A pack of the models that `fill` files, signed with a key. */
async function packOf(
  fill: (root: string) => void,
  { key = KEY, withdrawn = [] }: { key?: SigningKey; withdrawn?: PackManifest['withdrawn'] } = {},
): Promise<string> {
  const root = testFolder();
  fill(root);
  const path = join(testFolder(), `pack-${++number}.lbpack`);
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  const said = { id, title: `Pack ${number}`, publisher: 'Document office', withdrawn };
  await writePack(path, openLibraryFolder(root), { ...said, madeAt: '2026-11-24T10:00:00.000Z' }, key);
  return path;
}

async function opened() {
  const library = await openedLibrary();
  const { core } = library;
  const found = async (text = 'utopia') =>
    (await core.calls['library.search']({ text, limit: 60, offset: 0 })).items.map(
      ({ key, version }) => `${key.code} v${version}`,
    );
  const trust = (path: string, key = KEY) =>
    core.calls['pack.trust']({ path, fingerprint: fingerprintOf(key.publicKey) });
  const steps = async () => (await core.calls['library.steps']({})).items;
  return { ...library, found, trust, steps };
}

describe('trusting a publisher', () => {
  it('is asked for before a pack comes in, and is done by the fingerprint', async () => {
    const { core, trust, found, entries } = await opened();
    const path = await packOf((root) => fileModel(root));
    const refused = await refusalOf(core.calls['pack.import']({ path }));
    expect(refused).toMatchObject({
      code: 'pack.untrusted',
      params: { publisher: 'Document office', fingerprint: fingerprintOf(KEY.publicKey) },
    });
    expect(await core.calls['pack.inspect']({ path })).toMatchObject({ trusted: false, preview: null });
    const other = fingerprintOf(createSigningKey().publicKey);
    expect((await refusalOf(core.calls['pack.trust']({ path, fingerprint: other }))).code).toBe(
      'pack.fingerprint',
    );
    expect(await found()).toEqual([]);
    await trust(path);
    await trust(path);
    expect(await core.calls['pack.inspect']({ path })).toMatchObject({
      trusted: true,
      preview: { changes: { added: [`${PASSPORT} v1`], updated: [], withdrawn: [], pictures: 0 } },
    });
    expect(await found()).toEqual([]);
    await core.calls['pack.import']({ path });
    expect(await found()).toEqual([`${PASSPORT} v1`]);
    expect(entries().map(({ action }) => action)).toEqual(['library.imported', 'publisher.trusted']);
    expect(await core.calls['ledger.verify']({ evidence: true })).toMatchObject({ broken: null });
  });

  it('can be taken back: what came in stays, nothing more comes in', async () => {
    const { core, trust, found } = await opened();
    const path = await packOf((root) => fileModel(root));
    await trust(path);
    await core.calls['pack.import']({ path });
    const fingerprint = fingerprintOf(KEY.publicKey).toUpperCase().replaceAll(' ', '');
    await core.calls['pack.distrust']({ fingerprint });
    expect((await core.calls['pack.publishers']({})).items).toMatchObject([
      { publisher: 'Document office', trusted: false },
    ]);
    const second = await packOf((root) => fileModel(root, card, 50));
    expect((await refusalOf(core.calls['pack.import']({ path: second }))).code).toBe('pack.untrusted');
    expect(await found()).toEqual([`${PASSPORT} v1`]);
    const unknown = core.calls['pack.distrust']({ fingerprint: 'ab'.repeat(32) });
    expect((await refusalOf(unknown)).code).toBe('pack.no_publisher');
  });

  it('says nothing of another key that uses the same name', async () => {
    const { core, trust } = await opened();
    await trust(await packOf((root) => fileModel(root)));
    const stranger = await packOf((root) => fileModel(root), { key: createSigningKey() });
    expect((await refusalOf(core.calls['pack.import']({ path: stranger }))).code).toBe('pack.untrusted');
  });
});

describe('importing a pack', () => {
  it('tells before and after what is new, changed and withdrawn', async () => {
    const { core, trust, found } = await opened();
    const first = await packOf((root) => {
      fileModel(root);
      fileModel(root, card, 50);
    });
    await trust(first);
    await core.calls['pack.import']({ path: first });
    const third = { ...model().key, code: 'UTO-CO-01001' };
    const next = await packOf(
      (root) => {
        fileModel(root, { version: 2, reason: 'Thread.', features: [feature('thread')], alerts: [] });
        fileModel(root, { key: third }, 150);
      },
      { withdrawn: [{ code: CARD, reason: 'The pictures were of a forgery.' }] },
    );
    const expected = {
      added: ['UTO-CO-01001 v1'],
      updated: [`${PASSPORT} v2`],
      unchanged: 0,
      older: [],
      withdrawn: [CARD],
      warnings: 0,
    };
    expect((await core.calls['pack.inspect']({ path: next })).preview?.changes).toEqual({
      ...expected,
      pictures: 0,
    });
    expect(await core.calls['pack.import']({ path: next })).toEqual({ ...expected, pictures: 2 });
    expect((await found()).sort()).toEqual([`${PASSPORT} v2`, 'UTO-CO-01001 v1']);
    // Whoever used it can still look at it, and reads why nobody should any more.
    expect(await core.calls['library.model']({ code: CARD })).toMatchObject({
      current: 1,
      withdrawn: 'The pictures were of a forgery.',
    });
    expect(await core.calls['pack.import']({ path: next })).toMatchObject({ unchanged: 2, withdrawn: [] });
  });

  it('takes nothing in when one file of it is not what was signed', async () => {
    const { core, trust, found, status, inbox, steps } = await opened();
    const path = await packOf((root) => {
      fileModel(root);
      fileModel(root, card, 50);
    });
    await trust(path);
    const bytes = readFileSync(path);
    const at = bytes.lastIndexOf('IEND', bytes.lastIndexOf('UTO/UTO-BO-01001/images/data-page-vi.png'));
    bytes[at - 20] = (bytes[at - 20] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const before = await status();
    expect((await refusalOf(core.calls['pack.import']({ path }))).code).toBe('pack.changed');
    expect(await status()).toEqual(before);
    expect([await found(), inbox(), await steps()]).toEqual([[], [], []]);
  });

  it('takes nothing in when a model in it has a fault, which is named beforehand', async () => {
    const { core, trust, found } = await opened();
    const path = await packOf((root) => {
      fileModel(root);
      const folder = fileModel(root, card, 50);
      writeFileSync(join(folder, 'document.json'), '{"format":1');
    });
    await trust(path);
    expect((await core.calls['pack.inspect']({ path })).preview).toMatchObject({
      changes: null,
      errors: 1,
      faults: [{ severity: 'error', file: 'UTO/UTO-BO-01001/document.json', path: '' }],
    });
    expect((await refusalOf(core.calls['pack.import']({ path }))).code).toBe('library.invalid');
    expect(await found()).toEqual([]);
  });
});

describe('taking an import back', () => {
  it('lets hold what held before, keeps the versions, and says so in the ledger', async () => {
    const { core, trust, found, steps, entries } = await opened();
    const first = await packOf((root) => {
      fileModel(root);
      fileModel(root, card, 50);
    });
    await trust(first);
    await core.calls['pack.import']({ path: first });
    const next = await packOf(
      (root) => {
        fileModel(root, { version: 2, reason: 'Thread.', features: [feature('thread')], alerts: [] });
        fileModel(root, { key: { ...model().key, code: 'UTO-CO-01001' } }, 150);
      },
      { withdrawn: [{ code: CARD, reason: 'Wrong.' }] },
    );
    await core.calls['pack.import']({ path: next });
    const [last, earlier] = await steps();
    const reason = 'Published too early.';
    expect(await refusalOf(core.calls['library.undo']({ step: earlier?.id ?? 0, reason }))).toMatchObject({
      code: 'library.later_step',
      params: { later: last?.id },
    });
    expect(await core.calls['library.undo']({ step: last?.id ?? 0, reason })).toEqual({ models: 3 });
    expect((await found()).sort()).toEqual([`${PASSPORT} v1`, `${CARD} v1`]);
    expect(await core.calls['library.model']({ code: PASSPORT })).toMatchObject({
      current: 1,
      model: { version: 1 },
      withdrawn: null,
    });
    expect((await core.calls['library.versions']({ code: PASSPORT })).items).toHaveLength(2);
    expect((await steps()).map(({ kind, undone }) => [kind, undone])).toEqual([
      ['undo', false],
      ['pack', true],
      ['pack', false],
    ]);
    expect(entries()[0]).toMatchObject({ action: 'library.undone' });
    const again = core.calls['library.undo']({ step: last?.id ?? 0, reason });
    expect((await refusalOf(again)).code).toBe('library.no_step');
    expect(await core.calls['ledger.verify']({ evidence: true })).toMatchObject({ broken: null });
    // The same pack once more: its versions are filed, and hold again.
    expect(await core.calls['pack.import']({ path: next })).toMatchObject({
      added: [],
      updated: [`${PASSPORT} v2`, 'UTO-CO-01001 v1'],
      withdrawn: [CARD],
      pictures: 0,
    });
    expect((await found()).sort()).toEqual([`${PASSPORT} v2`, 'UTO-CO-01001 v1']);
  });

  it('empties a library that had nothing before, also for an import of a folder', async () => {
    const { core, importNow, found, steps, status } = await opened();
    await importNow();
    await core.calls['library.undo']({ step: (await steps())[0]?.id ?? 0, reason: 'A try.' });
    expect(await found()).toEqual([]);
    expect(await status()).toMatchObject({ models: 0, versions: 1 });
  });
});

describe('the key of a publisher', () => {
  const PASSPHRASE = 'correct horse battery staple';

  it('signs after it was opened with its passphrase, and with no other', async () => {
    const file = join(testFolder(), 'office.key.json');
    const made = await createPublisherKey(file, PASSPHRASE);
    const key = await openPublisherKey(file, PASSPHRASE);
    expect(Buffer.from(key.privateKey).equals(Buffer.from(made.privateKey))).toBe(true);
    expect((await refusalOf(openPublisherKey(file, 'another phrase altogether'))).code).toBe('key.wrong');
    expect(readFileSync(file).includes(Buffer.from(made.privateKey).toString('base64'))).toBe(false);
    expect((await refusalOf(createPublisherKey(file, PASSPHRASE))).code).toBe('data.unwritable');
  });

  it('is refused when the file is damaged, and not made under a weak passphrase', async () => {
    const file = join(testFolder(), 'office.key.json');
    expect((await refusalOf(createPublisherKey(file, 'short'))).code).toBe('key.weak');
    expect(existsSync(file)).toBe(false);
    writeFileSync(file, '{"format":"lightbench publisher key 1"}');
    expect((await refusalOf(openPublisherKey(file, PASSPHRASE))).code).toBe('key.damaged');
  });
});
