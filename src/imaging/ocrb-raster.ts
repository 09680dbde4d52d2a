import { CELL_UNITS, OCRB_OUTLINES } from './ocrb-outlines.ts';

/** A straight piece of an outline, px; it runs from (x0, y0) to (x1, y1). */
interface Edge {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The part of a cell that is drawn, in pitches: x from the left edge of the cell, y down from the baseline. */
export interface CellWindow {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Straight pieces that stand for one curve: the error stays under a thousandth of a cell. */
const PIECES = 6;
/** Rows looked at within one row of pixels. */
const SUB_ROWS = 4;

const NUMBER = /-?\d+/g;

/** The outline of a symbol as closed polygons, in units of the font. */
function contoursOf(path: string): [x: number, y: number][][] {
  const contours: [number, number][][] = [];
  for (const [, command = '', rest = ''] of path.matchAll(/([MLC])([^MLC]*)/g)) {
    const n = (rest.match(NUMBER) ?? []).map(Number);
    const contour = contours.at(-1);
    const [px, py] = contour?.at(-1) ?? [0, 0];
    if (command === 'M') contours.push([[n[0] ?? 0, n[1] ?? 0]]);
    else if (command === 'L') contour?.push([n[0] ?? 0, n[1] ?? 0]);
    else {
      const [ax = 0, ay = 0, bx = 0, by = 0, x = 0, y = 0] = n;
      for (let i = 1; i <= PIECES; i++) {
        const t = i / PIECES;
        const s = 1 - t;
        const [w0, w1, w2, w3] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
        contour?.push([w0 * px + w1 * ax + w2 * bx + w3 * x, w0 * py + w1 * ay + w2 * by + w3 * y]);
      }
    }
  }
  return contours;
}

function edgesOf(symbol: string, window: CellWindow, pxPerPitch: number): Edge[] {
  const scale = pxPerPitch / CELL_UNITS;
  const place = ([x, y]: readonly [number, number]): [number, number] => [
    x * scale - window.left * pxPerPitch,
    y * scale - window.top * pxPerPitch,
  ];
  return contoursOf(OCRB_OUTLINES[symbol] ?? '').flatMap((contour) => {
    const points = contour.map(place);
    return points.map(([x0, y0], i): Edge => {
      const [x1, y1] = points[(i + 1) % points.length] ?? [x0, y0];
      return { x0, y0, x1, y1 };
    });
  });
}

interface Crossing {
  readonly x: number;
  /** 1 where the outline runs down, −1 where it runs up. */
  readonly turn: number;
}

/** Where the outline crosses the middle of each of `rows` rows, which lie `step` px apart. */
function crossingsOf(edges: readonly Edge[], rows: number, step: number): Crossing[][] {
  const crossings: Crossing[][] = Array.from({ length: rows }, () => []);
  for (const { x0, y0, x1, y1 } of edges) {
    const first = Math.max(0, Math.ceil(Math.min(y0, y1) / step - 0.5));
    const end = Math.min(rows, Math.ceil(Math.max(y0, y1) / step - 0.5));
    for (let row = first; row < end; row++) {
      const x = x0 + (((row + 0.5) * step - y0) / (y1 - y0)) * (x1 - x0);
      crossings[row]?.push({ x, turn: y1 > y0 ? 1 : -1 });
    }
  }
  return crossings;
}

/** Adds to a row what a span covers of each pixel. */
function cover(row: Float32Array, from: number, to: number, share: number) {
  for (let x = Math.max(0, Math.floor(from)); x < Math.min(row.length, Math.ceil(to)); x++)
    row[x] = (row[x] ?? 0) + share * Math.max(0, Math.min(x + 1, to) - Math.max(x, from));
}

/** Share of each pixel that a symbol of OCR-B covers, 0 to 1; size in px as the window and `pxPerPitch` make it. */
export interface Coverage {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Float32Array;
}

/** Draws a symbol. Symbols that OCR-B outlines were not taken for are blank. */
export function drawSymbol(symbol: string, window: CellWindow, pxPerPitch: number): Coverage {
  const widthPx = Math.round(window.width * pxPerPitch);
  const heightPx = Math.round(window.height * pxPerPitch);
  const data = new Float32Array(widthPx * heightPx);
  const edges = edgesOf(symbol, window, pxPerPitch);
  crossingsOf(edges, heightPx * SUB_ROWS, 1 / SUB_ROWS).forEach((crossings, subRow) => {
    const y = Math.floor(subRow / SUB_ROWS);
    const row = data.subarray(y * widthPx, (y + 1) * widthPx);
    let winding = 0;
    let from = 0;
    for (const { x, turn } of crossings.sort((a, b) => a.x - b.x)) {
      if (winding === 0) from = x;
      winding += turn;
      if (winding === 0) cover(row, from, x, 1 / SUB_ROWS);
    }
  });
  return { widthPx, heightPx, data };
}
