import { createHash, randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { expect } from 'vitest';
import type { CallName } from '../../src/contract/index.ts';
import { mediaUrl } from '../../src/contract/media.ts';
import type { TraceSpec } from '../../src/contract/trace.ts';
import { pastedTwice } from '../builders/pasted.ts';
import type { Speaker } from './manual-work.ts';

/** A speaker that sees pictures as well. */
export interface Looker extends Speaker {
  media(url: string): Promise<{ status: number; type: string; bytes: Uint8Array }>;
}

/** Inputs that fit the schemas, about nothing that exists. */
export const fileInputs = (captureId: string): Partial<Record<CallName, unknown>> => ({
  'capture.file_facts': { captureId },
  'capture.copied_parts': { captureId, frame: 0 },
  'file.export': { captureId, look: { kind: 'received', frame: 0 } },
});

const TRACES: readonly TraceSpec[] = [
  { operation: 'trace', frame: 0, kind: 'error_level', quality: 90, gain: 10 },
  { operation: 'trace', frame: 0, kind: 'noise', gain: 10 },
  { operation: 'trace', frame: 0, kind: 'copied' },
];

/** What is looked at of a file is drawn on a sheet px for px, which stays; its hash stands in the ledger. */
async function savesWhatIsLookedAt(
  { ask, refusal, media }: Looker,
  { id, captureId, sha256 }: { id: string; captureId: string; sha256: string },
): Promise<void> {
  const hashes = new Set<string>();
  for (const look of [
    { kind: 'received' as const, frame: 0 },
    ...TRACES.map(({ operation: _, ...its }) => its),
  ]) {
    const sheet = await ask('file.export', { captureId, look });
    expect(sheet.name).toBe(`${id}-file-${sheet.sha256.slice(0, 8)}.png`);
    const { bytes } = await media(mediaUrl(sheet.sha256, null));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sheet.sha256);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: sheet.widthPx, height: sheet.heightPx });
    hashes.add(sheet.sha256);
    const [last] = (await ask('ledger.list', { subject: id })).items;
    expect(last?.action).toBe('file.exported');
    if (look.kind === 'received') continue;
    const picture = await media(mediaUrl(sha256, { operation: 'trace', ...look }));
    expect(await isWithin(picture.bytes, bytes), look.kind).toBe(true);
  }
  expect(hashes.size).toBe(TRACES.length + 1);
  const noise = { kind: 'noise', frame: 0, gain: 10 } as const;
  for (const [code, input] of [
    ['capture.unknown', { captureId: randomUUID(), look: noise }],
    ['image.no_such_frame', { captureId, look: { ...noise, frame: 7 } }],
    ['input.invalid', { captureId, look: { ...noise, gain: 51 } }],
    ['input.invalid', { captureId, look: { ...noise, quality: 90 } }],
    ['input.invalid', { captureId, look: { ...noise, kind: 'ghosts' } }],
  ] as const)
    expect(await refusal('file.export', input), JSON.stringify(input)).toBe(code);
}

/** Whether a picture lies somewhere below the left margin of a sheet, px for px. */
async function isWithin(picture: Uint8Array, sheet: Uint8Array): Promise<boolean> {
  const left = 48;
  const { data, info } = await sharp(picture)
    .toColourspace('srgb')
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const { height: all = 0 } = await sharp(sheet).metadata();
  const column = await sharp(sheet).extract({ left, top: 0, width, height: all }).raw().toBuffer();
  return column.includes(data.subarray(0, 3 * width * height));
}

/** Looks at the file of a capture: facts, pictures about it, what was copied; the ledger says nothing of it until it is saved. */
export async function looksAtAFile({ ask, refusal, examine, media }: Looker): Promise<void> {
  const { bytes, way } = await pastedTwice();
  const jpeg = await sharp(bytes).jpeg({ quality: 92, chromaSubsampling: '4:2:0' }).toBuffer();
  const { id, captures } = await examine('pasted.jpg', jpeg);
  const { id: captureId = '', sha256 = '' } = captures[0] ?? {};
  const entries = async () => (await ask('ledger.list', { subject: id })).total;
  const before = await entries();

  expect(await ask('capture.file_facts', { captureId })).toMatchObject({
    ...{ container: 'jpeg', sizeBytes: jpeg.length, exif: null, hasThumbnail: false },
    jpeg: { kind: 'read', coding: 'baseline', subsampling: '4:2:0', quality: 92 },
  });
  const { pairs, reducedBy } = await ask('capture.copied_parts', { captureId, frame: 0 });
  expect(reducedBy).toBe(1);
  expect(pairs.map(({ one, other }) => [other[0] - one[0], other[1] - one[1]])).toEqual([way]);

  const seen = new Set<string>();
  for (const trace of TRACES) {
    const url = mediaUrl(sha256, trace);
    const first = await media(url);
    expect(first).toMatchObject({ status: 200, type: 'image/png' });
    expect(Buffer.from((await media(url)).bytes).equals(Buffer.from(first.bytes))).toBe(true);
    seen.add(createHash('sha256').update(first.bytes).digest('hex'));
  }
  expect(seen.size).toBe(TRACES.length);
  expect((await media(`/media/${sha256}/trace?frame=0&kind=noise&gain=999`)).status).toBe(404);
  expect((await media(mediaUrl('0'.repeat(64), TRACES[1] ?? null))).status).toBe(404);
  expect(await entries()).toBe(before);
  await savesWhatIsLookedAt({ ask, refusal, examine, media }, { id, captureId, sha256 });

  expect(await refusal('capture.file_facts', { captureId: randomUUID() })).toBe('capture.unknown');
  expect(await refusal('capture.copied_parts', { captureId: randomUUID(), frame: 0 })).toBe(
    'capture.unknown',
  );
  expect(await refusal('capture.copied_parts', { captureId, frame: 7 })).toBe('image.no_such_frame');
  expect(await refusal('capture.copied_parts', { captureId, frame: -1 })).toBe('input.invalid');
}
