import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fixturePath } from '../../../test/builders/fixtures.ts';
import { blankPage, noisePage, textPage } from '../../../test/builders/printed-lines.ts';
import type { Raster } from '../../imaging/raster.ts';
import { createMrzReader, type MrzReader } from './index.ts';

/** Worked examples of ICAO Doc 9303-4 to -7, as the fixtures show them. */
const EXAMPLES = {
  TD1: ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'],
  TD2: ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'],
  TD3: ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
  MRVA: ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C<3UTO6908061F9406236ZE184226B<<<<<<<'],
  MRVB: ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L898902C<3UTO6908061F9406236ZE184226'],
} as const;

/** A fixture at its size times `scale`, turned clockwise by `angle` degrees on a grey table. */
async function photographed(format: string, angle = 0, scale = 1): Promise<Raster> {
  const file = fixturePath(`${format.toLowerCase()}.png`);
  const { width } = await sharp(file).metadata();
  const resized = await sharp(file)
    .resize({ width: Math.round(width * scale) })
    .png()
    .toBuffer();
  const { data, info } = await sharp(resized)
    .rotate(angle, { background: '#777' })
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { widthPx: info.width, heightPx: info.height, channels: 3, data };
}

describe('reading zones', () => {
  let reader: MrzReader;
  beforeAll(async () => {
    reader = await createMrzReader();
  }, 60_000);
  afterAll(() => reader.close());

  async function zoneOf(raster: Raster) {
    const { zones, tried } = await reader.read(raster);
    expect(zones, tried.join('\n')).toHaveLength(1);
    const [zone] = zones;
    if (!zone) throw new Error('no zone');
    return zone;
  }

  it.each(Object.entries(EXAMPLES))('reads the worked example of %s', async (format, lines) => {
    const zone = await zoneOf(await photographed(format));
    expect(zone.lines.map((line) => line.text)).toEqual(lines);
    expect([zone.format, zone.turn]).toEqual([format, 0]);
  });

  it.each([
    [90, 270],
    [180, 180],
    [270, 90],
    [-9, 0],
    [20, 0],
  ])('reads a card that lies at %i°', async (angle, turn) => {
    const zone = await zoneOf(await photographed('TD1', angle));
    expect(zone.lines.map((line) => line.text)).toEqual(EXAMPLES.TD1);
    expect(zone.turn).toBe(turn);
  });

  it('reads a passport that is only 450 px wide', async () => {
    const zone = await zoneOf(await photographed('TD3', 0, 450 / 984));
    expect(zone.lines.map((line) => line.text)).toEqual(EXAMPLES.TD3);
  });

  it('knows where each character stands in the frame', async () => {
    const zone = await zoneOf(await photographed('TD3'));
    // Drawn with the first glyph 6 mm from the left edge, 20 px a character, the last line 9 mm above the lower edge.
    zone.lines[1]?.characters.forEach(({ quad }, cell) => {
      const xs = quad?.map(([x]) => x) ?? [];
      const ys = quad?.map(([, y]) => y) ?? [];
      expect(Math.abs((Math.min(...xs) + Math.max(...xs)) / 2 - (47 + 20 * cell + 8))).toBeLessThan(5);
      expect(Math.abs((Math.min(...ys) + Math.max(...ys)) / 2 - 622)).toBeLessThan(4);
    });
    const confidences = zone.lines.flatMap((line) => line.characters.map(({ confidence }) => confidence));
    expect(confidences).toHaveLength(88);
    expect(Math.min(...confidences)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...confidences)).toBeLessThanOrEqual(1);
  });

  it('reads a mirror image where the orientation tag may be to blame, and only there', async () => {
    const raster = await photographed('TD3');
    const data = Uint8Array.from(raster.data);
    const { widthPx } = raster;
    // Mirrored pixel by pixel: x becomes width − 1 − x.
    for (let i = 0; i < data.length / 3; i++) {
      const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
      data.set(raster.data.subarray(3 * i, 3 * i + 3), 3 * (y * widthPx + widthPx - 1 - x));
    }
    const mirrored = { ...raster, data };
    expect((await reader.read(mirrored)).zones).toEqual([]);
    const [zone] = (await reader.read(mirrored, async () => true)).zones;
    expect(zone?.lines.map((line) => line.text)).toEqual(EXAMPLES.TD3);
    // The first character stands on the right, where the mirror has put it.
    const first = zone?.lines[1]?.characters[0]?.quad?.map(([x]) => x) ?? [];
    expect(Math.abs((Math.min(...first) + Math.max(...first)) / 2 - (widthPx - (47 + 8)))).toBeLessThan(5);
  });

  it('tells places in px of the frame that a picture was reduced from', async () => {
    const raster = await photographed('TD3');
    const whole = (await reader.read(raster)).zones[0]?.quad;
    const reduced = (await reader.read({ ...raster, reducedBy: 3 })).zones[0]?.quad;
    for (const [i, [x, y]] of (whole ?? []).entries()) {
      expect(reduced?.[i]?.[0]).toBeCloseTo(3 * x, 6);
      expect(reduced?.[i]?.[1]).toBeCloseTo(3 * y, 6);
    }
    expect(whole).toBeDefined();
  });

  it.each([
    ['a blank page', blankPage(600, 400)],
    ['one pixel', blankPage(1, 1)],
    ['noise', noisePage(500, 400, 3)],
    ['a page of text', textPage(700, 500, 4)],
  ])('finds no zone in %s and says what it tried', async (_, raster) => {
    const { zones, tried } = await reader.read(raster);
    expect(zones).toEqual([]);
    expect(tried.length).toBeGreaterThan(0);
  });
});
