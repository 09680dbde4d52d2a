import { type Kernel, makeRoom, startKernel } from '../kernel.ts';
import type { Plane } from '../mrz-plane.ts';
import { PRODUCTS_WASM } from './products-wasm.ts';

/** The loop in WebAssembly (`products.wat`), in which registration spends its time. */
interface Products extends Kernel {
  products(
    picture: number,
    stride: number,
    patch: number,
    mask: number,
    blocks: number,
    rows: number,
    places: number,
    out: number,
  ): void;
}

const kernel = startKernel<Products>(PRODUCTS_WASM);

/** Px that the kernel takes at once. */
const BLOCK = 8;

/** A square of a plane; px of it. */
interface Square {
  readonly left: number;
  readonly top: number;
  readonly sizePx: number;
}

/** What a patch's correlation with each place of its surroundings is made of. */
export interface PatchProducts {
  /** Mean of the patch, and the sum of squares of its deviations from that. */
  readonly mean: number;
  readonly energy: number;
  /**
   * Three numbers a place, row by row from (−reachPx, −reachPx) on: the sums of the picture's px there, of their squares,
   * and of their products with the patch. Good until the next call.
   */
  readonly all: Int32Array;
}

/** Holds a patch of the reference against every place within `reachPx` of its own in a picture of the same frame, which has to cover them. */
export function productsOf(
  reference: Plane,
  picture: Plane,
  { left, top, sizePx }: Square,
  reachPx: number,
): PatchProducts {
  const places = 2 * reachPx + 1;
  const blocks = Math.ceil(sizePx / BLOCK);
  const [width, side] = [blocks * BLOCK, sizePx + 2 * reachPx];
  // The last block of a row may reach beyond the surroundings, and reads what the mask then leaves out.
  const stride = side + BLOCK;
  const patchAt = stride * side + BLOCK;
  const maskAt = Math.ceil((patchAt + width * sizePx) / 16) * 16;
  const outAt = maskAt + 2 * width;
  makeRoom(kernel, outAt + 12 * places * places);
  const bytes = new Uint8Array(kernel.memory.buffer);
  for (let y = 0; y < side; y++) {
    const from = (top - reachPx + y) * picture.widthPx + left - reachPx;
    bytes.set(picture.data.subarray(from, from + side), y * stride);
  }
  let sum = 0;
  let squares = 0;
  for (let y = 0; y < sizePx; y++) {
    const from = (top + y) * reference.widthPx + left;
    const at = patchAt + y * width;
    for (let x = 0; x < sizePx; x++) {
      const grey = reference.data[from + x] as number;
      bytes[at + x] = grey;
      sum += grey;
      squares += grey * grey;
    }
    bytes.fill(0, at + sizePx, at + width);
  }
  new Int16Array(kernel.memory.buffer, maskAt, width).fill(-1, 0, sizePx).fill(0, sizePx);
  kernel.products(0, stride, patchAt, maskAt, blocks, sizePx, places, outAt);
  const n = sizePx * sizePx;
  return {
    mean: sum / n,
    energy: squares - (sum * sum) / n,
    all: new Int32Array(kernel.memory.buffer, outAt, 3 * places * places),
  };
}
