import type { Plane } from './mrz-plane.ts';
import { PRINT_FROM, type Shades, shadesOf } from './print-line.ts';

/** A letter of print in one size, whatever size it was printed in: 0 ground, 1 print. */
export interface Glyph {
  readonly data: Float32Array;
  /** What it takes of the light of its ground, as a share, summed over it and per square of its height: blur spreads it, but takes nothing away. */
  readonly ink: number;
}

/** Px of a glyph; its letter is as tall as it, and in the middle. Wide letters, W and M, fit. */
export const GLYPH_PX = { width: 36, height: 24 };

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Heights of letters to look at, mm; shorter print is small print or dirt. */
const LEAST_MM = 1;
const MOST_MM = 6;
/** Letters of a line stand on one line and end in one, within this share of their height. */
const OFF_LINE = 0.22;
/** No letter is wider than so many times its height. */
const WIDEST = 1.6;

/** Rectangles round px that hang together, corners included. */
function components({ widthPx, heightPx, data }: Plane, below: number): Box[] {
  const seen = new Uint8Array(data.length);
  const boxes: Box[] = [];
  const waiting: number[] = [];
  for (let start = 0; start < data.length; start++) {
    if (seen[start] || (data[start] ?? 255) >= below) continue;
    let [left, top, right, bottom] = [widthPx, heightPx, 0, 0];
    seen[start] = 1;
    waiting.push(start);
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const x = at % widthPx;
      const y = (at - x) / widthPx;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      for (let v = Math.max(0, y - 1); v <= Math.min(heightPx - 1, y + 1); v++)
        for (let u = Math.max(0, x - 1); u <= Math.min(widthPx - 1, x + 1); u++) {
          const next = v * widthPx + u;
          if (seen[next] || (data[next] ?? 255) >= below) continue;
          seen[next] = 1;
          waiting.push(next);
        }
    }
    boxes.push({ left, top, right, bottom });
  }
  return boxes;
}

/** Middle value, the upper of two; 0 of none. */
export const middleOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Boxes that stand in one line as letters do, from left to right. */
function inLine(boxes: readonly Box[], plane: Plane, pxPerMm: number): Box[] {
  const middle = plane.heightPx / 2;
  const tall = boxes.filter(
    ({ left, top, right, bottom }) =>
      top <= middle &&
      bottom >= middle &&
      bottom - top >= LEAST_MM * pxPerMm &&
      bottom - top <= MOST_MM * pxPerMm &&
      right - left <= WIDEST * (bottom - top),
  );
  const [top, bottom] = [middleOf(tall.map((box) => box.top)), middleOf(tall.map((box) => box.bottom))];
  const off = OFF_LINE * (bottom - top);
  return tall
    .filter((box) => Math.abs(box.top - top) <= off && Math.abs(box.bottom - bottom) <= off)
    .toSorted((a, b) => a.left - b.left);
}

/** Blur spreads print so far, as a share of the height of letters; in so much round a letter its ground shows. */
const SPREAD = 0.12;
/** Of the px in and round a letter, so many at least are darker than its ground. */
const GROUND_FROM = 0.85;

/** Light falls unevenly: each letter is held against the ground that it stands on. */
function inkOf({ widthPx, heightPx, data }: Plane, box: Box): number {
  const height = box.bottom - box.top;
  const margin = Math.ceil(SPREAD * height);
  const values: number[] = [];
  for (let y = Math.max(0, box.top - margin); y < Math.min(heightPx, box.bottom + margin); y++)
    for (let x = Math.max(0, box.left - margin); x < Math.min(widthPx, box.right + margin); x++)
      values.push(data[y * widthPx + x] ?? 255);
  const ground = values.toSorted((p, q) => p - q)[Math.floor(GROUND_FROM * values.length)] ?? 255;
  return (
    values.reduce((sum, value) => sum + Math.max(0, ground - value), 0) / Math.max(1, ground) / height ** 2
  );
}

