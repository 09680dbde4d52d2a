import { type Ink, type InkBlend, isBlend, type Rgb } from '../ink.ts';
import type { Layer } from '../page.ts';

/** A layer in pixels: where ink lies, 0 to 255, in a window of the picture. Rows from the top. */
export interface Plate {
  readonly layer: Layer;
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly coverage: Uint8Array;
}

/** The picture that plates are put together in. */
export interface Frame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly dpi: number;
}

const STEPS = 256;
const WHITE: Rgb = [255, 255, 255];

/** One number that an ink answers to a light with, such as how much infrared it swallows. */
export type Answer = (ink: Ink) => number;

/**
 * Calls `put` for each pixel that has ink: the pixel's index in the frame, how much ink (0 to 1) and which step of the
 * layer's blend, 0 to 255 (0 where the layer has one ink).
 */
export function eachInked(
  plate: Plate,
  frame: Frame,
  put: (at: number, cover: number, step: number) => void,
): void {
  const { coverage, widthPx, heightPx, leftPx, topPx, layer } = plate;
  const stepOf = isBlend(layer.ink) ? blendSteps(layer.ink, frame) : null;
  for (let y = 0; y < heightPx; y++) {
    const row = (topPx + y) * frame.widthPx + leftPx;
    for (let x = 0; x < widthPx; x++) {
      const cover = coverage[y * widthPx + x] ?? 0;
      if (cover > 0) put(row + x, cover / 255, stepOf ? stepOf(leftPx + x, topPx + y) : 0);
    }
  }
}

/** Which step of a blend lies at a pixel: its place along the line from `from` to `to`. */
function blendSteps({ from, to }: InkBlend, { dpi }: Frame): (x: number, y: number) => number {
  const mmPerPx = 25.4 / dpi;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy || 1;
  const perX = (mmPerPx * dx * (STEPS - 1)) / length;
  const perY = (mmPerPx * dy * (STEPS - 1)) / length;
  const start = (-(from.x * dx + from.y * dy) * (STEPS - 1)) / length;
  return (x, y) => Math.max(0, Math.min(STEPS - 1, Math.round(start + x * perX + y * perY)));
}

/** An answer for each step of a layer's blend; one value repeated where the layer has one ink. */
export function answers(layer: Layer, answer: Answer): Float32Array {
  const table = new Float32Array(STEPS);
  if (!isBlend(layer.ink)) return table.fill(answer(layer.ink));
  const { stops } = layer.ink;
  return table.map((_, step) => {
    const at = step / (STEPS - 1);
    const next = stops.findIndex((stop) => stop.at >= at);
    const high = stops[next < 0 ? stops.length - 1 : next];
    const low = stops[next <= 0 ? (next < 0 ? stops.length - 1 : 0) : next - 1];
    if (!low || !high) return 0;
    const share = high.at > low.at ? (at - low.at) / (high.at - low.at) : 0;
    return answer(low.ink) * (1 - share) + answer(high.ink) * share;
  });
}

/** Three tables, one a primary. */
export const colourAnswers = (layer: Layer, colour: (ink: Ink) => Rgb | null | undefined): Float32Array[] =>
  [0, 1, 2].map((primary) => answers(layer, (ink) => (colour(ink) ?? WHITE)[primary] ?? 255));

/** The ink that says how a layer's surface behaves: the first of a blend. */
export function leadInk(layer: Layer): Ink {
  if (!isBlend(layer.ink)) return layer.ink;
  const first = layer.ink.stops[0];
  if (!first) throw new RangeError(`the blend of layer ${layer.id} has no inks`);
  return first.ink;
}
