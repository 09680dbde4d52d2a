import type { Point, Quad } from './geometry.ts';
import { areaOf, convexHull, fourCorners } from './hull.ts';
import type { Raster } from './raster.ts';
import { reduceTo } from './reduce.ts';

/** Longer side of the copy that an outline is looked for in, px: corners are wanted to a hundredth of the page, not better. */
const LOOKED_PX = 240;
/** Depth of the rim of a picture that shows what the page lies on, as a share of its shorter side. */
const RIM = 0.025;
/** Colours differ by this in grey levels, and by so many times what a px of the ground differs from the next one. */
const LEAST_CONTRAST = 1.5;
const GRAINS = 1;
/** Share of the rim that a colour of the ground has at least. */
const RARE = 0.004;
/** What is thinner than twice this share of the shorter side is no page: the rim of a shadow. */
const THIN = 0.035;
/** Outlines that are less apart than this share of the shorter side are one. */
const APART = 0.03;
/** Share of the picture that a page takes up at least, and share of its outline that has to differ from the ground. */
const LEAST_AREA = 0.08;
const LEAST_FILLED = 0.55;

/** Px in the rim of a picture. */
function rimOf({ widthPx, heightPx }: Raster): number[] {
  const depth = Math.max(1, Math.round(RIM * Math.min(widthPx, heightPx)));
  const rim: number[] = [];
  for (let y = 0, at = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++, at++)
      if (Math.min(x, y, widthPx - 1 - x, heightPx - 1 - y) < depth) rim.push(at);
  return rim;
}

/** How much a px of the rim differs from the next one, grey levels: the median over the rim. */
function grainOf({ channels, data }: Raster, rim: readonly number[]): number {
  const steps = rim.map((at) => {
    let most = 0;
    for (let from = at * channels; from < (at + 1) * channels; from++) {
      const level = data[from] ?? 0;
      most = Math.max(most, Math.abs(level - (data[from + channels] ?? level)));
    }
    return most;
  });
  return steps.toSorted((a, b) => a - b)[steps.length >> 1] ?? 0;
}

/** 1 where a picture has a colour that its rim has not: boxes of colours, of which those of the rim count with all that touch them. */
function differing(picture: Raster): Uint8Array {
  const { widthPx, heightPx, channels, data } = picture;
  const rim = rimOf(picture);
  const size = LEAST_CONTRAST + GRAINS * grainOf(picture, rim);
  const boxes = Math.floor(255 / size) + 3;
  const box = (at: number, c: number) =>
    1 + Math.floor((data[at * channels + (channels === 3 ? c : 0)] ?? 0) / size);
  const boxOf = (at: number) => (box(at, 0) * boxes + box(at, 1)) * boxes + box(at, 2);
  const counts = new Map<number, number>();
  for (const at of rim) counts.set(boxOf(at), (counts.get(boxOf(at)) ?? 0) + 1);
  const ground = new Uint8Array(boxes ** 3);
  for (const [found, count] of counts) {
    if (count < RARE * rim.length) continue;
    for (const r of [-boxes * boxes, 0, boxes * boxes])
      for (const g of [-boxes, 0, boxes]) for (const b of [-1, 0, 1]) ground[found + r + g + b] = 1;
  }
  const mask = new Uint8Array(widthPx * heightPx);
  for (let at = 0; at < mask.length; at++) mask[at] = ground[boxOf(at)] ? 0 : 1;
  return mask;
}

/** Lets `wanted` grow by `depth` along one axis: `step` leads to the next cell, `within` to the cells of the same line. */
function grown(mask: Uint8Array, wanted: 0 | 1, depth: number, widthPx: number, isDown: boolean): Uint8Array {
  const out = Uint8Array.from(mask);
  const step = isDown ? widthPx : 1;
  for (let at = 0; at < mask.length; at++) {
    if (mask[at] !== wanted) continue;
    const start = isDown ? at % widthPx : at - (at % widthPx);
    const end = isDown ? mask.length : start + widthPx;
    let near = at - depth * step;
    while (near < start) near += step;
    for (; near <= at + depth * step && near < end; near += step) out[near] = wanted;
  }
  return out;
}

