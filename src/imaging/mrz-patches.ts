import { emptyPlane, type Plane } from './mrz-plane.ts';

/** Sums of the coordinates of a patch's pixels. */
export interface Moments {
  n: number;
  x: number;
  y: number;
  xx: number;
  yy: number;
  xy: number;
}

/** Print in one row, from px `from` up to `to`; `patch` is the number of the patch it was first counted to. */
interface Run {
  readonly y: number;
  readonly from: number;
  to: number;
  patch: number;
}

export interface Patches {
  readonly runs: readonly Run[];
  readonly moments: readonly Moments[];
  /** The patch that a patch has become part of. */
  rootOf(patch: number): number;
}

/** Runs of print in a row, with gaps up to `gapPx` filled. */
function runsOf({ widthPx, data }: Plane, y: number, gapPx: number): Run[] {
  const runs: Run[] = [];
  const row = y * widthPx;
  const end = row + widthPx;
  let last: Run | undefined;
  for (let at = row; at < end; ) {
    while (at < end && data[at] !== 1) at++;
    if (at === end) break;
    const from = at - row;
    while (at < end && data[at] === 1) at++;
    if (last && from - last.to <= gapPx) last.to = at - row;
    else {
      last = { y, from, to: at - row, patch: -1 };
      runs.push(last);
    }
  }
  return runs;
}

function add(m: Moments, part: Moments) {
  m.n += part.n;
  m.x += part.x;
  m.y += part.y;
  m.xx += part.xx;
  m.yy += part.yy;
  m.xy += part.xy;
}

function addRun(m: Moments, { y, from, to }: Run) {
  const n = to - from;
  const middle = (from + to) / 2;
  m.n += n;
  m.x += n * middle;
  m.y += n * (y + 0.5);
  m.xx += n * (middle * middle + (n * n) / 12);
  m.yy += n * (y + 0.5) * (y + 0.5);
  m.xy += n * middle * (y + 0.5);
}

/**
 * Connected patches of a mask once gaps up to `gapPx` along the rows are filled; runs shorter than `shortestPx` then are
 * left out. The moments of a root are those of its whole patch.
 */
export function findPatches(mask: Plane, gapPx: number, shortestPx: number): Patches {
  const parents: number[] = [];
  const moments: Moments[] = [];
  const all: Run[] = [];
  const rootOf = (patch: number): number => {
    let root = patch;
    while (parents[root] !== root) root = parents[root] ?? root;
    return root;
  };
  let above: Run[] = [];
  for (let y = 0; y < mask.heightPx; y++) {
    const here: Run[] = [];
    let first = 0;
    for (const run of runsOf(mask, y, gapPx)) {
      const { from, to } = run;
      if (to - from < shortestPx) continue;
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
      if (sums) addRun(sums, run);
      here.push(run);
      all.push(run);
    }
    above = here;
  }
  moments.forEach((m, patch) => {
    const root = moments[rootOf(patch)];
    if (root && root !== m) add(root, m);
  });
  return { runs: all, moments, rootOf };
}

/** Middle, direction (radians clockwise from the x axis) and size of the rectangle that has the same second moments. */
export function boxOf(m: Moments) {
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

/**
 * What of a mask hangs together and is thicker than `thicknessPx` as a whole, and the px next to it: boxes, webs of fine lines,
 * pictures. `null` if there is nothing of the kind.
 */
export function largePrint(mask: Plane, thicknessPx: number): Plane | null {
  const { runs, moments, rootOf } = findPatches(mask, 0, 1);
  const large = moments.map((m) => m.n > thicknessPx && boxOf(m).thicknessPx > thicknessPx);
  if (!large.some((is, patch) => is && rootOf(patch) === patch)) return null;
  const out = emptyPlane(mask.widthPx, mask.heightPx);
  for (const { y, from, to, patch } of runs) {
    if (!large[rootOf(patch)]) continue;
    const [left, right] = [Math.max(0, from - 1), Math.min(mask.widthPx, to + 1)];
    for (let row = Math.max(0, y - 1); row <= Math.min(mask.heightPx - 1, y + 1); row++)
      out.data.fill(1, row * mask.widthPx + left, row * mask.widthPx + right);
  }
  return out;
}
