/**
 * Pixels in memory: 8 bits a sample, rows from top to bottom, samples of a pixel side by side.
 * `data.length` is widthPx × heightPx × channels; 1 channel is grey, 3 are sRGB red, green, blue.
 */
export interface Raster {
  widthPx: number;
  heightPx: number;
  channels: 1 | 3;
  data: Uint8Array;
  /** Px of the frame that it was decoded from for one of its own, along a side; 1 if not said. */
  reducedBy?: number;
}

/** Luma weights of ITU-R BT.601-7 §2.5.1 for red and green; blue has the rest. Scaled to whole numbers of 16 bits. */
const RED = Math.round(0.299 * 65536);
const GREEN = Math.round(0.587 * 65536);
const BLUE = 65536 - RED - GREEN;

/** Luma of one px of 8 bits a sample after ITU-R BT.601, rounded to the nearest whole number. */
export const lumaOf = (red: number, green: number, blue: number): number =>
  (red * RED + green * GREEN + blue * BLUE + 32768) >>> 16;

/**
 * Luma of a picture after ITU-R BT.601 (Y′ = 0.299 R′ + 0.587 G′ + 0.114 B′), rounded to the nearest whole number.
 * A grey raster is given back as it is, not copied.
 */
export function toGrey(raster: Raster): Raster {
  if (raster.channels === 1) return raster;
  const { widthPx, heightPx, data: rgb } = raster;
  const data = new Uint8Array(widthPx * heightPx);
  for (let to = 0, from = 0; to < data.length; to++, from += 3) {
    data[to] = lumaOf(rgb[from] ?? 0, rgb[from + 1] ?? 0, rgb[from + 2] ?? 0);
  }
  return { widthPx, heightPx, channels: 1, data };
}
