import { type Kernel, makeRoom } from '../../imaging/kernel.ts';

/** The loop in WebAssembly (`matrix.wat`), in which the cell network spends its time. */
interface MatrixKernel extends Kernel {
  multiply(
    a: number,
    b: number,
    c: number,
    bias: number,
    rows: number,
    inner: number,
    columns: number,
    rectify: number,
  ): void;
}

const FLOAT_BYTES = 4;
/** Blocks of the result that the kernel works on at once. */
const ROW_BLOCK = 4;
export const COLUMN_BLOCK = 8;

/** A matrix in the kernel's memory, row by row. */
export interface Matrix {
  readonly offset: number;
  readonly rows: number;
  readonly columns: number;
}

/** Weights with one bias a row; `rows` is padded to the kernel's block, `outputs` is how many of them count. */
export interface Layer extends Matrix {
  readonly outputs: number;
  readonly biasOffset: number;
}

/** Matrices of 32-bit floats in one stretch of memory, and their product. Nothing is ever given back. */
export interface Matrices {
  layer(outputs: number, weights: Float32Array, biases: Float32Array): Layer;
  /** Room for `rows` × `columns` floats, all 0; columns must be a multiple of COLUMN_BLOCK. */
  room(rows: number, columns: number): Matrix;
  /** The floats of a matrix; the view is good until the next matrix is made. */
  floats(matrix: Matrix): Float32Array;
  /** target = layer · source + bias, negative values cut to 0 if `rectify`; for the first `columns` columns. */
  multiply(layer: Layer, source: number, target: number, columns: number, rectify: boolean): void;
}

/** Starts the kernel from the bytes of `matrix.wasm`. */
export function createMatrices(wasm: Uint8Array<ArrayBuffer>): Matrices {
  const kernel = new WebAssembly.Instance(new WebAssembly.Module(wasm)).exports as unknown as MatrixKernel;
  let end = 0;
  const allocate = (floats: number): number => {
    const offset = end;
    end += floats;
    makeRoom(kernel, end * FLOAT_BYTES);
    return offset;
  };
  const view = (offset: number, length: number) =>
    new Float32Array(kernel.memory.buffer, offset * FLOAT_BYTES, length);
  return {
    layer(outputs, weights, biases) {
      const columns = weights.length / outputs;
      const rows = Math.ceil(outputs / ROW_BLOCK) * ROW_BLOCK;
      const offset = allocate(rows * columns);
      const biasOffset = allocate(rows);
      view(offset, weights.length).set(weights);
      view(biasOffset, outputs).set(biases);
      return { offset, rows, columns, outputs, biasOffset };
    },
    room: (rows, columns) => ({ offset: allocate(rows * columns), rows, columns }),
    floats: ({ offset, rows, columns }) => view(offset, rows * columns),
    multiply(layer, source, target, columns, rectify) {
      kernel.multiply(
        layer.offset * FLOAT_BYTES,
        source * FLOAT_BYTES,
        target * FLOAT_BYTES,
        layer.biasOffset * FLOAT_BYTES,
        layer.rows,
        layer.columns,
        columns,
        rectify ? 1 : 0,
      );
    },
  };
}
