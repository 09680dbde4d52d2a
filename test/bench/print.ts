import sharp from 'sharp';
import type { Raster } from '../../src/imaging/raster.ts';
import type { Chance } from '../../src/specimens/chance.ts';
import { outlineOfSymbol } from './ocrb.ts';
import type { Page } from './page.ts';

const MM_PER_INCH = 25.4;

/** Standard deviations of a character's place, mm, and of its turn, degrees, as printers have them. */
const JITTER_MM = 0.025;
const JITTER_DEGREES = 0.25;
/** Side of the patches in which the ink is equally strong, mm. */
const PATCH_MM = 3;

function svg(page: Page, dpi: number, inside: string): Buffer {
  const [width, height] = sizePx(page, dpi);
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" ` +
      `viewBox="0 0 ${page.widthMm} ${page.heightMm}" preserveAspectRatio="none">${inside}</svg>`,
  );
}

function sizePx({ widthMm, heightMm }: Page, dpi: number): [width: number, height: number] {
  return [Math.round((widthMm * dpi) / MM_PER_INCH), Math.round((heightMm * dpi) / MM_PER_INCH)];
}

/** White glyphs on black. Swollen ink gets a white edge, starved ink a black one. */
function zoneInside({ places, spreadMm }: Page, chance: Chance): string {
  const edge = spreadMm < 0 ? 'black' : 'white';
  const glyphs = places.map(({ symbol, xMm, yMm }) => {
    const x = (xMm + JITTER_MM * chance.normal()).toFixed(3);
    const y = (yMm + JITTER_MM * chance.normal()).toFixed(3);
    const turn = (JITTER_DEGREES * chance.normal()).toFixed(2);
    return `<path transform="translate(${x} ${y}) rotate(${turn})" d="${outlineOfSymbol(symbol)}"/>`;
  });
  return (
    '<rect width="100%" height="100%" fill="black"/>' +
    `<g fill="white" stroke="${edge}" stroke-width="${Math.abs(2 * spreadMm).toFixed(3)}" stroke-linejoin="round">` +
    `${glyphs.join('')}</g>`
  );
}

async function pixels(picture: Buffer, channels: 1 | 3): Promise<Uint8Array> {
  const drawn = sharp(picture, { limitInputPixels: 120_000_000 }).flatten({ background: 'black' });
  return drawn
    .toColourspace(channels === 1 ? 'b-w' : 'srgb')
    .raw()
    .toBuffer();
}

/** A sheet of smooth chance between 0 and 1: values on a coarse grid, interpolated. */
function smooth(chance: Chance, columns: number, rows: number): (x: number, y: number) => number {
  const grid = Float32Array.from({ length: (columns + 2) * (rows + 2) }, () => chance.next());
  return (x, y) => {
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [fx, fy] = [x - left, y - top];
    const at = top * (columns + 2) + left;
    const upper = (grid[at] ?? 0) * (1 - fx) + (grid[at + 1] ?? 0) * fx;
    const lower = (grid[at + columns + 2] ?? 0) * (1 - fx) + (grid[at + columns + 3] ?? 0) * fx;
    return upper * (1 - fy) + lower * fy;
  };
}

/** Prints a page at so many dots an inch: its ground, then the zone in ink that is not equally strong everywhere. */
export async function printPage(page: Page, dpi: number, chance: Chance): Promise<Raster> {
  const [widthPx, heightPx] = sizePx(page, dpi);
  const data = await pixels(svg(page, dpi, page.ground), 3);
  if (page.places.length === 0) return { widthPx, heightPx, channels: 3, data };
  const mask = await pixels(svg(page, dpi, zoneInside(page, chance)), 1);
  const patchPx = (PATCH_MM * dpi) / MM_PER_INCH;
  const strength = smooth(chance, Math.ceil(widthPx / patchPx), Math.ceil(heightPx / patchPx));
  const loss = chance.between(0, 0.3);
  for (let y = 0, at = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, at++) {
      const covered = (mask[at] ?? 0) / 255;
      if (covered === 0) continue;
      const ink = covered * (1 - loss * strength(x / patchPx, y / patchPx));
      for (let channel = 3 * at; channel < 3 * at + 3; channel++)
        data[channel] = Math.round((data[channel] ?? 0) * (1 - ink) + page.ink * ink);
    }
  }
  return { widthPx, heightPx, channels: 3, data };
}
