import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { expect } from 'vitest';
import type { ErrorCode } from '../../src/contract/errors.ts';
import type { StoredFinding } from '../../src/contract/findings.ts';
import type { CallInput, CallName } from '../../src/contract/index.ts';
import { PERMIT, PERMIT_MM } from '../builders/residence-permit.ts';
import type { Comparer } from './comparing.ts';

/** A comparer that sees the bytes of pictures as well. */
export interface Finder extends Comparer {
  picture(url: string): Promise<Uint8Array>;
}

type Recording = CallInput<'finding.record'>;
const [WIDTH_MM, HEIGHT_MM] = PERMIT_MM;
const AREA = { xMm: 10, yMm: 5, widthMm: 20, heightMm: 10 };

/** Inputs that fit the schemas, about nothing that exists. */
export const findingInputs = (examinationId: string, id: string): Partial<Record<CallName, unknown>> => ({
  'finding.record': {
    ...{ examinationId, feature: null, area: AREA, indicator: 'other', text: 'x' },
    look: {
      ...{ comparisonId: id, page: 'front', exposure: 'VI', mode: 'side', share: 0.5, rate: 1, tools: '' },
      ...{ check: null, sight: { centre: [1, 1], pxPerMm: 1, rotation: 0 }, drawings: [] },
    },
  },
  'finding.reword': { examinationId, findingId: id, basedOn: 1, indicator: 'other', text: 'x' },
  'finding.take_back': { examinationId, findingId: id, basedOn: 1, reason: 'x' },
  'finding.export': { examinationId, findingId: id },
  'view.export': {
    ...{ examinationId, area: AREA },
    look: {
      ...{ comparisonId: id, page: 'front', exposure: 'VI', mode: 'side', share: 0.5, rate: 1, tools: '' },
      ...{ check: null, sight: { centre: [1, 1], pxPerMm: 1, rotation: 0 }, drawings: [] },
    },
  },
});

async function isRefused({ ask, refusal }: Finder, right: Recording): Promise<void> {
  const { look } = right;
  const wide = { ...AREA, widthMm: WIDTH_MM };
  const line = { id: 1, kind: 'line', points: [[1, 1]], characters: 10, words: '' };
  const whole = { ...line, points: [...line.points, [2, 2]] };
  const refused: [ErrorCode, object][] = [
    ['examination.unknown', { examinationId: 'EX-1999-000001' }],
    ['finding.no_comparison', { look: { ...look, comparisonId: '00000000-0000-4000-8000-000000000000' } }],
    ['finding.no_page', { look: { ...look, page: 'nowhere' } }],
    ['finding.no_page', { look: { ...look, exposure: 'VI 9' } }],
    ['finding.no_page', { look: { ...look, below: 'CX 7' } }],
    ['finding.no_page', { look: { ...look, tools: 'mix(CX 7,add,0.5)' } }],
    ['finding.no_feature', { feature: 'nothing' }],
    ['finding.outside_page', { area: wide }],
    ['finding.empty', { indicator: null, text: '  ' }],
    ['input.invalid', { indicator: 'looks-odd' }],
    ['input.invalid', { text: 'x'.repeat(4001) }],
    ['input.invalid', { area: { ...AREA, xMm: -1 } }],
    ['input.invalid', { look: { ...look, tools: 'rm(-rf)' } }],
    ['input.invalid', { look: { ...look, tools: 'mix(../UV,add,0.5)' } }],
    ['input.invalid', { look: { ...look, exposure: '../UV' } }],
    ['input.invalid', { look: { ...look, sight: { ...look.sight, pxPerMm: 0 } } }],
    [
      'input.invalid',
      { look: { ...look, drawings: Array.from({ length: 201 }, (_, id) => ({ ...whole, id: id + 1 })) } },
    ],
    ['input.invalid', { look: { ...look, drawings: [line] } }],
    ['input.invalid', { look: { ...look, drawings: [whole, whole] } }],
    ['input.invalid', { look: { ...look, drawings: [{ ...whole, kind: 'scale', trueMm: 0 }] } }],
    ['input.invalid', { text: 'half \ud800 of a pair' }],
  ];
  for (const [code, change] of refused)
    expect(await refusal('finding.record', { ...right, ...change }), JSON.stringify(change)).toBe(code);
  expect((await ask('examination.get', { id: right.examinationId })).findings).toEqual([]);
}

