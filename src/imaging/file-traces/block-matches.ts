import type { Raster } from '../raster.ts';

/** Side of the blocks that are looked for twice, px. */
export const BLOCK_PX = 16;
/** Places nearer to each other than this are one place: neighbouring blocks are alike by nature. */
const NEAREST_PX = 20;
/** Grey levels of one step of what a block is told by: compression moves it by a quarter of that. */
const STEP = 2;
/** Contrast below which a block could be anywhere, grey levels over its seven patterns. */
const CONTRAST_MIN = 8;
/** Blocks that are kept at a time; with more, every other content is left out, at all of its places. */
const KEPT_MAX = 2 ** 21;
/** What occurs at more places than this is a pattern, and tells nothing of a copy. */
const ALIKE_MAX = 64;
/** Blocks that must have moved the same way. */
const VOTES_MIN = 24;
/** Ways that are followed up. */
const SHIFTS_MAX = 24;

/** From one place to the other, px; down, or to the right on the same line. */
export interface Shift {
  readonly dx: number;
  readonly dy: number;
}

/** Sums of 4 × 4 px, at the place of the upper left one of them. */
function cellSums({ widthPx, heightPx, data }: Raster): Uint16Array {
  const rows = new Uint16Array(data.length);
  for (let y = 0; y < heightPx; y++)
    for (let at = y * widthPx, end = at + widthPx - 3; at < end; at++)
      rows[at] = (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0) + (data[at + 3] ?? 0);
  const end = (heightPx - 3) * widthPx;
  for (let at = 0; at < end; at++)
    rows[at] =
      (rows[at] ?? 0) +
      (rows[at + widthPx] ?? 0) +
      (rows[at + 2 * widthPx] ?? 0) +
      (rows[at + 3 * widthPx] ?? 0);
  return rows;
}

const INVERSE_STEP = 1 / (BLOCK_PX * BLOCK_PX * STEP);
/** Takes another measure of a block into its number, in steps above the least there is (FNV-1a over whole numbers). */
const taken = (hash: number, sum: number) => Math.imul(hash ^ ((sum * INVERSE_STEP + 256.5) | 0), 0x01000193);

/**
 * What the block at a place is told by, or -1 where it has no contrast: a whole number made of its mean and of seven Walsh
 * patterns of its 4 × 4 cells.
 */
function tellingOf(sums: Uint16Array, at: number, widthPx: number): number {
  let all = 0;
  let across = 0;
  let middle = 0;
  let fine = 0;
  let down = 0;
  let centre = 0;
  let thin = 0;
  let cross = 0;
  // Written out, as this is done for every place of a picture.
  for (let row = 0; row < 4; row++) {
    const from = at + row * 4 * widthPx;
    const a = sums[from] ?? 0;
    const b = sums[from + 4] ?? 0;
    const c = sums[from + 8] ?? 0;
    const d = sums[from + 12] ?? 0;
    const whole = a + b + c + d;
    const half = a + b - c - d;
    all += whole;
    across += half;
    middle += a - b - c + d;
    fine += a - b + c - d;
    down += row < 2 ? whole : -whole;
    centre += row === 0 || row === 3 ? whole : -whole;
    thin += row === 0 || row === 2 ? whole : -whole;
    cross += row < 2 ? half : -half;
  }
  const ofColumns = Math.abs(across) + Math.abs(middle) + Math.abs(fine);
  const ofRows = Math.abs(down) + Math.abs(centre) + Math.abs(thin);
  if (ofColumns + ofRows + Math.abs(cross) < CONTRAST_MIN * BLOCK_PX * BLOCK_PX) return -1;
  let hash = taken(taken(taken(taken(0x811c9dc5 | 0, all / 2), across), middle), fine);
  hash = taken(taken(taken(taken(hash, down), centre), thin), cross);
  // The lowest bits say what is kept, so the others are mixed into them (shift, multiply, shift, as integer hashes end).
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) & 0x1fffffff;
}

/** More places than a picture has px: a number of 29 bits fits above them into what is counted without loss. */
const PLACES = 2 ** 24;

