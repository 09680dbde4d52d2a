import { describe, expect, it } from 'vitest';
import { area } from '../../specimens/area.ts';
import { hiddenMotif } from '../../specimens/art/hatch.ts';
import { negative } from '../../specimens/art/line-raster.ts';
import { type Ink, ink } from '../../specimens/ink.ts';
import type { Layer, PrintedPage } from '../../specimens/page.ts';
import { SECURITY_PAPER } from '../../specimens/paper.ts';
import { platesOf } from './plates.ts';

const BLACK: Ink = ink('black', [0, 0, 0]);
const BOX = area(0, 0, 20, 10);

function page(layers: Layer[]): PrintedPage {
  return {
    ...{ id: 'p', title: 'p', widthMm: 20, heightMm: 10, cornerMm: 0, substrate: SECURITY_PAPER },
    ...{ layers, features: [], fields: [], portrait: null, zone: null },
  };
}

const layer = (art: string, more: Partial<Layer> = {}): Layer => ({
  ...{ id: 'a', technique: 'offset', ink: BLACK, art, box: BOX },
  ...more,
});

/** Share of a rectangle (mm) that a layer covers with ink. */
async function covered(drawn: Layer, x: number, y: number, width: number, height: number): Promise<number> {
  const dpi = 254;
  const [plate] = await platesOf(page([drawn]), dpi);
  if (!plate) throw new RangeError('no plate');
  let sum = 0;
  plate.at.forEach((at, i) => {
    const [px, py] = [at % 200, Math.floor(at / 200)];
    if (px >= x * 10 && px < (x + width) * 10 && py >= y * 10 && py < (y + height) * 10)
      sum += plate.cover[i] ?? 0;
  });
  return sum / (width * height * 100);
}

describe('art becomes ink', () => {
  it('where it is dark, in part where it is grey, not where it is white or bare', async () => {
    const art =
      '<rect x="0" y="0" width="5" height="10"/><rect x="5" y="0" width="5" height="10" fill="#808080"/>' +
      '<rect x="10" y="0" width="5" height="10" fill="#fff"/>';
    expect(await covered(layer(art), 0, 0, 5, 10)).toBeCloseTo(1, 3);
    // 255 − 128 of 255
    expect(await covered(layer(art), 5, 0, 5, 10)).toBeCloseTo(127 / 255, 3);
    expect(await covered(layer(art), 10, 0, 10, 10)).toBe(0);
  });

  it('of one dye where it lacks that primary', async () => {
    const red = '<rect x="0" y="0" width="20" height="10" fill="#ff3300"/>';
    expect(await covered(layer(red, { reads: 'red' }), 0, 0, 20, 10)).toBe(0);
    expect(await covered(layer(red, { reads: 'green' }), 0, 0, 20, 10)).toBeCloseTo(0.8, 3);
    expect(await covered(layer(red, { reads: 'blue' }), 0, 0, 20, 10)).toBeCloseTo(1, 3);
  });

  it('only inside the box of its layer, also across the edge of the page', async () => {
    const art = '<rect x="-50" y="-50" width="200" height="200"/>';
    expect(await covered(layer(art, { box: area(-5, -5, 15, 30) }), 0, 0, 20, 10)).toBeCloseTo(0.5, 3);
    expect(await platesOf(page([layer(art, { box: area(30, 0, 5, 5) })]), 254)).toEqual([]);
  });

  it('with its tones turned round, bare where it was bare', async () => {
    const art = negative('n', '<rect x="0" y="0" width="10" height="10" fill="#fff"/>');
    expect(await covered(layer(art), 1, 1, 8, 8)).toBeCloseTo(1, 2);
    expect(await covered(layer(art), 11, 1, 8, 8)).toBe(0);
  });
});

describe('a hidden motif', () => {
  it.each([
    ['latent image', { spacing: 0.5, lineMm: 0.2, outer: 0, inner: 90 }],
    ['anti-scan pattern', { spacing: 0.4, lineMm: 0.1, outer: 45, inner: -45 }],
  ])('is as dense inside as outside: %s', async (_, lines) => {
    const art = hiddenMotif('h', BOX, '<rect x="10" y="0" width="10" height="10"/>', lines);
    const [outside, inside] = [await covered(layer(art), 1, 1, 8, 8), await covered(layer(art), 11, 1, 8, 8)];
    expect(outside).toBeCloseTo(lines.lineMm / lines.spacing, 1);
    expect(Math.abs(inside - outside)).toBeLessThan(0.02);
  });
});
