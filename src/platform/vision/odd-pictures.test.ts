import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it, vi } from 'vitest';
import type { ComparedCapture, ReferencePicture } from '../../comparison/comparison.ts';
import { documentZone } from '../../comparison/document-zone.ts';
import { rgbRasterOf } from '../../imaging/rgb-raster.fixture.ts';
import { photographed } from '../../imaging/screen-photo.fixture.ts';
import { readModel } from '../../reference/index.ts';
import { compare } from './compare.ts';

const FOLDER = fileURLToPath(new URL('../../../reference-docs/UTO/UTO-AO-01001', import.meta.url));
const { model } = readModel(readFileSync(join(FOLDER, 'document.json'), 'utf8'));
if (!model) throw new Error('the model does not read');
const PAGE = readFileSync(join(FOLDER, 'images', 'data-vi.webp'));
const references: ReferencePicture[] = [{ page: 'data', light: 'VI', bytes: PAGE }];
const { width = 0, height = 0 } = await sharp(PAGE).metadata();

const capture = (bytes: Uint8Array): ComparedCapture => ({ name: 'picture', light: 'VI', frame: 0, bytes });
const cut = (left: number, top: number, wide: number, high: number) =>
  sharp(PAGE).extract({ left, top, width: wide, height: high }).png().toBuffer();
/** The zone that is printed on the page. */
const LINES = [
  'P<UTOQUILLANOR<<AMALIA<ROSA<<<<<<<<<<<<<<<<<',
  'UA38079179UTO8304287F28041095966288682<<<<08',
];
const zone = documentZone('TD3', LINES, undefined, '2026-12-01').read;

/** Reads and compares a whole page: seconds where other work is done beside it. */
vi.setConfig({ testTimeout: 90_000 });

async function comparedWith(bytes: Uint8Array) {
  const { captures, features, fields } = await compare(
    model as NonNullable<typeof model>,
    [capture(bytes)],
    references,
    zone,
  );
  const checks = [...features, ...fields.flatMap((field) => field.checks)];
  const of = (wanted: string) => checks.filter(({ result }) => result === wanted);
  return {
    remarks: captures[0]?.remarks ?? [],
    features,
    fields,
    failed: of('failed'),
    passed: of('successful'),
  };
}

