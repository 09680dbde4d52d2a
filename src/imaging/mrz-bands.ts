import type { Plane } from './mrz-plane.ts';

/** A long thin patch of print, as wide as a line of text: its middle, direction and size in px of the plane. */
export interface Band {
  readonly x: number;
  readonly y: number;
  /** Direction of the line, radians clockwise from the x axis. */
  readonly angle: number;
  readonly lengthPx: number;
  readonly thicknessPx: number;
}

interface Moments {
  n: number;
  x: number;
  y: number;
  xx: number;
  yy: number;
  xy: number;
}

interface Run {
  from: number;
  to: number;
  patch: number;
}

/** Runs of print in a row, with gaps up to `gapPx` filled. */
function runsOf(mask: Plane, y: number, gapPx: number): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  const row = y * mask.widthPx;
  for (let x = 0; x < mask.widthPx; x++) {
    if (mask.data[row + x] !== 1) continue;
    const last = runs.at(-1);
    if (last && x - last.to <= gapPx) last.to = x + 1;
    else runs.push({ from: x, to: x + 1 });
  }
  return runs;
}

function addRun(m: Moments, y: number, from: number, to: number) {
  const n = to - from;
  const middle = (from + to) / 2;
  m.n += n;
  m.x += n * middle;
  m.y += n * (y + 0.5);
  m.xx += n * (middle * middle + (n * n) / 12);
  m.yy += n * (y + 0.5) ** 2;
  m.xy += n * middle * (y + 0.5);
}

/** Connected patches of the mask once gaps along the rows are filled, as sums of coordinates. */
function patches(mask: Plane, gapPx: number, shortestPx: number): Moments[] {
  const parents: number[] = [];
  const moments: Moments[] = [];
  const rootOf = (patch: number): number => {
    let root = patch;
    while (parents[root] !== root) root = parents[root] ?? root;
    return root;
  };
  let above: Run[] = [];
  for (let y = 0; y < mask.heightPx; y++) {
    const here: Run[] = [];
    let first = 0;
    for (const { from, to } of runsOf(mask, y, gapPx)) {
      if (to - from < shortestPx) continue;
      const run: Run = { from, to, patch: -1 };
      while (first < above.length && (above[first]?.to ?? 0) <= from) first++;
      for (let i = first; i < above.length; i++) {
        const upper = above[i];
        if (!upper || upper.from >= to) break;
        const root = rootOf(upper.patch);
        if (run.patch < 0) run.patch = root;
        else parents[root] = rootOf(run.patch);
        run.patch = rootOf(run.patch);
      }
      if (run.patch < 0) {
        run.patch = parents.length;
        parents.push(run.patch);
        moments.push({ n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 });
      }
      const sums = moments[run.patch];
      if (sums) addRun(sums, y, from, to);
      here.push(run);
    }
    above = here;
  }
  moments.forEach((m, patch) => {
    const root = moments[rootOf(patch)];
    if (!root || root === m) return;
    root.n += m.n;
    root.x += m.x;
    root.y += m.y;
    root.xx += m.xx;
    root.yy += m.yy;
    root.xy += m.xy;
  });
  return moments.filter((_, patch) => rootOf(patch) === patch);
}

/** A patch as the rectangle that has the same second moments. */
function bandOf(m: Moments): Band {
  const x = m.x / m.n;
  const y = m.y / m.n;
  const xx = m.xx / m.n - x * x;
  const yy = m.yy / m.n - y * y;
  const xy = m.xy / m.n - x * y;
  const spread = Math.hypot((xx - yy) / 2, xy);
  const middle = (xx + yy) / 2;
  return {
    x,
    y,
    angle: 0.5 * Math.atan2(2 * xy, xx - yy),
    lengthPx: Math.sqrt(12 * Math.max(0, middle + spread)),
    thicknessPx: Math.sqrt(12 * Math.max(0, middle - spread) + 1),
  };
}

/** Limits of what can be a line of a zone, relative to its thickness. */
const MIN_ASPECT = 7;
const MAX_SLOPE = Math.tan((32 * Math.PI) / 180);

/**
 * Bands of print that may be lines of text, or parts of one, in a mask of print. Rows are bridged over `gapPx`;
 * bands thinner than 3 px or steeper than 32° are left out.
 */
export function findBands(mask: Plane, gapPx: number): Band[] {
  return patches(mask, gapPx, 3)
    .filter((m) => m.n >= 60)
    .map(bandOf)
    .filter(
      (band) =>
        band.thicknessPx >= 3 &&
        band.lengthPx >= MIN_ASPECT * band.thicknessPx &&
        Math.abs(Math.tan(band.angle)) <= MAX_SLOPE,
    );
}
