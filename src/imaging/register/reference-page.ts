import type { Homography } from '../geometry.ts';
import { greyPlane, type Plane } from '../mrz-plane.ts';
import type { Raster } from '../raster.ts';
import { type Patch, patchesOf } from './patches.ts';
import { pyramidOf, sampleFrom } from './pyramid.ts';

/** A rectangle of a page in mm, from its upper left corner. */
interface Area {
  readonly xMm: number;
  readonly yMm: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

interface Level {
  readonly plane: Plane;
  readonly pxPerMm: number;
  readonly patches: readonly Patch[];
}

/** A page of a genuine document, ready to have pictures registered to it. */
export interface ReferencePage {
  readonly widthMm: number;
  readonly heightMm: number;
  readonly coarse: Level;
  readonly fine: Level;
  /** The page reduced for finding corners in it. */
  readonly overview: { readonly plane: Plane; readonly pxPerMm: number };
}

/** Densities in dpi, sizes of patches and distances between them in mm. */
const LEVELS = {
  coarse: { dpi: 100, sizeMm: 7, stepMm: 5, rimMm: 1 },
  fine: { dpi: 200, sizeMm: 5, stepMm: 5, rimMm: 1 },
} as const;

const MM_PER_INCH = 25.4;
/** Longer side of the overview: corners of print 0.3 to 2 mm high on any page from a card to a visa page. */
const OVERVIEW_PX = 640;
/** Patches that are looked for on a page, at most; more make it slower and no better. */
const MOST_PATCHES = 160;

/** The transform from px of a plane to mm. */
export const toMm = (pxPerMm: number): Homography => [1 / pxPerMm, 0, 0, 0, 1 / pxPerMm, 0, 0, 0, 1];

function maskOf(widthPx: number, heightPx: number, pxPerMm: number, areas: readonly Area[]): Uint8Array {
  const mask = new Uint8Array(widthPx * heightPx).fill(255);
  for (const { xMm, yMm, widthMm, heightMm } of areas) {
    const [left, right] = [Math.max(0, Math.floor(xMm * pxPerMm)), Math.ceil((xMm + widthMm) * pxPerMm)];
    const bottom = Math.min(heightPx, Math.ceil((yMm + heightMm) * pxPerMm));
    for (let y = Math.max(0, Math.floor(yMm * pxPerMm)); y < bottom; y++)
      mask.fill(0, y * widthPx + left, y * widthPx + Math.min(widthPx, right));
  }
  return mask;
}

/**
 * A reference from a picture that shows the page and nothing else. `personal`: what differs from document to document,
 * such as portrait, data and zone; it takes no part.
 */
export function referencePage(
  raster: Raster,
  size: { readonly widthMm: number; readonly heightMm: number },
  personal: readonly Area[],
): ReferencePage {
  const { widthMm, heightMm } = size;
  const pyramid = pyramidOf(greyPlane(raster));
  const at = (pxPerMm: number) => {
    const [widthPx, heightPx] = [Math.round(widthMm * pxPerMm), Math.round(heightMm * pxPerMm)];
    const toPicture: Homography = [raster.widthPx / widthPx, 0, 0, 0, raster.heightPx / heightPx, 0, 0, 0, 1];
    const { data } = sampleFrom(pyramid, toPicture, widthPx, heightPx);
    const plane: Plane = { widthPx, heightPx, data };
    return { plane, pxPerMm, mask: maskOf(widthPx, heightPx, pxPerMm, personal) };
  };
  const level = ({ dpi, sizeMm, stepMm, rimMm }: (typeof LEVELS)[keyof typeof LEVELS]): Level => {
    const { plane, pxPerMm, mask } = at(dpi / MM_PER_INCH);
    const px = (mm: number) => Math.round(mm * pxPerMm);
    const patches = patchesOf(plane, mask, px(sizeMm), px(stepMm), px(rimMm));
    return { plane, pxPerMm, patches: spreadOver(patches, MOST_PATCHES) };
  };
  return {
    widthMm,
    heightMm,
    coarse: level(LEVELS.coarse),
    fine: level(LEVELS.fine),
    overview: at(OVERVIEW_PX / Math.max(widthMm, heightMm)),
  };
}

/** At most so many of the patches, evenly out of all of them. */
function spreadOver(patches: readonly Patch[], most: number): readonly Patch[] {
  if (patches.length <= most) return patches;
  return Array.from({ length: most }, (_, i) => patches[Math.floor((i * patches.length) / most)]).filter(
    (patch) => patch !== undefined,
  );
}
