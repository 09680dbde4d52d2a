import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { model } from '../../src/reference/model.fixture.ts';
import { lightbench } from '../builders/command-line.ts';
import { testFolder } from '../builders/folder.ts';
import { fileModel } from '../builders/library.ts';

const CODE = 'UTO-AO-01001';
const CARD = { key: { ...model().key, type: 'ID', code: 'UTO-BO-01001' }, title: 'Identity card', mrz: null };

/** The command with a data folder of its own. */
function libraryCommand() {
  const data = ['--data', join(testFolder(), 'data'), '--insecure-demo-key'];
  return (...args: string[]) => lightbench(['library', ...args, ...data]);
}

describe('lightbench library', () => {
  it('validates a folder through the imaging process, and names file, place and remedy', async () => {
    const root = testFolder();
    const folder = fileModel(root);
    const sound = await lightbench(['library', 'validate', root]);
    expect(sound).toEqual({
      code: 0,
      err: '',
      out: 'models 1, sound 1, pictures 2, errors 0, warnings 0\n',
    });
    rmSync(join(folder, 'images/data-page-uv.png'));
    const faulty = await lightbench(['library', 'validate', root]);
    expect(faulty.code).toBe(1);
    expect(faulty.out.split('\n')[0]).toBe(
      'UTO/UTO-AO-01001/images/data-page-uv.png: error: The picture is missing. Add it, or take its entry out of document.json.',
    );
    const { errors, faults } = JSON.parse((await lightbench(['library', 'validate', root, '--json'])).out);
    expect({ errors, faults: faults.length }).toEqual({ errors: 1, faults: 1 });
    const nowhere = await lightbench(['library', 'validate', join(root, 'nowhere')]);
    expect(nowhere.code).toBe(3);
    expect(nowhere.err).toContain('does not exist');
  });

  it('imports, searches and shows; a second import changes nothing', async () => {
    const library = libraryCommand();
    const root = testFolder();
    fileModel(root);
    fileModel(root, CARD, 50);
    const imported = await library('import', root);
    expect(imported.code).toBe(0);
    expect(imported.out).toBe(
      'added UTO-AO-01001 v1\nadded UTO-BO-01001 v1\nadded 2, updated 0, unchanged 0, left out 0, pictures stored 4, warnings 0\n',
    );
    expect((await library('import', root)).out).toBe(
      'added 0, updated 0, unchanged 2, left out 0, pictures stored 0, warnings 0\n',
    );
    const found = await library('search', 'identity', 'uto');
    expect(found.out.split('\t')).toEqual(
      expect.arrayContaining(['UTO-BO-01001', 'v1', 'ordinary identity card']),
    );
    expect(found.out.trim().split('\n')).toHaveLength(1);
    const shown = JSON.parse((await library('show', CODE)).out);
    expect(shown).toMatchObject({ current: 1, model: { key: model().key }, versions: [{ version: 1 }] });
    expect((await library('show', CODE, '7')).code).toBe(3);
  });

  it('refuses a folder with a fault, with exit code 3, and leaves the library as it was', async () => {
    const library = libraryCommand();
    const root = testFolder();
    fileModel(root);
    fileModel(root, { ...CARD, supersededBy: 'UTO-BO-01001' }, 50);
    const refused = await library('import', root);
    expect(refused.code).toBe(3);
    expect(refused.err).toContain('UTO/UTO-BO-01001/document.json: supersededBy');
    expect(refused.err).toContain('The library is as it was.');
    expect((await library('search', 'uto')).out).toBe('');
  });

  it('exports models as a folder that validates, all or those named, and never over another', async () => {
    const library = libraryCommand();
    const root = testFolder();
    fileModel(root);
    fileModel(root, CARD, 50);
    await library('import', root);
    const [all, one] = [join(testFolder(), 'all'), join(testFolder(), 'one')];
    expect(await library('export', all)).toMatchObject({ code: 0, out: `${all}: models 2, pictures 4\n` });
    expect((await lightbench(['library', 'validate', all])).out).toBe(
      'models 2, sound 2, pictures 4, errors 0, warnings 0\n',
    );
    expect(await library('export', one, CODE)).toMatchObject({
      code: 0,
      out: `${one}: models 1, pictures 2\n`,
    });
    expect(readdirSync(join(one, 'UTO'))).toEqual([CODE]);
    const again = await library('export', one, CODE);
    expect(again.code).toBe(3);
    expect(again.err).toContain('exists already');
    expect((await library('export', join(one, '..', 'two'), 'UTO-XX-00000')).code).toBe(3);
    expect((await library('export')).code).toBe(2);
  });

  it('prints the JSON Schema of a model', async () => {
    const { code, out } = await lightbench(['library', 'schema']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ type: 'object', properties: { format: { const: 1 } } });
  });
});
