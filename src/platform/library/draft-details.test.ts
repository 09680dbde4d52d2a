import { describe, expect, it } from 'vitest';
import { greyPicture } from '../../../test/builders/library.ts';
import { CODE, opened as openedDrafts, PAGE } from '../../../test/builders/opened-drafts.ts';
import { quadrants } from '../../../test/builders/pictures.ts';
import { refusalOf } from '../../../test/builders/refusal.ts';
import type { CallParams } from '../../contract/index.ts';
import { mediaUrl } from '../../contract/media.ts';
import { feature } from '../../reference/model.fixture.ts';

const AREA = { xMm: 10, yMm: 20, widthMm: 30, heightMm: 25 };

type Detail = CallParams<'draft.set_detail'>;

/** A draft that lacks nothing, with a crane of 30 × 25 mm in it. */
async function opened() {
  const here = await openedDrafts();
  const { draft } = await here.add(await here.begun(), greyPicture(1200, 900, 120));
  const whole = await here.save(draft, {
    ...draft.document,
    key: { ...draft.document.key, type: 'P', number: 3, year: 2026 },
    series: 'Series 2026',
    validity: { issuedFrom: '2026-01-01', issuedTo: null, years: [10] },
    features: [feature('crane', { area: AREA }), feature('waves')],
    sources: ['Own holdings'],
    checkedOn: '2026-11-24',
  });
  const detail = async (
    { id, revision }: { id: string; revision: number },
    bytes: Uint8Array,
    change: Partial<Detail> = {},
  ) =>
    here.calls['draft.set_detail']({
      ...{ id, revision, intakeId: await here.take(bytes, 'crane.png') },
      ...{ feature: 'crane', light: 'VI', scale: { by: 'area' } },
      ...change,
    });
  return { ...here, whole, detail };
}

describe('the detail picture of a feature', () => {
  it('is at a scale of its own, and goes into the version with it', async () => {
    const { calls, whole, detail, actions } = await opened();
    // 600 × 500 px over 30 × 25 mm: 20 px a mm, 508 an inch.
    const { draft, picture } = await detail(whole, greyPicture(600, 500, 60));
    expect(picture).toMatchObject({ file: 'images/crane-detail-vi.png', light: 'VI', dpi: 508 });
    expect(draft.document.features?.map(({ crop }) => crop)).toEqual([picture, undefined]);
    expect(draft.revision).toBe(whole.revision + 1);
    expect(actions()[0]).toBe('draft.picture_added');
    const { id, revision } = draft;
    expect(await calls['draft.check']({ id })).toMatchObject({ faults: [], publishable: true });
    await calls['draft.publish']({ id, revision, version: 1, reason: 'First entry.' });
    const { model } = await calls['library.model']({ code: CODE });
    expect(model.features[0]?.crop).toEqual(picture);
  });

  it('takes the place of the one before, and is taken out like any other picture', async () => {
    const { calls, whole, detail, save } = await opened();
    const first = await detail(whole, greyPicture(600, 500, 60));
    const second = await detail(first.draft, greyPicture(1200, 1000, 61));
    expect(second.picture).toMatchObject({ file: first.picture.file, dpi: 1016 });
    expect(second.draft.document.features?.[0]?.crop).toEqual(second.picture);
    const { id, revision } = second.draft;
    const bare = await calls['draft.remove_picture']({ id, revision, file: second.picture.file });
    expect(bare.document.features?.[0]).not.toHaveProperty('crop');
    expect((await save(bare, first.draft.document)).document.features?.[0]?.crop).toEqual(first.picture);
  });

  it('may be measured; what it shows beside the area keeps the draft from being published', async () => {
    const { calls, whole, detail } = await opened();
    // 400 px over 10.16 mm are 1000 dpi; 600 px are then 15.24 mm and not 30.
    const measures = [{ from: { xPx: 100, yPx: 50 }, to: { xPx: 500, yPx: 50 }, lengthMm: 10.16 }];
    const { draft, picture } = await detail(whole, greyPicture(600, 500, 60), {
      scale: { by: 'measures', measures },
    });
    expect(picture.dpi).toBe(1000);
    const { faults, publishable } = await calls['draft.check']({ id: draft.id });
    expect(publishable).toBe(false);
    expect(faults.map(({ path }) => path)).toEqual(['features[0].crop.widthPx', 'features[0].crop.heightPx']);
  });

  it('is refused without its feature, without an area to tell its scale, and when it is stretched', async () => {
    const { calls, whole, detail, save, take } = await opened();
    const good = greyPicture(600, 500, 60);
    const refused = async (promise: Promise<unknown>) => {
      const { code, params } = await refusalOf(promise);
      return [code, params.detail];
    };
    expect((await refused(detail(whole, good, { feature: 'heron' })))[0]).toBe('draft.no_feature');
    expect((await refused(detail(whole, good, { revision: 1 })))[0]).toBe('draft.superseded');
    // 508 dpi across, 559 down.
    expect((await refused(detail(whole, greyPicture(600, 550, 60))))[0]).toBe('draft.scale');
    const { area: _, ...placeless } = feature('crane');
    const open = await save(whole, { ...whole.document, features: [placeless] });
    const intakeId = await take(good);
    expect(await refused(detail(open, good, { intakeId }))).toEqual([
      'draft.scale',
      'the feature has no area on its page yet',
    ]);
    expect(await calls['draft.get']({ id: open.id })).toEqual(open);
    const given = await detail(open, good, { intakeId, scale: { by: 'dpi', dpi: 1200 } });
    expect(given.picture.dpi).toBe(1200);
  });
});

describe('a file that is to be a picture', () => {
  const thumb = { operation: 'thumb', frame: 0 } as const;

  it('says what it is and can be looked at before it is one, and nothing of that is kept', async () => {
    const { calls, core, workspace, inbox } = await opened();
    const bytes = await quadrants(300, 200).withMetadata({ density: 600 }).png().toBuffer();
    const { intakeId, sha256 } = await core.intake.receive('scan.png', bytes);
    expect(await calls['draft.inspect_picture']({ intakeId })).toEqual({
      widthPx: 300,
      heightPx: 200,
      dpi: 600,
    });
    expect((await core.media({ sha256, render: thumb })).mediaType).toMatch(/^image\//);
    expect(workspace.store.read.derived(mediaUrl(sha256, thumb))).toBeNull();
    expect(inbox()).toHaveLength(1);
    expect(await refusalOf(core.media({ sha256, render: null }))).toMatchObject({ code: 'media.unknown' });
  });

  it('is shown and stored like the others once it is', async () => {
    const { core, workspace, begun, calls } = await openedDrafts();
    const { intakeId, sha256 } = await core.intake.receive('scan.png', greyPicture(1200, 900, 8));
    await core.media({ sha256, render: thumb });
    const { id, revision } = await begun();
    await calls['draft.add_picture']({
      ...{ id, revision, intakeId, page: PAGE.id, light: 'VI', scale: { by: 'page' } },
      ...{ wavelengthNm: undefined, angle: undefined },
    });
    await core.media({ sha256, render: thumb });
    expect(workspace.store.read.derived(mediaUrl(sha256, thumb))).toMatchObject({ parentSha256: sha256 });
  });

  it('is refused in words when it is none', async () => {
    const { calls, take } = await opened();
    const intakeId = await take(new TextEncoder().encode('no picture at all'), 'letter.png');
    expect(await refusalOf(calls['draft.inspect_picture']({ intakeId }))).toMatchObject({
      code: 'draft.picture',
      params: { name: 'letter.png' },
    });
  });
});
