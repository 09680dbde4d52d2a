import type { Homography, Point } from '../../../src/imaging/geometry.ts';
import { chainHomographies } from '../../../src/imaging/mrz-transform.ts';
import {
  type ControlPoint,
  fitPoints,
  MOST_POINTS,
  type PointFit,
  type PointRefusal,
} from '../../../src/imaging/register/control-points.ts';
import { invertHomography } from '../../../src/imaging/warp.ts';
import type { PagePicture, SizeMm } from '../../../src/reference/index.ts';

/** The picture in question, in px of its upright frame, or the genuine page, in mm from its upper left corner. */
export type Side = 'picture' | 'page';

/** One place on both sides; null where it is still to be set. */
export interface PointPair {
  readonly id: number;
  readonly picture: Point | null;
  readonly page: Point | null;
}

type Pairs = readonly PointPair[];

/** Sets a point: of the first pair that lacks this side, or of a new one. `id`: the pair it went to; null: there are enough. */
export function withPoint(pairs: Pairs, side: Side, at: Point): { pairs: Pairs; id: number | null } {
  const open = pairs.find((pair) => pair[side] === null);
  if (open) return { pairs: movedPoint(pairs, open.id, side, at), id: open.id };
  if (pairs.length >= MOST_POINTS) return { pairs, id: null };
  const id = 1 + Math.max(0, ...pairs.map((pair) => pair.id));
  return { pairs: [...pairs, { id, picture: null, page: null, [side]: at }], id };
}

export const movedPoint = (pairs: Pairs, id: number, side: Side, at: Point): Pairs =>
  pairs.map((pair) => (pair.id === id ? { ...pair, [side]: at } : pair));

/** Without a pair; those that come after it get the numbers before theirs. */
export const withoutPair = (pairs: Pairs, id: number): Pairs => pairs.filter((pair) => pair.id !== id);

export const pairsOf = (points: readonly ControlPoint[]): Pairs =>
  points.map(({ page, picture }, i) => ({ id: i + 1, page, picture }));

/** The pairs that are set on both sides. */
export const completeOf = (pairs: Pairs): (ControlPoint & { id: number })[] =>
  pairs.flatMap(({ id, page, picture }) => (page && picture ? [{ id, page, picture }] : []));

export interface Judged {
  readonly fit: PointFit | null;
  readonly refusal: PointRefusal | null;
  /** By id of the pair, mm. */
  readonly residuals: ReadonlyMap<number, number>;
  /** Ids of the pairs that the refusal is about. */
  readonly doubtful: ReadonlySet<number>;
}

/** What the pairs that are set on both sides come to; the refusal counts as the list of all pairs does. */
export function judgePairs(
  pairs: Pairs,
  page: SizeMm,
  picture: { readonly widthPx: number; readonly heightPx: number },
): Judged {
  const complete = completeOf(pairs);
  const { fit, refusal } = fitPoints(complete, { page, picture });
  const idAt = (i: number) => complete[i]?.id ?? 0;
  const doubtful = new Set(refusal?.at.map(idAt));
  const at = pairs.flatMap(({ id }, i) => (doubtful.has(id) ? [i] : []));
  return {
    fit,
    refusal: refusal && { ...refusal, at },
    residuals: new Map(fit?.residualsMm.map((residual, i) => [idAt(i), residual])),
    doubtful,
  };
}

type Shown = Pick<PagePicture, 'widthPx' | 'heightPx'>;

/** A place of the page in px of the picture that shows it and nothing else, and back. */
export const toShown = ([x, y]: Point, page: SizeMm, { widthPx, heightPx }: Shown): Point => [
  (x * widthPx) / page.widthMm,
  (y * heightPx) / page.heightMm,
];
export const toPage = ([x, y]: Point, page: SizeMm, { widthPx, heightPx }: Shown): Point => [
  (x * page.widthMm) / widthPx,
  (y * page.heightMm) / heightPx,
];

/** px of the picture in question → px of the picture of the genuine page. */
export const overShown = ({ pageToPicture }: PointFit, page: SizeMm, shown: Shown): Homography =>
  chainHomographies(invertHomography(pageToPicture), [
    ...[shown.widthPx / page.widthMm, 0, 0],
    ...[0, shown.heightPx / page.heightMm, 0],
    ...[0, 0, 1],
  ] as unknown as Homography);
