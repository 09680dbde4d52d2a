import { LEAST_PAGE, WHOLE_PAGE } from '../../comparison/registration.ts';
import type { Homography } from '../../imaging/geometry.ts';
import { greyPlane, shrinkTo } from '../../imaging/mrz-plane.ts';
import { chainHomographies } from '../../imaging/mrz-transform.ts';
import type { Raster } from '../../imaging/raster.ts';
import { type Pyramid, pyramidOf } from '../../imaging/register/pyramid.ts';
import type { ReferencePage } from '../../imaging/register/reference-page.ts';
import { type Registration, refine, refineFinely } from '../../imaging/register/refine.ts';
import { applyHomography } from '../../imaging/warp.ts';
import type { Cv } from './opencv.ts';
import { type Corners, cornersOf, placeByCorners } from './orb.ts';

/** Corners that are looked for at most, on a reference and in a picture, which shows more than the page. */
const CORNERS = { reference: 1500, picture: 2000 };
/** Longer side of the copy of a picture in which corners are looked for, px. */
const PICTURE_PX = 800;
/** Px of that copy within which matches of corners go with a transform. */
const TOLERANCE_PX = 3;

/** A reference whose corners are known. */
export interface CorneredReference {
  readonly page: ReferencePage;
  readonly corners: Corners;
}

export const withCorners = (cv: Cv, page: ReferencePage): CorneredReference => ({
  page,
  corners: cornersOf(cv, page.overview.plane, CORNERS.reference),
});

/** A picture, ready to be registered to any number of references. */
export interface Questioned {
  readonly pyramid: Pyramid;
  readonly corners: Corners;
  /** Px of the picture to one px of the copy that the corners were found in. */
  readonly scale: number;
}

export function questioned(cv: Cv, raster: Raster): Questioned {
  const grey = greyPlane(raster);
  const small = shrinkTo(grey, PICTURE_PX);
  return {
    pyramid: pyramidOf(grey),
    corners: cornersOf(cv, small, CORNERS.picture),
    scale: grey.widthPx / small.widthPx,
  };
}

/** Where corners put a page in a picture: mm of the page → px of the picture; `null` where they do not agree. */
export function placedByCorners(
  cv: Cv,
  { page, corners }: CorneredReference,
  picture: Questioned,
): Homography | null {
  const placed = placeByCorners(cv, corners, picture.corners, TOLERANCE_PX);
  if (!placed) return null;
  const { pxPerMm } = page.overview;
  const toOverview: Homography = [pxPerMm, 0, 0, 0, pxPerMm, 0, 0, 0, 1];
  const { scale } = picture;
  return chainHomographies(
    toOverview,
    chainHomographies(placed.homography, [scale, 0, 0, 0, scale, 0, 0, 0, 1]),
  );
}

/** A start that so many patches agree with needs no second opinion. */
const CLEAR_AGREEMENT = 0.5;

/** Shares of a page in its picture between which its coarse patches are not trusted alone. */
const PART = { from: LEAST_PAGE, to: WHOLE_PAGE };
/** Places in each direction by which that share is told. */
const PLACES = 12;

/** Whether a start puts a part of the page into the picture, and a part beside it. */
function isPart(
  { widthMm, heightMm }: ReferencePage,
  [{ widthPx, heightPx }]: Pyramid,
  start: Homography,
): boolean {
  let inside = 0;
  for (let i = 0; i < PLACES * PLACES; i++) {
    const [x, y] = [(i % PLACES) + 0.5, Math.floor(i / PLACES) + 0.5];
    const [u, v] = applyHomography(start, [(x * widthMm) / PLACES, (y * heightMm) / PLACES]);
    if (u >= 0 && v >= 0 && u < widthPx && v < heightPx) inside++;
  }
  const share = inside / (PLACES * PLACES);
  return share >= PART.from && share < PART.to;
}

/** The best registration of a picture to a reference: from one of the starts given, or by its corners. */
export function register(
  cv: Cv,
  reference: CorneredReference,
  picture: Questioned,
  starts: readonly Homography[] = [],
): Registration | null {
  let best: Registration | null = null;
  const look = (start: Homography | null) => {
    if (!start) return false;
    const { page } = reference;
    const finely = isPart(page, picture.pyramid, start) ? refineFinely(page, picture.pyramid, start) : null;
    for (const each of [refine(page, picture.pyramid, start), finely])
      if (each && each.agreement > (best?.agreement ?? 0)) best = each;
    return (best?.agreement ?? 0) >= CLEAR_AGREEMENT;
  };
  if (!starts.some(look)) look(placedByCorners(cv, reference, picture));
  return best;
}
