import type { Homography } from './geometry.ts';
import type { TextLine } from './mrz-measure-glyphs.ts';
import { LINE_HEIGHT_PX } from './mrz-strip.ts';
import { drawSymbol } from './ocrb-raster.ts';
import { MIDDLE } from './ocrb-templates.ts';

/** How a character is printed otherwise than its line; places and widths in pitches. */
export interface Otherwise {
  readonly right?: number;
  readonly down?: number;
  /** What the edges of its strokes lie further out. */
  readonly gain?: number;
  /** Share of the ink of its line. */
  readonly ink?: number;
  /** What is printed in place of what is read. */
  readonly printed?: string;
}

export interface PrintedLine {
  readonly text: string;
  readonly pitchPx: number;
  readonly toSource: Homography;
  readonly otherwise?: Readonly<Record<number, Otherwise>>;
  /** What the grid is wrong by: px to the left, and share of the pitch. */
  readonly gridOff?: { readonly startPx: number; readonly pitch: number };
  /** Place of each character beside its own, pitches; of those that are not printed otherwise. */
  readonly unrest?: (column: number) => readonly [right: number, down: number];
}

const START_PX = 40;
const [PAPER, INK] = [230, 190];
const BLUR = [0.25, 0.5, 0.25];

/** Ink of a character over the whole crop, 0 to 1; thicker strokes are the symbol drawn over itself all around. */
function inkOf(
  symbol: string,
  widthPx: number,
  pitchPx: number,
  x: number,
  y: number,
  gain: number,
): Float32Array {
  const ways = gain > 0 ? [...Array(16).keys()].map((i) => (i * Math.PI) / 8) : [];
  const places = [[0, 0], ...ways.map((way) => [gain * Math.cos(way), gain * Math.sin(way)])];
  const pictures = places.map(([dx = 0, dy = 0]) => {
    const window = {
      left: -x / pitchPx - dx,
      top: -y / pitchPx - dy,
      width: widthPx / pitchPx,
      height: LINE_HEIGHT_PX / pitchPx,
    };
    return drawSymbol(symbol, window, pitchPx).data;
  });
  return Float32Array.from({ length: widthPx * LINE_HEIGHT_PX }, (_, i) =>
    Math.max(...pictures.map((p) => p[i] ?? 0)),
  );
}

/** A line of OCR-B whose geometry is known: px of the crop, baseline half a pitch below the middle, softened a little. */
export function printLine({
  text,
  pitchPx,
  toSource,
  otherwise = {},
  gridOff,
  unrest,
}: PrintedLine): TextLine {
  const widthPx = Math.ceil(2 * START_PX + text.length * pitchPx);
  const sharp = new Float32Array(widthPx * LINE_HEIGHT_PX);
  [...text].forEach((symbol, column) => {
    const { right = 0, down = 0, gain = 0, ink = 1, printed = symbol } = otherwise[column] ?? {};
    const [wayRight, wayDown] = (otherwise[column] ? null : unrest?.(column)) ?? [0, 0];
    const x = START_PX + (column + right + wayRight) * pitchPx;
    const y = LINE_HEIGHT_PX / 2 + (MIDDLE + down + wayDown) * pitchPx;
    const cellLeft = Math.floor(x - pitchPx / 2);
    const cellWidth = Math.ceil(2 * pitchPx);
    const picture = inkOf(printed, cellWidth, pitchPx, x - cellLeft, y, gain);
    for (let i = 0; i < picture.length; i++) {
      const at = Math.floor(i / cellWidth) * widthPx + cellLeft + (i % cellWidth);
      sharp[at] = Math.max(sharp[at] ?? 0, ink * (picture[i] ?? 0));
    }
  });
  const at = (x: number, y: number) => sharp[Math.max(0, Math.min(LINE_HEIGHT_PX - 1, y)) * widthPx + x] ?? 0;
  const data = Uint8Array.from(sharp, (_, i) => {
    const [x, y] = [i % widthPx, Math.floor(i / widthPx)];
    let value = 0;
    BLUR.forEach((v, dy) => {
      BLUR.forEach((u, dx) => {
        value += u * v * at(x + dx - 1, y + dy - 1);
      });
    });
    return Math.round(PAPER - INK * value);
  });
  const { startPx = 0, pitch = 0 } = gridOff ?? {};
  return {
    text,
    crop: { plane: { widthPx, heightPx: LINE_HEIGHT_PX, data }, toSource },
    grid: { startPx: START_PX - startPx, pitchPx: pitchPx * (1 + pitch), count: text.length },
  };
}

/** Px of a crop → px of the picture: `scale` times as large, turned by `degrees` clockwise, its origin at (x, y). */
export function placed(scale: number, x: number, y: number, degrees = 0): Homography {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [scale * cos, -scale * sin, x, scale * sin, scale * cos, y, 0, 0, 1];
}

/** Small shifts as printers make them, the same every time: 0.01 pitches at most. */
export function unrest(column: number): readonly [number, number] {
  return [0.01 * Math.sin(column * 7.3), 0.01 * Math.cos(column * 5.1)];
}
