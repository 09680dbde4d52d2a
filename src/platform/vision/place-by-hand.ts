import type { HandPlacement, PlacedCapture } from '../../comparison/comparison.ts';
import { isConfirmed } from '../../comparison/registration.ts';
import type { Homography } from '../../imaging/geometry.ts';
import { type ControlPoint, fitPoints } from '../../imaging/register/control-points.ts';
import { type Registration, refine, standing } from '../../imaging/register/refine.ts';
import { applyHomography, invertHomography } from '../../imaging/warp.ts';
import type { Decoded, Genuine } from './place.ts';

/** So far may the genuine page put points right, mm: further off is another place that looks alike. */
const MOST_MOVED_MM = 3;
/** What a point that a person set counts beside a patch that was found, which lies fifteen times as exactly. */
const ANCHOR_WEIGHT = 0.004;

/** Furthest that a transform lies from the points, mm of the page. */
function missMm(pageToPicture: Homography, points: readonly ControlPoint[]): number {
  const toPage = invertHomography(pageToPicture);
  const misses = points.map(({ page, picture }) => {
    const [x, y] = applyHomography(toPage, picture);
    return Math.hypot(x - page[0], y - page[1]);
  });
  return Math.max(...misses);
}

/** Nothing in the library says anything of this place: neither of its print, nor how much of the page is there. */
const unseen = (pageToPicture: Homography, precisionMm: number): Registration => ({
  ...{ pageToPicture, covered: 0, agreeing: 0, agreement: 0, likeness: 0, share: 0 },
  residualMm: precisionMm,
});

/**
 * Where a person's points put a capture. Where the genuine page in the capture's light confirms the place, it is put right
 * by what is drawn there, as one that the program found (`hand_refined`); otherwise it stays as the person set it (`hand`),
 * with the share of the print that agrees, which may be none. Refused where the points fit the page no more, because it
 * has got another size.
 */
export function placedByHand(
  { name, light, raster, seen }: Decoded,
  { page, points }: HandPlacement,
  genuine: readonly Genuine[],
): PlacedCapture {
  const ofPage = genuine.filter((picture) => picture.page === page);
  const [known] = ofPage;
  const { fit, refusal } = known
    ? fitPoints(points, { page: known.size, picture: raster })
    : { fit: null, refusal: null };
  if (!fit || refusal) return { name, light, page: null, registration: null, by: null, refusal: NO_MORE };
  const { pageToPicture, precisionMm } = fit;
  const inLight = ofPage.find((picture) => picture.light === light)?.reference.page;
  const anchors = points.map(({ page: from, picture: to }) => ({ from, to, weight: ANCHOR_WEIGHT }));
  const refined = inLight ? refine(inLight, seen.pyramid, pageToPicture, anchors) : null;
  if (refined && isConfirmed(refined) && missMm(refined.pageToPicture, points) <= MOST_MOVED_MM)
    return { name, light, page, registration: refined, by: 'hand_refined', refusal: null };
  const registration = inLight
    ? standing(inLight, seen.pyramid, pageToPicture)
    : unseen(pageToPicture, precisionMm ?? 0);
  return { name, light, page, registration, by: 'hand', refusal: null };
}

const NO_MORE =
  'The points that were set by hand do not put the page into this picture any more: set them again.';
