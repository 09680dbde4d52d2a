import type { Homography, Point } from '../../imaging/geometry.ts';
import type { Plane } from '../../imaging/mrz-plane.ts';
import type { Cv } from './opencv.ts';

/** Bytes of one descriptor (Rublee et al., ORB: an efficient alternative to SIFT or SURF, 2011: 256 comparisons). */
const DESCRIPTOR_BYTES = 32;

/** Corners of a picture with what is round them. */
export interface Corners {
  /** Px of the picture that was looked at. */
  readonly points: readonly Point[];
  /** One descriptor after the other, 32 bytes each. */
  readonly descriptors: Uint8Array;
}

/** Finds up to `most` corners in a plane. */
export function cornersOf(cv: Cv, { widthPx, heightPx, data }: Plane, most: number): Corners {
  const picture = cv.matFromArray(heightPx, widthPx, cv.CV_8UC1, data as unknown as number[]);
  const everywhere = new cv.Mat();
  const orb = new cv.ORB(most, 1.2, 6, 20, 0, 2, cv.ORB_HARRIS_SCORE, 31, 8);
  const keypoints = new cv.KeyPointVector();
  const descriptors = new cv.Mat();
  try {
    orb.detectAndCompute(picture, everywhere, keypoints, descriptors);
    const points = Array.from({ length: keypoints.size() }, (_, i): Point => {
      const { pt } = keypoints.get(i) as { pt: { x: number; y: number } };
      return [pt.x + 0.5, pt.y + 0.5];
    });
    return { points, descriptors: Uint8Array.from(descriptors.data) };
  } finally {
    for (const held of [picture, everywhere, orb, keypoints, descriptors]) held.delete();
  }
}

export interface Placed {
  /** Px of the first picture → px of the second. */
  readonly homography: Homography;
  readonly inliers: number;
  readonly matches: number;
}

/** A match counts when the next best one differs in clearly more comparisons (Lowe's ratio). */
/** OpenCV's number for MAGSAC++ (Baráth et al., 2020), which its typings leave out. */
const USAC_MAGSAC = 38;
const RATIO = 0.8;

/** The transform between two pictures that most of their corners agree on; `null` where there is none. */
export function placeByCorners(cv: Cv, from: Corners, to: Corners, tolerancePx: number): Placed | null {
  if (from.points.length < 8 || to.points.length < 8) return null;
  const mat = ({ points, descriptors }: Corners) =>
    cv.matFromArray(points.length, DESCRIPTOR_BYTES, cv.CV_8UC1, descriptors as unknown as number[]);
  const [first, second] = [mat(from), mat(to)];
  const matcher = new cv.BFMatcher(cv.NORM_HAMMING, false);
  const pairs = new cv.DMatchVectorVector();
  try {
    matcher.knnMatch(first, second, pairs, 2);
    const [source, target]: number[][] = [[], []];
    for (let i = 0; i < pairs.size(); i++) {
      const pair = pairs.get(i);
      const [best, next] = [pair.get(0), pair.get(1)];
      if (!best || !next || best.distance >= RATIO * next.distance) continue;
      source?.push(...(from.points[best.queryIdx] ?? []));
      target?.push(...(to.points[best.trainIdx] ?? []));
    }
    return homographyOf(cv, source ?? [], target ?? [], tolerancePx);
  } finally {
    for (const held of [first, second, matcher, pairs]) held.delete();
  }
}

function homographyOf(cv: Cv, source: number[], target: number[], tolerancePx: number): Placed | null {
  const matches = source.length / 2;
  if (matches < 8) return null;
  const from = cv.matFromArray(matches, 1, cv.CV_32FC2, source);
  const to = cv.matFromArray(matches, 1, cv.CV_32FC2, target);
  const mask = new cv.Mat();
  const found = cv.findHomography(from, to, USAC_MAGSAC, tolerancePx, mask, 3000, 0.999);
  try {
    if (found.rows !== 3) return null;
    const inliers = mask.data.reduce((sum: number, value: number) => sum + (value ? 1 : 0), 0);
    return { homography: [...found.data64F] as unknown as Homography, inliers, matches };
  } finally {
    for (const held of [from, to, mask, found]) held.delete();
  }
}
