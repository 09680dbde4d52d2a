import { rmSync } from 'node:fs';
import { expect } from 'vitest';
import type { ErrorCode } from '../../src/contract/errors.ts';
import { mediaUrl } from '../../src/contract/media.ts';
import { model } from '../../src/reference/model.fixture.ts';
import { freshFolder } from '../builders/folder.ts';
import { fileModel } from '../builders/library.ts';
import {
  type ChoosingSpeaker,
  importsAList,
  importsAPack,
  knowsHandlesOnly,
  looksAtTheStarterLibrary,
} from './choices.ts';

const CODE = 'UTO-AO-01001';
const NONE = 'UTO-XX-00000';

interface LibrarySpeaker extends ChoosingSpeaker {
  /** Imports a folder the way the host of this transport does. */
  importLibrary(folder: string): Promise<void>;
  media(url: string): Promise<{ status: number; type: string }>;
}

/** A library of two versions of one model; no screen can name a folder itself. */
export async function usesTheLibrary(speaker: LibrarySpeaker): Promise<void> {
  const { ask, refusal, importLibrary, media } = speaker;
  expect(await ask('library.status', {})).toEqual({
    models: 0,
    versions: 0,
    pictures: 0,
    updatedAt: null,
    issuers: [],
    types: [],
  });
  await looksAtTheStarterLibrary(speaker);
  expect(await ask('library.search', { text: 'utopia' })).toEqual({ total: 0, items: [] });

  const folder = freshFolder();
  try {
    fileModel(folder);
    expect(await refusal('library.import_folder', { path: folder })).toBe('call.forbidden');
    await importLibrary(folder);
    fileModel(folder, { version: 2, reason: 'Second look.' });
    await importLibrary(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }

  expect(await ask('library.status', {})).toMatchObject({
    models: 1,
    versions: 2,
    pictures: 2,
    issuers: [{ code: 'UTO', models: 1 }],
    types: [{ code: 'P', models: 1 }],
  });
  const { items, total } = await ask('library.search', { text: 'guill utop', term: 'fluorescent_fibres' });
  expect(total).toBe(1);
  expect(items).toMatchObject([{ key: model().key, version: 2, lights: ['VI', 'UV'], alerts: 1 }]);
  expect((await ask('library.search', { text: 'utopia', light: 'IR' })).total).toBe(0);
  const thumb = await media(mediaUrl(items[0]?.thumb ?? '', { operation: 'thumb', frame: 0 }));
  expect(thumb).toMatchObject({ status: 200 });

  expect(await ask('library.model', { code: CODE })).toMatchObject({
    current: 2,
    model: { reason: 'Second look.' },
  });
  expect(await ask('library.model', { code: CODE, version: 1 })).toMatchObject({
    current: 2,
    stored: { version: 1 },
    model: { reason: 'First entry.' },
  });
  const { items: versions } = await ask('library.versions', { code: CODE });
  expect(versions.map(({ version }) => version)).toEqual([2, 1]);
  const { items: entries } = await ask('ledger.list', { subject: 'library' });
  expect(entries.map(({ action }) => action)).toEqual(['library.imported', 'library.imported']);

  const { items: steps } = await ask('library.steps', {});
  expect(steps.map(({ kind, models, undone }) => [kind, models, undone])).toEqual([
    ['folder', 1, false],
    ['folder', 1, false],
  ]);
  const [last] = steps;
  const reason = 'Looked at the wrong page.';
  expect(await ask('library.undo', { step: last?.id ?? 0, reason })).toEqual({ models: 1 });
  expect(await ask('library.model', { code: CODE })).toMatchObject({ current: 1, model: { version: 1 } });
  await importsAPack(speaker);
  await importsAList(speaker);
  await knowsHandlesOnly(speaker);

  expect(await ask('ledger.verify', {})).toMatchObject({ broken: null, evidence: { damaged: [] } });

  const refused: [ErrorCode, string, object][] = [
    ['library.unknown', 'library.model', { code: NONE }],
    ['library.unknown', 'library.model', { code: CODE, version: 3 }],
    ['library.unknown', 'library.versions', { code: NONE }],
    ['library.no_step', 'library.undo', { step: last?.id ?? 0, reason }],
    ['pack.no_publisher', 'pack.distrust', { fingerprint: 'ab'.repeat(32) }],
    ['input.invalid', 'pack.distrust', { fingerprint: 'ab' }],
    ['call.forbidden', 'lists.import', { path: '/tmp/x.csv', name: 'x', hashed: false }],
    ['list.unknown', 'lists.remove', { name: 'none' }],
    ['call.forbidden', 'pack.import', { path: '/tmp/x.lbpack' }],
    ['input.invalid', 'library.model', { code: '../../etc/passwd' }],
    ['input.invalid', 'library.search', { text: 'x'.repeat(201) }],
    ['input.invalid', 'library.search', { term: 'magic' }],
    ['input.invalid', 'library.search', { limit: 201 }],
  ];
  for (const [code, call, input] of refused)
    expect(await refusal(call, input), JSON.stringify(input)).toBe(code);
}
