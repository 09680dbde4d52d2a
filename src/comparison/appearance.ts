import type { AreaMm, SizeMm } from '../reference/index.ts';
import { CELL_COUNT, CELLS, type PageLayout } from './page-layout.ts';

/** Changes with everything that makes appearances of before unlike those of after. */
export const APPEARANCE_FORM = 1;
/** Parts of an appearance, a signed byte a cell: colour (two), shade, detail. */
export const PARTS = 4;
/** Bytes of an appearance: its parts, and a bit a cell that counts. */
export const APPEARANCE_BYTES = PARTS * CELL_COUNT + CELL_COUNT / 8;
/** Length of each of colour, shade and detail as a vector, in steps of its bytes. */
export const LENGTH = 360;
/** Points along each side of a cell at which it is asked whether they belong to the bearer. */
const ASKED = 4;

/** What differs from cells round a cell: a lamp or a shadow changes neighbours alike. */
function beside(shade: Float32Array): Float32Array {
  const { across, down } = CELLS;
  const out = new Float32Array(CELL_COUNT);
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      let [sum, count] = [0, 0];
      for (let v = Math.max(0, y - 1); v <= Math.min(down - 1, y + 1); v++)
        for (let u = Math.max(0, x - 1); u <= Math.min(across - 1, x + 1); u++, count++)
          sum += shade[v * across + u] ?? 0;
      out[y * across + x] = (shade[y * across + x] ?? 0) - sum / count;
    }
  return out;
}

/** Red, blue, shade, detail; of which the first two are one vector, the others one each. */
export const partsOf = ({ red, blue, shade, detail }: PageLayout) =>
  [red, blue, beside(shade), detail] as const;
export const GROUPS = [[0, 1], [2], [3]] as const;

/** Cells that are the same on every document of a model: at most half of each lies in what is the bearer's. Page as in `layoutOf`. */
export function commonCells({ widthMm, heightMm }: SizeMm, personal: readonly AreaMm[]): Uint8Array {
  const isUpright = heightMm > widthMm;
  const common = new Uint8Array(CELL_COUNT);
  for (let cell = 0; cell < CELL_COUNT; cell++) {
    let own = 0;
    for (let at = 0; at < ASKED * ASKED; at++) {
      const across = ((cell % CELLS.across) + ((at % ASKED) + 0.5) / ASKED) / CELLS.across;
      const down = (Math.floor(cell / CELLS.across) + (Math.floor(at / ASKED) + 0.5) / ASKED) / CELLS.down;
      // A page on end is laid down anticlockwise: what was its right side is then on top.
      const x = widthMm * (isUpright ? 1 - down : across);
      const y = heightMm * (isUpright ? across : down);
      const isOwn = personal.some(
        ({ xMm, yMm, ...area }) => x >= xMm && x < xMm + area.widthMm && y >= yMm && y < yMm + area.heightMm,
      );
      if (isOwn) own++;
    }
    common[cell] = own > (ASKED * ASKED) / 2 ? 0 : 1;
  }
  return common;
}

/** The appearance of a page of a model, as it is filed: each part from its mean over the common cells, scaled to one length. */
export function appearanceOf(layout: PageLayout, common: Uint8Array): Uint8Array {
  const out = new Uint8Array(APPEARANCE_BYTES);
  const count = Math.max(
    1,
    common.reduce((sum, each) => sum + each, 0),
  );
  const parts = partsOf(layout).map((part) => {
    const mean = part.reduce((sum, value, cell) => sum + (common[cell] ? value : 0), 0) / count;
    return part.map((value, cell) => (common[cell] ? value - mean : 0));
  });
  for (const group of GROUPS) {
    const length = Math.hypot(...group.flatMap((part) => [...(parts[part] ?? [])]));
    const scale = length > 1e-6 ? LENGTH / length : 0;
    for (const part of group)
      for (const [cell, value] of (parts[part] ?? []).entries())
        out[part * CELL_COUNT + cell] = Math.max(-127, Math.min(127, Math.round(value * scale)));
  }
  for (let cell = 0; cell < CELL_COUNT; cell++)
    if (common[cell])
      out[PARTS * CELL_COUNT + (cell >> 3)] =
        (out[PARTS * CELL_COUNT + (cell >> 3)] ?? 0) | (1 << (cell & 7));
  return out;
}
