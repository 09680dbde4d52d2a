import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { TILTED_CORNERS, TILTED_PX, tilted } from '../../../test/builders/tilted.ts';
import type { ComparedCapture, HandPlacement } from '../../comparison/comparison.ts';
import type { Light } from '../../examination/light.ts';
import type { Point } from '../../imaging/geometry.ts';
import { applyHomography, homographyFromQuads } from '../../imaging/warp.ts';
import { readModel } from '../../reference/index.ts';
import { compare } from './compare.ts';

const FOLDER = fileURLToPath(new URL('../../../reference-docs/UTO/UTO-HO-01001/', import.meta.url));
const model = (() => {
  const read = readModel(readFileSync(join(FOLDER, 'document.json'), 'utf8')).model;
  if (!read) throw new Error('the model does not read');
  return read;
})();
const { widthMm, heightMm } = model.size;
const genuine = (light: 'VI' | 'UV') =>
  new Uint8Array(readFileSync(join(FOLDER, 'images', `front-${light.toLowerCase()}.webp`)));
const references = (['VI', 'UV'] as const).map((light) => ({ page: 'front', light, bytes: genuine(light) }));

const PAGE: readonly Point[] = [
  [0, 0],
  [widthMm, 0],
  [widthMm, heightMm],
  [0, heightMm],
];
/** The corners of the page, each set so many px beside where it is. */
const corners = (offPx: number): HandPlacement => ({
  page: 'front',
  points: PAGE.map((page, i) => {
    const [x, y] = TILTED_CORNERS[i] ?? [0, 0];
    return { page, picture: [x + (i % 2 === 0 ? offPx : -offPx), y + (i < 2 ? offPx : -offPx)] };
  }),
});
const capture = (bytes: Uint8Array, byHand?: HandPlacement, light: Light = 'VI'): ComparedCapture => ({
  ...{ name: 'picture', frame: 0, light, bytes },
  byHand,
});
const placesOf = async (...captures: ComparedCapture[]) =>
  (await compare(model, captures, references)).captures;

/** Where the middle of the page lies: where its diagonals cross, which no camera changes. */
const MIDDLE = applyHomography(homographyFromQuads(PAGE as never, TILTED_CORNERS), [
  widthMm / 2,
  heightMm / 2,
]);

describe('a picture that is placed by hand', () => {
  const visible = tilted(genuine('VI'));

  it('is put right by what is drawn on the genuine page, where the program alone did not find it', async () => {
    const [alone] = await placesOf(capture(await visible));
    expect(alone).toMatchObject({ page: null, by: null });
    expect(alone?.refusal).toMatch(/not found/);

    const [place] = await placesOf(capture(await visible, corners(3)));
    expect(place).toMatchObject({ page: 'front', by: 'hand_refined', refusal: null });
    expect(place?.registration?.agreement).toBeGreaterThan(0.5);
    const [x, y] = applyHomography(place?.registration?.pageToPicture ?? [0, 0, 0, 0, 0, 0, 0, 0, 1], [
      widthMm / 2,
      heightMm / 2,
    ]);
    // The middle is seen at 4.7 px a mm.
    expect(Math.hypot(x - MIDDLE[0], y - MIDDLE[1])).toBeLessThan(0.5);
  });

  it('leads the other lights of its size, each of which is held against its own genuine page', async () => {
    const ultraviolet = await tilted(genuine('UV'));
    const led = await placesOf(
      capture(ultraviolet, undefined, 'UV'),
      capture(await visible, corners(3)),
      capture(await visible, undefined, 'IR'),
    );
    expect(led.map(({ page, by }) => [page, by])).toEqual([
      ['front', 'reference'],
      ['front', 'hand_refined'],
      ['front', 'capture'],
    ]);
    // One in ultraviolet leads as well: the one in visible light is not found alone.
    const others = await placesOf(capture(await visible), capture(ultraviolet, corners(1), 'UV'));
    expect(others.map(({ page, by }) => [page, by])).toEqual([
      ['front', 'reference'],
      ['front', 'hand_refined'],
    ]);
  });

  it('is put right on a part of the page too, and what it cannot hold to its place does not fail', async () => {
    const { width = 0, height = 0 } = await sharp(genuine('VI')).metadata();
    // The right quarter, which is mostly portrait; 1011 px are 85.6 mm.
    const left = Math.round(0.74 * width);
    const part = await sharp(genuine('VI'))
      .extract({ left, top: 0, width: width - left, height })
      .png()
      .toBuffer();
    const [alone] = await placesOf(capture(part));
    expect(alone).toMatchObject({ page: null });

    const mm = widthMm / width;
    const points = [
      [30, 40],
      [220, 30],
      [230, 600],
      [50, 580],
    ].map(([x = 0, y = 0], i) => ({
      page: [(left + x) * mm, y * mm] as Point,
      picture: [x + (i % 2 === 0 ? 2 : -2), y] as Point,
    }));
    const { captures, features } = await compare(
      model,
      [capture(part, { page: 'front', points })],
      references,
    );
    expect(captures[0]).toMatchObject({ page: 'front', by: 'hand_refined' });
    const [x, y] = applyHomography(captures[0]?.registration?.pageToPicture ?? [0, 0, 0, 0, 0, 0, 0, 0, 1], [
      (left + 130) * mm,
      300 * mm,
    ]);
    expect(Math.hypot(x - 130, y - 300) * mm).toBeLessThan(0.25);
    expect(features.filter(({ result }) => result === 'failed')).toEqual([]);
  });

  it('stays where it was set, and says that nothing confirmed it, where something else is drawn there', async () => {
    const [width, height] = TILTED_PX;
    const blank = await sharp({ create: { width, height, channels: 3, background: '#ddd' } })
      .png()
      .toBuffer();
    const [place] = await placesOf(capture(blank, corners(0)));
    expect(place).toMatchObject({ page: 'front', by: 'hand', refusal: null, registration: { agreement: 0 } });
    for (const [i, page] of PAGE.entries()) {
      const [x, y] = applyHomography(place?.registration?.pageToPicture ?? [0, 0, 0, 0, 0, 0, 0, 0, 1], page);
      expect(Math.hypot(x - (TILTED_CORNERS[i]?.[0] ?? 0), y - (TILTED_CORNERS[i]?.[1] ?? 0))).toBeLessThan(
        1e-6,
      );
    }
  });

  it('is refused where its points lie outside of a page that has become smaller', async () => {
    const points = corners(0).points.map((point) => ({
      ...point,
      page: [point.page[0] * 1.2, point.page[1]] as Point,
    }));
    const [place] = await placesOf(capture(await visible, { page: 'front', points }));
    expect(place).toMatchObject({ page: null, registration: null });
    expect(place?.refusal).toContain('set them again');
  });

  it('does not lead a second picture in its light, which shows another page', async () => {
    const [width, height] = TILTED_PX;
    const other = await sharp({ create: { width, height, channels: 3, background: '#ddd' } })
      .png()
      .toBuffer();
    const places = await placesOf(capture(await visible, corners(3)), capture(other));
    expect(places.map(({ page }) => page)).toEqual(['front', null]);
  });
});