/** A mask without what is thinner than 2 × `depth` + 1 px: worn down by `depth`, and what is left grown again. */
function opened(mask: Uint8Array, widthPx: number, depth: number): Uint8Array {
  let out = mask;
  for (const wanted of [0, 1] as const)
    for (const isDown of [false, true]) out = grown(out, wanted, depth, widthPx, isDown);
  return out;
}

/** Px of the largest connected part of a mask; connected along sides. */
function largestPart(mask: Uint8Array, widthPx: number): readonly number[] {
  const seen = new Uint8Array(mask.length);
  let largest: number[] = [];
  for (let start = 0; start < mask.length; start++) {
    if (!mask[start] || seen[start]) continue;
    const part = [start];
    seen[start] = 1;
    for (let next = 0; next < part.length; next++) {
      const at = part[next] ?? 0;
      const x = at % widthPx;
      for (const beside of [at - widthPx, at + widthPx, x > 0 ? at - 1 : -1, x < widthPx - 1 ? at + 1 : -1])
        if (mask[beside] && !seen[beside]) {
          seen[beside] = 1;
          part.push(beside);
        }
    }
    if (part.length > largest.length) largest = part;
  }
  return largest;
}

/** The corners of what stands out, px of the copy; `null` where it is too little or nothing like a page. */
function cornersOf(part: readonly number[], { widthPx, heightPx }: Raster): Quad | null {
  if (part.length < LEAST_AREA * widthPx * heightPx) return null;
  const rows = new Map<number, [number, number]>();
  for (const at of part) {
    const [x, y] = [at % widthPx, Math.floor(at / widthPx)];
    const row = rows.get(y);
    if (!row) rows.set(y, [x, x]);
    else if (x < row[0]) row[0] = x;
    else if (x > row[1]) row[1] = x;
  }
  const rim = [...rows].flatMap(([y, [left, right]]): Point[] => [
    [left, y],
    [right + 1, y],
    [left, y + 1],
    [right + 1, y + 1],
  ]);
  const quad = fourCorners(convexHull(rim));
  return quad && part.length >= LEAST_FILLED * areaOf(quad) ? quad : null;
}

/** How far the corners of one outline are at most from the nearest of another. */
const farthest = (one: Quad, other: Quad): number =>
  Math.max(...one.map(([x, y]) => Math.min(...other.map(([u, v]) => Math.hypot(u - x, v - y)))));

/**
 * Outlines that a page may have which lies on an even or a patterned ground and is in the picture as a whole: corners in px of
 * the picture, clockwise, with no word of which is the upper left one. First the outline of the largest thing that stands
 * out, then that of everything: paper as white as the lid of a scanner parts a page in two.
 */
export function pageOutlines(raster: Raster): Quad[] {
  const picture = reduceTo(raster, LOOKED_PX);
  const { widthPx, heightPx, step } = picture;
  const shorter = Math.min(widthPx, heightPx);
  if (shorter < 16) return [];
  const mask = differing(picture);
  const solid = largestPart(opened(mask, widthPx, Math.round(THIN * shorter)), widthPx);
  const all: number[] = [];
  for (const [at, differs] of opened(mask, widthPx, 1).entries()) if (differs) all.push(at);
  const [first, second] = [cornersOf(solid, picture), cornersOf(all, picture)];
  const differs = second && (!first || farthest(first, second) > APART * shorter);
  const scaled = (point: Point): Point => [point[0] * step, point[1] * step];
  return [first, differs ? second : null].flatMap((quad): Quad[] =>
    quad ? [[scaled(quad[0]), scaled(quad[1]), scaled(quad[2]), scaled(quad[3])]] : [],
  );
}
