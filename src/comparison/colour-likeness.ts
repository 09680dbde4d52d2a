import type { Quad } from '../imaging/geometry.ts';
import type { Raster } from '../imaging/raster.ts';
import { reduceTo } from '../imaging/reduce.ts';
import { CELL_COUNT, CELLS, LAYOUT_PX, layoutOf, longSideFirst, type PageLayout } from './page-layout.ts';

/** A page in a picture: its corners in px, clockwise from the upper left one of the page. */
export interface SeenPage {
  readonly raster: Raster;
  readonly corners: Quad;
}

/** Cells that have to be in the picture for its colours to tell anything. */
const LEAST_CELLS = 24;
/** Spread of colours over a page, as a natural logarithm of ratios, below which it is as good as grey. */
const LEAST_SPREAD = 0.006;
/** Share of the genuine page's spread that a picture has at least where it is one in colour. */
const LEAST_SHARE = 0.25;

/** The layout of a page, its px averaged before they are sampled. */
function layoutIn({ raster, corners }: SeenPage): PageLayout {
  const [a, b, c] = longSideFirst(corners);
  const pagePx = Math.max(1, Math.hypot(b[0] - a[0], b[1] - a[1]), Math.hypot(c[0] - b[0], c[1] - b[1]));
  const picture = reduceTo(raster, (LAYOUT_PX * Math.max(raster.widthPx, raster.heightPx)) / pagePx);
  const [p, q, r, s] = corners.map(([x, y]) => [x / picture.step, y / picture.step] as const);
  return layoutOf(picture, p && q && r && s ? [p, q, r, s] : corners);
}

/** Cells of a page whose middle is in the picture; beyond its border layouts repeat the last px. */
function reached({ raster, corners }: SeenPage): Uint8Array {
  const [a, b, c, d] = longSideFirst(corners);
  return Uint8Array.from({ length: CELL_COUNT }, (_, cell) => {
    const u = ((cell % CELLS.across) + 0.5) / CELLS.across;
    const v = (Math.floor(cell / CELLS.across) + 0.5) / CELLS.down;
    const at = (i: 0 | 1) => (a[i] * (1 - u) + b[i] * u) * (1 - v) + (d[i] * (1 - u) + c[i] * u) * v;
    const [x, y] = [at(0), at(1)];
    return x > 0 && y > 0 && x < raster.widthPx && y < raster.heightPx ? 1 : 0;
  });
}

/** Colours of some cells, from the mean of each: a lamp's tint is the same everywhere. */
function colours({ red, blue }: PageLayout, cells: readonly number[]): number[] {
  return [red, blue].flatMap((part) => {
    const mean = cells.reduce((sum, cell) => sum + (part[cell] ?? 0), 0) / cells.length;
    return cells.map((cell) => (part[cell] ?? 0) - mean);
  });
}

const product = (a: readonly number[], b: readonly number[]) =>
  a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

/**
 * How much the colours of a page, from place to place, are those of the genuine one: their correlation over the cells that all
 * documents have in common (`commonCells`), −1 to 1. `null` where that cannot be told: a grey picture, a page without
 * colours, too little of it.
 */
export function colourLikeness(seen: SeenPage, genuine: SeenPage, common: Uint8Array): number | null {
  const within = reached(seen);
  const cells = [...common.keys()].filter((cell) => common[cell] && within[cell]);
  if (cells.length < LEAST_CELLS) return null;
  const [questioned, wanted] = [seen, genuine].map((page) => colours(layoutIn(page), cells));
  if (!questioned || !wanted) return null;
  const [own, other] = [product(questioned, questioned), product(wanted, wanted)];
  const least = Math.max(LEAST_SPREAD ** 2 * wanted.length, LEAST_SHARE ** 2 * other);
  if (other < LEAST_SPREAD ** 2 * wanted.length || own < least) return null;
  return product(questioned, wanted) / Math.sqrt(own * other);
}
