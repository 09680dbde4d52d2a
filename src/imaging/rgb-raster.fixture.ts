import sharp from 'sharp';
import type { Raster } from './raster.ts';

/** The px of a picture file as another program decodes it: red, green and blue. */
export async function rgbRasterOf(bytes: Uint8Array): Promise<Raster> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return { widthPx: info.width, heightPx: info.height, channels: 3, data: new Uint8Array(data) };
}
