import type { MrzFormat } from '../../src/mrz/index.ts';
import { take } from '../../src/platform/specimens/take.ts';
import type { Chance } from '../../src/specimens/chance.ts';
import { type Ground, shoot } from '../../src/specimens/wear/camera.ts';
import { onGlass } from '../../src/specimens/wear/lay.ts';
import type { Sensor } from '../../src/specimens/wear/sensor.ts';
import type { PageOptions } from './page.ts';
import { type Picture, printedPage } from './picture.ts';
import { printPage } from './print.ts';

/** How a page lies on a flatbed scanner and what comes out. */
export interface ScanSettings extends PageOptions {
  readonly dpi: number;
  /** Degrees clockwise. */
  readonly angle: number;
  readonly altered?: boolean;
  readonly ground?: Ground;
  readonly sensor?: Partial<Sensor>;
}

const LIDS: readonly Ground[] = [
  { kind: 'plain', colour: [250, 250, 248] },
  { kind: 'plain', colour: [232, 232, 230] },
  { kind: 'plain', colour: [160, 162, 165] },
  { kind: 'plain', colour: [26, 26, 28] },
];

export const lid = (chance: Chance): Ground => chance.pick(LIDS);

/** What a flatbed scanner does at a resolution: a mild blur, a little noise, a JPEG of good quality. */
export function flatbed(chance: Chance, dpi: number): Sensor {
  return {
    blurPx: chance.between(0.3, 0.75) * Math.max(0.8, dpi / 300),
    noise: chance.between(0.5, 3.5),
    quality: chance.whole(85, 95),
    dpi,
    grey: chance.happens(0.12),
  };
}

/** One page scanned; most scans are cut close, some show the lid around the page. */
export async function scan(format: MrzFormat, chance: Chance, settings: ScanSettings): Promise<Picture> {
  const { zone, page } = printedPage(format, chance, settings);
  const raster = await printPage(page, settings.dpi, chance);
  const margin = chance.happens(0.4) ? chance.between(0, 1) : chance.between(1, 12);
  const ground = settings.ground ?? lid(chance);
  const scene = onGlass([{ page, raster, xMm: 0, yMm: 0 }], settings.dpi, settings.angle, margin, ground);
  const sensor = { ...flatbed(chance, settings.dpi), ...settings.sensor };
  const bytes = await take(shoot(scene, chance), sensor, chance);
  return { bytes, extension: 'jpg', zones: [zone] };
}

/** A picture as official sites show them: scanned, then reduced to a few hundred px, saved as a small JPEG. */
export async function webPicture(format: MrzFormat, chance: Chance): Promise<Picture> {
  const { zone, page } = printedPage(format, chance);
  const dpi = chance.pick([150, 200, 300]);
  const raster = await printPage(page, dpi, chance);
  const scene = onGlass([{ page, raster, xMm: 0, yMm: 0 }], dpi, chance.between(-0.4, 0.4), 0, lid(chance));
  // Below six px a character no one reads all of a zone with certainty.
  const least = Math.max(250, Math.ceil((6 * page.widthMm) / 2.54));
  const widthPx = chance.whole(least, 600);
  const sensor: Sensor = {
    blurPx: chance.between(0, 0.5),
    noise: chance.between(0, 1.5),
    quality: chance.whole(60, 90),
    widthPx,
    grey: chance.happens(0.05),
  };
  const bytes = await take(shoot(scene, chance), sensor, chance);
  return { bytes, extension: 'jpg', zones: [zone] };
}
