import type { Homography, Point } from './geometry.ts';
import type { ZoneGeometry } from './mrz-measure.ts';
import { PITCH_MM } from './mrz-measure-properties.ts';
import type { Plane } from './mrz-plane.ts';
import { chainHomographies } from './mrz-transform.ts';
import { applyHomography, invertHomography } from './warp.ts';

/** An edge of the page beside a zone, in the zone's own frame: x along its lines, y down, mm at a pitch of 2.54 mm. */
export interface PageEdge {
  /** From the zone to the edge, mm: from the left edge of the first cell, or from the lowest baseline. */
  readonly distanceMm: number;
  /** Direction of the edge against the lines (the lower edge) or against their perpendicular (the left one), degrees clockwise. */
  readonly angle: number;
  /** How much lighter (positive) or darker the page is than what lies beside it, grey levels. */
  readonly contrast: number;
}

/** What was found of the page round a zone; `null` where no edge, or more than one, may be it. */
export interface PageEdges {
  readonly left: PageEdge | null;
  readonly lower: PageEdge | null;
}

/** A line along which an edge is looked for: mm of the zone's frame. */
interface Lane {
  /** The point at `out` mm from the zone and `along` mm from the middle of the lane. */
  at(out: number, along: number): Point;
  readonly lengthMm: number;
  readonly reachMm: number;
}

const STEP_MM = 0.1;
const ROWS = 60;
/** Paper on both sides of an edge that is compared, mm: wider than a printed line, so that frames and rules drop out. */
const BESIDE = { from: 0.3, to: 1.3 };
const TILTS = Array.from({ length: 25 }, (_, i) => (i - 12) / 3);
/** Grey levels between page and surroundings, and the share of the lane that has to show at least half of that. */
const LEAST_CONTRAST = 10;
const LEAST_SHARE = 0.9;
/** Another edge with so much of the strongest one's contrast may as well be that of the page. */
const RIVAL = 0.5;
const APART_MM = 1.5;

/** Grey at a point of a plane; `null` beyond its border. */
function greyAt({ widthPx, heightPx, data }: Plane, point: Point): number | null {
  const u = point[0] - 0.5;
  const v = point[1] - 0.5;
  if (u < 0 || v < 0 || u >= widthPx - 1 || v >= heightPx - 1) return null;
  const left = Math.floor(u);
  const top = Math.floor(v);
  const fx = u - left;
  const fy = v - top;
  const at = top * widthPx + left;
  const upper = (data[at] ?? 0) * (1 - fx) + (data[at + 1] ?? 0) * fx;
  const lower = (data[at + widthPx] ?? 0) * (1 - fx) + (data[at + widthPx + 1] ?? 0) * fx;
  return upper * (1 - fy) + lower * fy;
}

/** Running sums of the grey along each row of a lane, as far as the picture goes. */
function rowsOf(plane: Plane, toPlane: Homography, { at, lengthMm, reachMm }: Lane): Float64Array[] {
  const columns = Math.round(reachMm / STEP_MM);
  return Array.from({ length: ROWS }, (_, row) => {
    const along = ((row + 0.5) / ROWS - 0.5) * lengthMm;
    const sums = [0];
    for (let column = 0; column < columns; column++) {
      const grey = greyAt(plane, applyHomography(toPlane, at((column + 0.5) * STEP_MM, along)));
      if (grey === null) break;
      sums.push((sums[column] ?? 0) + grey);
    }
    return Float64Array.from(sums);
  });
}

/** Page less surroundings where a row crosses an edge at `out` mm; `null` where the picture ends before. */
function stepAt(sums: Float64Array, out: number, beside = BESIDE): number | null {
  const mean = (from: number, to: number) => {
    const a = Math.round(from / STEP_MM);
    const b = Math.round(to / STEP_MM);
    const low = sums[a];
    const high = sums[b];
    return a < 0 || low === undefined || high === undefined ? null : (high - low) / (b - a);
  };
  const inside = mean(out - beside.to, out - beside.from);
  const outside = mean(out + beside.from, out + beside.to);
  return inside === null || outside === null ? null : inside - outside;
}

