import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { ReferenceModel } from '../../comparison/comparison.ts';
import { verdictOf } from '../../comparison/model-verdict.ts';
import { readModel } from '../../reference/index.ts';
import { fits } from './fits.ts';
import { layouts } from './layouts.ts';

const LIBRARY = fileURLToPath(new URL('../../../reference-docs/UTO', import.meta.url));

/** A model of the starter library with its visa page in visible light. */
function loaded(code: string): ReferenceModel & { readonly visa: Uint8Array } {
  const folder = join(LIBRARY, code);
  const { model } = readModel(readFileSync(join(folder, 'document.json'), 'utf8'));
  if (!model) throw new Error(`${code} does not read`);
  const visa = readFileSync(join(folder, 'images', 'visa-vi.webp'));
  return { model, references: [{ page: 'visa', light: 'VI', bytes: visa }], visa };
}

const captured = (bytes: Uint8Array) => [{ name: 'visa', light: 'VI', frame: 0, bytes }] as const;

describe('models of one design', () => {
  const [own, sister] = [loaded('UTO-AD-01001'), loaded('UTO-AO-02001')];

  it('both lie on the picture, and are told apart by their colours in any light', async () => {
    const tinted = await sharp(own.visa)
      .recomb([
        [1, 0, 0],
        [0, 0.9, 0],
        [0, 0, 0.7],
      ])
      .jpeg({ quality: 70 })
      .toBuffer();
    const found = await fits([sister, own], captured(tinted));
    expect(found.map(({ code, refusal }) => [code, refusal])).toEqual([
      ['UTO-AO-02001', null],
      ['UTO-AD-01001', null],
    ]);
    expect(found[0]?.agreement).toBeGreaterThan(0.25);
    expect(found[0]?.colour).toBeLessThan(0.8);
    expect(found[1]?.colour).toBeGreaterThan(0.9);
    expect(verdictOf(found, []).code).toBe('UTO-AD-01001');
    // Without its model in the library the document is of none.
    expect(verdictOf(found.slice(0, 1), [])).toMatchObject({
      code: null,
      doubt: expect.stringContaining('other colours'),
    });
  });

  it('are not told apart on a grey picture, and that is said', async () => {
    const grey = await sharp(own.visa).greyscale().png().toBuffer();
    const found = await fits([sister, own], captured(grey));
    expect(found.map(({ colour }) => colour)).toEqual([null, null]);
    expect(verdictOf(found, [])).toMatchObject({
      code: null,
      doubt: expect.stringContaining('too little colour'),
    });
  });
});

describe('the layouts of a picture', () => {
  it('are refused with the picture, and are the whole of one that shows nothing else', async () => {
    const blank = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#ddd' } })
      .png()
      .toBuffer();
    expect(await layouts(blank, 0)).toHaveLength(1);
    await expect(layouts(new TextEncoder().encode('no picture'), 0)).rejects.toMatchObject({
      data: { code: 'image.unknown_format' },
    });
  });
});
