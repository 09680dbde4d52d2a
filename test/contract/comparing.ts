import { rmSync } from 'node:fs';
import { expect } from 'vitest';
import type { ErrorCode } from '../../src/contract/errors.ts';
import type { Examination, IntakeReceipt } from '../../src/contract/examination.ts';
import { mediaUrl } from '../../src/contract/media.ts';
import { freshFolder } from '../builders/folder.ts';
import { alteredFront, filePermit, PERMIT } from '../builders/residence-permit.ts';
import type { Speaker } from './manual-work.ts';

/** A residence permit of the model: AR, UTO, numbers built as RX#######; digits after ICAO Doc 9303-3 §4.9. */
const ZONE = [
  'ARUTORX12345676<<<<<<<<<<<<<<<',
  '8001014F3001019UTO<<<<<<<<<<<0',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
];

export interface Comparer extends Speaker {
  importLibrary(folder: string): Promise<void>;
  take(file: string, bytes: Uint8Array): Promise<IntakeReceipt>;
  finished(id: string): Promise<Examination>;
  media(url: string): Promise<{ status: number }>;
  topics(): Promise<string[]>;
}

/** The front of a genuine document in visible light, and in ultraviolet with its picture the wrong way round. */
async function altered({ ask, take, finished }: Comparer): Promise<Examination> {
  const pictures = await alteredFront();
  const visible = await take('front.webp', pictures.visible);
  const ultraviolet = await take('front-uv.png', pictures.ultraviolet);
  const { id } = await ask('examination.create', {
    origin: 'drop',
    captures: [
      { intakeId: visible.intakeId, light: 'VI' },
      { intakeId: ultraviolet.intakeId, light: 'UV' },
    ],
  });
  return finished(id);
}