/** What rows of a lane show at each distance that an edge may lie at, by tenths of a mm: row by row, `places` each. */
interface Steps {
  readonly places: number;
  /** Page less surroundings, grey levels; NaN where the picture ends before. */
  readonly values: Float64Array;
}

function stepsOf(rows: readonly Float64Array[], reachMm: number): Steps {
  const places = Math.round(reachMm / STEP_MM) + 1;
  const values = new Float64Array(rows.length * places);
  for (const [row, sums] of rows.entries())
    for (let at = 0; at < places; at++) values[row * places + at] = stepAt(sums, at * STEP_MM) ?? Number.NaN;
  return { places, values };
}

/** How far each row of a lane lies from its middle, mm. */
const alongOf = (lane: Lane): number[] =>
  Array.from({ length: ROWS }, (_, row) => ((row + 0.5) / ROWS - 0.5) * lane.lengthMm);

/** The steps along the edge under work; one at a time. */
const crossed = new Float64Array(ROWS);

/** The edge that would run through a lane at `out` mm with a tilt; `null` where it is none. */
function edgeAt(
  { places, values }: Steps,
  alongs: readonly number[],
  out: number,
  tilt: number,
): PageEdge | null {
  const slope = Math.tan((tilt * Math.PI) / 180);
  let [sum, n] = [0, 0];
  for (let row = 0; row < ROWS; row++) {
    const at = Math.round((out + slope * (alongs[row] ?? 0)) / STEP_MM);
    const step = at < 0 || at >= places ? Number.NaN : (values[row * places + at] ?? Number.NaN);
    crossed[row] = step;
    if (Number.isNaN(step)) continue;
    sum += step;
    n++;
  }
  const contrast = sum / Math.max(1, n);
  const [least, sign] = [Math.abs(contrast) / 2, Math.sign(contrast)];
  if (2 * least < LEAST_CONTRAST) return null;
  let agreeing = 0;
  for (let row = 0; row < ROWS; row++) if ((crossed[row] ?? 0) * sign >= least) agreeing++;
  return agreeing >= LEAST_SHARE * ROWS ? { distanceMm: out, angle: tilt, contrast } : null;
}

/** How far from a rough edge, and over which length on both sides, the steepest place of a row is looked for; mm. */
const REFINE = { reach: 0.8, beside: 0.3 };

/** The edge placed where each row is steepest: the straight line through these points, without those beside it. */
function refined(rows: readonly Float64Array[], lane: Lane, rough: PageEdge): PageEdge {
  const slope = Math.tan((rough.angle * Math.PI) / 180);
  const points = rows.flatMap((sums, row): { along: number; out: number }[] => {
    const along = ((row + 0.5) / ROWS - 0.5) * lane.lengthMm;
    const middle = rough.distanceMm + slope * along;
    let best: { along: number; out: number; step: number } | null = null;
    for (let out = middle - REFINE.reach; out <= middle + REFINE.reach; out += STEP_MM) {
      const step = (stepAt(sums, out, { from: 0, to: REFINE.beside }) ?? 0) * Math.sign(rough.contrast);
      if (step > (best?.step ?? 0)) best = { along, out: Math.round(out / STEP_MM) * STEP_MM, step };
    }
    return best ? [best] : [];
  });
  let line = { distance: rough.distanceMm, slope };
  for (const tolerance of [REFINE.reach, REFINE.reach / 2, REFINE.reach / 4]) {
    const near = points.filter(
      ({ along, out }) => Math.abs(out - line.distance - line.slope * along) <= tolerance,
    );
    if (near.length < ROWS / 3) break;
    line = straightThrough(near);
  }
  return {
    distanceMm: line.distance,
    angle: (Math.atan(line.slope) * 180) / Math.PI,
    contrast: rough.contrast,
  };
}