/** Places of blocks, those that are told by the same side by side: what they are told by, and below it the place. */
function placesByContent(grey: Raster): { keys: Float64Array; count: number } {
  const { widthPx, heightPx } = grey;
  const sums = cellSums(grey);
  const keys = new Float64Array(Math.min(KEPT_MAX, grey.data.length));
  let count = 0;
  let every = 1;
  const isKept = (telling: number) => telling % every === 0;
  for (let y = 0; y + BLOCK_PX <= heightPx; y++)
    for (let x = 0; x + BLOCK_PX <= widthPx; x++) {
      const telling = tellingOf(sums, y * widthPx + x, widthPx);
      if (telling < 0 || !isKept(telling)) continue;
      if (count === keys.length) {
        every *= 2;
        const left = keys.filter((key) => isKept(Math.trunc(key / PLACES)));
        keys.set(left);
        count = left.length;
        if (count === keys.length || !isKept(telling)) continue;
      }
      keys[count++] = telling * PLACES + y * widthPx + x;
    }
  return { keys: keys.subarray(0, count).sort(), count };
}

/** How many blocks moved each way: rows of dy, in each dx from -width to width. */
function votesOf(grey: Raster): Uint16Array {
  const { widthPx, heightPx } = grey;
  const { keys, count } = placesByContent(grey);
  const votes = new Uint16Array(2 * widthPx * heightPx);
  const xs = new Int32Array(ALIKE_MAX);
  const ys = new Int32Array(ALIKE_MAX);
  for (let first = 0, next = 0; first < count; first = next) {
    const lowest = Math.trunc((keys[first] ?? 0) / PLACES) * PLACES;
    for (next = first + 1; next < count && (keys[next] ?? 0) < lowest + PLACES; next++);
    const alike = next - first;
    if (alike > ALIKE_MAX) continue;
    for (let n = 0; n < alike; n++) {
      const place = (keys[first + n] ?? 0) - lowest;
      ys[n] = place / widthPx;
      xs[n] = place % widthPx;
    }
    for (let a = 0; a < alike; a++)
      for (let b = a + 1; b < alike; b++) {
        const dx = (xs[b] ?? 0) - (xs[a] ?? 0);
        const dy = (ys[b] ?? 0) - (ys[a] ?? 0);
        if (dy < NEAREST_PX && dx < NEAREST_PX && dx > -NEAREST_PX) continue;
        const at = dy * 2 * widthPx + dx + widthPx;
        if ((votes[at] ?? 0) < 65_535) votes[at] = (votes[at] ?? 0) + 1;
      }
  }
  return votes;
}

/**
 * The ways that many blocks of a picture moved, if they were copied within it: most blocks first, at most 24 ways.
 * Blocks of 16 × 16 px at every place are told by their mean and low patterns, in steps, so that compression does not part
 * what was the same; those that are told by the same are side by side once sorted, and each pair of them is a vote for the way
 * between them (J. Fridrich, D. Soukal, J. Lukáš, Detection of Copy-Move Forgery in Digital Images, DFRWS 2003, §3.2, with
 * Walsh patterns in place of a cosine transform). At most 2 million blocks are kept, and 63 million votes given.
 * @throws RangeError above 2²⁴ px
 */
export function shiftsIn(grey: Raster): Shift[] {
  const { widthPx, heightPx } = grey;
  if (widthPx * heightPx > PLACES) throw new RangeError('a picture of at most 16 megapixels');
  if (widthPx < BLOCK_PX || heightPx < BLOCK_PX) return [];
  const votes = votesOf(grey);
  const wide = 2 * widthPx;
  const isPeak = (at: number) =>
    [-1, 1, -wide, wide, -wide - 1, 1 - wide, wide - 1, wide + 1].every(
      (step) => (votes[at + step] ?? 0) < (votes[at] ?? 0) + (step > 0 ? 1 : 0),
    );
  const peaks: { at: number; count: number }[] = [];
  for (let at = 0; at < votes.length; at++) {
    const count = votes[at] ?? 0;
    if (count < Math.max(VOTES_MIN, peaks[SHIFTS_MAX - 1]?.count ?? 0) || !isPeak(at)) continue;
    peaks.push({ at, count });
    peaks.sort((a, b) => b.count - a.count || a.at - b.at);
    peaks.length = Math.min(peaks.length, SHIFTS_MAX);
  }
  return peaks.map(({ at }) => ({ dx: (at % wide) - widthPx, dy: Math.trunc(at / wide) }));
}
