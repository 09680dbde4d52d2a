import { describe, expect, it } from 'vitest';
import { frequenciesOf } from '../../imaging/frequencies/index.ts';
import { modelById, personalise } from '../../specimens/index.ts';
import { forge } from '../../specimens/indicators/index.ts';
import { isGround } from '../../specimens/indicators/parts.ts';
import type { PrintedPage } from '../../specimens/page.ts';
import { renderPage } from './render.ts';
import { loadTypefaces } from './typefaces.ts';

const DPI = 600;
/** Upper left part of a page, mm: all of it at 600 dpi takes a minute. */
const [WIDTH_MM, HEIGHT_MM] = [14, 12];
const INKS = 2;

const MODEL = modelById('UTO-HO-01001');
if (!MODEL) throw new Error('no such model');
const bearer = personalise(MODEL, 11);
const genuine = MODEL.draw(bearer, loadTypefaces());
const { pages: printed } = forge(MODEL, bearer, ['inkjet-ground'], loadTypefaces());
/** The first inks of the ground; those of the print by a machine have the same names. */
const GROUND = new Set(
  genuine.flatMap(({ layers }) =>
    layers
      .filter(isGround)
      .slice(0, INKS)
      .map(({ id }) => id),
  ),
);

/** The ground of that part. */
function groundOf(page: PrintedPage): PrintedPage {
  const layers = page.layers
    .filter(({ id }) => GROUND.has(id))
    .flatMap((layer) => {
      const { x, y } = layer.box;
      const width = Math.min(WIDTH_MM, x + layer.box.width) - x;
      const height = Math.min(HEIGHT_MM, y + layer.box.height) - y;
      return width > 0 && height > 0 ? [{ ...layer, box: { x, y, width, height } }] : [];
    });
  return { ...page, layers, widthMm: WIDTH_MM, heightMm: HEIGHT_MM, cornerMm: 0 };
}

async function lookAt(pages: readonly PrintedPage[]) {
  const page = pages.find(({ id }) => id === 'front');
  if (!page) throw new Error('no such page');
  const raster = await renderPage(groundOf(page), { light: 'VI', dpi: DPI });
  const { widthPx, heightPx } = raster;
  const pxPerMm = DPI / 25.4;
  return frequenciesOf(raster, {
    ...{ pxPerMm, nativePxPerMm: pxPerMm, isPacked: false },
    quad: [
      [0, 0],
      [widthPx, 0],
      [widthPx, heightPx],
      [0, heightPx],
    ],
  });
}

describe('the ground of a specimen at 600 dpi', () => {
  it('printed by a machine with screens 0.3 mm apart is dots of 84.7 lpi', async () => {
    const { verdict } = await lookAt(printed);
    expect(verdict.kind).toBe('dots');
    // Turned by 15° and 75° clockwise.
    expect(verdict.patterns.map(({ angleDeg }) => Math.round(angleDeg)).toSorted()).toEqual([15, 75]);
    for (const { linesPerInch } of verdict.patterns)
      expect(Math.abs(linesPerInch / (25.4 / 0.3) - 1)).toBeLessThan(0.03);
  }, 60_000);

  it('printed in lines shows no dots', async () => {
    const { verdict } = await lookAt(genuine);
    expect(verdict.kind).not.toBe('dots');
  }, 60_000);
});
