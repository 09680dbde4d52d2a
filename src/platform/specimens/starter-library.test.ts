import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createValidation } from '../../application/library-validation.ts';
import { jsonText } from '../../reference/json-text.ts';
import { documentModel } from '../../reference/model.ts';
import { documentOf } from '../../specimens/document.ts';
import { MODELS, modelById } from '../../specimens/index.ts';
import { sha256Hex } from '../crypto/hash.ts';
import { inspect } from '../decode/index.ts';
import { openLibraryFolder } from '../library/folder.ts';
import { SPECIMEN_DPI } from './render.ts';
import { libraryPages, libraryPictures } from './write-library.ts';

const ROOT = 'reference-docs';
const MB = 1024 * 1024;

describe('the starter library in reference-docs', () => {
  it('is sound: every model that the factory draws, every picture as its entry says', async () => {
    const tools = { imaging: { inspect }, hash: sha256Hex };
    const { models, folders, pictures, faults } = await createValidation(openLibraryFolder(ROOT), tools)();
    expect(faults).toEqual([]);
    const files = readdirSync(join(ROOT, 'UTO'), { recursive: true, encoding: 'utf8' });
    const images = files.filter((file) => file.endsWith('.webp'));
    console.log(`${folders} models, ${pictures} pictures looked at`);
    expect(models.map(({ key }) => key.code).toSorted()).toEqual(MODELS.map(({ id }) => id).toSorted());
    expect({ folders, pictures }).toEqual({ folders: MODELS.length, pictures: images.length });
    expect(images.length).toBeGreaterThanOrEqual(6 * MODELS.length);
    const bytes = images.reduce((sum, file) => sum + readFileSync(join(ROOT, 'UTO', file)).length, 0);
    expect(bytes).toBeLessThan(25 * MB);
    for (const model of models) expect(model.features.length, model.key.code).toBeGreaterThanOrEqual(12);
  }, 120_000);

  it.each(MODELS.map(({ id }) => id))(
    '%s has the entry that its drawing tells',
    (id) => {
      const model = modelById(id);
      if (!model) throw new Error(`there is no ${id}`);
      const text = readFileSync(join(ROOT, 'UTO', id, 'document.json'), 'utf8');
      const stored = documentModel.parse(JSON.parse(text));
      const pictured = libraryPages(model).map((page) => {
        const pictures = stored.pages.find((each) => each.id === page.id)?.pictures ?? [];
        return { page, pictures };
      });
      expect(jsonText(documentOf(model, pictured))).toBe(text);
    },
    60_000,
  );

  it('is drawn again to the same bytes', async () => {
    const card = modelById('UTO-BO-01001');
    const [front] = card ? libraryPages(card) : [];
    if (!card || !front) throw new Error('there is no identity card');
    const [drawn] = await libraryPictures(front, SPECIMEN_DPI, [{ light: 'IR' }]);
    const stored = readFileSync(join(ROOT, 'UTO', card.id, drawn?.entry.file ?? ''));
    expect(drawn?.entry.sha256).toBe(sha256Hex(stored));
  }, 60_000);
});
