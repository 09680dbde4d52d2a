import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Raster } from '../../imaging/raster.ts';
import { MODELS, modelById, type PrintedPage, personalise } from '../../specimens/index.ts';
import { createMrzReader, type MrzReader } from '../ocr/index.ts';
import { digestOf } from './digest-page.fixture.ts';
import { type OpenedPage, openPage, pngOf, SPECIMEN_DPI } from './render.ts';
import { loadTypefaces } from './typefaces.ts';

const OLD = 'UTO-AO-01001';
const NEW = 'UTO-AO-02001';

function pageOf(id: string, name = 'data', seed = 7): PrintedPage {
  const model = modelById(id);
  const page = model?.draw(personalise(model, seed), loadTypefaces()).find((each) => each.id === name);
  if (!page) throw new RangeError(`${id} has no page ${name}`);
  return page;
}

/** Brightness (mean of the channels) of the pixels in a rectangle given in mm, sorted from dark to light. */
function brightness(
  raster: Raster,
  dpi: number,
  x: number,
  y: number,
  width: number,
  height: number,
): number[] {
  const px = (mm: number) => Math.round((mm * dpi) / 25.4);
  const values: number[] = [];
  for (let row = px(y); row < px(y + height); row++) {
    for (let column = px(x); column < px(x + width); column++) {
      const at = (row * raster.widthPx + column) * raster.channels;
      const samples = raster.data.subarray(at, at + raster.channels);
      values.push(samples.reduce((sum, value) => sum + value, 0) / raster.channels);
    }
  }
  return values.sort((a, b) => a - b);
}

const share = (values: readonly number[], at: number): number =>
  values[Math.floor((values.length - 1) * at)] ?? 0;

/** How far a ground's tones lie apart: from the darkest twentieth to the lightest. */
const spread = (values: readonly number[]): number => share(values, 0.95) - share(values, 0.05);

describe('the same seed', () => {
  it('gives the same bytes again, in this process and in another', async () => {
    const first = await digestOf(NEW, 11, 'OB', 96);
    expect(await digestOf(NEW, 11, 'OB', 96)).toBe(first);
    const program = fileURLToPath(new URL('./digest-page.fixture.ts', import.meta.url));
    const other = execFileSync(process.execPath, [program, NEW, '11', 'OB', '96'], { encoding: 'utf8' });
    expect(other).toBe(first);
    expect(await digestOf(NEW, 12, 'OB', 96)).not.toBe(first);
  }, 60_000);
});

