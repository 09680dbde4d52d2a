import { EXTREMES_WASM } from './extremes-wasm.ts';
import { type Kernel, makeRoom, startKernel } from './kernel.ts';
import { emptyPlane, type Plane } from './mrz-plane.ts';

/** The loops in WebAssembly (`extremes.wat`); lengths are multiples of LANE. */
interface Extremes extends Kernel {
  maximum(at: number, length: number, ahead: number): void;
  minimum(at: number, length: number, ahead: number): void;
}

const LANE = 16;

const kernel = startKernel<Extremes>(EXTREMES_WASM);

/** What counts beyond the border: no value is smaller than 0, none larger than 255. */
const NEUTRAL = { maximum: 0, minimum: 255 };

/**
 * For each pixel the extreme of the square of `window` px from `before` px left of and above it onwards; what lies
 * beyond the border does not count. By doubling: log2(window) passes an axis (van Herk's would take two, but not
 * sixteen px at a time).
 */
function extreme(plane: Plane, kind: keyof typeof NEUTRAL, before: number, window: number): Plane {
  const { widthPx, heightPx, data } = plane;
  const stride = widthPx + window - 1;
  const bytes = Math.ceil((stride * (heightPx + window - 1)) / LANE) * LANE;
  // The passes read up to one window of rows further than they write.
  const room = bytes + window * stride + LANE;
  makeRoom(kernel, room);
  const padded = new Uint8Array(kernel.memory.buffer, 0, room);
  padded.fill(NEUTRAL[kind]);
  for (let y = 0; y < heightPx; y++)
    padded.set(data.subarray(y * widthPx, (y + 1) * widthPx), (y + before) * stride + before);
  for (const step of [1, stride]) {
    for (let covered = 1; covered < window; ) {
      const more = Math.min(covered, window - covered);
      kernel[kind](0, bytes, more * step);
      covered += more;
    }
  }
  const out = emptyPlane(widthPx, heightPx);
  for (let y = 0; y < heightPx; y++)
    out.data.set(padded.subarray(y * stride, y * stride + widthPx), y * widthPx);
  return out;
}

/** Largest value within `radius` px in x and y. */
export const dilated = (plane: Plane, radius: number): Plane =>
  extreme(plane, 'maximum', radius, 2 * radius + 1);

/** Smallest value within `radius` px in x and y. */
export const eroded = (plane: Plane, radius: number): Plane =>
  extreme(plane, 'minimum', radius, 2 * radius + 1);

/** The largest value of each square of `side` px, from the top left on. */
export function blockMaxima(plane: Plane, side: number): Plane {
  const largest = extreme(plane, 'maximum', 0, side);
  const out = emptyPlane(Math.ceil(plane.widthPx / side), Math.ceil(plane.heightPx / side));
  for (let y = 0, at = 0; y < out.heightPx; y++)
    for (let x = 0; x < out.widthPx; x++, at++)
      out.data[at] = largest.data[y * side * plane.widthPx + x * side] ?? 0;
  return out;
}
