import { softened } from '../../imaging/gaussian.ts';
import { type Raster, toGrey } from '../../imaging/raster.ts';
import type { Curved } from '../../imaging/view-tools/index.ts';
import type { Cv } from '../vision/opencv.ts';
import { rasterOf, withMats } from './mats.ts';

const mapped = (raster: Raster, table: Uint8Array): Raster => {
  const data = new Uint8Array(raster.data.length);
  for (let i = 0; i < data.length; i++) data[i] = table[raster.data[i] as number] as number;
  return { ...raster, data };
};

const byTable = (raster: Raster, valueAt: (value: number) => number): Raster =>
  mapped(
    raster,
    Uint8Array.from({ length: 256 }, (_, value) => Math.max(0, Math.min(255, Math.round(valueAt(value))))),
  );

/** Each plane from black to white spread over all of grey, and raised to 1 ⁄ gamma. */
export const levelled = (raster: Raster, black: number, white: number, gamma: number): Raster =>
  byTable(
    raster,
    (value) => 255 * Math.max(0, Math.min(1, (value - black) / (white - black))) ** (1 / gamma),
  );

/**
 * Levels become those of a table: of all planes, or of one. Grey is as much red as green and blue, whether its picture has come
 * as one plane or as three.
 */
export function curved(raster: Raster, of: Curved, table: Uint8Array): Raster {
  if (of === 'all') return mapped(raster, table);
  const { data, channels } = raster;
  const count = raster.widthPx * raster.heightPx;
  const plane = ['red', 'green', 'blue'].indexOf(of);
  const out = new Uint8Array(3 * count);
  for (let i = 0; i < count; i++)
    for (let c = 0; c < 3; c++) {
      const level = data[channels === 1 ? i : 3 * i + c] as number;
      out[3 * i + c] = c === plane ? (table[level] as number) : level;
    }
  return { ...raster, channels: 3, data: out };
}

export const inverted = (raster: Raster): Raster => byTable(raster, (value) => 255 - value);

/** Contrast limited adaptive histogram equalisation, of a picture in colours of its lightness. `tiles`: across and down. */
export function equalised(cv: Cv, raster: Raster, limit: number, tiles: readonly [number, number]): Raster {
  return withMats(cv, ({ own, of, mat }) => {
    const clahe = own(new cv.CLAHE(limit, new cv.Size(...tiles)));
    const out = mat();
    if (raster.channels === 1) {
      clahe.apply(of(raster), out);
      return rasterOf(out);
    }
    const [lab, merged] = [mat(), mat()];
    cv.cvtColor(of(raster), lab, cv.COLOR_RGB2Lab);
    const planes = own(new cv.MatVector());
    cv.split(lab, planes);
    const lightness = own(planes.get(0));
    clahe.apply(lightness, out);
    planes.set(0, out);
    cv.merge(planes, merged);
    cv.cvtColor(merged, lab, cv.COLOR_Lab2RGB);
    return rasterOf(lab);
  });
}

/** Least sigma that is not as good as none, px. */
const LEAST_SIGMA = 0.1;

/** What a Gaussian of that standard deviation takes away is added, by a share of itself. */
export function sharpened(cv: Cv, raster: Raster, sigmaPx: number, share: number): Raster {
  if (sigmaPx < LEAST_SIGMA) return raster;
  return withMats(cv, ({ of, mat }) => {
    const out = mat();
    cv.addWeighted(of(raster), 1 + share, of(softened(raster, sigmaPx)), -share, 0, out);
    return rasterOf(out);
  });
}

/** Sums of a 3 × 3 Sobel for a grey level a px. */
const SOBEL_GAIN = 8;
/** Grey levels a mm that are shown white: as steep as black beside white after a Gaussian of 0.1 mm. */
const WHITE_EDGE = 1000;

/**
 * Size of the gradient of grey (Sobel, 3 × 3) after as much smoothing. The scale is the same for all pictures: what one shows
 * brighter than another is steeper there.
 */
export function edgesOf(cv: Cv, raster: Raster, sigmaPx: number, pxPerMm: number): Raster {
  return withMats(cv, ({ of, mat }) => {
    const grey = toGrey(raster);
    const soft = of(sigmaPx < LEAST_SIGMA ? grey : softened(grey, sigmaPx));
    const [across, down, size, out] = [mat(), mat(), mat(), mat()];
    cv.Sobel(soft, across, cv.CV_32F, 1, 0, 3, 1, 0, cv.BORDER_REPLICATE);
    cv.Sobel(soft, down, cv.CV_32F, 0, 1, 3, 1, 0, cv.BORDER_REPLICATE);
    cv.magnitude(across, down, size);
    size.convertTo(out, cv.CV_8U, (255 * pxPerMm) / (SOBEL_GAIN * WHITE_EDGE));
    return rasterOf(out);
  });
}
