import type { Raster } from '../../imaging/raster.ts';
import { openUpright, toRaster } from './upright.ts';

/**
 * Decodes one frame, upright (EXIF orientation applied), opaque on white, 8 bits, grey or sRGB.
 * With `maxPx` it is reduced so that its longer side has at most that many pixels; it is never enlarged.
 * @throws LightbenchError as inspect() does, and image.no_such_frame
 */
export async function decodeFrame(
  bytes: Uint8Array,
  frame: number,
  options: { maxPx?: number } = {},
): Promise<Raster> {
  const { picture } = await openUpright(bytes, frame);
  const { maxPx } = options;
  return toRaster(maxPx === undefined ? picture : picture.resize(within(maxPx)));
}

/** Options of sharp's resize(): the whole picture inside a square of maxPx. */
export function within(maxPx: number) {
  return { width: maxPx, height: maxPx, fit: 'inside', withoutEnlargement: true } as const;
}