/** What lies round a letter by itself, in the size of a glyph; bilinear. */
function drawn(plane: Plane, box: Box, { ground, print }: Shades): Glyph {
  const { widthPx, data } = plane;
  const { width, height } = GLYPH_PX;
  const out = new Float32Array(width * height);
  const scale = (box.bottom - box.top) / height;
  const inkAt = (x: number, y: number): number =>
    x < box.left - 1 || x > box.right || y < box.top || y >= box.bottom || x < 0 || x >= widthPx
      ? 0
      : Math.max(0, Math.min(1, (ground - (data[y * widthPx + x] ?? 255)) / (ground - print)));
  const centre = (box.left + box.right) / 2;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [u, v] = [centre + (x + 0.5 - width / 2) * scale - 0.5, box.top + (y + 0.5) * scale - 0.5];
      const [left, top] = [Math.floor(u), Math.floor(v)];
      const [fx, fy] = [u - left, v - top];
      const upper = (1 - fx) * inkAt(left, top) + fx * inkAt(left + 1, top);
      const lower = (1 - fx) * inkAt(left, top + 1) + fx * inkAt(left + 1, top + 1);
      out[y * width + x] = (1 - fy) * upper + fy * lower;
    }
  return { data: out, ink: inkOf(plane, box) };
}

/** A symbol that was read in a strip, and between which columns; the right one exclusive. */
export interface ReadSymbol {
  readonly symbol: string;
  readonly x0: number;
  readonly x1: number;
}

/** A letter as it is printed. */
export interface PrintedLetter {
  readonly symbol: string;
  readonly glyph: Glyph;
}

/** Share of a symbol's columns that its letter covers at least. */
const COVERED = 0.6;

/**
 * The letters of the line of dark print through the middle of a strip, each with the symbol that was read there. Letters that
 * touch each other or fall apart are left out, and so are marks, stops, dashes and captions.
 */
export function printedLetters(
  strip: Plane,
  pxPerMm: number,
  symbols: readonly ReadSymbol[],
): PrintedLetter[] {
  const shades = shadesOf(strip);
  const below = shades.ground - PRINT_FROM * (shades.ground - shades.print);
  return inLine(components(strip, below), strip, pxPerMm).flatMap((box): PrintedLetter[] => {
    const [symbol, ...more] = symbols.filter(
      ({ x0, x1 }) => (x0 + x1) / 2 > box.left && (x0 + x1) / 2 < box.right,
    );
    if (!symbol || more.length > 0) return [];
    const shared = Math.min(box.right, symbol.x1) - Math.max(box.left, symbol.x0);
    const isWhole = shared >= COVERED * (symbol.x1 - symbol.x0) && shared >= COVERED * (box.right - box.left);
    return isWhole ? [{ symbol: symbol.symbol, glyph: drawn(strip, box, shades) }] : [];
  });
}

/** Px that two letters are moved against each other to lie alike. */
const REACH = { x: 2, y: 1 };

/** Likeness of two letters where they lie most alike: normalised cross-correlation, −1 to 1. */
export function glyphLikeness(a: Glyph, b: Glyph): number {
  const { width, height } = GLYPH_PX;
  let best = -1;
  for (let dy = -REACH.y; dy <= REACH.y; dy++)
    for (let dx = -REACH.x; dx <= REACH.x; dx++) {
      let [p, q, pp, qq, pq, n] = [0, 0, 0, 0, 0, 0];
      for (let y = REACH.y; y < height - REACH.y; y++)
        for (let x = REACH.x; x < width - REACH.x; x++) {
          const s = a.data[(y + dy) * width + x + dx] ?? 0;
          const t = b.data[y * width + x] ?? 0;
          p += s;
          q += t;
          pp += s * s;
          qq += t * t;
          pq += s * t;
          n++;
        }
      const spread = (pp / n - (p / n) ** 2) * (qq / n - (q / n) ** 2);
      if (spread > 0) best = Math.max(best, (pq / n - (p * q) / (n * n)) / Math.sqrt(spread));
    }
  return best;
}
