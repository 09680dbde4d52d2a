import type { Raster } from '../../src/imaging/raster.ts';

/** Samples as the scripts beside the tests (`*.oracle.py`) write them into their JSON. */
export const samplesFrom = (base64: string): Uint8Array => Uint8Array.from(Buffer.from(base64, 'base64'));

/** A picture as those scripts write it: in colours if it has three samples a px, grey if it has one. */
export function pictureFrom({ widthPx, heightPx, samples }: StoredPicture): Raster {
  const data = samplesFrom(samples);
  return { widthPx, heightPx, channels: data.length === widthPx * heightPx ? 1 : 3, data };
}

interface StoredPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly samples: string;
}

/** How far each sample lies from what is wanted. @throws RangeError where they are not as many */
export function apartBy(seen: ArrayLike<number>, wanted: ArrayLike<number>): number[] {
  if (seen.length !== wanted.length) throw new RangeError(`${seen.length} samples for ${wanted.length}`);
  return Array.from(wanted, (value, i) => Math.abs(value - (seen[i] as number)));
}
