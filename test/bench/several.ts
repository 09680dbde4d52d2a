import type { MrzFormat } from '../../src/mrz/index.ts';
import { take } from '../../src/platform/specimens/take.ts';
import type { Chance } from '../../src/specimens/chance.ts';
import { shoot } from '../../src/specimens/wear/camera.ts';
import { type OnGlass, onGlass } from '../../src/specimens/wear/lay.ts';
import { drawPage } from './page.ts';
import { type Picture, type PrintedZone, printedPage } from './picture.ts';
import { printPage } from './print.ts';
import { flatbed, lid } from './scans.ts';

const CARDS: readonly MrzFormat[] = ['TD1', 'TD2', 'TD3', 'MRVB', 'FRID'];

async function scanTogether(
  pages: readonly OnGlass[],
  zones: readonly PrintedZone[],
  dpi: number,
  chance: Chance,
): Promise<Picture> {
  const scene = onGlass(pages, dpi, chance.between(-2, 2), chance.between(1, 10), lid(chance));
  const bytes = await take(shoot(scene, chance), flatbed(chance, dpi), chance);
  return { bytes, extension: 'jpg', zones };
}

async function printed(format: MrzFormat, chance: Chance, dpi: number) {
  const { zone, page } = printedPage(format, chance);
  return { zone, page, raster: await printPage(page, dpi, chance) };
}

/** Front and back of a card: one zone, beside or under a side that has none. */
async function bothSides(chance: Chance, dpi: number): Promise<Picture> {
  const { zone, page, raster } = await printed('TD1', chance, dpi);
  const front = drawPage(zone.lines, 'TD1', chance, { front: true });
  const gap = chance.between(0.5, 12);
  const below = chance.happens(0.6);
  const place = below ? { xMm: 0, yMm: page.heightMm + gap } : { xMm: page.widthMm + gap, yMm: 0 };
  const faces = [
    { page: front, raster: await printPage(front, dpi, chance), xMm: 0, yMm: 0 },
    { page, raster, ...place },
  ];
  return scanTogether(faces, [zone], dpi, chance);
}

/** Two documents with a zone each, or the two sides of a card, on one scan. */
export async function sideBySide(format: MrzFormat, chance: Chance): Promise<Picture> {
  const dpi = chance.pick([150, 200, 300]);
  if (chance.happens(0.4)) return bothSides(chance, dpi);
  const first = await printed(format, chance, dpi);
  const second = await printed(chance.pick(CARDS), chance, dpi);
  const gap = chance.between(2, 20);
  const below = chance.happens(0.4);
  const place = below
    ? { xMm: chance.between(-8, 8), yMm: first.page.heightMm + gap }
    : { xMm: first.page.widthMm + gap, yMm: chance.between(-8, 8) };
  const pages = [
    { ...first, xMm: 0, yMm: 0 },
    { ...second, ...place },
  ];
  return scanTogether(pages, [first.zone, second.zone], dpi, chance);
}

/** An open booklet: a visa on the upper page, the data page of the passport under it. */
export async function passportPlusVisa(chance: Chance): Promise<Picture> {
  const dpi = chance.pick([200, 300]);
  const visa = await printed(chance.pick(['MRVA', 'MRVB']), chance, dpi);
  const passport = await printed('TD3', chance, dpi);
  const pages = [
    { ...visa, xMm: chance.between(0, passport.page.widthMm - visa.page.widthMm), yMm: 0 },
    { ...passport, xMm: 0, yMm: visa.page.heightMm + chance.between(1, 8) },
  ];
  return scanTogether(pages, [visa.zone, passport.zone], dpi, chance);
}
