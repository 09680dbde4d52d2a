import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { ComparedCapture, ReferencePicture } from '../../comparison/comparison.ts';
import type { Light } from '../../examination/light.ts';
import { applyHomography } from '../../imaging/warp.ts';
import { type DocumentModel, readModel } from '../../reference/index.ts';
import { compare } from './compare.ts';
import { fits } from './fits.ts';

const LIBRARY = fileURLToPath(new URL('../../../reference-docs', import.meta.url));

function loaded(code: string, lights: readonly Light[]) {
  const folder = join(LIBRARY, code.slice(0, 3), code);
  const { model } = readModel(readFileSync(join(folder, 'document.json'), 'utf8'));
  if (!model) throw new Error(`${code} does not read`);
  const references = model.pages.flatMap(({ id, pictures }) =>
    pictures
      .filter(({ light }) => lights.includes(light))
      .map(
        ({ file, light }): ReferencePicture => ({ page: id, light, bytes: readFileSync(join(folder, file)) }),
      ),
  );
  return { model, references };
}

const pictureOf = (
  { references }: { references: readonly ReferencePicture[] },
  page: string,
  light: Light,
) => {
  const found = references.find((picture) => picture.page === page && picture.light === light);
  if (!found) throw new Error(`no picture of ${page} in ${light}`);
  return found.bytes;
};

const capture = (bytes: Uint8Array, light: Light = 'VI', name = 'picture'): ComparedCapture => ({
  ...{ name, light, frame: 0 },
  bytes,
});

const middle = ({ size }: DocumentModel) => [size.widthMm / 2, size.heightMm / 2] as const;

describe('pictures that are held against a model', () => {
  const permit = loaded('UTO-HO-01001', ['VI', 'UV']);
  const { model } = permit;
  const references = permit.references.filter(({ page }) => page === 'front');
  const front = pictureOf(permit, 'front', 'VI');
  const placeOf = async (bytes: Uint8Array) =>
    (await compare(model, [capture(bytes)], references)).captures[0];

  it('lie where they are, to a twentieth of a mm: upside down, beside their place, reduced', async () => {
    const { width = 0, height = 0 } = await sharp(front).metadata();
    const [xMm, yMm] = middle(model);
    const turned = await sharp(front).rotate(180).png().toBuffer();
    const beside = await sharp(front)
      .extend({ left: 90, top: 40, right: 30, bottom: 60, background: '#777' })
      .png()
      .toBuffer();
    const half = Math.round(width / 2);
    const small = await sharp(front).resize(half).png().toBuffer();
    for (const [bytes, x, y, pxPerMm] of [
      [turned, width / 2, height / 2, width / model.size.widthMm],
      [beside, 90 + width / 2, 40 + height / 2, width / model.size.widthMm],
      [small, half / 2, (height * half) / width / 2, half / model.size.widthMm],
    ] as const) {
      const place = await placeOf(bytes);
      expect(place).toMatchObject({ page: 'front', by: 'reference', refusal: null });
      const [u, v] = applyHomography(place?.registration?.pageToPicture ?? [0, 0, 0, 0, 0, 0, 0, 0, 1], [
        xMm,
        yMm,
      ]);
      expect(Math.hypot(u - x, v - y) / pxPerMm).toBeLessThan(0.05);
    }
  });

  it('are refused in words where they show something else: a blank, another document, a corner of the page', async () => {
    const blank = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#eee' } })
      .png()
      .toBuffer();
    const other = pictureOf(loaded('UTO-CO-01001', ['VI']), 'visa', 'VI');
    const corner = await sharp(front).extract({ left: 0, top: 0, width: 300, height: 200 }).png().toBuffer();
    for (const bytes of [blank, other, corner]) {
      const result = await compare(model, [capture(bytes)], references);
      expect(result.captures[0]?.page).toBeNull();
      expect(result.captures[0]?.refusal).toMatch(/page/);
      // Nothing was compared, so nothing passes.
      expect(result.features).toEqual([]);
    }
  });

  it('are told from the pictures of light that the model does not have', async () => {
    const [place] = (await compare(model, [capture(front, 'TL')], references)).captures;
    expect(place).toMatchObject({ page: null });
    expect(place?.refusal).toContain('no picture of this model in this light (TL)');
  });

  it('fail where another picture glows under ultraviolet, in a set of one size', async () => {
    const mirrored = await sharp(pictureOf(permit, 'front', 'UV'))
      .flop()
      .png()
      .toBuffer();
    const result = await compare(model, [capture(front), capture(mirrored, 'UV', 'ultraviolet')], references);
    expect(result.captures.map(({ page }) => page)).toEqual(['front', 'front']);
    const glow = result.features.filter(({ light, generic }) => light === 'UV' && generic === 'UV,LU,IS');
    expect(glow.map(({ result: ending }) => ending)).toContain('failed');
    const visible = result.features.filter(({ light }) => light === 'VI');
    expect(visible.length).toBeGreaterThan(2);
    expect(visible.every(({ result: ending }) => ending === 'successful')).toBe(true);
  });

  it('fit their own model, and hardly another one', async () => {
    const found = await fits([loaded('UTO-CO-01001', ['VI']), permit], [capture(front)]);
    expect(found.map(({ code }) => code)).toEqual(['UTO-CO-01001', 'UTO-HO-01001']);
    expect(found[0]?.agreement).toBe(0);
    expect(found[1]?.agreement).toBeGreaterThan(0.9);
  });
});
