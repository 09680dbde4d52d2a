import { CURVE_POINTS, type CurvePoints, curveTable } from '../../../../src/imaging/view-tools/index.ts';

type CurvePoint = CurvePoints[number];

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/** The points with one of them elsewhere, as far as it stays between its neighbours and on the levels that there are. */
export function withPointAt(points: CurvePoints, index: number, [from, to]: CurvePoint): CurvePoints {
  const least = (points[index - 1]?.[0] ?? -1) + 1;
  const most = (points[index + 1]?.[0] ?? 256) - 1;
  return points.map((point, i) =>
    i === index ? [within(Math.round(from), least, most), within(Math.round(to), 0, 255)] : point,
  );
}

/** The points with another one in its place among them, and which it is then; `null` where there is no room for it. */
export function withNewPoint(
  points: CurvePoints,
  [from, to]: CurvePoint,
): { points: CurvePoints; index: number } | null {
  const at = Math.round(from);
  if (points.length >= CURVE_POINTS.most || at < 0 || at > 255 || points.some(([x]) => x === at)) return null;
  const index = points.filter(([x]) => x < at).length;
  return { points: points.toSpliced(index, 0, [at, within(Math.round(to), 0, 255)]), index };
}

/** One more, on the curve, where most room is between two of them: it changes the curve little until it is moved. */
export function withPointBetween(points: CurvePoints): ReturnType<typeof withNewPoint> {
  const gaps = points.slice(1).map(([x], i) => x - (points[i]?.[0] ?? 0));
  const widest = gaps.indexOf(Math.max(...gaps));
  const from = (points[widest]?.[0] ?? 0) + Math.floor((gaps[widest] ?? 0) / 2);
  return withNewPoint(points, [from, curveTable(points)[from] ?? 0]);
}

/** The points without one of them; as they are where there would be too few. */
export const withoutPoint = (points: CurvePoints, index: number): CurvePoints =>
  points.length > CURVE_POINTS.least ? points.toSpliced(index, 1) : points;
