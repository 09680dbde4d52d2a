import type { Chance } from '../chance.ts';

/** What a scanner or camera and its file do to a picture. Lengths in px, noise in samples of 0–255. */
export interface Sensor {
  /** Standard deviation of the blur. */
  readonly blurPx: number;
  readonly motion?: { readonly lengthPx: number; readonly angle: number };
  readonly noise: number;
  /** JPEG quality; PNG when absent. */
  readonly quality?: number;
  /** Resolution written into the file. */
  readonly dpi?: number;
  /** EXIF orientation written into the file, whatever the picture looks like. */
  readonly orientation?: number;
  /** Width to which the picture is reduced after it was taken, px. */
  readonly widthPx?: number;
  readonly grey?: boolean;
}

const DRAWS = 1 << 15;

/** Adds noise in place: normal draws, in an order that the chance gives. */
export function addNoise(data: Uint8Array, deviation: number, chance: Chance): void {
  const draws = Float32Array.from({ length: DRAWS }, () => deviation * chance.normal());
  let state = chance.whole(1, 0x7fffffff);
  for (let at = 0; at < data.length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    data[at] = Math.max(0, Math.min(255, (data[at] ?? 0) + (draws[state >>> 17] ?? 0) + 0.5));
  }
}

/** Weights of a straight movement of the camera, each whole pixel of the way counted once. */
export function movement(
  lengthPx: number,
  angle: number,
): { width: number; height: number; kernel: number[] } {
  const half = Math.max(1, Math.ceil(lengthPx / 2));
  const side = 2 * half + 1;
  const kernel = Array.from({ length: side * side }, () => 0);
  for (let step = -lengthPx / 2; step <= lengthPx / 2; step += 0.25) {
    const x = Math.round(half + step * Math.cos(angle));
    const y = Math.round(half + step * Math.sin(angle));
    kernel[y * side + x] = (kernel[y * side + x] ?? 0) + 1;
  }
  return { width: side, height: side, kernel };
}