/** Least squares through points of a lane. */
function straightThrough(points: readonly { readonly along: number; readonly out: number }[]) {
  const mean = (of: (point: { along: number; out: number }) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [along, out] = [mean((p) => p.along), mean((p) => p.out)];
  const spread = mean((p) => (p.along - along) ** 2);
  const slope = spread > 0 ? mean((p) => (p.along - along) * (p.out - out)) / spread : 0;
  return { distance: out - slope * along, slope };
}

/** The one edge in a lane; `null` when there is none, or a second one that is nearly as clear. */
function edgeIn(plane: Plane, toPlane: Homography, lane: Lane): PageEdge | null {
  const rows = rowsOf(plane, toPlane, lane);
  const steps = stepsOf(rows, lane.reachMm);
  const alongs = alongOf(lane);
  const edges: PageEdge[] = [];
  for (let out = BESIDE.to; out < lane.reachMm - BESIDE.to; out += STEP_MM)
    for (const tilt of TILTS) {
      const edge = edgeAt(steps, alongs, out, tilt);
      if (edge) edges.push(edge);
    }
  const clearest = edges.toSorted((a, b) => Math.abs(b.contrast) - Math.abs(a.contrast))[0];
  if (!clearest) return null;
  const rival = edges.some(
    ({ distanceMm, contrast }) =>
      Math.abs(distanceMm - clearest.distanceMm) > APART_MM &&
      Math.abs(contrast) > RIVAL * Math.abs(clearest.contrast),
  );
  return rival ? null : refined(rows, lane, clearest);
}

/** How far from the zone an edge is looked for, mm; the zone stands 4 to 6 mm from the left edge and about 7 from the lower. */
const REACH_MM = { left: 13, lower: 17 };

/**
 * Looks for the left and the lower edge of the page round a zone. `toPlane` takes mm of the zone's frame (origin at the
 * left edge of the first cell, on the lowest baseline) to px of the plane; the zone is `widthMm` × `heightMm`, its height
 * measured from the first baseline to the last.
 */
export function findPageEdges(
  plane: Plane,
  toPlane: Homography,
  { widthMm, heightMm }: { readonly widthMm: number; readonly heightMm: number },
): PageEdges {
  // The left edge is followed from the foot of the zone to well above it, the lower one over the middle of its length.
  const tall = heightMm + 14;
  return {
    left: edgeIn(plane, toPlane, {
      at: (out, along) => [-out, along - tall / 2 + 2],
      lengthMm: tall,
      reachMm: REACH_MM.left,
    }),
    lower: edgeIn(plane, toPlane, {
      at: (out, along) => [widthMm / 2 + along, out],
      lengthMm: 0.9 * widthMm,
      reachMm: REACH_MM.lower,
    }),
  };
}

/**
 * The edges of the page round a zone that was measured in px of a frame. `toFrame` takes px of the plane to px of that
 * frame; a plane that is the mirror image of its frame is not looked at.
 */
export function pageRoundZone(
  plane: Plane,
  { lines, pitchPx }: ZoneGeometry,
  toFrame: Homography,
): PageEdges {
  const [first, last] = [lines[0], lines.at(-1)];
  const [a, b, , d, e] = toFrame;
  if (!first || !last || a * e - b * d <= 0) return { left: null, lower: null };
  const turn = (last.angle * Math.PI) / 180;
  const [along, across] = [(pitchPx / PITCH_MM) * Math.cos(turn), (pitchPx / PITCH_MM) * Math.sin(turn)];
  const [x, y] = last.start;
  const toPlane = chainHomographies(
    [along, -across, x, across, along, y, 0, 0, 1],
    invertHomography(toFrame),
  );
  const heightMm = (Math.hypot(x - first.start[0], y - first.start[1]) / pitchPx) * PITCH_MM;
  return findPageEdges(plane, toPlane, { widthMm: last.characters.length * PITCH_MM, heightMm });
}
