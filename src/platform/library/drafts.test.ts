import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../../../test/builders/folder.ts';
import { fileModel, greyPicture } from '../../../test/builders/library.ts';
import { CODE, NEW, opened, PAGE } from '../../../test/builders/opened-drafts.ts';
import { animation, GREEN, quadrants, RED } from '../../../test/builders/pictures.ts';
import { refusalOf } from '../../../test/builders/refusal.ts';
import type { DraftModel } from '../../reference/draft-model.ts';
import { feature, model } from '../../reference/model.fixture.ts';
import { createSigningKey } from '../crypto/signature.ts';
import { openLibraryFolder } from './folder.ts';
import { fingerprintOf } from './pack-file.ts';
import { writePack } from './pack-write.ts';

const FILED = 'UTO-AO-01001';

/** What a curator writes after the pictures are in. */
const written = (document: DraftModel): DraftModel => ({
  ...document,
  key: { ...document.key, type: 'P', number: 3, year: 2026 },
  series: 'Series 2026',
  validity: { issuedFrom: '2026-01-01', issuedTo: null, years: [10] },
  features: [
    feature('crane', { title: 'Crane in the fold', area: { xMm: 10, yMm: 20, widthMm: 30, heightMm: 25 } }),
    feature('threads', { term: 'fluorescent_fibres', lights: ['UV'] }),
  ],
  sources: ['Own holdings'],
  checkedOn: '2026-11-24',
});