describe('a page of which a part is in the picture', () => {
  it.each([
    ['the left half', 0, 0, 0.5, 1],
    ['the lower three fifths', 0, 0.4, 1, 0.6],
    ['the right seven tenths', 0.3, 0, 0.7, 1],
  ] as const)(
    'has nothing that fails, says how much there is, and which areas are not there: %s',
    async (_, left, top, wide, high) => {
      const [x, y] = [Math.round(left * width), Math.round(top * height)];
      const bytes = await cut(
        x,
        y,
        Math.min(width - x, Math.round(wide * width)),
        Math.min(height - y, Math.round(high * height)),
      );
      const { remarks, failed, features } = await comparedWith(bytes);
      expect(failed.map(({ title, reason }) => `${title}: ${reason}`)).toEqual([]);
      expect(remarks.map(({ kind }) => kind)).toEqual(['partial']);
      const percent = Number(/Only (\d+) %/.exec(remarks[0]?.text ?? '')?.[1]);
      expect(Math.abs(percent - 100 * wide * high)).toBeLessThanOrEqual(1);
      const missing = features.filter(({ reason }) =>
        /not in the picture|of the area is in the picture/.test(reason),
      );
      expect(missing.length).toBeGreaterThan(0);
      for (const { result, reason } of missing) {
        expect(result).toBe('undetermined');
        expect(reason).toContain('Capture the whole page');
      }
      expect(features.filter(({ reason }) => reason.includes('lare'))).toEqual([]);
    },
  );

  it('has no field read of which a part is cut off', async () => {
    const whole = await comparedWith(await cut(0, 0, width, height));
    const surname = whole.fields.find(({ id }) => id === 'surname');
    expect(surname?.checks.length).toBeGreaterThan(0);
    const { xMm = 0 } = surname?.area ?? {};
    const px = Math.round(((xMm + 4) * width) / model.size.widthMm);
    const { fields } = await comparedWith(await cut(px, 0, width - px, height));
    const cutOff = fields.find(({ id }) => id === 'surname');
    expect(cutOff?.readings).toEqual([]);
    expect(cutOff?.checks.length).toBeGreaterThan(0);
    for (const { result, reason } of cutOff?.checks ?? []) {
      expect(result).toBe('undetermined');
      expect(reason).toBe('The field is not wholly in the picture. Capture the whole page.');
    }
  });

  it.each([1.5, 2.5])('has no edge of a pasted portrait where its picture ends, %f mm in', async (cutMm) => {
    // An identity card, whose portrait begins 3.8 mm from the left edge.
    const folder = join(FOLDER, '..', 'UTO-BO-01001');
    const card = readModel(readFileSync(join(folder, 'document.json'), 'utf8')).model;
    if (!card) throw new Error('the model does not read');
    const bytes = readFileSync(join(folder, 'images', 'front-ob1.webp'));
    const { width: wide = 0, height: high = 0 } = await sharp(bytes).metadata();
    const left = Math.round((cutMm * wide) / card.size.widthMm);
    const part = await sharp(bytes)
      .extract({ left, top: 0, width: wide - left, height: high })
      .png()
      .toBuffer();
    const { features } = await compare(
      card,
      [{ ...capture(part), light: 'OB' }],
      [{ page: 'front', light: 'OB', bytes }],
    );
    const edges = features.filter(({ name }) => name.startsWith('No edge round the portrait'));
    expect(edges.map(({ result }) => result)).toEqual(['successful']);
  });

  it('has no remark where it is whole', async () => {
    const { remarks, failed, passed } = await comparedWith(await cut(6, 6, width - 12, height - 12));
    expect(remarks).toEqual([]);
    expect(failed).toEqual([]);
    expect(passed.length).toBeGreaterThan(10);
  });
});

describe('a picture of more than the page', () => {
  it('says that something lies beside it that was not compared', async () => {
    const card = readFileSync(join(FOLDER, '..', 'UTO-BO-01001', 'images', 'front-vi.webp'));
    const bytes = await sharp({
      create: { width: width + 1300, height: height + 200, channels: 3, background: '#888' },
    })
      .composite([
        { input: PAGE, left: 60, top: 60 },
        { input: card, left: width + 200, top: 100 },
      ])
      .png()
      .toBuffer();
    const { remarks, failed, passed } = await comparedWith(bytes);
    expect(remarks.map(({ kind }) => kind)).toEqual(['beside']);
    expect(remarks[0]?.text).toMatch(/not compared.*capture it by itself/);
    expect(failed).toEqual([]);
    expect(passed.length).toBeGreaterThan(10);
  });
});

describe('a picture of a screen that shows a genuine page', () => {
  it('passes nothing, and says why', async () => {
    const page = await rgbRasterOf(
      await sharp(PAGE)
        .resize(width >> 1)
        .png()
        .toBuffer(),
    );
    const photo = { kind: 'stripes', pitchPx: 2.6, zoom: 1.5, angleDeg: 3, tilt: 0.04 } as const;
    const { raster } = photographed(page, photo);
    const bytes = await sharp(raster.data, {
      raw: { width: raster.widthPx, height: raster.heightPx, channels: 3 },
    })
      .jpeg({ quality: 88 })
      .toBuffer();
    const { remarks, features, fields, passed } = await comparedWith(bytes);
    expect(remarks.map(({ kind }) => kind)).toContain('grid');
    expect(passed).toEqual([]);
    expect(features.length).toBeGreaterThan(0);
    expect(fields.length).toBeGreaterThan(0);
    const held = features.filter(({ reason }) => reason.includes('as on a screen'));
    expect(held.length).toBeGreaterThan(0);
    for (const { result, margin } of held) expect([result, margin]).toEqual(['undetermined', null]);
  });
});
