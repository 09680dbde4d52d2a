import type { Raster } from '../../imaging/raster.ts';

/** @throws RangeError where two pictures are not of the same page at the same scale */
export function requireAlike(one: Raster, other: Raster): void {
  if (one.widthPx !== other.widthPx || one.heightPx !== other.heightPx)
    throw new RangeError('lights of a page have the same px');
}

export const asLevel = (value: number): number => Math.max(0, Math.min(255, Math.round(value)));

/**
 * What two levels make together, for every sample of two pictures with as many planes; rounded, and kept from 0 to 255.
 * @throws RangeError where they are not of one size
 */
export function ofBoth(one: Raster, other: Raster, levelOf: (one: number, other: number) => number): Raster {
  requireAlike(one, other);
  const table = Uint8Array.from({ length: 256 * 256 }, (_, at) => asLevel(levelOf(at >> 8, at & 255)));
  const data = new Uint8Array(one.data.length);
  for (let i = 0; i < data.length; i++)
    data[i] = table[((one.data[i] as number) << 8) | (other.data[i] as number)] as number;
  return { ...one, data };
}
