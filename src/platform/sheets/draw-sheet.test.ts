import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { layoutSheet, type TableSheet } from '../../report/table-sheet.ts';
import { loadTypefaces } from '../specimens/typefaces.ts';
import { drawSheet } from './draw-sheet.ts';

const noise = (width: number, height: number, mean: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#fff', noise: { type: 'gaussian', mean, sigma: 20 } },
  })
    .png()
    .toBuffer();

const side = (caption: string) => ({ widthPx: 400, heightPx: 200, caption });
const sheet: TableSheet = {
  title: 'EX-2026-000001 · Finding F1',
  subtitle: 'Portrait',
  rows: [{ title: 'As it is', isDrawn: true, sides: [side('This document'), side('Genuine')] }],
  area: { xMm: 10, yMm: 5, widthMm: 40, heightMm: 20 },
  drawings: [],
  facts: [
    ['Light', 'UV'],
    ['Seen', 'A cut along the edge. '.repeat(20)],
  ],
};

const partOf = (bytes: Uint8Array, { left, top }: { left: number; top: number }) =>
  sharp(bytes).extract({ left, top, width: 400, height: 200 }).removeAlpha().raw().toBuffer();

describe('a sheet of the table', () => {
  it('holds its pictures px for px, beside each other, and letters around them', async () => {
    const pictures = [await noise(400, 200, 90), await noise(400, 200, 160)];
    const { bytes, widthPx, heightPx } = await drawSheet(sheet, pictures);
    expect(await sharp(bytes).metadata()).toMatchObject({ width: widthPx, height: heightPx, channels: 3 });
    const { places } = layoutSheet(sheet, loadTypefaces());
    expect(places).toHaveLength(2);
    expect(places[0]?.top).toBe(places[1]?.top);
    for (const [i, place] of places.entries()) {
      const expected = await sharp(pictures[i]).removeAlpha().raw().toBuffer();
      expect((await partOf(bytes, place)).equals(expected), `picture ${i}`).toBe(true);
    }
    // Above the pictures stands the title, dark on white.
    const head = { left: 0, top: 0, width: widthPx, height: (places[0]?.top ?? 0) - 1 };
    const { data } = await sharp(bytes).extract(head).greyscale().raw().toBuffer({ resolveWithObject: true });
    const dark = data.filter((value) => value < 100).length / data.length;
    expect(dark).toBeGreaterThan(0.005);
    expect(dark).toBeLessThan(0.2);
  });

  it.each([
    ['difference', { way: 'difference' as const, gain: 1 }, (a: number, b: number) => Math.abs(a - b)],
    [
      'difference, three times as strong',
      { way: 'difference' as const, gain: 3 },
      (a: number, b: number) => Math.min(255, 3 * Math.abs(a - b)),
    ],
    ['overlay', { way: 'overlay' as const, share: 0.3 }, (a: number, b: number) => a + 0.3 * (b - a)],
  ])('lays one picture over the other as their %s, to a level', async (_, laid, levelOf) => {
    const pictures = [await noise(400, 200, 90), await noise(400, 200, 160)];
    const rows = [{ title: 'Both', isDrawn: true, sides: [{ ...side('Both'), laid }] }];
    const { bytes } = await drawSheet({ ...sheet, rows }, pictures);
    const [place] = layoutSheet({ ...sheet, rows }, loadTypefaces()).places;
    // Not a Buffer, whose levels would go round at 255.
    const seen = [...(await partOf(bytes, place ?? { left: 0, top: 0 }))];
    const [own, other] = await Promise.all(
      pictures.map((each) => sharp(each).removeAlpha().raw().toBuffer()),
    );
    const off = seen.map((level, i) => Math.abs(level - Math.round(levelOf(own?.[i] ?? 0, other?.[i] ?? 0))));
    expect(seen).toHaveLength(400 * 200 * 3);
    expect(off.reduce((most, each) => Math.max(most, each), 0)).toBeLessThanOrEqual(1);
  });

  it('is the same, byte for byte, when it is drawn again', async () => {
    const pictures = [await noise(400, 200, 90), await noise(400, 200, 160)];
    const digests = new Set<string>();
    for (let n = 0; n < 3; n++) {
      const { bytes } = await drawSheet(sheet, pictures);
      digests.add(createHash('sha256').update(bytes).digest('hex'));
    }
    expect(digests.size).toBe(1);
  });

  it('draws what was drawn where it lies on the page', async () => {
    const pictures = [await noise(400, 200, 128), await noise(400, 200, 128)];
    // 10 px to a mm: from 20 and 10 mm of the page on, so from (100, 50) px of the picture to (300, 50).
    const line = {
      ...{ id: 1, kind: 'line' as const, characters: 10, words: '', trueMm: null },
      points: [
        [20, 10],
        [40, 10],
      ] as const,
    };
    const { bytes } = await drawSheet({ ...sheet, drawings: [line] }, pictures);
    const [place] = layoutSheet(sheet, loadTypefaces()).places;
    const data = await partOf(bytes, place ?? { left: 0, top: 0 });
    const colour = (x: number, y: number) => [...data.subarray(3 * (y * 400 + x), 3 * (y * 400 + x) + 3)];
    const isMark = ([r = 0, g = 0, b = 0]: number[]) => r > 150 && g < 80 && b > 150;
    expect([110, 290].map((x) => isMark(colour(x, 50)))).toEqual([true, true]);
    expect([90, 310].map((x) => isMark(colour(x, 50)))).toEqual([false, false]);
    // What is shown as it is stays uncovered.
    const rows = sheet.rows.map((row) => ({ ...row, isDrawn: false }));
    const plain = await drawSheet({ ...sheet, rows, drawings: [line] }, pictures);
    const uncovered = await partOf(plain.bytes, place ?? { left: 0, top: 0 });
    expect(uncovered.equals(await sharp(pictures[0]).removeAlpha().raw().toBuffer())).toBe(true);
  });

  it('holds one picture alone px for px, measures nothing in it, and has larger letters around a very large one', async () => {
    const alone = (widthPx: number, heightPx: number): TableSheet => ({
      ...{ ...sheet, area: null },
      rows: [{ title: 'Noise', isDrawn: false, sides: [{ widthPx, heightPx, caption: '' }] }],
    });
    // A trace of a grey picture is grey.
    const picture = await sharp(await noise(1500, 100, 128))
      .toColourspace('b-w')
      .png()
      .toBuffer();
    const { bytes, widthPx } = await drawSheet(alone(1500, 100), [picture]);
    const [place = { left: 0, top: 0 }] = layoutSheet(alone(1500, 100), loadTypefaces()).places;
    const there = await sharp(bytes)
      .extract({ ...place, width: 1500, height: 100 })
      .raw()
      .toBuffer();
    expect((await sharp(picture).metadata()).channels).toBe(1);
    const greys = await sharp(picture).toColourspace('srgb').raw().toBuffer();
    expect(there.equals(greys)).toBe(true);
    // As wide as it is, with a margin on both sides; the bar of mm is the only thing that is stroked.
    expect(widthPx - 1500).toBe(2 * place.left);
    expect(layoutSheet(alone(1500, 100), loadTypefaces()).under).not.toContain('stroke=');
    expect(layoutSheet(sheet, loadTypefaces()).under).toContain('stroke=');
    // What stands above it is twice as high around a picture of 4800 px as around one of 2400.
    const head = (width: number) =>
      (layoutSheet(alone(width, 100), loadTypefaces()).places[0]?.top ?? 0) - 48;
    expect((head(4800) - 12) / (head(2400) - 12)).toBeCloseTo(2, 1);
  });

  it('says why a side is not there, and puts wide pictures below each other', async () => {
    const wide = { widthPx: 1500, heightPx: 100, caption: 'This document' };
    const { places, heightPx } = layoutSheet(
      { ...sheet, rows: [{ title: 'As it is', isDrawn: true, sides: [wide, wide] }] },
      loadTypefaces(),
    );
    expect(places[0]?.left).toBe(places[1]?.left);
    expect(places[1]?.top).toBeGreaterThanOrEqual((places[0]?.top ?? 0) + 100);
    const half = layoutSheet(
      {
        ...sheet,
        rows: [
          { title: 'As it is', isDrawn: true, sides: [side('This document'), { missing: 'No picture.' }] },
        ],
      },
      loadTypefaces(),
    );
    expect(half.places).toHaveLength(1);
    expect(heightPx).toBeGreaterThan(0);
  });
});
