import type { Container } from '../../imaging/frame.ts';
import type { Raster } from '../../imaging/raster.ts';
import { openUpright, toRaster } from './upright.ts';

/**
 * Most px that pages are looked for and held against each other in: half of the side of 100 megapixels. A page that fills such a
 * picture has 1200 dpi, more than print is told apart by, and three of them fit into the memory of a job.
 */
export const WORKING_PX = 24_500_000;

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

/**
 * Decodes a frame as decodeFrame does, reduced where it has more px than `mostPx`: what is looked for takes time and memory with
 * each of them. `reducedBy` of the raster says how many times.
 * @throws LightbenchError as decodeFrame does
 */
export async function decodeReduced(
  bytes: Uint8Array,
  frame: number,
  mostPx = WORKING_PX,
): Promise<Raster & { readonly reducedBy: number; readonly container: Container }> {
  const { picture, info, container } = await openUpright(bytes, frame);
  const { widthPx, heightPx } = info;
  const by = Math.sqrt((widthPx * heightPx) / mostPx);
  if (!(by > 1)) return { ...(await toRaster(picture)), reducedBy: 1, container };
  const raster = await toRaster(picture.resize(within(Math.floor(Math.max(widthPx, heightPx) / by))));
  return { ...raster, reducedBy: widthPx / raster.widthPx, container };
}

/** Options of sharp's resize(): the whole picture inside a square of maxPx. */
export function within(maxPx: number) {
  return { width: maxPx, height: maxPx, fit: 'inside', withoutEnlargement: true } as const;
}
