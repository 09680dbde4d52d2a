import type { Raster } from '../../imaging/raster.ts';

/** A picture of one row with these levels, channels side by side. */
export const row = (data: readonly number[], channels: 1 | 3 = 3): Raster => ({
  ...{ widthPx: data.length / channels, heightPx: 1, channels },
  data: Uint8Array.from(data),
});
