import type { Cv } from '../vision/opencv.ts';
import { withMats } from './mats.ts';

/** Share of all variance below which a component is what rounding left, and nothing of the page. */
const NOTHING = 1e-9;

/** Shares that are nearly the largest: planes that have as much of a component, the one against the other, are usual. */
const LEADING = 0.9;

/** A direction with a sign: the first of the shares that are nearly the largest is positive, and no rounding turns it. */
function withOneSign(vector: readonly number[]): readonly number[] {
  const largest = Math.max(...vector.map(Math.abs));
  const leading = vector.find((share) => Math.abs(share) >= LEADING * largest) ?? 1;
  return leading < 0 ? vector.map((share) => -share) : vector;
}

/**
 * Direction of one of the principal components (Pearson 1901), a share for each plane, from how the planes vary with each
 * other, row by row; the first of its shares that is nine tenths of the largest is positive. `null` where nothing varies along it.
 * @param which 1 for the one with the greatest variance
 */
export function principalAxis(
  cv: Cv,
  covariance: readonly number[],
  which: number,
): readonly number[] | null {
  const planes = Math.sqrt(covariance.length);
  return withMats(cv, ({ own, mat }) => {
    const [values, vectors] = [mat(), mat()];
    cv.eigen(own(cv.matFromArray(planes, planes, cv.CV_64FC1, [...covariance])), values, vectors);
    const variances = Array.from(values.data64F);
    const all = variances.reduce((sum, variance) => sum + variance, 0);
    if (!((variances[which - 1] ?? 0) > NOTHING * all)) return null;
    return withOneSign(Array.from(vectors.data64F.slice(planes * (which - 1), planes * which)));
  });
}
