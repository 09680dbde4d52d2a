import { expect } from 'vitest';
import type { Draft } from '../../src/contract/drafts.ts';
import type { ErrorCode } from '../../src/contract/errors.ts';
import type { IntakeReceipt } from '../../src/contract/examination.ts';
import type { CallInput, CallName } from '../../src/contract/index.ts';
import { mediaUrl } from '../../src/contract/media.ts';
import type { DraftModel } from '../../src/reference/draft-model.ts';
import { feature } from '../../src/reference/model.fixture.ts';
import { greyPicture } from '../builders/library.ts';
import type { Speaker } from './manual-work.ts';

interface Curator extends Speaker {
  take(file: string, bytes: Uint8Array): Promise<IntakeReceipt>;
  media(url: string): Promise<{ status: number }>;
}

const CODE = 'UTO-AO-09001';
/** In the library since the suite imported it. */
const FILED = 'UTO-AO-01001';
const NO_ID = '00000000-0000-4000-8000-000000000000';
const PAGE = { id: 'data-page', title: 'Data page' };
/** Four inches by three: 1200 × 900 px at 300 dpi. */
const NEW = { code: CODE, title: 'Passport with a heron', size: { widthMm: 101.6, heightMm: 76.2 } };
const BY_PAGE = { by: 'page' } as const;

/** An input of each call about drafts that fits its schema, about a draft that is not there. */
export const draftInputs = (id: string): Partial<Record<CallName, unknown>> => ({
  'draft.get': { id },
  'draft.create': NEW,
  'draft.save': { id, revision: 1, document: {} },
  'draft.discard': { id },
  'draft.add_picture': { id, revision: 1, intakeId: NO_ID, page: 'a', light: 'VI', scale: BY_PAGE },
  'draft.inspect_picture': { intakeId: NO_ID },
  'draft.set_detail': {
    ...{ id, revision: 1, intakeId: NO_ID },
    ...{ feature: 'a', light: 'VI', scale: { by: 'area' } },
  },
  'draft.remove_picture': { id, revision: 1, file: 'images/a.png' },
  'draft.check': { id },
  'draft.publish': { id, revision: 1, version: 1, reason: 'x' },
});

const written = (document: DraftModel): DraftModel => ({
  ...document,
  key: { ...document.key, type: 'P', number: 9, year: 2026 },
  series: 'Series 2026',
  validity: { issuedFrom: '2026-01-01', issuedTo: null, years: [10] },
  features: [feature('heron', { title: 'Heron in the fold' })],
  sources: ['Own holdings'],
  checkedOn: '2026-11-24',
});

