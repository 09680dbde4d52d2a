import { describe, expect, it } from 'vitest';
import type { Raster } from '../imaging/raster.ts';
import { feature, model } from '../reference/model.fixture.ts';
import type { Term } from '../reference/vocabulary.ts';
import { createChance } from '../specimens/chance.ts';
import { comparePage } from './compare-page.ts';
import { viewOf } from './page-view.ts';

const SIZE = { widthMm: 25.4, heightMm: 12.7 };
const DPI = 400;
const PX = DPI / 25.4;
const PRINT = { xMm: 8, yMm: 4, widthMm: 9, heightMm: 5 };

/** Fine lines and soft spots all over; within `PRINT` small marks on top, if they were printed. */
function page(isPrinted: boolean): Raster {
  const [widthPx, heightPx] = [DPI, DPI / 2];
  const chance = createChance(11);
  const spots = Array.from({ length: 60 }, () => [chance.between(0, 25), chance.between(0, 12)] as const);
  const marks = Array.from(
    { length: 260 },
    () =>
      [
        chance.between(PRINT.xMm, PRINT.xMm + PRINT.widthMm),
        chance.between(PRINT.yMm, PRINT.yMm + PRINT.heightMm),
      ] as const,
  );
  const sum = (all: readonly (readonly [number, number])[], x: number, y: number, r: number) =>
    all.reduce((total, [u, v]) => {
      const far = ((x - u) ** 2 + (y - v) ** 2) / r ** 2;
      return far < 8 ? total + Math.exp(-far) : total;
    }, 0);
  const data = Uint8Array.from({ length: widthPx * heightPx }, (_, i) => {
    const [x, y] = [(i % widthPx) / PX, Math.trunc(i / widthPx) / PX];
    const ground = 190 - 45 * Math.min(1, sum(spots, x, y, 0.6)) + 14 * Math.sin(22 * x + 9 * y);
    return Math.max(0, ground - (isPrinted ? 90 * Math.min(1, sum(marks, x, y, 0.12)) : 0));
  });
  return { widthPx, heightPx, channels: 1, data };
}

/** Means of 5 × 5 px, twice: about 0.13 mm out of focus. */
function outOfFocus({ widthPx: w, heightPx: h, data, channels }: Raster): Raster {
  const once = (from: Uint8Array) =>
    from.map((value, i) => {
      const [x, y] = [i % w, Math.trunc(i / w)];
      if (x < 2 || y < 2 || x >= w - 2 || y >= h - 2) return value;
      let sum = 0;
      for (let v = -2; v <= 2; v++) for (let u = -2; u <= 2; u++) sum += from[i + v * w + u] ?? 0;
      return sum / 25;
    });
  return { widthPx: w, heightPx: h, channels, data: once(once(data)) };
}

const [printed, missing] = [page(true), page(false)];

function resultOf(term: Term, own: number | null, ...pictures: Raster[]) {
  const check = { light: 'VI', property: 'FR', feature: 'IS', inverted: false, threshold: own } as const;
  const one = feature('print', { term, area: PRINT, lights: ['VI'], check });
  const views = (rasters: readonly Raster[]) => (light: string, dpi: number) =>
    light === 'VI'
      ? rasters.map((raster) => viewOf(raster, [PX, 0, 0, 0, PX, 0, 0, 0, 1], SIZE, 'VI', dpi))
      : [];
  const [found] = comparePage(model({ size: SIZE, features: [one], fields: [], mrz: null }), {
    id: 'data-page',
    questioned: views(pictures),
    reference: views([printed]),
  });
  return found;
}

describe('fine print in a picture out of focus', () => {
  it('is not passed, because lines and dots look alike there', () => {
    const found = resultOf('microprint', null, outOfFocus(printed));
    expect(found).toMatchObject({ result: 'undetermined', margin: null });
    expect(found?.reason).toContain('too blurred');
  });

  it('fails where it is missing, and the rule says against what it was held', () => {
    const found = resultOf('microprint', null, outOfFocus(missing));
    expect(found).toMatchObject({ result: 'failed', threshold: 0.81 });
    expect(found?.rule).toContain('the genuine page blurred as the picture is');
  });

  it('stays open where nothing of such print is left, or where the model says its own threshold', () => {
    expect(resultOf('anti_scan', null, outOfFocus(missing))?.result).toBe('undetermined');
    expect(resultOf('microprint', 0.7, outOfFocus(missing))?.result).toBe('undetermined');
  });

  it('is decided by a sharp picture where there is one as well', () => {
    expect(resultOf('microprint', null, outOfFocus(missing), printed)).toMatchObject({
      result: 'successful',
      threshold: 0.733,
    });
    expect(resultOf('microprint', null, outOfFocus(printed), missing)?.result).toBe('failed');
  });
});
