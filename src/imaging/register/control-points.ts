import type { Homography, Point } from '../geometry.ts';
import { invertHomography } from '../warp.ts';
import { errorOf, fitHomography, type Match } from './fit.ts';
import { areCrossed, isOnALine, nearestPair } from './point-layout.ts';

/** One place that a person found both on a page, in mm from its upper left corner, and in a picture of it, in px. */
export interface ControlPoint {
  readonly page: Point;
  readonly picture: Point;
}

/** A projective transform has eight unknowns, and each point gives two equations. */
export const LEAST_POINTS = 4;
/** More of them make a place no better, and a list that nobody looks through. */
export const MOST_POINTS = 24;

/** Why points do not put a page into a picture. */
export type PointFault =
  | 'too_few'
  | 'outside_page'
  | 'outside_picture'
  | 'one_place'
  | 'on_a_line'
  | 'mirrored'
  | 'crossing'
  | 'folded'
  | 'apart';

export interface PointRefusal {
  readonly fault: PointFault;
  /** Which points it is about, as places in the list from 0; empty where it is about all. */
  readonly at: readonly number[];
}

export interface PointFit {
  /** mm of the page → px of the picture. */
  readonly pageToPicture: Homography;
  /** How far each point lies from where the transform says, mm on the page, in the order of the points. */
  readonly residualsMm: readonly number[];
  /**
   * How exactly the points were set, mm: what is left over, by what four points less could have taken up. `null` with four
   * points: they are met exactly wherever they lie, so nothing is known of them.
   */
  readonly precisionMm: number | null;
}

interface Sizes {
  readonly page: { readonly widthMm: number; readonly heightMm: number };
  readonly picture: { readonly widthPx: number; readonly heightPx: number };
}

/** Two points closer than this tell of one place, mm on the page and px in the picture. */
const LEAST_APART = { mm: 1, px: 2 };
/** Set by hand, points lie within half a mm; a page that bends takes some of them a mm away. What lies further is another place. */
const MOST_PRECISION_MM = 1.5;
/** How much nearer one corner of the page may be to the camera than another: a page nearly on edge shows nothing. */
const MOST_DEPTH_RATIO = 12;
/** Rounds in which the equations are weighed so that what they leave is mm of the page, not an algebraic distance. */
const ROUNDS = 3;

const isInside = ([x, y]: Point, width: number, height: number) =>
  x >= 0 && y >= 0 && x <= width && y <= height;

/** What forbids a fit before anything is computed; null where nothing does. */
function refusalOfLayout(points: readonly ControlPoint[], { page, picture }: Sizes): PointRefusal | null {
  const those = (isOut: (point: ControlPoint) => boolean) =>
    points.flatMap((point, i) => (isOut(point) ? [i] : []));
  const offPage = those((point) => !isInside(point.page, page.widthMm, page.heightMm));
  if (offPage.length > 0) return { fault: 'outside_page', at: offPage };
  const offPicture = those((point) => !isInside(point.picture, picture.widthPx, picture.heightPx));
  if (offPicture.length > 0) return { fault: 'outside_picture', at: offPicture };
  if (points.length < LEAST_POINTS) return { fault: 'too_few', at: [] };
  const onPage = points.map((point) => point.page);
  const inPicture = points.map((point) => point.picture);
  const same = nearestPair(onPage, LEAST_APART.mm) ?? nearestPair(inPicture, LEAST_APART.px);
  if (same) return { fault: 'one_place', at: same };
  if (isOnALine(onPage) || isOnALine(inPicture)) return { fault: 'on_a_line', at: [] };
  const crossed = areCrossed(onPage, inPicture);
  if (crossed === 'all') return { fault: 'mirrored', at: [] };
  return crossed ? { fault: 'crossing', at: crossed } : null;
}

/** The third coordinate of a point behind a transform: its depth, up to a factor that all points share. */
const depthOf = ([, , , , , , g, h, i]: Homography, [x, y]: Point) => g * x + h * y + i;

/** px of the picture → mm of the page, with the least squares of mm on the page (Sampson's weights, one round after the other). */
function fittedToPage(points: readonly ControlPoint[]): Homography | null {
  let matches = points.map(({ page, picture }): Match => ({ from: picture, to: page, weight: 1 }));
  let fitted = fitHomography(matches);
  for (let round = 1; round < ROUNDS && fitted; round++) {
    const depths = matches.map(({ from }) => (fitted ? depthOf(fitted, from) : 1));
    const mean = depths.reduce((sum, depth) => sum + Math.abs(depth), 0) / depths.length;
    matches = matches.map((match, i) => ({ ...match, weight: (mean / (depths[i] ?? mean)) ** 2 }));
    fitted = fitHomography(matches);
  }
  return fitted;
}

/** Whether the whole page lies before the camera, and none of it much nearer than the rest. */
function isPlausible(pageToPicture: Homography, { page }: Sizes): boolean {
  const corners: Point[] = [
    [0, 0],
    [page.widthMm, 0],
    [page.widthMm, page.heightMm],
    [0, page.heightMm],
  ];
  const depths = corners.map((corner) => depthOf(pageToPicture, corner));
  const [least, most] = [Math.min(...depths), Math.max(...depths)];
  return least > 0 ? most / least <= MOST_DEPTH_RATIO : most < 0 && least / most <= MOST_DEPTH_RATIO;
}

const inverted = (toPage: Homography): Homography | null => {
  try {
    return invertHomography(toPage);
  } catch {
    return null;
  }
};

/**
 * Puts a page into a picture by points that a person found in both: the projective transform with the least squares of what
 * is left, mm on the page, in normalised coordinates (Hartley, In Defense of the Eight-Point Algorithm, 1997; Hartley &
 * Zisserman, 2nd ed., algorithm 4.2). A refusal says why the points give none, or one that nothing should be measured by;
 * `fit` is there beside the refusal `apart`, so that one sees which point it is.
 */
export function fitPoints(
  points: readonly ControlPoint[],
  sizes: Sizes,
): { readonly fit: PointFit | null; readonly refusal: PointRefusal | null } {
  const unfit = refusalOfLayout(points, sizes);
  if (unfit) return { fit: null, refusal: unfit };
  const toPage = fittedToPage(points);
  const pageToPicture = toPage && inverted(toPage);
  if (!toPage || !pageToPicture) return { fit: null, refusal: { fault: 'on_a_line', at: [] } };
  const residualsMm = points.map(({ page, picture }) =>
    errorOf(toPage, { from: picture, to: page, weight: 1 }),
  );
  const spare = 2 * points.length - 8;
  const squares = residualsMm.reduce((sum, each) => sum + each * each, 0);
  // Of both coordinates together, as residuals are.
  const precisionMm = spare > 0 ? Math.sqrt((2 * squares) / spare) : null;
  const fit: PointFit = { pageToPicture, residualsMm, precisionMm };
  if ((precisionMm ?? 0) > MOST_PRECISION_MM) {
    const furthest = residualsMm.indexOf(Math.max(...residualsMm));
    return { fit, refusal: { fault: 'apart', at: [furthest] } };
  }
  if (!isPlausible(pageToPicture, sizes)) return { fit: null, refusal: { fault: 'folded', at: [] } };
  return { fit, refusal: null };
}
