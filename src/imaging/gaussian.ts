import { GAUSSIAN_WASM } from './gaussian-wasm.ts';
import { type Kernel, makeRoom, startKernel } from './kernel.ts';
import type { Raster } from './raster.ts';

/** The loops in WebAssembly (`gaussian.wat`). */
interface Passes extends Kernel {
  across(row: number, out: number, blocks: number, weights: number, radius: number, step: number): void;
  down(rows: number, out: number, blocks: number, weights: number, radius: number): void;
}

const kernel = startKernel<Passes>(GAUSSIAN_WASM);

/** Values that the kernel takes at once. */
const BLOCK = 8;
/** What all weights are together. */
const ONE = 256;

const roundToEven = (value: number): number => {
  const near = Math.round(value);
  return near - value === 0.5 && near % 2 !== 0 ? near - 1 : near;
};

/**
 * Weights of the middle and of each px further out, 256 in all. What is lost in rounding one goes to the next, from outside in, as
 * in OpenCV's `getGaussianKernelFixedPoint_ED`, and what is left to the middle.
 */
function weightsOf(sigmaPx: number): number[] {
  // Three sigmas on either side hold all that 8 bits show.
  const radius = (roundToEven(6 * sigmaPx + 1) | 1) >> 1;
  const shares = Array.from({ length: radius }, (_, i) => {
    const distance = 2 * (radius - i);
    return Math.exp(distance * distance * (-0.125 / (sigmaPx * sigmaPx)));
  });
  const total = 2 * shares.reduce((sum, share) => sum + share, 0) + 1;
  let rest = 0;
  const outer = shares.map((share) => {
    const wanted = share * (1 / total) * ONE + rest;
    const weight = roundToEven(wanted);
    rest = wanted - weight;
    return weight;
  });
  const middle = ONE - 2 * outer.reduce((sum, weight) => sum + weight, 0);
  return [middle, ...outer.toReversed()];
}

/**
 * A Gaussian in whole numbers, the border repeated outwards: byte for byte what OpenCV's `GaussianBlur` gives for pictures of 8 bits,
 * which takes ten times as long there.
 * @param sigmaPx standard deviation, at least 0.1 px
 */
export function softened({ widthPx, heightPx, channels, data }: Raster, sigmaPx: number): Raster {
  const weights = weightsOf(sigmaPx);
  const radius = weights.length - 1;
  const [count, rim] = [widthPx * channels, radius * channels];
  const blocks = Math.ceil(count / BLOCK);
  const [rows, width] = [2 * radius + 1, blocks * BLOCK];
  // The last block of a row reads and writes what lies behind its end, and nobody looks at that.
  const tableAt = Math.ceil((2 * weights.length) / 4) * 4;
  const lineAt = tableAt + 4 * rows;
  const outAt = lineAt + width + 2 * rim;
  const ringAt = Math.ceil((outAt + width) / 16) * 16;
  makeRoom(kernel, ringAt + 2 * rows * width);
  const { buffer } = kernel.memory;
  new Uint16Array(buffer, 0, weights.length).set(weights);
  const table = new Uint32Array(buffer, tableAt, rows);
  const bytes = new Uint8Array(buffer);
  const ringOf = (y: number) => ringAt + 2 * width * (y % rows);
  const soft = new Uint8Array(data.length);
  const pass = (y: number) => {
    const from = y * count;
    bytes.set(data.subarray(from, from + count), lineAt + rim);
    for (let i = 0; i < rim; i++) {
      bytes[lineAt + i] = data[from + (i % channels)] as number;
      bytes[lineAt + rim + count + i] = data[from + count - channels + (i % channels)] as number;
    }
    kernel.across(lineAt + rim, ringOf(y), blocks, 0, radius, channels);
  };
  for (let y = 0; y < Math.min(radius, heightPx); y++) pass(y);
  for (let y = 0; y < heightPx; y++) {
    if (y + radius < heightPx) pass(y + radius);
    for (let i = 0; i < rows; i++) table[i] = ringOf(Math.max(0, Math.min(heightPx - 1, y - radius + i)));
    kernel.down(tableAt, outAt, blocks, 0, radius);
    soft.set(bytes.subarray(outAt, outAt + count), y * count);
  }
  return { widthPx, heightPx, channels, data: soft };
}
