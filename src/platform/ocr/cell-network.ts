import { WINDOW_PX } from '../../imaging/mrz-cells.ts';
import type { CellReading } from '../../imaging/mrz-vote.ts';
import { COLUMN_BLOCK, createMatrices, type Layer, type Matrices, type Matrix } from './matrix.ts';

/** The network's classes: the 37 symbols in its own order, and "no character here". */
const SYMBOLS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<';
const CLASSES = SYMBOLS.length + 1;

export interface CellNetwork {
  /** Reads windows as `cellWindows` cuts them. */
  classify(windows: Float32Array): CellReading[];
}

/**
 * Windows that are read at one go, a multiple of 8, as counts are. Few: the rows of the spread-out input are as long as a
 * batch is, and the product walks down their columns, which wants them near each other (64 at a time take half as long again).
 */
const BATCH = 8;
const MAGIC = 0x4e43424c;

interface Weights {
  readonly outputs: number;
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/** Layers of a file that `scripts/train-mrz/train_cells.py` wrote: 8-bit weights with one scale an output. */
function readLayers(file: Uint8Array): Weights[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== 1)
    throw new Error('The file of the cell network is damaged or of another version.');
  const layers: Weights[] = [];
  for (let at = 8; at < file.byteLength; ) {
    const outputs = view.getUint32(at, true);
    const inputs = view.getUint32(at + 4, true);
    const scalesAt = at + 8;
    const biasesAt = scalesAt + 4 * outputs;
    const weightsAt = biasesAt + 4 * outputs;
    const weights = Float32Array.from(
      { length: outputs * inputs },
      (_, i) => view.getInt8(weightsAt + i) * view.getFloat32(scalesAt + 4 * Math.floor(i / inputs), true),
    );
    const biases = Float32Array.from({ length: outputs }, (_, i) => view.getFloat32(biasesAt + 4 * i, true));
    layers.push({ outputs, weights, biases });
    at = weightsAt + 4 * Math.ceil((outputs * inputs) / 4);
  }
  return layers;
}

/** Pictures side by side: `channels` rows, in each row `count` pictures of `side` × `side`; there is room for BATCH. */
interface Maps {
  readonly matrix: Matrix;
  readonly channels: number;
  readonly side: number;
}

/** One convolution: its input spread out so that each output is one product of rows and columns. */
interface Convolution {
  readonly layer: Layer;
  readonly kernel: number;
  readonly stride: number;
  readonly from: Maps;
  readonly spread: Matrix;
  readonly to: Maps;
}

/** Puts the neighbourhood of every output pixel below each other; beyond the border is 0. The layout changes with `count`. */
function spreadOut(matrices: Matrices, step: Convolution, count: number) {
  const { kernel, from, spread, to } = step;
  const input = matrices.floats(from.matrix);
  const output = matrices.floats(spread);
  const border = (kernel - 1) / 2;
  const length = count * to.side * to.side;
  const inLength = count * from.side * from.side;
  let row = 0;
  for (let channel = 0; channel < from.channels; channel++) {
    const pictures = input.subarray(channel * inLength, (channel + 1) * inLength);
    for (let ky = -border; ky <= border; ky++)
      for (let kx = -border; kx <= border; kx++, row++) {
        const target = output.subarray(row * length, (row + 1) * length);
        if (step.stride === 1) shifted(pictures, target, from.side, kx, ky);
        else picked(pictures, target, step, kx, ky);
      }
  }
}

/** Pictures of `side` × `side` moved by (−kx, −ky), at most 1 px: all of them at once, then the borders are cleared. */
function shifted(pictures: Float32Array, target: Float32Array, side: number, kx: number, ky: number) {
  const by = ky * side + kx;
  if (by < 0) target.set(pictures.subarray(0, by), -by);
  else target.set(pictures.subarray(by));
  const area = side * side;
  if (kx !== 0) for (let i = kx < 0 ? 0 : side - 1; i < target.length; i += side) target[i] = 0;
  if (ky !== 0)
    for (let i = ky < 0 ? 0 : area - side; i < target.length; i += area) target.fill(0, i, i + side);
}

/** Every `stride`-th px of the pictures, from (kx, ky) on. */
function picked(
  pictures: Float32Array,
  target: Float32Array,
  { stride, from, to }: Convolution,
  kx: number,
  ky: number,
) {
  const firstX = Math.max(0, Math.ceil(-kx / stride));
  const lastX = Math.min(to.side - 1, Math.floor((from.side - 1 - kx) / stride));
  target.fill(0);
  const rows = target.length / to.side;
  for (let row = 0; row < rows; row++) {
    const cell = Math.floor(row / to.side);
    const v = (row % to.side) * stride + ky;
    if (v < 0 || v >= from.side) continue;
    const line = (cell * from.side + v) * from.side + kx;
    for (let x = firstX; x <= lastX; x++) target[row * to.side + x] = pictures[line + x * stride] ?? 0;
  }
}

