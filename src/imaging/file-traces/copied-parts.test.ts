import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { createChance } from '../../specimens/chance.ts';
import type { Raster } from '../raster.ts';
import { copiedParts, type PartBox } from './copied-parts.ts';

/** Spots of many sizes with noise over them, as the paper and print of a scan: nothing in it recurs. */
function scan(widthPx: number, heightPx: number, noise: number, seed = 5): Raster {
  const chance = createChance(seed);
  const height = new Float64Array(widthPx * heightPx).fill(128);
  for (let n = 0; n < (widthPx * heightPx) / 150; n++) {
    const [x, y, r] = [chance.between(0, widthPx), chance.between(0, heightPx), chance.between(2, 9)];
    const h = chance.between(-60, 60);
    for (let v = Math.max(0, Math.ceil(y - 3 * r)); v < Math.min(heightPx, y + 3 * r); v++)
      for (let u = Math.max(0, Math.ceil(x - 3 * r)); u < Math.min(widthPx, x + 3 * r); u++)
        height[v * widthPx + u] =
          (height[v * widthPx + u] ?? 0) + h * Math.exp(-((u - x) ** 2 + (v - y) ** 2) / r ** 2);
  }
  const data = Uint8Array.from(height, (value) =>
    Math.max(0, Math.min(255, Math.round(value + chance.between(-noise, noise)))),
  );
  return { widthPx, heightPx, channels: 1, data };
}
const opened = ({ widthPx, heightPx, channels, data }: Raster) =>
  sharp(data, { raw: { width: widthPx, height: heightPx, channels } });

/** What sharp makes of a picture that a box of it was pasted into again, at another place. */
async function pasted(picture: Raster, [left, top, right, bottom]: PartBox, at: readonly [number, number]) {
  const cut = await opened(picture)
    .extract({ left, top, width: right - left, height: bottom - top })
    .png()
    .toBuffer();
  return opened(picture).composite([{ input: cut, left: at[0], top: at[1] }]);
}
async function taken(made: Sharp): Promise<Raster> {
  const { data, info } = await made.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { widthPx: info.width, heightPx: info.height, channels: 1, data };
}
const saved = async (made: Sharp, quality: number) => taken(sharp(await made.jpeg({ quality }).toBuffer()));

/** How much of two boxes is the same: the part they share of what both cover. */
function shared(a: PartBox, b: PartBox): number {
  const area = ([left, top, right, bottom]: PartBox) => Math.max(0, right - left) * Math.max(0, bottom - top);
  const both = area([Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])]);
  return both / (area(a) + area(b) - both);
}

describe('parts that are there twice', () => {
  const FROM: PartBox = [53, 41, 153, 121];
  const TO: PartBox = [310, 207, 410, 287];

  it.each([
    ['at once', (made: Sharp) => taken(made)],
    ['after it was saved as a JPEG of quality 90', (made: Sharp) => saved(made, 90)],
    ['after it was saved as a JPEG of quality 80', (made: Sharp) => saved(made, 80)],
  ])('are found where sharp pasted one, %s', async (_, save) => {
    const parts = copiedParts(await save(await pasted(scan(500, 350, 6), FROM, [TO[0], TO[1]])));
    expect(parts).toHaveLength(1);
    const [{ one, other, cells }] = parts as [(typeof parts)[0]];
    expect([other[0] - one[0], other[1] - one[1]]).toEqual([TO[0] - FROM[0], TO[1] - FROM[1]]);
    expect(shared(one, FROM)).toBeGreaterThan(0.6);
    expect(shared(other, TO)).toBeGreaterThan(0.6);
    // Of the 12 × 9 cells that lie within the box.
    expect(cells.length / 2).toBeGreaterThan(54);
  });

  it('are found in colours, and of two that were pasted both', async () => {
    const grey = scan(500, 350, 6);
    const twice = await taken(await pasted(grey, FROM, [TO[0], TO[1]]));
    const more = await taken(await pasted(twice, [200, 20, 260, 80], [40, 260]));
    const data = Uint8Array.from(
      { length: more.data.length * 3 },
      (_, i) => more.data[Math.trunc(i / 3)] ?? 0,
    );
    const found = copiedParts({ ...more, channels: 3, data });
    expect(found.map(({ one, other }) => [other[0] - one[0], other[1] - one[1]])).toEqual([
      [TO[0] - FROM[0], TO[1] - FROM[1]],
      [40 - 200, 260 - 20],
    ]);
  });

  it.each([1, 2, 3])('are none in a picture that nobody touched (%i)', async (seed) => {
    const picture = scan(500, 350, 6, seed);
    expect(copiedParts(picture)).toEqual([]);
    expect(copiedParts(await saved(opened(picture), 75))).toEqual([]);
  });

  it('are none in noise, in one tone, and along a straight line, which is the same all along', () => {
    const chance = createChance(2);
    const [widthPx, heightPx] = [300, 200];
    const picture = (of: (x: number, y: number) => number): Raster => ({
      ...{ widthPx, heightPx, channels: 1 as const },
      data: Uint8Array.from({ length: widthPx * heightPx }, (_, i) =>
        of(i % widthPx, Math.trunc(i / widthPx)),
      ),
    });
    expect(copiedParts(picture(() => chance.whole(0, 255)))).toEqual([]);
    expect(copiedParts(picture(() => 200))).toEqual([]);
    expect(copiedParts(picture((x, y) => (Math.abs(y - x / 4 - 60) < 3 ? 30 : 220)))).toEqual([]);
    expect(copiedParts(picture((_, y) => (y > 90 && y < 97 ? 30 : 220)))).toEqual([]);
  });

  it('are none in a picture smaller than a block', () => {
    expect(copiedParts({ widthPx: 3, heightPx: 40, channels: 1, data: new Uint8Array(120) })).toEqual([]);
  });

  it('are looked for in time and memory that are bounded: most blocks are let go of when there are more than are kept', async () => {
    // 2000 × 1500 px are 2.9 million blocks.
    const large = scan(2000, 1500, 4);
    const made = await taken(await pasted(large, [100, 100, 300, 260], [1500, 1200]));
    const found = copiedParts(made);
    expect(found.map(({ one, other }) => [other[0] - one[0], other[1] - one[1]])).toEqual([[1400, 1100]]);
    expect(shared(found[0]?.one ?? [0, 0, 1, 1], [100, 100, 300, 260])).toBeGreaterThan(0.8);
  });
});
