import { describe, expect, it } from 'vitest';
import type { Light } from '../examination/light.ts';
import type { Raster } from '../imaging/raster.ts';
import { feature, model } from '../reference/model.fixture.ts';
import { createChance } from '../specimens/chance.ts';
import { comparePage } from './compare-page.ts';
import { viewOf } from './page-view.ts';

const SIZE = { widthMm: 25.4, heightMm: 12.7 };
const DPI = 400;

/** Soft spots on a ground, drawn at 400 dpi: `paint` gives the colour of the ground and how deep the spots are. */
function page(seed: number, paint: { ground: readonly [number, number, number]; depth: number }): Raster {
  const [widthPx, heightPx] = [DPI, DPI / 2];
  const chance = createChance(seed);
  const spots = Array.from(
    { length: 160 },
    () => [chance.between(0, widthPx), chance.between(0, heightPx), chance.between(4, 12)] as const,
  );
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let y = 0, at = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++) {
      const spot = spots.reduce((sum, [u, v, r]) => {
        const far = ((x - u) ** 2 + (y - v) ** 2) / r ** 2;
        return far < 8 ? sum + Math.exp(-far) : sum;
      }, 0);
      for (const channel of paint.ground)
        data[at++] = Math.max(0, Math.min(255, channel + paint.depth * Math.min(1, spot)));
    }
  return { widthPx, heightPx, channels: 3, data };
}

const WHOLE = [DPI / 25.4, 0, 0, 0, DPI / 25.4, 0, 0, 0, 1] as const;
const viewed = (questioned: Partial<Record<Light, readonly Raster[]>>, reference: typeof questioned) => {
  const of = (rasters: typeof questioned) => (light: Light, dpi: number) =>
    (rasters[light] ?? []).map((raster) => viewOf(raster, WHOLE, SIZE, light, dpi));
  return { id: 'data-page', questioned: of(questioned), reference: of(reference) };
};

const area = { xMm: 0, yMm: 0, widthMm: 25.4, heightMm: 12.7 };
const bare = (features: Parameters<typeof feature>[]) =>
  model({ features: features.map((each) => feature(...each)), fields: [], mrz: null });

const DARK = { ground: [30, 20, 60], depth: 160 } as const;
const glowing = page(1, DARK);

describe('a page that is held against the genuine one', () => {
  const ultraviolet = bare([
    ['paper', { term: 'uv_dull_paper', area, lights: ['UV'] }],
    ['picture', { term: 'uv_fluorescent_ink', area, lights: ['UV'] }],
  ]);
  const results = (questioned: Raster) =>
    comparePage(ultraviolet, viewed({ UV: [questioned] }, { UV: [glowing] })).map(
      ({ feature: id, generic, result, margin }) => [id, generic, result, margin !== null && margin > 0.9],
    );

  it('leaves open what lies at the very edge of a page, and says so', () => {
    const strip = { xMm: 0, yMm: 2, widthMm: 1, heightMm: 8 };
    const edged = bare([['strip', { term: 'uv_fluorescent_ink', area: strip, lights: ['UV'] }]]);
    const [result] = comparePage(edged, viewed({ UV: [glowing] }, { UV: [glowing] }));
    expect(result).toMatchObject({ feature: 'strip', result: 'undetermined', margin: null });
    expect(result?.reason).toContain('at the very edge of the page');
  });

  it('passes every feature of itself, with a margin near one', () => {
    expect(results(glowing)).toEqual([
      ['paper', 'UV,BR,FU', 'successful', true],
      ['picture', 'UV,LU,IS', 'successful', true],
    ]);
  });

  it('fails what differs, and only that: a bright ground, or another picture', () => {
    // 100 levels above the reference, the print glows no more than its paper does.
    const bright = page(1, { ground: [130, 120, 160], depth: 60 });
    expect(results(bright).map(([id, , result]) => [id, result])).toEqual([
      ['paper', 'failed'],
      ['picture', 'successful'],
    ]);
    expect(results(page(2, DARK)).map(([id, , result]) => [id, result])).toEqual([
      ['paper', 'successful'],
      ['picture', 'failed'],
    ]);
  });

  it('says nothing of lights that were not captured, and that the library lacks one that was', () => {
    expect(comparePage(ultraviolet, viewed({ VI: [glowing] }, { VI: [glowing], UV: [glowing] }))).toEqual([]);
    const [first] = comparePage(ultraviolet, viewed({ UV: [glowing] }, { VI: [glowing] }));
    expect(first).toMatchObject({ result: 'undetermined', margin: null });
    expect(first?.reason).toContain('no picture of this page in this light');
  });

  it('leaves fine print open in a coarse picture, and says what to capture instead', () => {
    const print = bare([['print', { term: 'microprint', area, lights: ['VI'] }]]);
    const coarse: Raster = { widthPx: 100, heightPx: 50, channels: 1, data: new Uint8Array(5000).fill(200) };
    const at100 = viewOf(coarse, [100 / 25.4, 0, 0, 0, 100 / 25.4, 0, 0, 0, 1], SIZE, 'VI', 300);
    const page = { ...viewed({}, { VI: [glowing] }), questioned: () => [at100] };
    const [first] = comparePage(print, page);
    expect(first).toMatchObject({ result: 'undetermined' });
    expect(first?.reason).toBe('The picture has 100 dpi; this needs 270. Capture the page closer.');
  });
});

describe('light from the side', () => {
  const device = bare([['foil', { term: 'kinegram', area, lights: ['OB'] }]]);
  const left = page(3, { ground: [90, 120, 200], depth: 40 });
  const right = page(3, { ground: [200, 120, 90], depth: 40 });
  const resultOf = (questioned: Raster[]) =>
    comparePage(device, viewed({ OB: questioned }, { OB: [left, right] }))[0];

  it('finds by itself which angle is which', () => {
    expect(resultOf([right, left])?.result).toBe('successful');
  });

  it('fails a device that shows the same from both sides', () => {
    expect(resultOf([left, left])?.result).toBe('failed');
  });

  it('never passes a device of which one angle is lost in glare, whatever the other shows', () => {
    const glaring = page(3, { ground: [255, 255, 255], depth: 0 });
    expect(resultOf([left, glaring])).toMatchObject({ result: 'undetermined' });
    expect(resultOf([left, glaring])?.reason).toContain('lamp moved');
  });

  it('never passes a device that was seen from one side only', () => {
    expect(resultOf([left])).toMatchObject({ result: 'undetermined' });
    expect(resultOf([left])?.reason).toContain('from the other side as well');
  });
});