describe('a model that is made in the program', () => {
  it('goes from pictures to a version, a folder, a pack, another station, and is found there', async () => {
    const here = await opened();
    const { calls } = here;
    const draft = await here.begun();
    // 1200 × 900 px over four inches by three are 300 dpi.
    const visible = await here.add(draft, greyPicture(1200, 900, 120));
    expect(visible.picture).toMatchObject({
      file: 'images/data-page-vi.png',
      dpi: 300,
      widthPx: 1200,
      heightPx: 900,
    });
    // A ruler of 50.8 mm from (100, 40) to (500, 40): 400 px over two inches.
    const ruler = [{ from: { xPx: 100, yPx: 40 }, to: { xPx: 500, yPx: 40 }, lengthMm: 50.8 }];
    const glowing = await here.add(visible.draft, greyPicture(800, 600, 30), {
      light: 'UV',
      wavelengthNm: 365,
      scale: { by: 'measures', measures: ruler },
    });
    expect(glowing.picture).toMatchObject({
      file: 'images/data-page-uv-365.png',
      dpi: 200,
      wavelengthNm: 365,
    });
    const unfinished = await calls['draft.check']({ id: draft.id });
    expect(unfinished.publishable).toBe(false);
    expect(unfinished.faults.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['series', 'validity', 'sources']),
    );

    const whole = await here.save(glowing.draft, written(glowing.draft.document));
    expect(await calls['draft.check']({ id: draft.id })).toEqual({
      revision: 5,
      faults: [],
      publishable: true,
    });
    expect(await calls['draft.list']({})).toMatchObject({
      items: [{ id: draft.id, code: CODE, revision: 5 }],
    });
    const about = {
      id: draft.id,
      revision: whole.revision,
      version: whole.nextVersion,
      reason: 'First entry.',
    };
    expect(await calls['draft.publish'](about)).toEqual({ code: CODE, version: 1, warnings: 0 });
    expect(await calls['draft.list']({})).toEqual({ items: [] });
    expect(await here.found('crane')).toEqual([`${CODE} v1`]);
    expect(here.actions()).toEqual([
      'draft.published',
      'library.imported',
      'draft.picture_added',
      'draft.picture_added',
      'draft.created',
    ]);
    expect(await calls['ledger.verify']({ evidence: true })).toMatchObject({
      broken: null,
      evidence: { checked: 2, damaged: [] },
    });

    const out = join(testFolder(), 'library');
    expect(await calls['library.export_folder']({ path: out, codes: [] })).toEqual({
      models: 1,
      pictures: 2,
    });
    const pack = join(testFolder(), 'utopia.lbpack');
    const key = createSigningKey();
    const said = {
      title: 'Utopia',
      publisher: 'Document office',
      madeAt: '2026-11-24T10:00:00.000Z',
      withdrawn: [],
    };
    await writePack(
      pack,
      openLibraryFolder(out),
      { id: '00000000-0000-4000-8000-000000000001', ...said },
      key,
    );

    const there = await opened();
    await there.calls['pack.trust']({ path: pack, fingerprint: fingerprintOf(key.publicKey) });
    expect(await there.calls['pack.import']({ path: pack })).toMatchObject({
      added: [`${CODE} v1`],
      pictures: 2,
    });
    expect(await there.found('crane fold')).toEqual([`${CODE} v1`]);
    expect((await there.calls['library.model']({ code: CODE })).model).toEqual(
      (await calls['library.model']({ code: CODE })).model,
    );
  });

  it('gets a next version, beside which the old one stays; the step can be taken back', async () => {
    const { calls, importNow, save, found } = await opened();
    await importNow();
    const draft = await calls['draft.create']({ from: { code: FILED } });
    expect(draft).toMatchObject({ basedOn: 1, nextVersion: 2, revision: 1, code: FILED });
    const { id } = draft;
    const renamed = await save(draft, { ...draft.document, title: 'Passport with a heron' });
    const about = { id, revision: renamed.revision, reason: 'Named after its bird.' };
    const early = calls['draft.publish']({ ...about, version: 1 });
    expect(await refusalOf(early)).toEqual({ code: 'library.conflict', params: { code: FILED, version: 1 } });
    await calls['draft.publish']({ ...about, version: 2 });
    expect(await found('heron')).toEqual([`${FILED} v2`]);
    expect((await calls['library.versions']({ code: FILED })).items.map(({ version }) => version)).toEqual([
      2, 1,
    ]);
    expect((await calls['library.model']({ code: FILED, version: 1 })).model.title).toBe(model().title);
    const [step] = (await calls['library.steps']({})).items;
    expect(step).toMatchObject({ kind: 'draft', name: `${FILED} v2`, reason: about.reason, models: 1 });
    await calls['library.undo']({ step: step?.id ?? 0, reason: 'Not that bird.' });
    expect([await found('heron'), await found('utopia')]).toEqual([[], [`${FILED} v1`]]);
    expect(await calls['ledger.verify']({ evidence: true })).toMatchObject({ broken: null });
  });

  it('is not published over a version that nobody looked at without a word, nor under an older number', async () => {
    const { calls, importNow, source } = await opened();
    await importNow();
    const { id, revision } = await calls['draft.create']({ from: { code: FILED } });
    expect((await calls['draft.check']({ id })).faults).toEqual([]);
    fileModel(source, { version: 5, reason: 'From elsewhere.' });
    await importNow();
    expect(await calls['draft.check']({ id })).toMatchObject({
      publishable: true,
      faults: [{ severity: 'warning', message: 'Version 5 is filed; this draft was begun from version 1.' }],
    });
    const late = calls['draft.publish']({ id, revision, version: 4, reason: 'x' });
    expect(await refusalOf(late)).toMatchObject({ code: 'draft.older', params: { newest: 5, next: 6 } });
    expect((await calls['draft.get']({ id })).nextVersion).toBe(6);
  });
});