/** Both sides are there at one scale, and every picture that is kept is the one that the finding says. */
async function expectKept({ picture }: Finder, { questioned, genuine }: StoredFinding): Promise<void> {
  const size = (side: StoredFinding['genuine']) => side && [side.crop.widthPx, side.crop.heightPx];
  expect(size(questioned)).toEqual(size(genuine));
  const [width = 0, height = 0] = size(genuine) ?? [];
  // An area of 20 × 10 mm.
  expect(width).toBe(2 * height);
  for (const side of [questioned, genuine])
    for (const kept of side ? [side.crop, ...(side.seen ? [side.seen] : [])] : []) {
      const bytes = await picture(kept.address);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(kept.sha256);
      expect(await sharp(bytes).metadata()).toMatchObject({ width: kept.widthPx, height: kept.heightPx });
    }
}

/** What was seen with tools is a part of the page that they were done to as a whole: inverted and cut out by sharp it is the same. */
async function expectSeen({ picture }: Finder, { genuine }: StoredFinding): Promise<void> {
  const address = new URL(genuine?.seen?.address ?? '', 'http://station');
  const [left = 0, top = 0, width = 0, height = 0] = (address.searchParams.get('cut') ?? '')
    .split(',')
    .map(Number);
  for (const name of ['tools', 'density', 'cut']) address.searchParams.delete(name);
  const page = await picture(`${address.pathname}${address.search}`);
  const { width: pageWidth = 0 } = await sharp(page).metadata();
  // 10, 5, 20 and 10 mm of a page of 85.6 mm.
  const pxPerMm = pageWidth / WIDTH_MM;
  for (const [px, mm] of [
    [left, 10],
    [top, 5],
    [width, 20],
    [height, 10],
  ] as const)
    expect(Math.abs(px - mm * pxPerMm), `${px} px for ${mm} mm`).toBeLessThan(1.5);
  const expected = await sharp(page)
    .removeAlpha()
    .negate()
    .extract({ left, top, width, height })
    .raw()
    .toBuffer();
  const seen = await sharp(await picture(genuine?.seen?.address ?? ''))
    .removeAlpha()
    .raw()
    .toBuffer();
  expect(seen.equals(expected)).toBe(true);
}

/** Drawn on one sheet, the same each time, whose hash stands in the ledger; whoever has the hash has the sheet. */
async function isExported({ ask, refusal, picture }: Finder, examinationId: string, { id }: StoredFinding) {
  const about = { examinationId, findingId: id };
  const sheet = await ask('finding.export', about);
  expect(sheet.name).toBe(`${examinationId}-F1.png`);
  const bytes = await picture(`/media/${sheet.sha256}`);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sheet.sha256);
  expect(await sharp(bytes).metadata()).toMatchObject({ width: sheet.widthPx, height: sheet.heightPx });
  expect(await ask('finding.export', about)).toEqual(sheet);
  const { items } = await ask('ledger.list', { subject: examinationId });
  expect(items.slice(0, 2).map(({ action }) => action)).toEqual(['finding.exported', 'finding.exported']);
  const stranger = { ...about, findingId: '00000000-0000-4000-8000-000000000000' };
  expect(await refusal('finding.export', stranger)).toBe('finding.unknown');
}

