import sharp from 'sharp';
import type { MrzFormat } from '../../src/mrz/index.ts';
import type { Chance } from '../../src/specimens/chance.ts';
import type { Picture } from './picture.ts';
import { scan } from './scans.ts';

/** Orientations that cameras write; the mirrored ones come from cameras that look at their user. */
const TURNS = [3, 6, 8];
const MIRRORS = [2, 4, 5, 7];

/** A picture turned by a quarter, a half or three quarters; the file says nothing of it. */
export async function quarterTurned(format: MrzFormat, chance: Chance): Promise<Picture> {
  const picture = await scan(format, chance, {
    dpi: chance.pick([150, 200, 300]),
    angle: chance.between(-2, 2),
  });
  const turned = sharp(picture.bytes).rotate(chance.pick([90, 180, 270]));
  return { ...picture, bytes: await turned.jpeg({ quality: 92 }).toBuffer() };
}

/** A file whose EXIF orientation is not that of its picture: whoever obeys it gets the page turned or mirrored. */
export async function exifLies(format: MrzFormat, chance: Chance): Promise<Picture> {
  const orientation = chance.pick(chance.happens(0.8) ? TURNS : MIRRORS);
  const settings = {
    dpi: chance.pick([150, 200, 300]),
    angle: chance.between(-2, 2),
    sensor: { orientation },
  };
  return scan(format, chance, settings);
}
