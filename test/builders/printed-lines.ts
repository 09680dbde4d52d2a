import type { Point, Quad } from '../../src/imaging/geometry.ts';
import type { Raster } from '../../src/imaging/raster.ts';
import { seeded } from '../../src/specimens/chance.ts';

export interface PrintedLines {
  lines: number;
  cells: number;
  pitchPx: number;
  spacingPx: number;
  /** Where the upper left corner of the first cell lies in the picture. */
  origin: Point;
  /** Direction of reading, degrees clockwise. */
  angle: number;
}

/** Glyphs of 4 × 5 blocks, with the strokes that letters have. */
const GLYPHS = [
  '1111 1001 1111 1001 1001',
  '1110 1001 1110 1001 1110',
  '0011 0100 1000 0100 0011',
  '1111 0010 0010 0010 0010',
].map((rows) => rows.split(' '));

/** Share of a cell's width and of its pitch that a glyph takes up. */
const GLYPH = { width: 0.68, height: 1 };

/** The four corners of the block of lines, in reading order, from the top of the first glyphs to the foot of the last. */
export function outlineOf({ lines, cells, pitchPx, spacingPx, origin, angle }: PrintedLines): Quad {
  const width = cells * pitchPx;
  const height = (lines - 1) * spacingPx + GLYPH.height * pitchPx;
  const turned = (x: number, y: number): Point => {
    const a = (angle * Math.PI) / 180;
    return [origin[0] + x * Math.cos(a) - y * Math.sin(a), origin[1] + x * Math.sin(a) + y * Math.cos(a)];
  };
  return [turned(0, 0), turned(width, 0), turned(width, height), turned(0, height)];
}

function inked(print: PrintedLines, x: number, y: number): boolean {
  const { lines, cells, pitchPx, spacingPx, origin } = print;
  const a = (-print.angle * Math.PI) / 180;
  const [dx, dy] = [x - origin[0], y - origin[1]];
  const along = dx * Math.cos(a) - dy * Math.sin(a);
  const across = dx * Math.sin(a) + dy * Math.cos(a);
  const line = Math.floor(across / spacingPx);
  const cell = Math.floor(along / pitchPx);
  if (line < 0 || line >= lines || cell < 0 || cell >= cells) return false;
  const column = ((along / pitchPx - cell - (1 - GLYPH.width) / 2) / GLYPH.width) * 4;
  const row = ((across - line * spacingPx) / (GLYPH.height * pitchPx)) * 5;
  const glyph = GLYPHS[(line * 7 + cell * 5 + ((cell * cell) % 3)) % GLYPHS.length];
  return column >= 0 && row >= 0 && glyph?.[Math.floor(row)]?.[Math.floor(column)] === '1';
}

/** A grey picture with blocks of fixed-pitch print whose place is known by construction; edges are smoothed. */
export function printedPage(widthPx: number, heightPx: number, prints: readonly PrintedLines[]): Raster {
  const data = new Uint8Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      let ink = 0;
      for (const dy of [0.25, 0.75])
        for (const dx of [0.25, 0.75]) if (prints.some((print) => inked(print, x + dx, y + dy))) ink++;
      data[y * widthPx + x] = 232 - 48 * ink;
    }
  }
  return { widthPx, heightPx, channels: 1, data };
}

/** A page of running text: words of letters of different widths, ragged lines, as a letter or a newspaper has. */
export function textPage(widthPx: number, heightPx: number, seed: number): Raster {
  const random = seeded(seed);
  const page: Raster = { widthPx, heightPx, channels: 1, data: new Uint8Array(widthPx * heightPx).fill(240) };
  const letter = (left: number, top: number, width: number, height: number) => {
    for (let y = top; y < top + height; y++)
      for (const x of [left, left + 1, left + width - 1]) page.data[y * widthPx + x] = 30;
    for (let x = left; x < left + width; x++)
      page.data[(top + Math.floor(random() * height)) * widthPx + x] = 30;
  };
  for (let top = 20; top < heightPx - 30; top += 22) {
    const end = widthPx - 30 - random() * 60;
    for (let left = 25; left < end; ) {
      const width = 4 + Math.floor(random() * 8);
      letter(left, top, width, 12);
      left += width + 2 + (random() < 0.2 ? 6 : 0);
    }
  }
  return page;
}

export function noisePage(widthPx: number, heightPx: number, seed: number): Raster {
  const random = seeded(seed);
  const data = Uint8Array.from({ length: widthPx * heightPx }, () => Math.floor(random() * 256));
  return { widthPx, heightPx, channels: 1, data };
}

export function blankPage(widthPx: number, heightPx: number): Raster {
  return { widthPx, heightPx, channels: 1, data: new Uint8Array(widthPx * heightPx).fill(230) };
}