/** A view is drawn on a sheet without becoming a finding; the ledger tells of it. */
async function isSaved({ ask, refusal, picture }: Finder, { examinationId, look, area }: Recording) {
  const count = async () => (await ask('examination.get', { id: examinationId })).findings.length;
  const before = await count();
  const sheet = await ask('view.export', { examinationId, look, area });
  expect(sheet.name).toBe(`${examinationId}-view-${sheet.sha256.slice(0, 8)}.png`);
  const bytes = await picture(`/media/${sheet.sha256}`);
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sheet.sha256);
  expect(await sharp(bytes).metadata()).toMatchObject({ width: sheet.widthPx, height: sheet.heightPx });
  const [last] = (await ask('ledger.list', { subject: examinationId })).items;
  expect(last?.action).toBe('view.exported');
  expect(await count()).toBe(before);
  for (const [code, change] of [
    ['finding.no_comparison', { look: { ...look, comparisonId: '00000000-0000-4000-8000-000000000000' } }],
    ['finding.no_page', { look: { ...look, page: 'nowhere' } }],
    ['finding.no_page', { look: { ...look, tools: 'mix(CX 7,add,0.5)' } }],
    ['finding.outside_page', { area: { ...area, widthMm: WIDTH_MM } }],
  ] as const)
    expect(await refusal('view.export', { examinationId, look, area, ...change })).toBe(code);
}

/** Levels of a picture, cut out where its address says. */
async function levelsOf({ picture }: Finder, address: URL, cut: readonly number[]): Promise<Buffer> {
  const [left = 0, top = 0, width = 0, height = 0] = cut;
  return sharp(await picture(`${address.pathname}${address.search}`))
    .removeAlpha()
    .extract({ left, top, width, height })
    .raw()
    .toBuffer();
}

/** What was seen with another light of the page is kept of each side that has it, of the same place in both lights. */
async function keepsOtherLights(finder: Finder, right: Recording): Promise<StoredFinding[]> {
  const recorded = (tools: string) =>
    finder.ask('finding.record', { ...right, look: { ...right.look, tools } });
  const mixed = await recorded('mix(VI,subtract,1)');
  for (const side of [mixed.questioned, mixed.genuine]) {
    const seen = new URL(side?.seen?.address ?? '', 'http://station');
    const [cut = '', other = ''] = ['cut', 'other'].map((name) => seen.searchParams.get(name) ?? '');
    for (const name of ['tools', 'density', 'cut', 'other']) seen.searchParams.delete(name);
    const [, sha256 = '', frame = '', quad = ''] = /^VI:([0-9a-f]{64}):(\d+):(.+)$/.exec(other) ?? [];
    const visible = new URL(seen);
    visible.pathname = `/media/${sha256}/strip`;
    visible.searchParams.set('frame', frame);
    visible.searchParams.set('quad', quad);
    const px = cut.split(',').map(Number);
    const [own, its] = [await levelsOf(finder, seen, px), await levelsOf(finder, visible, px)];
    expect(own.equals(its)).toBe(false);
    const kept = await finder.picture(side?.seen?.address ?? '');
    const levels = await sharp(kept).removeAlpha().raw().toBuffer();
    expect(levels.equals(own.map((level, i) => Math.max(0, level - (its[i] ?? 0))))).toBe(true);
  }
  await expectKept(finder, mixed);
  // The document was not captured in infrared: nothing was seen of it.
  const halfSeen = await recorded('mix(IR,add,0.5)');
  expect(halfSeen).toMatchObject({
    ...{ questioned: { seen: null }, genuine: { seen: { address: expect.stringContaining('other=IR') } } },
  });
  return [mixed, halfSeen];
}