/** Makes a model from an uploaded picture and publishes it; every wrong way is refused in words. */
export async function curatesAModel(curator: Curator): Promise<void> {
  const { ask, refusal, take, media } = curator;
  expect(await ask('draft.list', {})).toEqual({ items: [] });
  const begun = await ask('draft.create', NEW);
  const { id } = begun;
  expect(begun).toMatchObject({
    revision: 1,
    basedOn: null,
    nextVersion: 1,
    document: { key: { issuer: 'UTO' } },
  });
  const paged = await ask('draft.save', { id, revision: 1, document: { ...begun.document, pages: [PAGE] } });
  expect(paged.revision).toBe(2);

  const { intakeId, sha256 } = await take('scan.png', greyPicture(1200, 900, 90));
  expect(await ask('draft.inspect_picture', { intakeId })).toEqual({
    widthPx: 1200,
    heightPx: 900,
    dpi: null,
  });
  const thumb = mediaUrl(sha256, { operation: 'thumb', frame: 0 });
  expect(await media(thumb)).toMatchObject({ status: 200 });
  expect(await media(mediaUrl(sha256, null))).toMatchObject({ status: 404 });
  const placing = { id, revision: 2, intakeId, page: PAGE.id, light: 'VI', scale: BY_PAGE } as const;
  await refusesPictures(curator, placing);
  const { draft, picture } = await ask('draft.add_picture', placing);
  expect(picture).toMatchObject({
    file: 'images/data-page-vi.png',
    sha256,
    dpi: 300,
    widthPx: 1200,
    heightPx: 900,
  });
  expect(await media(thumb)).toMatchObject({ status: 200 });
  expect(await refusal('draft.add_picture', { ...placing, revision: 3 })).toBe('intake.unknown');

  const unfinished = await ask('draft.check', { id });
  expect(unfinished).toMatchObject({ revision: 3, publishable: false });
  expect(unfinished.faults.every(({ message, remedy }) => message.length > 0 && remedy.length > 0)).toBe(
    true,
  );
  const publishing = { id, reason: 'Seen in Utopia.' };
  expect(await refusal('draft.publish', { ...publishing, revision: 3, version: 1 })).toBe('draft.incomplete');

  const bare = await ask('draft.remove_picture', { id, revision: 3, file: picture.file });
  expect(bare.document.pages?.[0]?.pictures).toEqual([]);
  const whole = await ask('draft.save', { id, revision: 4, document: written(draft.document) });
  expect(await ask('draft.get', { id })).toEqual(whole);
  expect(await ask('draft.check', { id })).toEqual({ revision: 5, faults: [], publishable: true });
  expect((await ask('draft.list', {})).items).toMatchObject([
    { id, code: CODE, title: NEW.title, revision: 5 },
  ]);
  await refusesChanges(curator, id, whole.document);
  const detailed = await setsADetail(curator, whole);

  const { revision } = detailed;
  const published = await ask('draft.publish', { ...publishing, revision, version: 1 });
  expect(published).toEqual({ code: CODE, version: 1, warnings: 0 });
  expect(await ask('library.model', { code: CODE })).toMatchObject({
    current: 1,
    model: { title: NEW.title },
  });
  expect((await ask('library.steps', {})).items[0]).toMatchObject({ kind: 'draft', name: `${CODE} v1` });
  await takesOutANextVersion(curator);
}

/** Gives the feature a picture of its own: 200 × 100 px over 10 × 5 mm are 508 dpi. */
async function setsADetail({ ask, refusal, take }: Curator, { id, revision }: Draft): Promise<Draft> {
  const { intakeId } = await take('heron.png', greyPicture(200, 100, 92));
  const scale = { by: 'area' } as const;
  const placing = { id, revision, intakeId, feature: 'heron', light: 'VI', scale } as const;
  expect(await refusal('draft.set_detail', { ...placing, feature: 'crane' })).toBe('draft.no_feature');
  expect(await refusal('draft.set_detail', { ...placing, revision: 1 })).toBe('draft.superseded');
  expect(await refusal('draft.set_detail', { ...placing, scale: { by: 'page' } })).toBe('input.invalid');
  const { draft, picture } = await ask('draft.set_detail', placing);
  expect(picture).toMatchObject({ file: 'images/heron-detail-vi.png', dpi: 508 });
  expect(draft.document.features?.[0]?.crop).toEqual(picture);
  return draft;
}

type Placing = CallInput<'draft.add_picture'>;

async function refusesPictures({ refusal, take }: Curator, placing: Placing): Promise<void> {
  const text = await take('letter.png', new TextEncoder().encode('this is no picture'));
  const stretched = await take('stretched.png', greyPicture(1200, 950, 91));
  const point = { xPx: 5, yPx: 5 };
  const nowhere = { by: 'measures', measures: [{ from: point, to: point, lengthMm: 10 }] };
  const wrong: [ErrorCode, object][] = [
    ['draft.picture', { intakeId: text.intakeId }],
    ['draft.scale', { intakeId: stretched.intakeId }],
    ['draft.scale', { scale: nowhere }],
    ['draft.no_page', { page: 'cover' }],
    ['draft.superseded', { revision: 1 }],
    ['draft.unknown', { id: NO_ID }],
    ['intake.unknown', { intakeId: NO_ID }],
    ['input.invalid', { light: 'X' }],
    ['input.invalid', { page: '../data-page' }],
    ['input.invalid', { scale: { by: 'dpi', dpi: 1 } }],
    ['input.invalid', { scale: { by: 'measures', measures: [] } }],
  ];
  expect(await refusal('draft.inspect_picture', { intakeId: text.intakeId })).toBe('draft.picture');
  expect(await refusal('draft.inspect_picture', { intakeId: NO_ID })).toBe('intake.unknown');
  for (const [code, change] of wrong)
    expect(await refusal('draft.add_picture', { ...placing, ...change }), JSON.stringify(change)).toBe(code);
}