async function importModel({ importLibrary }: Comparer): Promise<void> {
  const folder = freshFolder();
  try {
    filePermit(folder);
    await importLibrary(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is there when the comparison that is running has ended. */
export async function ended({ ask }: Speaker, examinationId: string) {
  for (;;) {
    const found = await ask('comparison.get', { examinationId });
    if (found.state !== 'running') return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The first candidate, once pictures and library were looked at. */
async function lookedAt({ ask }: Comparer, examinationId: string) {
  for (;;) {
    const { candidates } = await ask('comparison.get', { examinationId });
    const [first] = candidates;
    if (first?.reasons.some((reason) => reason.startsWith('looks like'))) return first;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function isRefused({ ask, refusal }: Comparer, examinationId: string): Promise<void> {
  const typed = await ask('zone.enter', { lines: ZONE, origin: 'typed' });
  const refused: [ErrorCode, string, object][] = [
    ['examination.unknown', 'comparison.get', { examinationId: 'EX-1999-000001' }],
    ['examination.unknown', 'comparison.start', { examinationId: 'EX-1999-000001', model: null }],
    ['examination.unknown', 'comparison.stop', { examinationId: 'EX-1999-000001' }],
    ['library.unknown', 'comparison.start', { examinationId, model: 'UTO-XX-00000' }],
    ['input.invalid', 'comparison.start', { examinationId, model: '../../etc/passwd' }],
    ['comparison.no_captures', 'comparison.start', { examinationId: typed.id, model: PERMIT }],
  ];
  for (const [code, call, input] of refused)
    expect(await refusal(call, input), JSON.stringify(input)).toBe(code);
  expect(await ask('comparison.get', { examinationId: typed.id })).toMatchObject({ state: 'none' });
}

/**
 * A document is held against the model that the program proposes, what fails shows everywhere, and one is stopped. Returns
 * the examination.
 */
export async function comparesADocument(comparer: Comparer): Promise<string> {
  const { ask, media, topics } = comparer;
  await importModel(comparer);
  const { id: examinationId, captures } = await altered(comparer);
  const [visible, ultraviolet] = captures;
  const before = await ask('comparison.get', { examinationId });
  expect(before).toMatchObject({ state: 'none', error: null, comparison: null, stale: false });
  // The zone is on the other side, and nobody looked at the pictures yet: the newest models are named, and that is said.
  expect(before.candidates.find(({ code }) => code === PERMIT)).toMatchObject({
    score: 0,
    reasons: [expect.stringContaining('no zone')],
  });
  const looks = await lookedAt(comparer, examinationId);
  expect(looks).toMatchObject({
    code: PERMIT,
    reasons: ['no zone was read', expect.stringContaining('page front')],
  });
  const groups = async () =>
    (await ask('examination.get', { id: examinationId })).checks.map(({ group }) => group);
  expect(await groups()).not.toContain('comparison');
  await isRefused(comparer, examinationId);

  await ask('comparison.start', { examinationId, model: null });
  const { state, comparison, stale } = await ended(comparer, examinationId);
  expect([state, stale]).toEqual(['done', false]);
  expect(comparison).toMatchObject({
    model: { code: PERMIT, version: 1, title: 'Residence permit, series 2020' },
    ...{ chosenBy: 'program', doubt: null, margin: expect.any(Number) },
    zone: null,
    captures: [
      { captureId: visible?.id, frame: 0, light: 'VI', page: 'front', by: 'reference', refusal: null },
      { captureId: ultraviolet?.id, frame: 0, light: 'UV', page: 'front', refusal: null },
    ],
  });
  const results = (light: string) =>
    new Map(
      comparison?.features.flatMap((each) => (each.light === light ? [[each.feature, each.result]] : [])),
    );
  expect(results('VI').size).toBeGreaterThan(3);
  expect(new Set(results('VI').values())).toEqual(new Set(['successful']));
  expect(results('UV').get('uv-picture')).toBe('failed');

  const failed = comparison?.features.find(({ id }) => id === 'uv-picture UV');
  expect(failed?.captureId).toBe(ultraviolet?.id);
  for (const [sha256, quad] of [
    [ultraviolet?.sha256 ?? '', failed?.quad],
    [failed?.referenceSha256 ?? '', failed?.referenceQuad],
  ] as const) {
    const strip = { operation: 'strip', frame: 0, widthPx: 200, heightPx: 100 } as const;
    const url = quad ? mediaUrl(sha256, { ...strip, quad }) : '';
    expect(await media(url), sha256).toMatchObject({ status: 200 });
  }

  const { checks } = await ask('examination.get', { id: examinationId });
  const check = checks.find(({ id }) => id === 'comparison.feature.uv-picture.UV');
  expect(check).toMatchObject({ group: 'comparison', result: 'failed', clause: `${PERMIT} v1` });
  const { items } = await ask('examination.list', { text: examinationId, failed: 'any' });
  expect(items[0]?.failed).toContain(check?.name);
  const actions = async () =>
    (await ask('ledger.list', { subject: examinationId })).items.map(({ action }) => action);
  expect((await actions()).slice(0, 3)).toEqual(
    expect.arrayContaining(['comparison.finished', 'comparison.started']),
  );
  expect(await topics()).toContain('comparison.changed');

  await staysHonest(comparer, examinationId, ultraviolet?.id ?? '');

  await ask('comparison.start', { examinationId, model: PERMIT });
  expect((await ask('comparison.get', { examinationId })).state).toBe('running');
  await ask('comparison.stop', { examinationId });
  const after = await ask('comparison.get', { examinationId });
  expect([after.state, after.comparison?.id]).toEqual(['done', comparison?.id]);
  expect((await actions())[0]).toBe('comparison.stopped');
  expect(await ask('ledger.verify', {})).toMatchObject({ broken: null });
  return examinationId;
}

/** What changed since makes a comparison out of date: nothing of it passes any more, and what failed stays failed. */
async function staysHonest({ ask }: Comparer, examinationId: string, captureId: string): Promise<void> {
  const isStale = async () => (await ask('comparison.get', { examinationId })).stale;
  await ask('capture.set_light', { captureId, light: 'TL' });
  expect(await isStale()).toBe(true);
  const { checks } = await ask('examination.get', { id: examinationId });
  const results = checks.filter(({ group }) => group === 'comparison').map(({ result }) => result);
  expect(new Set(results)).toEqual(new Set(['failed', 'undetermined']));
  await ask('capture.set_light', { captureId, light: 'UV' });
  expect(await isStale()).toBe(false);

  await ask('zone.enter', { lines: ZONE, origin: 'typed', examinationId });
  const { candidates, stale } = await ask('comparison.get', { examinationId });
  expect(stale).toBe(true);
  expect(candidates[0]?.code).toBe(PERMIT);
  expect(candidates[0]?.reasons).toEqual(
    expect.arrayContaining(['issuer UTO', 'document code AR', 'format TD1', 'number built as RX#######']),
  );
}
