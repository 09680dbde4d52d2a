import { type Raster, toGrey } from '../../imaging/raster.ts';
import type { MixWay } from '../../imaging/view-tools/index.ts';
import type { Cv } from '../vision/opencv.ts';
import { inColour, stretched } from './colour-tools.ts';
import { ofBoth, requireAlike } from './lights-alike.ts';
import { principalAxis } from './principal-axis.ts';

/** Grey level of a ratio of one: what is brighter in the picture lies above it, what is darker below. */
const EVEN = 128;

/** What both levels make together, not yet kept between black and white. */
const WAYS: Readonly<Record<MixWay, (own: number, other: number) => number>> = {
  add: (own, other) => own + other,
  subtract: (own, other) => own - other,
  difference: (own, other) => Math.abs(own - other),
  // A level more on both sides: nothing is divided by nothing, and black over black is even.
  ratio: (own, other) => (EVEN * (own + 1)) / (other + 1),
  minimum: Math.min,
  maximum: Math.max,
};

/**
 * A picture A with another light B of the same page, px by px and plane by plane: A + amount · (f(A, B) − A), rounded, and kept
 * from 0 to 255. f is A + B, A − B, |A − B|, 128 (A + 1) ⁄ (B + 1), the smaller, or the greater of both. So 0 is the picture as
 * it is, 1 all of f. Levels are those of the pictures (sRGB), not of light. Grey if both are.
 * @throws RangeError where they are not of one size
 */
export function mixed(own: Raster, other: Raster, way: MixWay, amount: number): Raster {
  const isGrey = own.channels === 1 && other.channels === 1;
  const [a, b] = isGrey ? [own, other] : [inColour(own), inColour(other)];
  return ofBoth(a, b, (level, its) => level + amount * (WAYS[way](level, its) - level));
}

/**
 * Three lights of a page as one picture in false colours: the grey of each (ITU-R BT.601 of its levels) as red, green and blue.
 * @throws RangeError where they are not of one size
 */
export function composite(...lights: readonly [red: Raster, green: Raster, blue: Raster]): Raster {
  const [red, green, blue] = lights.map(toGrey) as [Raster, Raster, Raster];
  for (const each of [green, blue]) requireAlike(red, each);
  const { widthPx, heightPx } = red;
  const data = new Uint8Array(3 * widthPx * heightPx);
  for (const [plane, each] of [red, green, blue].entries())
    for (let i = 0; i < each.data.length; i++) data[3 * i + plane] = each.data[i] as number;
  return { widthPx, heightPx, channels: 3, data };
}

/** Axes are worked out of no more px than that: they lie evenly over the page, and are the same every time. */
const AXES_PX = 250_000;

/** How the planes of several lights vary with each other, row by row; planes of a light follow each other. */
function covarianceOf(lights: readonly Raster[], stride: number): number[] {
  const planes = 3 * lights.length;
  const [sums, products] = [new Float64Array(planes), new Float64Array(planes * planes)];
  const [{ widthPx, heightPx }] = lights as [Raster];
  const levels = new Float64Array(planes);
  let count = 0;
  for (let y = 0; y < heightPx; y += stride)
    for (let x = 0; x < widthPx; x += stride) {
      const from = 3 * (y * widthPx + x);
      for (let p = 0; p < planes; p++)
        levels[p] = (lights[Math.trunc(p / 3)] as Raster).data[from + (p % 3)] as number;
      for (let p = 0; p < planes; p++) {
        const level = levels[p] as number;
        sums[p] = (sums[p] as number) + level;
        for (let q = p; q < planes; q++)
          products[p * planes + q] = (products[p * planes + q] as number) + level * (levels[q] as number);
      }
      count++;
    }
  return Array.from(products, (_, at) => {
    const [p, q] = [Math.trunc(at / planes), at % planes].toSorted((one, two) => one - two) as [
      number,
      number,
    ];
    return (
      (products[p * planes + q] as number) / count - ((sums[p] as number) * (sums[q] as number)) / count ** 2
    );
  });
}

/**
 * One of the principal components (Pearson 1901) of several lights of a page taken together: each px has red, green and blue
 * of every light for coordinates, the first component is the one with the greatest variance. Its axis is worked out from the
 * px of every so many rows and columns, 250 000 at the most; the first of its shares that is nine tenths of the largest is
 * counted positive. Stretched to all of grey, but for half a per cent at either end; black where nothing is left to part.
 * @param which 1 for the first
 * @throws RangeError where they are not of one size
 */
export function stackedComponent(cv: Cv, lights: readonly Raster[], which: number): Raster {
  const colours = lights.map(inColour);
  const [first] = colours as [Raster, ...Raster[]];
  for (const each of colours) requireAlike(first, each);
  const { widthPx, heightPx } = first;
  const covariance = covarianceOf(colours, Math.ceil(Math.sqrt((widthPx * heightPx) / AXES_PX)));
  const axis = principalAxis(cv, covariance, which);
  const projected = new Float32Array(widthPx * heightPx);
  if (axis)
    colours.forEach(({ data }, light) => {
      const [r, g, b] = axis.slice(3 * light, 3 * light + 3) as [number, number, number];
      for (let i = 0, at = 0; i < projected.length; i++, at += 3)
        projected[i] =
          (projected[i] as number) +
          r * (data[at] as number) +
          g * (data[at + 1] as number) +
          b * (data[at + 2] as number);
    });
  return stretched(projected, widthPx, heightPx);
}
