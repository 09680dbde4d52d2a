/** Middle value; 0 of none. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return 0;
  return ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
}

/** Makes the median absolute deviation of normally spread values their standard deviation. */
const TO_DEVIATION = 1.4826;

/** Spread of values about `middle` that a few outliers do not change: 1.4826 × median absolute deviation. */
export function spreadOf(values: readonly number[], middle = medianOf(values)): number {
  return TO_DEVIATION * medianOf(values.map((value) => Math.abs(value - middle)));
}

/** A curve c0 + c1 x + c2 x². */
export interface Curve {
  readonly c0: number;
  readonly c1: number;
  readonly c2: number;
}

export interface Sample {
  readonly x: number;
  readonly y: number;
}

export function valueAt({ c0, c1, c2 }: Curve, x: number): number {
  return c0 + x * (c1 + x * c2);
}

const ROUNDS = 5;
/** Samples farther from the curve than so many spreads have no say in the next round. */
const FAR = 3;
/** Samples nearer than that are on the curve. */
const EXACT = 1e-9;
/** Samples below which a curve is not bent, and below which it is level. */
const LEAST = { bent: 10, sloped: 4 };

/** The curve of degree 2 at most that most samples lie near; those far off do not pull it. */
export function robustCurve(samples: readonly Sample[], degree: 1 | 2 = 2): Curve {
  let used = samples;
  let curve: Curve = { c0: medianOf(samples.map(({ y }) => y)), c1: 0, c2: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    if (used.length < LEAST.sloped) return curve;
    curve = leastSquares(used, used.length < LEAST.bent ? 1 : degree);
    const rests = samples.map(({ x, y }) => y - valueAt(curve, x));
    // Those far off lie on one side at first, and the curve between them and the others: the middle is with the others.
    const middle = medianOf(rests);
    const limit = Math.max(EXACT, FAR * spreadOf(rests, middle));
    used = samples.filter((_, i) => Math.abs((rests[i] ?? 0) - middle) <= limit);
  }
  return curve;
}

/** Least squares about the mean of x, where the equations are well conditioned. */
function leastSquares(samples: readonly Sample[], degree: 1 | 2): Curve {
  const n = samples.length;
  const mean = samples.reduce((sum, { x }) => sum + x, 0) / n;
  let [m2, m3, m4, y0, y1, y2] = [0, 0, 0, 0, 0, 0];
  for (const { x, y } of samples) {
    const u = x - mean;
    m2 += u * u;
    m3 += u ** 3;
    m4 += u ** 4;
    y0 += y;
    y1 += u * y;
    y2 += u * u * y;
  }
  if (m2 === 0) return { c0: y0 / n, c1: 0, c2: 0 };
  // Eliminated by hand: the sum of u is 0.
  const [a, b, r] = [m4 - (m2 * m2) / n - (m3 * m3) / m2, m2 / n, y2 - (m2 * y0) / n - (m3 * y1) / m2];
  const c2 = degree === 2 && a > 1e-9 * m4 ? r / a : 0;
  const c1 = (y1 - c2 * m3) / m2;
  const c0 = y0 / n - c2 * b;
  return { c0: c0 - c1 * mean + c2 * mean * mean, c1: c1 - 2 * c2 * mean, c2 };
}