/** The largest of each 2 × 2 px. */
function pool(matrices: Matrices, from: Maps, to: Maps, count: number) {
  const input = matrices.floats(from.matrix);
  const output = matrices.floats(to.matrix);
  for (let map = 0; map < from.channels * count; map++) {
    const source = map * from.side * from.side;
    const target = map * to.side * to.side;
    for (let y = 0; y < to.side; y++) {
      for (let x = 0; x < to.side; x++) {
        const at = source + 2 * y * from.side + 2 * x;
        output[target + y * to.side + x] = Math.max(
          input[at] ?? 0,
          input[at + 1] ?? 0,
          input[at + from.side] ?? 0,
          input[at + from.side + 1] ?? 0,
        );
      }
    }
  }
}

/** The maps of each picture below each other, one picture a column. */
function stack(matrices: Matrices, from: Maps, to: Matrix, count: number) {
  const input = matrices.floats(from.matrix);
  const output = matrices.floats(to);
  const area = from.side * from.side;
  for (let channel = 0; channel < from.channels; channel++)
    for (let cell = 0; cell < count; cell++)
      for (let i = 0; i < area; i++)
        output[(channel * area + i) * count + cell] = input[(channel * count + cell) * area + i] ?? 0;
}

/** Builds the network from the bytes of its weights and of the kernel it computes with. */
export function createCellNetwork(weights: Uint8Array, kernel: Uint8Array<ArrayBuffer>): CellNetwork {
  const matrices = createMatrices(kernel);
  const layers = readLayers(weights).map((part) => matrices.layer(part.outputs, part.weights, part.biases));
  const [first, second, third, dense, last] = layers;
  if (!first || !second || !third || !dense || !last || last.outputs !== CLASSES)
    throw new Error('The file of the cell network does not hold this network.');
  const maps = (channels: number, side: number): Maps => ({
    matrix: matrices.room(Math.ceil(channels / 4) * 4, BATCH * side * side),
    channels,
    side,
  });
  const convolution = (layer: Layer, kernelSize: number, stride: number, from: Maps): Convolution => {
    const side = from.side / stride;
    const spread = matrices.room(layer.columns, BATCH * side * side);
    return { layer, kernel: kernelSize, stride, from, spread, to: maps(layer.outputs, side) };
  };
  const input = maps(1, WINDOW_PX);
  const one = convolution(first, 5, 2, input);
  const two = convolution(second, 3, 1, one.to);
  const twoPooled = maps(second.outputs, two.to.side / 2);
  const three = convolution(third, 3, 1, twoPooled);
  const threePooled = maps(third.outputs, Math.floor(three.to.side / 2));
  const stacked = matrices.room(dense.columns, BATCH);
  const hidden = matrices.room(dense.rows, BATCH);
  const scores = matrices.room(last.rows, BATCH);

  const convolve = (step: Convolution, count: number) => {
    spreadOut(matrices, step, count);
    const columns = count * step.to.side * step.to.side;
    matrices.multiply(step.layer, step.spread.offset, step.to.matrix.offset, columns, true);
  };
  const forward = (count: number) => {
    convolve(one, count);
    convolve(two, count);
    pool(matrices, two.to, twoPooled, count);
    convolve(three, count);
    pool(matrices, three.to, threePooled, count);
    stack(matrices, threePooled, stacked, count);
    matrices.multiply(dense, stacked.offset, hidden.offset, count, true);
    matrices.multiply(last, hidden.offset, scores.offset, count, false);
  };
  const area = WINDOW_PX * WINDOW_PX;
  return {
    classify(windows) {
      const readings: CellReading[] = [];
      for (let start = 0; start < windows.length; start += BATCH * area) {
        const part = windows.subarray(start, start + BATCH * area);
        const count = Math.ceil(part.length / area / COLUMN_BLOCK) * COLUMN_BLOCK;
        matrices.floats(input.matrix).set(part);
        forward(count);
        const values = matrices.floats(scores);
        for (let cell = 0; cell < part.length / area; cell++)
          readings.push(
            readingOf(Float64Array.from({ length: CLASSES }, (_, i) => values[i * count + cell] ?? 0)),
          );
      }
      return readings;
    },
  };
}

function readingOf(scores: Float64Array): CellReading {
  const top = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - top));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const symbols = [...SYMBOLS]
    .map((symbol, i) => ({ symbol, probability: (weights[i] ?? 0) / sum }))
    .sort((a, b) => b.probability - a.probability);
  return { symbols, none: (weights[SYMBOLS.length] ?? 0) / sum };
}
