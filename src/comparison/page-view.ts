import type { Light } from '../examination/light.ts';
import type { Homography } from '../imaging/geometry.ts';
import type { Plane } from '../imaging/mrz-plane.ts';
import { chainHomographies } from '../imaging/mrz-transform.ts';
import { type Raster, toGrey } from '../imaging/raster.ts';
import { type Pyramid, pyramidOf, sampleFrom } from '../imaging/register/pyramid.ts';
import { toMm } from '../imaging/register/reference-page.ts';
import { applyHomography } from '../imaging/warp.ts';
import type { SizeMm } from '../reference/index.ts';

/** A page seen in one light, brought to the frame of its model: px of `pxPerMm`, origin at the upper left corner of the page. */
export interface PageView {
  readonly light: Light;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pxPerMm: number;
  readonly grey: Plane;
  /** Red, green and blue; three times grey for a grey picture. */
  readonly colours: readonly [Plane, Plane, Plane];
  /** 0 where the picture does not reach. */
  readonly covered: Uint8Array;
  /** Density of the picture itself along the page, dpi: what it cannot show is not to be looked for. */
  readonly pictureDpi: number;
  /** How many times the picture was reduced before it was looked at; 1 if not said. */
  readonly reducedBy?: number | undefined;
}

/** That a picture is not dense enough, in words. */
export const tooCoarse = (
  { pictureDpi, reducedBy = 1 }: Pick<PageView, 'pictureDpi' | 'reducedBy'>,
  leastDpi: number,
) =>
  `The picture has ${Math.round(pictureDpi)} dpi${reducedBy > 1 ? ' in the reduced copy that is looked at' : ''}; this needs ${leastDpi}. Capture the page closer.`;

/** Density in which features are compared, dpi. */
export const VIEW_DPI = 150;
/** Density in which fine print is compared, dpi. */
export const FINE_DPI = 300;

const MM_PER_INCH = 25.4;

function planesOf({ widthPx, heightPx, channels, data }: Raster): [Plane, Plane, Plane] | null {
  if (channels === 1) return null;
  const plane = (channel: number): Plane => {
    const out = new Uint8Array(widthPx * heightPx);
    for (let i = 0, at = channel; i < out.length; i++, at += 3) out[i] = data[at] ?? 0;
    return { widthPx, heightPx, data: out };
  };
  return [plane(0), plane(1), plane(2)];
}

/** Density of a picture about the middle of a page, dpi. */
export function dpiOf(pageToPicture: Homography, { widthMm, heightMm }: SizeMm): number {
  const [x, y] = [widthMm / 2, heightMm / 2];
  const [[u, v], [ru, rv], [du, dv]] = [
    applyHomography(pageToPicture, [x, y]),
    applyHomography(pageToPicture, [x + 1, y]),
    applyHomography(pageToPicture, [x, y + 1]),
  ];
  return MM_PER_INCH * Math.sqrt(Math.abs((ru - u) * (dv - v) - (rv - v) * (du - u)));
}

/** Grey of pictures that are looked at in several densities. */
const greys = new WeakMap<Raster, Pyramid>();

function greyOf(raster: Raster): Pyramid {
  const known = greys.get(raster) ?? pyramidOf(toGrey(raster));
  greys.set(raster, known);
  return known;
}

/** The view of a page in a picture whose place is known: `pageToPicture` takes mm of the page to px of the picture. */
export function viewOf(
  raster: Raster,
  pageToPicture: Homography,
  size: SizeMm,
  light: Light,
  dpi: number = VIEW_DPI,
): PageView {
  const pxPerMm = dpi / MM_PER_INCH;
  const [widthPx, heightPx] = [Math.round(size.widthMm * pxPerMm), Math.round(size.heightMm * pxPerMm)];
  const toPicture = chainHomographies(toMm(pxPerMm), pageToPicture);
  const { covered, ...grey } = sampleFrom(greyOf(raster), toPicture, widthPx, heightPx);
  const sampled = (plane: Plane) => sampleFrom(pyramidOf(plane), toPicture, widthPx, heightPx);
  let colours: PageView['colours'] | undefined;
  return {
    ...{ light, widthPx, heightPx, pxPerMm, grey, covered },
    // Few features are told by colour, and three planes more are most of the work.
    get colours() {
      colours ??= (planesOf(raster)?.map(sampled) as PageView['colours'] | undefined) ?? [grey, grey, grey];
      return colours;
    },
    ...{ pictureDpi: dpiOf(pageToPicture, size), reducedBy: raster.reducedBy },
  };
}
