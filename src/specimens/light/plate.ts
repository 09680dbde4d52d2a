import { type Ink, type InkBlend, isBlend, type Rgb } from '../ink.ts';
import type { Fade, Layer } from '../page.ts';

/** The picture that plates are put together in. */
export interface Frame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly dpi: number;
}

/** A part of a frame, in pixels. */
export interface Window {
  readonly leftPx: number;
  readonly topPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A layer in pixels: only those that have ink, since most of a page is bare of any one ink. */
export interface Plate {
  readonly layer: Layer;
  /** Index of each inked pixel in the frame, rising. */
  readonly at: Uint32Array;
  /** How much ink it has, above 0 to 1. */
  readonly cover: Float32Array;
  /** Which step of the layer's blend it has, 0 to 255; all 0 where the layer has one ink. */
  readonly step: Uint8Array;
}

const STEPS = 256;
const WHITE: Rgb = [255, 255, 255];

/** A plate from the ink of a layer in a window of the frame: one sample a pixel, 0 none to 255 full. */
export function plateOf(layer: Layer, frame: Frame, window: Window, ink: Uint8Array): Plate {
  let count = 0;
  for (let i = 0; i < ink.length; i++) if (ink[i]) count++;
  const at = new Uint32Array(count);
  const cover = new Float32Array(count);
  for (let y = 0, i = 0, k = 0; y < window.heightPx; y++) {
    const row = (window.topPx + y) * frame.widthPx + window.leftPx;
    for (let x = 0; x < window.widthPx; x++, i++) {
      const amount = ink[i] ?? 0;
      if (amount === 0) continue;
      at[k] = row + x;
      cover[k++] = amount / 255;
    }
  }
  for (const fade of layer.fades ?? []) thinOut(cover, at, frame, fade);
  return {
    layer,
    at,
    cover,
    step: isBlend(layer.ink) ? blendSteps(layer.ink, frame, at) : new Uint8Array(count),
  };
}

/** How far inside a span of pixels each pixel lies: 0 outside, 1 inside, in between across its soft edges. */
function inside(count: number, from: number, to: number, soft: number): Float32Array {
  const edge = (far: number) => {
    const t = Math.max(0, Math.min(1, far / soft + 0.5));
    return t * t * (3 - 2 * t);
  };
  return Float32Array.from({ length: count }, (_, i) => edge(i + 0.5 - from) * edge(to - i - 0.5));
}

function thinOut(cover: Float32Array, at: Uint32Array, { widthPx, heightPx, dpi }: Frame, fade: Fade): void {
  const { area, share, softMm } = fade;
  const scale = dpi / 25.4;
  const soft = Math.max(1, softMm * scale);
  const across = inside(widthPx, area.x * scale, (area.x + area.width) * scale, soft);
  const down = inside(heightPx, area.y * scale, (area.y + area.height) * scale, soft);
  for (let i = 0; i < at.length; i++) {
    const pixel = at[i] ?? 0;
    const y = Math.floor(pixel / widthPx);
    const within = (across[pixel - y * widthPx] ?? 0) * (down[y] ?? 0);
    cover[i] = (cover[i] ?? 0) * (1 - (1 - share) * within);
  }
}

/** Which step of a blend lies at each pixel: its place along the line from `from` to `to`. */
function blendSteps({ from, to }: InkBlend, { dpi, widthPx }: Frame, at: Uint32Array): Uint8Array {
  const steps = new Uint8ClampedArray(at.length);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const perMm = (STEPS - 1) / (dx * dx + dy * dy || 1);
  const perX = (25.4 / dpi) * dx * perMm;
  const perY = (25.4 / dpi) * dy * perMm;
  const start = -(from.x * dx + from.y * dy) * perMm;
  for (let i = 0; i < at.length; i++) {
    const pixel = at[i] ?? 0;
    const y = Math.floor(pixel / widthPx);
    steps[i] = start + (pixel - y * widthPx) * perX + y * perY;
  }
  return new Uint8Array(steps.buffer);
}

/** An answer of an ink to a light, such as how much infrared it swallows, for each step of a layer's blend. */
export function answers(layer: Layer, answer: (ink: Ink) => number): Float32Array {
  const table = new Float32Array(STEPS);
  if (!isBlend(layer.ink)) return table.fill(answer(layer.ink));
  const { stops } = layer.ink;
  for (let step = 0; step < STEPS; step++) {
    const at = step / (STEPS - 1);
    const high = stops.find((stop) => stop.at >= at) ?? stops.at(-1);
    const low = stops.findLast((stop) => stop.at <= at) ?? stops[0];
    if (!low || !high) continue;
    const share = high.at > low.at ? (at - low.at) / (high.at - low.at) : 0;
    table[step] = answer(low.ink) * (1 - share) + answer(high.ink) * share;
  }
  return table;
}

/** Three tables, one a primary. No colour is white. */
export function colourAnswers(
  layer: Layer,
  colour: (ink: Ink) => Rgb | null | undefined,
): [Float32Array, Float32Array, Float32Array] {
  const primary = (i: 0 | 1 | 2) => answers(layer, (ink) => (colour(ink) ?? WHITE)[i]);
  return [primary(0), primary(1), primary(2)];
}

/** The ink that says how a layer's surface behaves: the first of a blend. */
export function leadInk(layer: Layer): Ink {
  if (!isBlend(layer.ink)) return layer.ink;
  const first = layer.ink.stops[0];
  if (!first) throw new RangeError(`the blend of layer ${layer.id} has no inks`);
  return first.ink;
}
