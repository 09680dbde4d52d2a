/** Points of a curve from levels to levels, in the order of where they are from. */
export type CurvePoints = readonly (readonly [from: number, to: number])[];

/** How many points a curve may have. */
export const CURVE_POINTS = { least: 2, most: 8 };

const LEVEL = /^(0|[1-9]\d{0,2})$/;

/**
 * Reads points as a line of tools has them, `0,0,128,160,255,255`; `null` where they are no curve: whole levels from 0 to 255,
 * each further than the one before, as many as a curve may have.
 */
export function readCurve(text: string): CurvePoints | null {
  const written = text.split(',');
  const count = written.length / 2;
  if (!Number.isInteger(count) || count < CURVE_POINTS.least || count > CURVE_POINTS.most) return null;
  if (!written.every((each) => LEVEL.test(each) && Number(each) <= 255)) return null;
  const levels = written.map(Number);
  const points = Array.from(
    { length: count },
    (_, i) => [levels[2 * i], levels[2 * i + 1]] as [number, number],
  );
  return points.every(([from], i) => i === 0 || from > (points[i - 1]?.[0] ?? 0)) ? points : null;
}

export const curveText = (points: CurvePoints): string => points.flat().join(',');

/** Slope at an end, from the steps and slopes next to it: of a parabola through three points, as far as it stays monotone. */
function endSlope(h0: number, h1: number, d0: number, d1: number): number {
  const slope = ((2 * h0 + h1) * d0 - h0 * d1) / (h0 + h1);
  if (Math.sign(slope) !== Math.sign(d0)) return 0;
  return Math.sign(d0) !== Math.sign(d1) && Math.abs(slope) > 3 * Math.abs(d0) ? 3 * d0 : slope;
}

/** Slopes at the points that let nothing overshoot: Fritsch and Butland, SIAM J. Sci. Stat. Comput. 5 (1984) 300. */
function slopesOf(steps: readonly number[], slopes: readonly number[]): readonly number[] {
  const at = (list: readonly number[], i: number) => list[i] as number;
  const last = steps.length - 1;
  if (last === 0) return [at(slopes, 0), at(slopes, 0)];
  const inner = steps.slice(1).map((step, i) => {
    const [before, after, from, to] = [at(steps, i), step, at(slopes, i), at(slopes, i + 1)];
    if (from * to <= 0) return 0;
    const [w1, w2] = [2 * after + before, after + 2 * before];
    return (w1 + w2) / (w1 / from + w2 / to);
  });
  return [
    endSlope(at(steps, 0), at(steps, 1), at(slopes, 0), at(slopes, 1)),
    ...inner,
    endSlope(at(steps, last), at(steps, last - 1), at(slopes, last), at(slopes, last - 1)),
  ];
}

/**
 * What a curve makes of each of the 256 levels: cubic pieces between the points that rise and fall only where the points do
 * (Fritsch and Carlson, SIAM J. Numer. Anal. 17 (1980) 238), rounded; level before the first point and after the last.
 */
export function curveTable(points: CurvePoints): Uint8Array {
  const steps = points.slice(1).map(([from], i) => from - (points[i]?.[0] ?? 0));
  const rises = points.slice(1).map(([, to], i) => (to - (points[i]?.[1] ?? 0)) / (steps[i] ?? 1));
  const slopes = slopesOf(steps, rises);
  return Uint8Array.from({ length: 256 }, (_, level) => {
    const next = points.findIndex(([from]) => from >= level);
    // None is that far, or the first is: the last of them, and the first.
    if (next <= 0) return points.at(next)?.[1] ?? level;
    const [[x0, y0], [, y1]] = [points[next - 1], points[next]] as [[number, number], [number, number]];
    const h = steps[next - 1] as number;
    const u = (level - x0) / h;
    const [m0, m1] = [slopes[next - 1] as number, slopes[next] as number];
    const value =
      y0 * (1 + 2 * u) * (1 - u) * (1 - u) +
      h * m0 * u * (1 - u) * (1 - u) +
      y1 * u * u * (3 - 2 * u) +
      h * m1 * u * u * (u - 1);
    return Math.max(0, Math.min(255, Math.round(value)));
  });
}
