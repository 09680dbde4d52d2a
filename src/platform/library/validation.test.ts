import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../../../test/builders/folder.ts';
import { fileModel } from '../../../test/builders/library.ts';
import { quadrants } from '../../../test/builders/pictures.ts';
import { refusalOf } from '../../../test/builders/refusal.ts';
import { createValidation } from '../../application/library-validation.ts';
import { model } from '../../reference/model.fixture.ts';
import { sha256Hex } from '../crypto/hash.ts';
import { inspect } from '../decode/index.ts';
import { openLibraryFolder } from './folder.ts';

const DOCUMENT = 'UTO/UTO-AO-01001/document.json';
const VISIBLE = 'UTO/UTO-AO-01001/images/data-page-vi.png';

const validate = (root: string) =>
  createValidation(openLibraryFolder(root), { imaging: { inspect }, hash: sha256Hex })();

/** A library of one sound model, with something done to it. */
function libraryWith(damage: (root: string) => void): string {
  const root = testFolder();
  fileModel(root);
  damage(root);
  return root;
}

async function faultsOf(damage: (root: string) => void) {
  const { faults, models } = await validate(libraryWith(damage));
  return {
    faults: faults.map(({ file, path }) => [file, path]),
    words: faults.map(({ message }) => message),
    models,
  };
}

/** As much of a document as the tests below write into. */
interface Loose {
  features: object[];
  pages: { pictures: object[] }[];
}

const edit = (root: string, change: (document: Loose) => void, file = DOCUMENT) => {
  const document = JSON.parse(readFileSync(join(root, file), 'utf8'));
  change(document);
  writeFileSync(join(root, file), JSON.stringify(document));
};