describe('a draft', () => {
  it('is not overwritten by a window that has not seen the last change', async () => {
    const { calls, begun, add, save } = await opened();
    const first = await begun();
    const { id } = first;
    const second = await save(first, { ...first.document, title: 'Changed here' });
    const superseded = { code: 'draft.superseded', params: { actor: 'tester', revision: second.revision } };
    const stale = { id, revision: first.revision };
    const picture = greyPicture(1200, 900, 1);
    for (const late of [
      save(stale, { title: 'Changed there' }),
      add(stale, picture),
      calls['draft.remove_picture']({ ...stale, file: 'images/x.png' }),
    ])
      expect(await refusalOf(late)).toEqual(superseded);
    expect(await calls['draft.get']({ id })).toEqual(second);
    // Two at the same time: one of them comes first.
    const both = await Promise.allSettled([add(second, picture), add(second, greyPicture(1200, 900, 2))]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await calls['draft.get']({ id })).document.pages?.[0]?.pictures).toHaveLength(1);
  });

  it('is published as it was looked at, or not', async () => {
    const { calls, importNow, save, found } = await opened();
    await importNow();
    const draft = await calls['draft.create']({ from: { code: FILED } });
    const publishing = calls['draft.publish']({ id: draft.id, revision: 1, version: 2, reason: 'x' });
    const saved = save(draft, { ...draft.document, title: 'Slipped in' });
    const outcome = await Promise.allSettled([publishing, saved]);
    expect(outcome.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await found('utopia')).toEqual([`${FILED} v1`]);
    expect((await calls['draft.get']({ id: draft.id })).document.title).toBe('Slipped in');
  });

  it('takes no picture of which it cannot tell what it is or how large, and keeps nothing of it', async () => {
    const { calls, begun, add, take } = await opened();
    const draft = await begun();
    const code = async (promise: Promise<unknown>) => (await refusalOf(promise)).code;
    const good = greyPicture(1200, 900, 9);
    expect(await code(add(draft, new TextEncoder().encode('no picture at all')))).toBe('draft.picture');
    expect(await code(add(draft, await quadrants(300, 300).gif().toBuffer()))).toBe('draft.picture');
    expect(await refusalOf(add(draft, await animation('webp', [RED, GREEN])))).toMatchObject({
      code: 'draft.picture',
      params: { detail: 'it holds 2 pictures' },
    });
    expect(await code(add(draft, good.subarray(0, 20)))).toBe('draft.picture');
    // 1200 × 950 px: 300 dpi across, 317 down.
    expect(await code(add(draft, greyPicture(1200, 950, 9)))).toBe('draft.scale');
    expect(await code(add(draft, good, { page: 'cover' }))).toBe('draft.no_page');
    expect(await code(add(draft, good, { intakeId: draft.id }))).toBe('intake.unknown');
    expect(await calls['draft.get']({ id: draft.id })).toEqual(draft);
    // The upload waits for another try and is used up by the one that succeeds.
    const intakeId = await take(good);
    expect(await code(add(draft, good, { intakeId, page: 'cover' }))).toBe('draft.no_page');
    await calls['draft.add_picture']({
      ...{ id: draft.id, revision: draft.revision, intakeId, page: 'data-page', light: 'OB' },
      ...{
        wavelengthNm: undefined,
        angle: { azimuthDeg: 90, elevationDeg: 20 },
        scale: { by: 'dpi', dpi: 300 },
      },
    });
    expect(await code(add(await calls['draft.get']({ id: draft.id }), good, { intakeId }))).toBe(
      'intake.unknown',
    );
  });

  it('takes the size of a picture as it is seen, and gives each its own name', async () => {
    const { begun, add } = await opened();
    const draft = await begun();
    // Stored on its side (EXIF orientation 6): 90 × 120 px, upright 120 × 90.
    const turned = await quadrants(90, 120).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const scale = { by: 'dpi' as const, dpi: 300 };
    const first = await add(draft, turned, { scale });
    expect(first.picture).toMatchObject({ file: 'images/data-page-vi.jpg', widthPx: 120, heightPx: 90 });
    const second = await add(first.draft, greyPicture(1200, 900, 3), { scale });
    expect(second.picture.file).toBe('images/data-page-vi-2.png');
    const angle = { azimuthDeg: 90, elevationDeg: 20.4 };
    const third = await add(second.draft, greyPicture(1200, 900, 4), { scale, light: 'OB', angle });
    expect(third.picture).toMatchObject({ file: 'images/data-page-ob-90-20.png', angle });
  });

  it('takes no more pictures of a page than a model may have', async () => {
    const { begun, add, save } = await opened();
    const { draft, picture } = await add(await begun(), greyPicture(1200, 900, 6));
    const pictures = Array.from({ length: 40 }, (_, at) => ({ ...picture, file: `images/p-${at}.png` }));
    const full = await save(draft, { ...draft.document, pages: [{ ...PAGE, pictures }] });
    expect((await refusalOf(add(full, greyPicture(1200, 900, 7)))).code).toBe('draft.picture');
    const roomy = await save(full, { ...full.document, pages: [{ ...PAGE, pictures: pictures.slice(1) }] });
    expect((await add(roomy, greyPicture(1200, 900, 7))).draft.document.pages?.[0]?.pictures).toHaveLength(
      40,
    );
  });

  it('lets a picture go and be put back, but none that it never had', async () => {
    const { calls, begun, add, save, core } = await opened();
    const full = await add(await begun(), greyPicture(1200, 900, 5));
    const { id } = full.draft;
    const { file } = full.picture;
    const bare = await calls['draft.remove_picture']({ id, revision: full.draft.revision, file });
    expect(bare.document.pages?.[0]?.pictures).toEqual([]);
    const again = calls['draft.remove_picture']({ id, revision: bare.revision, file });
    expect(await refusalOf(again)).toEqual({ code: 'draft.no_picture', params: { file } });
    const back = await save(bare, full.draft.document);
    // A capture of an examination is evidence as well, and does not become a picture of the library by being named.
    const { intakeId, sha256 } = await core.intake.receive('case.png', greyPicture(30, 20, 5));
    await calls['examination.create']({ origin: 'drop', captures: [{ intakeId, light: 'VI' }] });
    const stolen = [{ ...PAGE, pictures: [{ ...full.picture, file: 'images/case.png', sha256 }] }];
    expect(await refusalOf(save(back, { ...back.document, pages: stolen }))).toEqual({
      code: 'draft.strange_picture',
      params: { file: 'images/case.png' },
    });
  });

  it('is not published while its entries say other than its pictures', async () => {
    const { calls, importNow, save } = await opened();
    await importNow();
    const draft = await calls['draft.create']({ from: { code: FILED } });
    const [page] = draft.document.pages ?? [];
    const wrong = page?.pictures?.map((picture) => ({ ...picture, widthPx: picture.widthPx + 1 })) ?? [];
    const saved = await save(draft, { ...draft.document, pages: [{ ...page, pictures: wrong }] });
    const { id, revision } = saved;
    const refused = await refusalOf(calls['draft.publish']({ id, revision, version: 2, reason: 'x' }));
    expect(refused).toMatchObject({ code: 'draft.incomplete', params: { count: 2 } });
    expect(refused.params.detail).toContain('The picture is 100 × 50 px; its entry says 101 × 50 px.');
    expect(await calls['draft.get']({ id })).toEqual(saved);
  });

  it('is there once for each code, and not for one that is filed unless it is its next version', async () => {
    const { calls, importNow, actions } = await opened();
    await importNow();
    const taken = calls['draft.create']({ ...NEW, code: FILED });
    expect(await refusalOf(taken)).toEqual({ code: 'draft.filed', params: { code: FILED } });
    const { id } = await calls['draft.create'](NEW);
    expect(await refusalOf(calls['draft.create'](NEW))).toEqual({
      code: 'draft.exists',
      params: { code: CODE },
    });
    const none = calls['draft.create']({ from: { code: FILED, version: 9 } });
    expect(await refusalOf(none)).toEqual({ code: 'library.unknown', params: { code: `${FILED} v9` } });
    expect(await calls['draft.discard']({ id })).toEqual({});
    expect(await refusalOf(calls['draft.discard']({ id }))).toMatchObject({ code: 'draft.unknown' });
    await calls['draft.create'](NEW);
    expect(actions().slice(0, 3)).toEqual(['draft.created', 'draft.discarded', 'draft.created']);
  });
});
