import type { Raster } from './raster.ts';

/**
 * A picture reduced by a whole number, each pixel the mean of a square, so that its longer side has `longSidePx` at most;
 * a remainder at the right and lower border is left out. `step`: px of the picture to one px of the copy.
 */
export function reduceTo(raster: Raster, longSidePx: number): Raster & { readonly step: number } {
  const { widthPx, heightPx, channels, data } = raster;
  const step = Math.max(1, Math.ceil(Math.max(widthPx, heightPx) / longSidePx));
  if (step === 1) return { ...raster, step };
  const wide = Math.max(1, Math.floor(widthPx / step));
  const high = Math.max(1, Math.floor(heightPx / step));
  const out = new Uint8Array(wide * high * channels);
  const sums = new Float64Array(wide * channels);
  const [across, down] = [Math.min(step, widthPx), Math.min(step, heightPx)];
  const share = 1 / (across * down);
  for (let y = 0, to = 0; y < high; y++) {
    sums.fill(0);
    for (let row = y * step; row < y * step + down; row++) {
      let from = row * widthPx * channels;
      for (let x = 0; x < wide; x++)
        for (let i = 0; i < across; i++)
          for (let c = 0; c < channels; c++, from++)
            sums[x * channels + c] = (sums[x * channels + c] ?? 0) + (data[from] ?? 0);
    }
    for (let i = 0; i < sums.length; i++, to++) out[to] = (sums[i] ?? 0) * share + 0.5;
  }
  return { widthPx: wide, heightPx: high, channels, data: out, step };
}
