import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../../../test/builders/folder.ts';
import { opened } from '../../../test/builders/opened-library.ts';
import { refusalOf } from '../../../test/builders/refusal.ts';
import { openNewFolder } from './new-folder.ts';

const FILED = 'UTO-AO-01001';
const NONE = 'UTO-AO-03001';

describe('exporting the library', () => {
  it('writes what was imported, byte for byte where pictures are concerned, and is read again', async () => {
    const { core, importNow, source, entries } = await opened();
    const { calls } = core;
    await importNow();
    const path = join(testFolder(), 'out');
    await calls['library.export_folder']({ path, codes: [FILED] });
    const file = `UTO/${FILED}/images/data-page-uv.png`;
    expect(readFileSync(join(path, file)).equals(readFileSync(join(source, file)))).toBe(true);
    expect(await calls['library.import_folder']({ path })).toMatchObject({
      added: [],
      unchanged: 1,
      warnings: 0,
    });
    expect(entries()[0]?.action).toBe('library.exported');
  });

  it('writes nothing unless it can write everything, under a name that is free', async () => {
    const { core, importNow, workspace, data, entries } = await opened();
    const { calls } = core;
    await importNow();
    const root = testFolder();
    const refused = async (path: string, codes: string[] = []) =>
      refusalOf(calls['library.export_folder']({ path, codes }));
    writeFileSync(join(root, 'file'), 'in the way');
    expect(await refused(root)).toEqual({ code: 'export.exists', params: { name: root } });
    expect(await refused(join(root, 'file'))).toMatchObject({ code: 'export.exists' });
    expect(await refused(join(root, 'none', 'out'))).toMatchObject({ code: 'input.missing' });
    expect(await refused(join(root, 'file', 'out'))).toMatchObject({ code: 'export.unwritable' });
    expect(await refused(join(root, 'out'), [FILED, NONE])).toEqual({
      code: 'library.unknown',
      params: { code: NONE },
    });
    const before = entries();
    // A picture that went from the vault: found while it is written, after others were.
    const [, second] = (await calls['library.model']({ code: FILED })).model.pages[0]?.pictures ?? [];
    const blob = workspace.store.read.evidence(second?.sha256 ?? '');
    if (!blob) throw new Error('no picture');
    rmSync(join(data, 'vault', blob.sha256.slice(0, 2), blob.sha256));
    expect(await refused(join(root, 'out'))).toMatchObject({ code: 'vault.damaged' });
    expect(readdirSync(root)).toEqual(['file']);
    expect(entries()).toEqual(before);
  });

  it('leaves nothing behind when it is stopped', async () => {
    const { core, importNow, entries } = await opened();
    const { calls } = core;
    await importNow();
    const [root, before] = [testFolder(), entries()];
    const exporting = refusalOf(calls['library.export_folder']({ path: join(root, 'out'), codes: [] }));
    expect(await calls['library.stop']({})).toEqual({ stopped: 1 });
    expect((await exporting).code).toBe('library.stopped');
    expect(readdirSync(root)).toEqual([]);
    expect(entries()).toEqual(before);
  });

  it('leaves a model out that is in use no more', async () => {
    const { core, importNow } = await opened();
    const { calls } = core;
    await importNow();
    await calls['library.undo']({
      step: (await calls['library.steps']({})).items[0]?.id ?? 0,
      reason: 'A try.',
    });
    const path = join(testFolder(), 'out');
    const named = calls['library.export_folder']({ path, codes: [FILED] });
    expect(await refusalOf(named)).toEqual({ code: 'library.unknown', params: { code: FILED } });
    expect(await calls['library.export_folder']({ path, codes: [] })).toEqual({ models: 0, pictures: 0 });
  });
});

describe('a new folder', () => {
  it('takes nobody’s place who came in the meantime', async () => {
    const root = testFolder();
    const folder = await openNewFolder(join(root, 'out'));
    await folder.write('a/b.txt', new Uint8Array([1]));
    expect(readdirSync(root)).not.toContain('out');
    mkdirSync(join(root, 'out'));
    expect((await refusalOf(folder.finish())).code).toBe('export.exists');
    await folder.drop();
    expect([readdirSync(root), readdirSync(join(root, 'out'))]).toEqual([['out'], []]);
  });
});