/** A finding is recorded from what was seen, said in other words, and taken back; every revision stays. */
export async function findsOnTheTable(finder: Finder, examinationId: string): Promise<void> {
  const { ask, refusal } = finder;
  const { comparison } = await ask('comparison.get', { examinationId });
  if (!comparison) throw new Error('the document was compared');
  const right: Recording = {
    examinationId,
    feature: null,
    area: AREA,
    indicator: 'ultraviolet_wrong',
    text: 'The picture is the wrong way round.',
    look: {
      ...{ comparisonId: comparison.id, page: 'front', exposure: 'UV', mode: 'swipe', share: 0.4, rate: 1.5 },
      ...{ tools: 'invert()', check: 'uv-picture UV' },
      sight: { centre: [WIDTH_MM / 2, HEIGHT_MM / 2], pxPerMm: 12.5, rotation: 90, isMirrored: true },
      drawings: [
        {
          ...{ id: 1, kind: 'line', characters: 10, words: '', trueMm: null },
          points: [
            [10, 5],
            [30, 5],
          ],
        },
        {
          ...{ id: 2, kind: 'scale', characters: 10, words: '', trueMm: 10.2 },
          points: [
            [10, 8],
            [20, 8],
          ],
        },
      ],
    },
  };
  const actions = async () =>
    (await ask('ledger.list', { subject: examinationId })).items.map(({ action }) => action);
  const before = await actions();
  await isRefused(finder, right);
  expect(await actions(), 'what is refused leaves nothing').toEqual(before);

  const first = await ask('finding.record', right);
  expect(first).toMatchObject({
    ...{ number: 1, revision: 1, light: 'UV', area: AREA, look: right.look, feature: null, takenBack: null },
    ...{ indicator: 'ultraviolet_wrong', text: 'The picture is the wrong way round.' },
    model: { code: PERMIT, version: 1 },
  });
  await expectKept(finder, first);
  await expectSeen(finder, first);
  expect((await actions())[0]).toBe('finding.recorded');
  const feature = comparison.features.find(({ id }) => id === 'uv-picture UV')?.feature ?? '';
  const second = await ask('finding.record', { ...right, feature, look: { ...right.look, tools: '' } });
  expect(second).toMatchObject({ number: 2, feature: { id: feature }, questioned: { seen: null } });

  const withOthers = await keepsOtherLights(finder, right);
  await isExported(finder, examinationId, first);
  await isSaved(finder, right);
  const about = { examinationId, findingId: first.id };
  const said = { indicator: 'device_wrong', text: 'It is a print.' } as const;
  const reworded = await ask('finding.reword', { ...about, basedOn: 1, ...said });
  expect(reworded).toEqual({ ...first, ...said, revision: 2, recordedAt: expect.any(String) });
  for (const [code, call, input] of [
    ['finding.superseded', 'finding.reword', { ...about, basedOn: 1, ...said }],
    ['finding.unchanged', 'finding.reword', { ...about, basedOn: 2, ...said }],
    ['finding.empty', 'finding.reword', { ...about, basedOn: 2, indicator: null, text: '' }],
    ['finding.superseded', 'finding.take_back', { ...about, basedOn: 1, reason: 'x' }],
    ['input.invalid', 'finding.take_back', { ...about, basedOn: 2, reason: ' ' }],
    ['finding.unknown', 'finding.take_back', { ...about, findingId: comparison.id, basedOn: 1, reason: 'x' }],
  ] as const)
    expect(await refusal(call, input), JSON.stringify(input)).toBe(code);

  const taken = await ask('finding.take_back', { ...about, basedOn: 2, reason: 'Glare.' });
  expect(taken).toMatchObject({ revision: 3, text: 'It is a print.', takenBack: { reason: 'Glare.' } });
  expect(await refusal('finding.reword', { ...about, basedOn: 3, ...said })).toBe('finding.taken_back');
  expect((await ask('examination.get', { id: examinationId })).findings).toEqual([
    ...[taken, second, ...withOthers],
  ]);
  expect((await actions()).slice(0, 8)).toEqual(
    expect.arrayContaining(['finding.taken_back', 'finding.reworded', 'finding.recorded']),
  );
  expect(await ask('ledger.verify', {})).toMatchObject({ broken: null });
}

/** A comparison that another one followed is still had, so that what was found in it can be looked at. */
export async function keepsComparisons({ ask, refusal }: Finder, examinationId: string): Promise<void> {
  const { comparison } = await ask('comparison.get', { examinationId });
  const kept = { examinationId, comparisonId: comparison?.id ?? '' };
  expect(await ask('comparison.kept', kept)).toEqual(comparison);
  for (const [code, change] of [
    ['examination.unknown', { examinationId: 'EX-1999-000001' }],
    ['comparison.unknown', { comparisonId: '00000000-0000-4000-8000-000000000000' }],
    ['input.invalid', { comparisonId: '../x' }],
  ] as const)
    expect(await refusal('comparison.kept', { ...kept, ...change })).toBe(code);
}
