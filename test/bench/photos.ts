import type { MrzFormat } from '../../src/mrz/index.ts';
import { take } from '../../src/platform/specimens/take.ts';
import type { Chance } from '../../src/specimens/chance.ts';
import { type Ground, type Light, lightUp, shoot } from '../../src/specimens/wear/camera.ts';
import { type Picture, printedPage } from './picture.ts';
import { printPage } from './print.ts';
import { type HandHeld, handHeld } from './scene.ts';

/** Height of the ink of a capital in mm: what `letterPx` is measured on. */
const LETTER_MM = 2.54;

const TABLES: readonly Ground['colour'][] = [
  [122, 84, 52],
  [176, 138, 98],
  [74, 52, 40],
  [205, 200, 190],
  [60, 64, 70],
  [98, 112, 104],
];

function lightOf(chance: Chance, { widthPx, heightPx, zoneMiddle: [x, y], letterPx }: HandHeld): Light {
  const direction = chance.between(0, 2 * Math.PI);
  const shadow = chance.happens(0.4)
    ? { keeps: chance.between(0.55, 0.85), at: chance.between(0.3, 0.8), direction: chance.between(0, 6.3) }
    : null;
  const glare = chance.happens(0.4)
    ? {
        x: x + chance.between(-0.5, 0.5) * widthPx,
        y: y + chance.between(-0.25, 0.12) * heightPx,
        radiusX: letterPx * chance.between(2, 9),
        radiusY: letterPx * chance.between(1.5, 5),
        peak: chance.between(40, 105),
      }
    : null;
  return { falloff: chance.between(0, 0.4), direction, shadow, glare };
}

/**
 * A hand-held photo with capitals of at least `letterPx` px in the zone: perspective, rotation to ±15°, uneven light,
 * shadow, glare, defocus, movement, noise, JPEG; the page lies on a table. Blur stays a fraction of a stroke's width.
 */
export async function photo(format: MrzFormat, chance: Chance, letterPx: number): Promise<Picture> {
  const { zone, page } = printedPage(format, chance);
  const raster = await printPage(page, 1.15 * letterPx * (25.4 / LETTER_MM), chance);
  const pose = {
    tiltX: chance.between(-14, 14),
    tiltY: chance.between(-14, 14),
    roll: chance.between(-15, 15),
    distance: chance.between(1.8, 4),
  };
  const ground: Ground = { kind: 'table', colour: chance.pick(TABLES) };
  const margins = { x: chance.between(0.03, 0.35), y: chance.between(0.03, 0.45) };
  const scene = handHeld(page, raster, pose, letterPx, margins, ground);
  const picture = shoot(scene, chance);
  lightUp(picture, lightOf(chance, scene));
  const motion = chance.happens(0.35)
    ? { motion: { lengthPx: chance.between(0.04, 0.13) * letterPx, angle: chance.between(0, Math.PI) } }
    : {};
  const sensor = {
    blurPx: chance.between(0.02, 0.06) * letterPx,
    noise: chance.between(1.5, 6),
    quality: chance.whole(72, 93),
    ...motion,
  };
  return { bytes: await take(picture, sensor, chance), extension: 'jpg', zones: [zone] };
}
