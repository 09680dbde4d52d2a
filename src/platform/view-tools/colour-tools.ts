import { type Raster, toGrey } from '../../imaging/raster.ts';
import type { Channel, ColourMap } from '../../imaging/view-tools/index.ts';
import type { Cv } from '../vision/opencv.ts';
import { rasterOf, withMats } from './mats.ts';
import { principalAxis } from './principal-axis.ts';

/** Grey three times over: some things are told of colours only. */
export function inColour(raster: Raster): Raster {
  if (raster.channels === 3) return raster;
  const data = new Uint8Array(3 * raster.data.length);
  for (let i = 0, at = 0; i < raster.data.length; i++) {
    const value = raster.data[i] as number;
    data[at++] = value;
    data[at++] = value;
    data[at++] = value;
  }
  return { ...raster, channels: 3, data };
}

/** One of three planes of a raster. */
function planeOf({ widthPx, heightPx, data }: Raster, index: number): Raster {
  const plane = new Uint8Array(widthPx * heightPx);
  for (let i = 0, at = index; i < plane.length; i++, at += 3) plane[i] = data[at] as number;
  return { widthPx, heightPx, channels: 1, data: plane };
}

/** Which plane of which space a channel is. The full circle of hues has 256 steps. */
const PLANES: Readonly<
  Record<Exclude<Channel, 'grey'>, readonly [space: 'rgb' | 'hsv' | 'lab', index: number]>
> = {
  red: ['rgb', 0],
  green: ['rgb', 1],
  blue: ['rgb', 2],
  hue: ['hsv', 0],
  saturation: ['hsv', 1],
  value: ['hsv', 2],
  lightness: ['lab', 0],
  'green-red': ['lab', 1],
  'blue-yellow': ['lab', 2],
};

/** One plane of a colour space as grey. */
export function channelOf(cv: Cv, raster: Raster, channel: Channel): Raster {
  if (channel === 'grey') return toGrey(raster);
  const [space, index] = PLANES[channel];
  const colours = inColour(raster);
  if (space === 'rgb') return planeOf(colours, index);
  return withMats(cv, ({ of, mat }) => {
    const out = mat();
    cv.cvtColor(of(colours), out, space === 'hsv' ? cv.COLOR_RGB2HSV_FULL : cv.COLOR_RGB2Lab);
    return planeOf(rasterOf(out), index);
  });
}

/** Share of the px that a stretched plane may leave beyond black and beyond white. */
const BEYOND = 0.005;
/** Steps in which values are counted to find what lies beyond. */
const STEPS = 4096;

/** The values below which a share of all lies, and above which as many, to a step of all there are. */
function bounds(values: Float32Array): readonly [low: number, high: number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const counts = new Uint32Array(STEPS + 1);
  const scale = most > least ? STEPS / (most - least) : 0;
  for (const value of values) {
    const step = Math.trunc((value - least) * scale);
    counts[step] = (counts[step] as number) + 1;
  }
  const left = Math.floor(BEYOND * values.length);
  const from = (start: number, by: 1 | -1) => {
    let [step, sum] = [start, counts[start] as number];
    while (sum <= left && step + by >= 0 && step + by <= STEPS) {
      step += by;
      sum += counts[step] as number;
    }
    return scale > 0 ? least + step / scale : least;
  };
  return [from(0, 1), from(STEPS, -1)];
}

/** Values spread over all of grey, but for the few that lie furthest out. */
export function stretched(values: Float32Array, widthPx: number, heightPx: number): Raster {
  const [low, high] = bounds(values);
  const scale = high > low ? 255 / (high - low) : 0;
  const data = new Uint8Array(values.length);
  for (let i = 0; i < data.length; i++)
    data[i] = Math.max(0, Math.min(255, Math.round(((values[i] as number) - low) * scale)));
  return { widthPx, heightPx, channels: 1, data };
}

/** How red, green and blue vary with each other, row by row. */
function covarianceOf(data: Uint8Array): number[] {
  let [r, g, b, rr, gg, bb, rg, rb, gb] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let at = 0; at < data.length; at += 3) {
    const red = data[at] as number;
    const green = data[at + 1] as number;
    const blue = data[at + 2] as number;
    r += red;
    g += green;
    b += blue;
    rr += red * red;
    gg += green * green;
    bb += blue * blue;
    rg += red * green;
    rb += red * blue;
    gb += green * blue;
  }
  const n = data.length / 3;
  const of = (product: number, first: number, second: number) => product / n - (first / n) * (second / n);
  const [crg, crb, cgb] = [of(rg, r, g), of(rb, r, b), of(gb, g, b)];
  return [of(rr, r, r), crg, crb, crg, of(gg, g, g), cgb, crb, cgb, of(bb, b, b)];
}

/**
 * One of the three principal components of the colours of a picture (Pearson 1901), the first the one with the greatest
 * variance; the first of its shares that is nine tenths of the largest is counted positive, so that like colours give like pictures.
 * Black where nothing is left to part, as in a grey picture after the first.
 */
export function componentOf(cv: Cv, raster: Raster, which: 1 | 2 | 3): Raster {
  const { widthPx, heightPx, data } = inColour(raster);
  const count = widthPx * heightPx;
  const [r, g, b] = (principalAxis(cv, covarianceOf(data), which) ?? [0, 0, 0]) as [number, number, number];
  const projected = new Float32Array(count);
  for (let i = 0, at = 0; i < count; i++, at += 3)
    projected[i] = r * (data[at] as number) + g * (data[at + 1] as number) + b * (data[at + 2] as number);
  return stretched(projected, widthPx, heightPx);
}

/** Grey in the colours of a scale. */
export function inFalseColours(cv: Cv, raster: Raster, map: ColourMap): Raster {
  const scale = {
    viridis: cv.COLORMAP_VIRIDIS,
    turbo: cv.COLORMAP_TURBO,
    inferno: cv.COLORMAP_INFERNO,
    bone: cv.COLORMAP_BONE,
  }[map];
  return withMats(cv, ({ of, mat }) => {
    const [coloured, out] = [mat(), mat()];
    cv.applyColorMap(of(toGrey(raster)), coloured, scale);
    cv.cvtColor(coloured, out, cv.COLOR_BGR2RGB);
    return rasterOf(out);
  });
}