describe('validating a library folder', () => {
  it('finds nothing in a sound one, with a README beside it', async () => {
    const root = libraryWith((folder) => writeFileSync(join(folder, 'README.md'), '# Library'));
    const report = await validate(root);
    expect(report.faults).toEqual([]);
    expect(report).toMatchObject({ folders: 1, pictures: 2 });
    expect(report.models.map(({ key }) => key.code)).toEqual(['UTO-AO-01001']);
  });

  it('says so when there is nothing', async () => {
    expect((await validate(testFolder())).faults).toMatchObject([{ severity: 'error', file: '' }]);
  });

  type Case = [what: string, damage: (root: string) => void, file: string, path: string, words: RegExp];
  const cases: Case[] = [
    ['broken JSON', (root) => appendFileSync(join(root, DOCUMENT), '}'), DOCUMENT, '', /no JSON/],
    [
      'JSON that is not UTF-8',
      (root) => writeFileSync(join(root, DOCUMENT), Buffer.from([0x7b, 0xff, 0x7d])),
      DOCUMENT,
      '',
      /not UTF-8/,
    ],
    [
      'a document.json of 2 MB',
      (root) => appendFileSync(join(root, DOCUMENT), ' '.repeat(2 * 1024 * 1024)),
      DOCUMENT,
      '',
      /larger than 1 MB/,
    ],
    ['an empty document.json', (root) => writeFileSync(join(root, DOCUMENT), ''), DOCUMENT, '', /0 bytes/],
    [
      'an unknown term',
      (root) => edit(root, (d) => Object.assign(d.features[0] ?? {}, { term: 'magic' })),
      DOCUMENT,
      'features[0].term',
      /Invalid option/,
    ],
    ['a missing picture', (root) => rmSync(join(root, VISIBLE)), VISIBLE, '', /missing/],
    [
      'a picture with other bytes',
      (root) => appendFileSync(join(root, VISIBLE), 'x'),
      VISIBLE,
      '',
      /SHA-256/,
    ],
    [
      'an area outside the page',
      (root) =>
        edit(root, (d) =>
          Object.assign(d.features[0] ?? {}, { area: { xMm: 20, yMm: 2, widthMm: 10, heightMm: 5 } }),
        ),
      DOCUMENT,
      'features[0].area',
      /leaves the page/,
    ],
    [
      'ids that occur twice',
      (root) => edit(root, (d) => Object.assign(d.features[1] ?? {}, { id: 'waves' })),
      DOCUMENT,
      'features[1].id',
      /waves/,
    ],
    [
      'a path out of the folder',
      (root) =>
        edit(root, (d) =>
          Object.assign(d, {
            pages: [
              {
                ...model().pages[0],
                pictures: [{ ...model().pages[0]?.pictures[0], file: 'images/../../key.png' }],
              },
            ],
          }),
        ),
      DOCUMENT,
      'pages[0].pictures[0].file',
      /images\//,
    ],
    [
      'a picture of more than 64 MB',
      (root) => truncateSync(join(root, VISIBLE), 64 * 1024 * 1024 + 1),
      VISIBLE,
      '',
      /larger than 64 MB/,
    ],
    [
      'a picture that nobody names',
      (root) => copyFileSync(join(root, VISIBLE), join(root, 'UTO/UTO-AO-01001/images/extra.png')),
      'UTO/UTO-AO-01001/images/extra.png',
      '',
      /No entry/,
    ],
    [
      'a file that nobody needs',
      (root) => writeFileSync(join(root, 'UTO/notes.txt'), 'x'),
      'UTO/notes.txt',
      '',
      /no place/,
    ],
    [
      'a folder that nobody needs',
      (root) => mkdirSync(join(root, 'UTO/UTO-AO-01001/old')),
      'UTO/UTO-AO-01001/old',
      '',
      /no place/,
    ],
    [
      'a model without its document',
      (root) => mkdirSync(join(root, 'UTO/UTO-BO-01001')),
      'UTO/UTO-BO-01001',
      '',
      /no document\.json/,
    ],
    [
      'a folder of another name than the code',
      (root) => renameSync(join(root, 'UTO/UTO-AO-01001'), join(root, 'UTO/passport')),
      'UTO/passport/document.json',
      'key.code',
      /folder passport/,
    ],
  ];

  it.each(cases)('refuses %s', async (_what, damage, file, path, words) => {
    const found = await faultsOf(damage);
    expect(found.faults).toEqual([[file, path]]);
    expect(found.words[0]).toMatch(words);
  });

  it('does not take a link for a picture, nor for a folder, whatever it leads to', async () => {
    const elsewhere = testFolder();
    fileModel(elsewhere, { key: { ...model().key, code: 'UTO-BO-01001' } });
    const found = await faultsOf((root) => {
      renameSync(join(root, VISIBLE), join(elsewhere, 'vi.png'));
      symlinkSync(join(elsewhere, 'vi.png'), join(root, VISIBLE));
      symlinkSync(join(elsewhere, 'UTO/UTO-BO-01001'), join(root, 'UTO/UTO-BO-01001'));
    });
    expect(found.faults).toEqual([
      ['UTO/UTO-BO-01001', ''],
      [VISIBLE, ''],
      [VISIBLE, ''],
    ]);
    expect(found.words).toEqual(['It is a link.', 'It is a link.', 'The picture is missing.']);
    expect(found.models).toEqual([]);
  });

  it('tells names apart that differ in capitals only, where the disk can hold both', async () => {
    const root = libraryWith((folder) => mkdirSync(join(folder, 'UTO/uto-ao-01001'), { recursive: true }));
    writeFileSync(join(root, 'UTO/uto-ao-01001/document.json'), '{}');
    const { faults } = await validate(root);
    expect(faults.some(({ message }) => /in capitals only/.test(message))).toBe(true);
  });

  it('holds the header of a picture against its entry', async () => {
    const root = testFolder();
    const folder = fileModel(root);
    const bytes = await quadrants(101, 50).withMetadata({ density: 300 }).png().toBuffer();
    writeFileSync(join(folder, 'images/data-page-vi.png'), bytes);
    const change = (widthPx: number) =>
      edit(root, (d) => Object.assign(d.pages[0]?.pictures[0] ?? {}, { sha256: sha256Hex(bytes), widthPx }));
    change(100);
    const wrong = await validate(root);
    expect(wrong.faults.map(({ message }) => message)).toEqual([
      'The picture is 101 × 50 px; its entry says 100 × 50 px.',
    ]);
    // Right in pixels, but the file says another resolution: worth a word, no reason to refuse.
    change(101);
    const doubtful = await validate(root);
    expect(doubtful.faults.map(({ severity, message }) => [severity, message])).toEqual([
      ['warning', 'The file says 300 dpi; its entry says 100 dpi.'],
    ]);
    expect(doubtful.models).toHaveLength(1);
  });

  it('hands what is no picture to the decoder, and passes its words on', async () => {
    const root = testFolder();
    const folder = fileModel(root);
    const bytes = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>');
    writeFileSync(join(folder, 'images/data-page-vi.png'), bytes);
    edit(root, (d) => Object.assign(d.pages[0]?.pictures[0] ?? {}, { sha256: sha256Hex(bytes) }));
    const { faults, models } = await validate(root);
    expect(faults).toMatchObject([{ severity: 'error', file: VISIBLE }]);
    expect(faults[0]?.message).toMatch(/not a picture that can be read here/);
    expect(models).toEqual([]);
  });

  it('refuses two models of one code', async () => {
    const root = libraryWith((folder) => fileModel(folder, { key: { ...model().key, issuer: 'UTA' } }));
    const { faults } = await validate(root);
    expect(faults.map(({ path }) => path)).toContain('key.code');
  });

  it('refuses a folder that is not there, a file and a link in its place', async () => {
    const root = testFolder();
    expect((await refusalOf(validate(join(root, 'nowhere')))).code).toBe('input.missing');
    writeFileSync(join(root, 'file'), 'x');
    expect((await refusalOf(validate(join(root, 'file')))).code).toBe('input.unreadable');
    symlinkSync(root, join(root, 'link'));
    expect((await refusalOf(validate(join(root, 'link')))).code).toBe('input.unreadable');
  });
});