describe('pictures measured', () => {
  const dpi = 150;
  let pages: Record<string, OpenedPage>;
  beforeAll(async () => {
    const open = async (id: string, name: string) =>
      [`${id} ${name}`, await openPage(pageOf(id, name), dpi)] as const;
    pages = Object.fromEntries([await open(OLD, 'data'), await open(NEW, 'data'), await open(OLD, 'visa')]);
  }, 60_000);
  const page = (id: string, name = 'data'): OpenedPage => {
    const found = pages[`${id} ${name}`];
    if (!found) throw new RangeError(id);
    return found;
  };

  it.each([OLD, NEW])('show a dark zone on a bare ground in infrared: %s', (id) => {
    const [white, infrared] = [page(id).in({ light: 'VI' }), page(id).in({ light: 'IR' })];
    const zone = page(id).page.zone?.area;
    if (!zone) throw new RangeError('no zone');
    const letters = brightness(infrared, dpi, zone.x, zone.y, zone.width, zone.height);
    expect(share(letters, 0.01)).toBeLessThan(60);
    expect(share(letters, 0.9)).toBeGreaterThan(220);
    // Between the last field and the zone there is ground only.
    expect(spread(brightness(white, dpi, 46, 59, 12, 5))).toBeGreaterThan(30);
    expect(spread(brightness(infrared, dpi, 46, 59, 12, 5))).toBe(0);
  });

  it('lose an inkjet portrait in infrared and keep an engraved one', () => {
    const face = (id: string, light: 'VI' | 'IR') => {
      const where = page(id).page.portrait;
      if (!where) throw new RangeError('no portrait');
      return spread(brightness(page(id).in({ light }), dpi, where.x + 6, where.y + 6, 16, 28));
    };
    expect(face(OLD, 'VI')).toBeGreaterThan(70);
    expect(face(OLD, 'IR')).toBeLessThan(5);
    expect(face(NEW, 'IR')).toBeGreaterThan(70);
  });

  it.each([OLD, NEW])('stay dark under ultraviolet except where something glows: %s', (id) => {
    const picture = page(id).in({ light: 'UV' });
    expect(share(brightness(picture, dpi, 4, 67, 117, 19), 0.9)).toBeLessThan(60);
    const { widthMm, heightMm } = page(id).page;
    expect(share(brightness(picture, dpi, 0, 0, widthMm, heightMm), 0.995)).toBeGreaterThan(150);
    expect(share(brightness(page(id).in({ light: 'VI' }), dpi, 4, 67, 117, 19), 0.5)).toBeGreaterThan(200);
  });

  it('hide a thread and a watermark in white light and show them against the light', () => {
    const visa = page(OLD, 'visa');
    const [thread, beside] = [
      (light: 'VI' | 'TL') => share(brightness(visa.in({ light }), dpi, 61.2, 40, 1, 20), 0.2),
      (light: 'VI' | 'TL') => share(brightness(visa.in({ light }), dpi, 65, 40, 1, 20), 0.2),
    ];
    expect(Math.abs(thread('VI') - beside('VI'))).toBeLessThan(25);
    expect(beside('TL') - thread('TL')).toBeGreaterThan(60);
  });

  it('open the holes of a perforation against the light', () => {
    const visa = page(OLD, 'visa');
    const where = visa.page.features.find(({ id }) => id === 'visa-perforation')?.area;
    if (!where) throw new RangeError('no perforation');
    const holes = (light: 'VI' | 'TL') =>
      brightness(visa.in({ light }), dpi, where.x, where.y, where.width, where.height);
    expect(share(holes('TL'), 0.99)).toBeGreaterThan(215);
    expect(share(holes('TL'), 0.5)).toBeLessThan(200);
    expect(share(holes('VI'), 0.01)).toBeLessThan(140);
  });

  it('differ between the two angles where the foil lies', () => {
    const where = page(NEW).page.features.find(({ id }) => id === 'foil')?.area;
    if (!where) throw new RangeError('no foil');
    const [first, second] = ([1, 2] as const).map((angle) => page(NEW).in({ light: 'OB', angle }));
    const px = (mm: number) => Math.round((mm * dpi) / 25.4);
    const changed = (x: number, y: number, size: number): number => {
      let differs = 0;
      for (let row = px(y); row < px(y + size); row++) {
        for (let column = px(x); column < px(x + size); column++) {
          const i = (row * (first?.widthPx ?? 0) + column) * 3;
          if (Math.abs((first?.data[i] ?? 0) - (second?.data[i] ?? 0)) > 40) differs++;
        }
      }
      return differs / px(size) ** 2;
    };
    expect(changed(where.x + 2, where.y + 2, where.width - 4)).toBeGreaterThan(0.12);
    expect(changed(52, 20, 12)).toBeLessThan(0.05);
  });

  it('say their resolution in the file', async () => {
    const png = await pngOf(page(NEW).in({ light: 'IR' }), 300);
    // pHYs of PNG: pixels a metre, 300 / 0.0254 = 11811, unit 1.
    const at = png.indexOf('pHYs');
    expect([png.readUInt32BE(at + 4), png.readUInt32BE(at + 8), png[at + 12]]).toEqual([11811, 11811, 1]);
  });
});

describe('the zone of a specimen', () => {
  let reader: MrzReader;
  beforeAll(async () => {
    reader = await createMrzReader();
  }, 60_000);
  afterAll(() => reader.close());

  it.each(MODELS.map((model) => [model.id, model] as const))(
    'is read back exactly from the picture in white light at 300 dpi: %s',
    async (_, model) => {
      const page = model.draw(personalise(model, 7), loadTypefaces()).find(({ zone }) => zone);
      if (!page) throw new RangeError('no zone');
      const picture = (await openPage(page)).in({ light: 'VI' });
      expect(picture.widthPx).toBe(Math.round((page.widthMm * SPECIMEN_DPI) / 25.4));
      const { zones } = await reader.read(picture);
      expect(zones.map(({ lines }) => lines.map(({ text }) => text))).toEqual([page.zone?.lines]);
    },
    90_000,
  );
});
