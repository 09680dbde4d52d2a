import sharp, { type Sharp } from 'sharp';
import type { Raster } from '../../imaging/raster.ts';
import type { Chance } from '../../specimens/chance.ts';
import { addNoise, movement, type Sensor } from '../../specimens/wear/sensor.ts';

const opened = ({ widthPx, heightPx, channels, data }: Raster): Sharp =>
  sharp(data, { raw: { width: widthPx, height: heightPx, channels } });

async function throughLens(raster: Raster, { blurPx, motion, widthPx }: Sensor): Promise<Raster> {
  let picture = opened(raster);
  if (blurPx >= 0.3) picture = picture.blur(blurPx);
  if (motion && motion.lengthPx >= 1) picture = picture.convolve(movement(motion.lengthPx, motion.angle));
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  const seen: Raster = { ...raster, channels: info.channels === 1 ? 1 : 3, data };
  if (widthPx === undefined) return seen;
  const small = await opened(seen).resize({ width: widthPx }).raw().toBuffer({ resolveWithObject: true });
  return { ...seen, data: small.data, widthPx: small.info.width, heightPx: small.info.height };
}

/** Takes the picture: lens, reduction, noise, file. The same chance gives the same bytes. */
export async function take(raster: Raster, sensor: Sensor, chance: Chance): Promise<Uint8Array> {
  const seen = await throughLens(raster, sensor);
  const data = Uint8Array.from(seen.data);
  if (sensor.noise > 0) addNoise(data, sensor.noise, chance);
  let picture = opened({ ...seen, data });
  if (sensor.grey) picture = picture.toColourspace('b-w');
  const { dpi, orientation, quality } = sensor;
  if (dpi !== undefined || orientation !== undefined)
    picture = picture.withMetadata({
      ...(dpi === undefined ? {} : { density: dpi }),
      ...(orientation === undefined ? {} : { orientation }),
    });
  return quality === undefined ? picture.png().toBuffer() : picture.jpeg({ quality }).toBuffer();
}
