import type { Homography } from '../../imaging/geometry.ts';
import { greyPlane, shrinkTo } from '../../imaging/mrz-plane.ts';
import { chainHomographies } from '../../imaging/mrz-transform.ts';
import type { Raster } from '../../imaging/raster.ts';
import { type Pyramid, pyramidOf } from '../../imaging/register/pyramid.ts';
import type { ReferencePage } from '../../imaging/register/reference-page.ts';
import { type Registration, refine } from '../../imaging/register/refine.ts';
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

/** The best registration of a picture to a reference: from one of the starts given, or by its corners. */
export function register(
  cv: Cv,
  reference: CorneredReference,
  picture: Questioned,
  starts: readonly Homography[] = [],
): Registration | null {
  let best: Registration | null = null;
  const look = (start: Homography | null) => {
    const registration = start && refine(reference.page, picture.pyramid, start);
    if (registration && registration.agreement > (best?.agreement ?? 0)) best = registration;
    return (best?.agreement ?? 0) >= CLEAR_AGREEMENT;
  };
  if (!starts.some(look)) look(placedByCorners(cv, reference, picture));
  return best;
}
