import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileModel } from '../../../test/builders/library.ts';
import { opened } from '../../../test/builders/opened-library.ts';
import { refusalOf } from '../../../test/builders/refusal.ts';
import { mediaUrl, parseMediaUrl, type StripSpec } from '../../contract/media.ts';
import { feature, model } from '../../reference/model.fixture.ts';

const CODE = 'UTO-AO-01001';
const CARD = { ...model().key, type: 'ID', code: 'UTO-BO-01001' };

const search = (text: string) => ({ text, limit: 60, offset: 0 });

describe('importing a library folder', () => {
  it('files models and pictures, says so in the ledger, and finds them', async () => {
    const { core, importNow, status, entries, topics, workspace, inbox } = await opened();
    expect(await status()).toMatchObject({ models: 0, versions: 0, pictures: 0, updatedAt: null });
    expect(await importNow()).toEqual({
      added: [`${CODE} v1`],
      updated: [],
      unchanged: 0,
      older: [],
      withdrawn: [],
      pictures: 2,
      warnings: 0,
    });
    expect(await status()).toMatchObject({
      models: 1,
      versions: 1,
      pictures: 2,
      issuers: [{ code: 'UTO', models: 1 }],
      types: [{ code: 'P', models: 1 }],
    });
    expect(entries().map(({ action }) => action)).toEqual(['library.imported']);
    expect(topics).toEqual(['library.progress', 'library.changed']);
    expect(inbox()).toEqual([]);
    const { items } = await core.calls['library.search'](search('utopia passport'));
    expect(items).toMatchObject([
      { key: { code: CODE }, version: 1, features: 2, alerts: 1, lights: ['VI', 'UV'] },
    ]);
    const { model: filed, stored, current } = await core.calls['library.model']({ code: CODE });
    expect({ ...filed, pages: [] }).toEqual({ ...model(), pages: [] });
    expect({ version: stored.version, actor: stored.actor, current }).toEqual({
      version: 1,
      actor: 'tester',
      current: 1,
    });
    expect(await core.calls['ledger.verify']({ evidence: true })).toMatchObject({
      broken: null,
      evidence: { checked: 2, damaged: [] },
    });
    expect(workspace.store.read.libraryVersions('UTO-AO-99999')).toEqual([]);
  });

  it('serves the pictures of a model like any other', async () => {
    const { core, importNow } = await opened();
    await importNow();
    const { items } = await core.calls['library.search'](search(CODE));
    const address = mediaUrl(items[0]?.thumb ?? '', { operation: 'thumb', frame: 0 });
    const [path = '', query] = address.split('?');
    const request = parseMediaUrl(path, new URLSearchParams(query));
    if (!request) throw new Error('no address');
    expect((await core.media(request)).mediaType).toMatch(/^image\//);
  });

  it('keeps the cut-out of a page, but not what tools make of it, which is the same each time', async () => {
    const { core, workspace, importNow } = await opened();
    await importNow();
    const { items } = await core.calls['library.search'](search(CODE));
    const sha256 = items[0]?.thumb ?? '';
    const strip: StripSpec = {
      ...{ operation: 'strip', frame: 0, widthPx: 40, heightPx: 30 },
      quad: [
        [0, 0],
        [40, 0],
        [40, 30],
        [0, 30],
      ],
    };
    const tools = { steps: [{ tool: 'invert', settings: {} }], pxPerMm: 8 } as const;
    const treated = { ...strip, tools };
    const [first, again] = [
      await core.media({ sha256, render: treated }),
      await core.media({ sha256, render: treated }),
    ];
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
    expect(workspace.store.read.derived(mediaUrl(sha256, strip))).not.toBeNull();
    expect(workspace.store.read.derived(mediaUrl(sha256, treated))).toBeNull();
  });

  it('has the whole of a page made in the background, and tools stopped when nobody waits', async () => {
    const controls: Record<string, unknown>[] = [];
    const rendered = { bytes: new Uint8Array([1]), mediaType: 'image/png', libraries: {} };
    const imaging = {
      render: async (_: unknown, spec: unknown, control = {}) => {
        controls.push({ ...control });
        return { ...rendered, bytes: Buffer.from(JSON.stringify(spec)), widthPx: 1, heightPx: 1 };
      },
      applyTools: async (_: unknown, _tools: unknown, _others: unknown, control = {}) => {
        controls.push({ ...control });
        return { ...rendered, widthPx: 1, heightPx: 1 };
      },
    };
    const { core, importNow } = await opened(undefined, undefined, imaging);
    await importNow();
    const { items } = await core.calls['library.search'](search(CODE));
    const sha256 = items[0]?.thumb ?? '';
    const { signal } = new AbortController();
    const asked = async (widthPx: number, heightPx: number) => {
      const at = (x: number, y: number) => [x, y] as const;
      const quad = [at(0, 0), at(40, 0), at(40, 30), at(0, 30)] as const;
      const tools = { steps: [{ tool: 'invert', settings: {} }], pxPerMm: 8 } as const;
      const strip: StripSpec = { operation: 'strip', frame: 0, quad, widthPx, heightPx, tools };
      await core.media({ sha256, render: strip }, signal);
      return controls.splice(0);
    };
    const about = `${sha256} 0`;
    expect(await asked(900, 640)).toEqual([{ isBackground: false }, { isBackground: false, about, signal }]);
    expect(await asked(3400, 2400)).toEqual([{ isBackground: true }, { isBackground: true, about, signal }]);
  });

  it('does nothing the second time', async () => {
    const { importNow, entries, status, inbox } = await opened();
    await importNow();
    const before = { entries: entries(), status: await status() };
    expect(await importNow()).toMatchObject({ added: [], updated: [], unchanged: 1, pictures: 0 });
    expect({ entries: entries(), status: await status() }).toEqual(before);
    expect(inbox()).toEqual([]);
  });

  it('keeps the old version beside the new one, and finds the new one only', async () => {
    const { core, source, importNow, status } = await opened();
    await importNow();
    fileModel(source, {
      version: 2,
      reason: 'Thread added.',
      features: [feature('thread', { term: 'windowed_thread' })],
      alerts: [],
    });
    expect(await importNow()).toMatchObject({ added: [], updated: [`${CODE} v2`], pictures: 0 });
    expect(await status()).toMatchObject({ models: 1, versions: 2, pictures: 2 });
    const versions = await core.calls['library.versions']({ code: CODE });
    expect(versions.items.map(({ version, reason }) => [version, reason])).toEqual([
      [2, 'Thread added.'],
      [1, 'First entry.'],
    ]);
    const old = await core.calls['library.model']({ code: CODE, version: 1 });
    expect(old).toMatchObject({
      current: 2,
      model: { version: 1, features: [{ id: 'waves' }, { id: 'fibres' }] },
    });
    const found = async (text: string) =>
      (await core.calls['library.search'](search(text))).items.map(({ version }) => version);
    expect(await found('windowed thread')).toEqual([2]);
    expect(await found('fluorescent')).toEqual([]);
    expect((await core.calls['library.search']({ term: 'guilloche', limit: 1, offset: 0 })).total).toBe(0);
  });

  it('leaves older versions out, and refuses another content under a version that is stored', async () => {
    const { source, importNow, status, entries } = await opened();
    fileModel(source, { version: 3 });
    await importNow();
    fileModel(source, { version: 2 });
    expect(await importNow()).toMatchObject({ added: [], updated: [], older: [`${CODE} v2`] });
    fileModel(source, { version: 3, title: 'Passport, quietly changed' });
    fileModel(source, { key: CARD, mrz: null });
    const before = { status: await status(), entries: entries() };
    expect(await refusalOf(importNow())).toEqual({
      code: 'library.conflict',
      params: { code: CODE, version: 3 },
    });
    expect({ status: await status(), entries: entries() }).toEqual(before);
  });

  it('tells beforehand what it would change, or every fault that would keep the folder out', async () => {
    const { core, source, status, entries, inbox } = await opened();
    await core.resume();
    const look = () => core.calls['library.inspect_folder']({ path: source });
    const before = { status: await status(), entries: entries(), inbox: inbox() };
    const changes = { added: [`${CODE} v1`], updated: [], unchanged: 0, older: [], withdrawn: [] };
    expect(await look()).toEqual({
      changes: { ...changes, pictures: 0, warnings: 0 },
      ...{ errors: 0, warnings: 0, faults: [] },
    });
    const card = fileModel(source, { key: CARD, mrz: null }, 50);
    for (const file of ['data-page-uv.png', 'data-page-vi.png'])
      appendFileSync(join(card, 'images', file), 'x');
    const found = await look();
    expect(found).toMatchObject({ changes: null, errors: 2, warnings: 0 });
    expect(found.faults.map(({ file }) => file).sort()).toEqual([
      'UTO/UTO-BO-01001/images/data-page-uv.png',
      'UTO/UTO-BO-01001/images/data-page-vi.png',
    ]);
    expect({ status: await status(), entries: entries(), inbox: inbox() }).toEqual(before);
  });

  it('stops at its next model when it is asked to, as if it had never begun', async () => {
    const { core, importNow, status, entries, inbox, topics } = await opened();
    await core.resume();
    const before = { status: await status(), entries: entries(), inbox: inbox() };
    const importing = refusalOf(importNow());
    expect(await core.calls['library.stop']({})).toEqual({ stopped: 1 });
    expect((await importing).code).toBe('library.stopped');
    expect({ status: await status(), entries: entries(), inbox: inbox() }).toEqual(before);
    expect(topics).not.toContain('library.progress');
    expect(await core.calls['library.stop']({})).toEqual({ stopped: 0 });
    expect(await importNow()).toMatchObject({ added: [`${CODE} v1`] });
    expect(topics).toContain('library.progress');
  });

  it('takes all models or none', async () => {
    const { source, importNow, status, entries, inbox, data, core } = await opened();
    const vault = () => readdirSync(join(data, 'vault')).filter((name) => name !== 'inbox');
    const card = fileModel(source, { key: CARD, mrz: null }, 50);
    await core.resume();
    const before = { status: await status(), vault: vault(), entries: entries() };
    appendFileSync(join(card, 'images/data-page-uv.png'), 'x');
    const refused = await refusalOf(importNow());
    expect(refused.code).toBe('library.invalid');
    expect(refused.params).toMatchObject({ count: 1, file: 'UTO/UTO-BO-01001/images/data-page-uv.png' });
    rmSync(join(card, 'document.json'));
    expect((await refusalOf(importNow())).code).toBe('library.invalid');
    expect({ status: await status(), vault: vault(), entries: entries() }).toEqual(before);
    expect(inbox()).toEqual([]);
    expect((await core.calls['library.search'](search('utopia'))).total).toBe(0);
  });

  it('shares the bytes of a picture that an examination has already', async () => {
    const { core, source, importNow, workspace } = await opened();
    const bytes = readFileSync(join(source, 'UTO', CODE, 'images/data-page-vi.png'));
    const { intakeId, sha256 } = await core.intake.receive('page.png', bytes);
    await core.calls['examination.create']({ origin: 'drop', captures: [{ intakeId, light: 'VI' }] });
    const { dataKey } = workspace.store.read.evidence(sha256) ?? {};
    expect(await importNow()).toMatchObject({ pictures: 1 });
    expect(workspace.store.read.evidence(sha256)?.dataKey).toEqual(dataKey);
    expect(await core.calls['ledger.verify']({ evidence: true })).toMatchObject({
      broken: null,
      evidence: { damaged: [] },
    });
  });

  it('refuses what it does not have', async () => {
    const { core, importNow, source } = await opened();
    await importNow();
    const unknown = { code: 'library.unknown' };
    expect(await refusalOf(core.calls['library.model']({ code: 'UTO-CO-00001' }))).toMatchObject(unknown);
    expect(await refusalOf(core.calls['library.model']({ code: CODE, version: 9 }))).toEqual({
      code: 'library.unknown',
      params: { code: `${CODE} v9` },
    });
    expect(await refusalOf(core.calls['library.versions']({ code: 'UTO-CO-00001' }))).toMatchObject(unknown);
    rmSync(source, { recursive: true });
    expect((await refusalOf(importNow())).code).toBe('input.missing');
  });
});
