import type { Raster } from '../raster.ts';
import { toGrey } from '../raster.ts';
import { fourier, powerOfTwoFrom } from './fourier.ts';
import { THRESHOLDS } from './thresholds.ts';

/** Fourier magnitude of a picture, zero frequency in the middle. */
export interface Spectrum {
  /** Powers of two. Column `width ⁄ 2` and row `height ⁄ 2` hold frequency zero. */
  readonly width: number;
  readonly height: number;
  /** Amplitude of the wave at each frequency, grey levels of 255: a pattern A · cos shows A. */
  readonly levels: Float64Array;
  /** Steps of the spectrum to one cycle over the picture, across and down: the picture is laid into a larger one. */
  readonly stepsPerCycle: readonly [across: number, down: number];
  /** Median amplitude that rounding to whole levels alone would leave: less than that says nothing. */
  readonly floor: number;
}

/** Hann's window: what ends at the border has no edge there. */
const hann = (length: number) =>
  Float64Array.from({ length }, (_, i) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (i + 0.5)) / length));

function meanOf(values: Uint8Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Variance of what rounding to whole numbers takes away, evenly spread over one level. */
const ROUNDING = 1 / 12;

/**
 * Fourier magnitude of a picture (luma), its mean taken away and windowed after Hann, laid into a picture whose sides are powers of two.
 * @throws RangeError for a picture without px or beyond 1024 px
 */
export function spectrumOf(raster: Raster): Spectrum {
  const { widthPx, heightPx, data } = toGrey(raster);
  const longest = Math.max(widthPx, heightPx);
  if (data.length === 0 || longest > THRESHOLDS.mostPx)
    throw new RangeError('a picture of 1 to 1024 px a side is transformed');
  const width = powerOfTwoFrom(widthPx);
  const height = powerOfTwoFrom(heightPx);
  const [across, down] = [hann(widthPx), hann(heightPx)];
  const mean = meanOf(data);
  const values = new Float64Array(width * height);
  let [weights, squares] = [0, 0];
  for (let y = 0, from = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++, from++) {
      const weight = (across[x] as number) * (down[y] as number);
      weights += weight;
      squares += weight * weight;
      values[y * width + x] = ((data[from] as number) - mean) * weight;
    }
  const { re, im } = fourier(values, width, height);
  const levels = new Float64Array(width * height);
  for (let y = 0, from = 0; y < height; y++)
    for (let x = 0; x < width; x++, from++) {
      const to = ((y + height / 2) % height) * width + ((x + width / 2) % width);
      levels[to] = (2 * Math.hypot(re[from] as number, im[from] as number)) / weights;
    }
  // The median of Rayleigh's distribution is √(2 ln 2) σ, and σ² half of the noise's power.
  const floor = (2 * Math.sqrt(ROUNDING * squares * Math.LN2)) / weights;
  return { width, height, levels, stepsPerCycle: [width / widthPx, height / heightPx], floor };
}

/** Side of the picture of a spectrum, px. */
export const SPECTRUM_PX = 512;

/** Range of the grey levels, decades: from the strongest wave to a ten-thousandth of it. */
const DECADES = 4;

/** What is no print: frequencies within so great a share of the Nyquist frequency of zero. */
const NEAR_ZERO = 1 / 32;

/**
 * A spectrum as a grey picture of 512 × 512 px on a logarithmic scale: frequency zero in the middle, the Nyquist frequency at each border,
 * white the strongest wave of print (zero frequency and what lies next to it left out), black a ten-thousandth of it.
 */
export function spectrumPicture({ width, height, levels }: Spectrum): Raster {
  const largest = new Float64Array(SPECTRUM_PX * SPECTRUM_PX);
  const data = new Uint8Array(largest.length);
  // Each px shows the strongest of what falls upon it, so that no peak is lost.
  const spread = (size: number) => Math.max(1, size / SPECTRUM_PX);
  let top = Number.MIN_VALUE;
  for (let y = 0, to = 0; y < SPECTRUM_PX; y++)
    for (let x = 0; x < SPECTRUM_PX; x++, to++) {
      const left = Math.floor((x * width) / SPECTRUM_PX);
      const upper = Math.floor((y * height) / SPECTRUM_PX);
      let most = 0;
      for (let v = upper; v < upper + spread(height); v++)
        for (let u = left; u < left + spread(width); u++)
          most = Math.max(most, levels[v * width + u] as number);
      largest[to] = most;
      // By the frequency itself: of a small area each is shown many px wide, and not all of those lie near the middle.
      const isNearZero = Math.hypot((2 * left) / width - 1, (2 * upper) / height - 1) < NEAR_ZERO;
      if (!isNearZero) top = Math.max(top, most);
    }
  for (const [i, most] of largest.entries()) {
    const share = most > 0 ? 1 + Math.log10(most / top) / DECADES : 0;
    data[i] = Math.round(255 * Math.min(1, Math.max(0, share)));
  }
  return { widthPx: SPECTRUM_PX, heightPx: SPECTRUM_PX, channels: 1, data };
}