async function refusesChanges({ refusal }: Curator, id: string, document: DraftModel): Promise<void> {
  const [page] = document.pages ?? [];
  const [picture] = page?.pictures ?? [];
  const foreign = { ...document, pages: [{ ...page, pictures: [{ ...picture, sha256: 'ab'.repeat(32) }] }] };
  const publishing = { id, revision: 5, version: 1, reason: 'x' };
  const wrong: [ErrorCode, CallName, object][] = [
    ['draft.superseded', 'draft.save', { id, revision: 4, document }],
    ['draft.superseded', 'draft.remove_picture', { id, revision: 4, file: picture?.file }],
    ['draft.superseded', 'draft.publish', { ...publishing, revision: 4 }],
    ['draft.strange_picture', 'draft.save', { id, revision: 5, document: foreign }],
    ['draft.no_picture', 'draft.remove_picture', { id, revision: 5, file: 'images/none.png' }],
    ['draft.exists', 'draft.create', NEW],
    ['draft.filed', 'draft.create', { ...NEW, code: FILED }],
    ['library.unknown', 'draft.create', { from: { code: 'UTO-XX-00000' } }],
    ['draft.unknown', 'draft.get', { id: NO_ID }],
    ['draft.unknown', 'draft.check', { id: NO_ID }],
    ['draft.unknown', 'draft.discard', { id: NO_ID }],
    ['draft.unknown', 'draft.save', { id: NO_ID, revision: 1, document: {} }],
    ['draft.unknown', 'draft.publish', { ...publishing, id: NO_ID }],
    ['input.invalid', 'draft.publish', { ...publishing, reason: '  ' }],
    ['input.invalid', 'draft.publish', { ...publishing, version: 0 }],
    ['input.invalid', 'draft.save', { id, revision: 5, document: { surprise: 1 } }],
    ['input.invalid', 'draft.save', { id, revision: 5, document: { sources: Array(100_000).fill('x') } }],
    ['input.invalid', 'draft.create', { ...NEW, code: 'heron' }],
    ['call.forbidden', 'library.export_folder', { path: '/tmp/x', codes: [] }],
  ];
  for (const [code, call, input] of wrong)
    expect(await refusal(call, input), `${call} ${JSON.stringify(input).slice(0, 200)}`).toBe(code);
}

/** A draft of what is filed may not take the number of a version with another content, and leaves no trace but in the ledger. */
async function takesOutANextVersion({ ask, refusal }: Curator): Promise<void> {
  const next = await ask('draft.create', { from: { code: CODE } });
  expect(next).toMatchObject({ basedOn: 1, nextVersion: 2, code: CODE });
  const { id } = next;
  const { revision } = await ask('draft.save', {
    id,
    revision: 1,
    document: { ...next.document, title: 'Other' },
  });
  expect(await refusal('draft.publish', { id, revision, version: 1, reason: 'x' })).toBe('library.conflict');
  await ask('draft.discard', { id });
  expect(await refusal('draft.get', { id })).toBe('draft.unknown');
  const { items } = await ask('ledger.list', { subject: 'library' });
  expect(items.slice(0, 3).map(({ action }) => action)).toEqual([
    'draft.discarded',
    'draft.created',
    'draft.published',
  ]);
  expect(await ask('ledger.verify', {})).toMatchObject({ broken: null, evidence: { damaged: [] } });
}
