import type { Homography, Quad } from '../../imaging/geometry.ts';
import { placeSymbols, type SeenSymbol } from '../../imaging/mrz-align.ts';
import type { GridLine, ZoneCandidate } from '../../imaging/mrz-locate.ts';
import { measureZone } from '../../imaging/mrz-measure.ts';
import { cutOut } from '../../imaging/mrz-plane.ts';
import { GLYPH_HEIGHT_PX, LINE_HEIGHT_PX } from '../../imaging/mrz-strip.ts';
import { chainHomographies, rectangle, transformQuad } from '../../imaging/mrz-transform.ts';
import { type CellReading, SURE, vote } from '../../imaging/mrz-vote.ts';
import { FILLER } from '../../mrz/alphabet.ts';
import type { CharacterReading, LineReading, ReaderOpinion, ZoneReading } from '../../mrz/reading.ts';
import { settleOpenCharacters, weighByFormat } from '../../mrz/settle.ts';
import type { CellReader } from './cell-reader.ts';
import { readCells } from './fit.ts';
import { plausibleFormat } from './plausible.ts';
import type { LineRecogniser } from './recogniser.ts';

/** The two readers of a zone: of single cells, quick and exact, and of whole lines, for a second opinion. */
export interface Readers {
  readonly cells: CellReader;
  readonly lines: LineRecogniser;
}

/** Paper left above and below the glyphs, and beside the first and last cell, of what the line reader gets. */
const MARGIN_PX = 8;
const MARGIN_CELLS = 0.7;
const GLYPH_TOP_PX = (LINE_HEIGHT_PX - GLYPH_HEIGHT_PX) / 2;
/** Paper round the characters within the outline of the zone, px of the line crop. */
const OUTLINE_PX = 8;
/** Mean probability of the cells' first symbols below which a zone is not believed to be one. */
const LEAST_CONFIDENCE = 0.5;
/** Whether a line needs no second opinion: each of its cells is sure by itself. */
function isSure(cells: readonly CellReading[]): boolean {
  return cells.every(({ symbols, none }) => (symbols[0]?.probability ?? 0) >= SURE && none <= 1 - SURE);
}

/** What the line reader sees in each cell of a line; null where it sees nothing. */
async function secondOpinion(
  lines: LineRecogniser,
  { crop, grid }: GridLine,
): Promise<(SeenSymbol | null)[]> {
  const left = Math.round(grid.startPx - MARGIN_CELLS * grid.pitchPx);
  const widthPx = Math.round((grid.count + 2 * MARGIN_CELLS) * grid.pitchPx);
  const picture = cutOut(
    crop.plane,
    left,
    GLYPH_TOP_PX - MARGIN_PX,
    widthPx,
    GLYPH_HEIGHT_PX + 2 * MARGIN_PX,
  );
  const seen = await lines.recognise(picture);
  return placeSymbols(
    seen.map((symbol) => ({ ...symbol, x0: symbol.x0 + left, x1: symbol.x1 + left })),
    grid,
  );
}

/** Reads one line. A cell in which there is nothing becomes a filler with confidence 0. */
async function readLine(
  { lines }: Readers,
  line: GridLine,
  cells: readonly CellReading[],
  toFrame: Homography,
): Promise<LineReading> {
  const { crop, grid } = line;
  const opinions = isSure(cells) ? null : await secondOpinion(lines, line);
  const cropToFrame = chainHomographies(crop.toSource, toFrame);
  const characters = cells.map((cell, column): CharacterReading => {
    const x = grid.startPx + column * grid.pitchPx;
    const outline = rectangle(x, GLYPH_TOP_PX - 2, x + grid.pitchPx, GLYPH_TOP_PX + GLYPH_HEIGHT_PX + 2);
    const inLine = opinions?.[column] ?? null;
    return {
      ...vote(cell, inLine),
      readings: opinionsOf(cell, inLine),
      settledBy: null,
      quad: transformQuad(cropToFrame, outline),
    };
  });
  return { text: characters.map((character) => character.symbol).join(''), characters };
}

function opinionsOf(cell: CellReading, line: SeenSymbol | null): ReaderOpinion[] {
  const { symbol, probability } = firstOf(cell);
  const alone: ReaderOpinion = { reader: 'cells', symbol, confidence: probability * (1 - cell.none) };
  return line ? [alone, { reader: 'lines', symbol: line.symbol, confidence: line.confidence }] : [alone];
}

/** The outline of a zone in px of the frame: its lines with a little paper round them. */
function outlineOf({ lines }: ZoneCandidate, toFrame: Homography): Quad | null {
  const outlines = lines.map(({ crop, grid }) => {
    const end = grid.startPx + grid.count * grid.pitchPx;
    const [top, foot] = [GLYPH_TOP_PX - OUTLINE_PX, GLYPH_TOP_PX + GLYPH_HEIGHT_PX + OUTLINE_PX];
    const line = rectangle(grid.startPx - OUTLINE_PX, top, end + OUTLINE_PX, foot);
    return transformQuad(chainHomographies(crop.toSource, toFrame), line);
  });
  const [first, last] = [outlines[0], outlines.at(-1)];
  return first && last ? [first[0], first[1], last[2], last[3]] : null;
}

const firstOf = (cell: CellReading) => cell.symbols[0] ?? { symbol: FILLER, probability: 0 };

/** Whether cells read like those of a zone, by single cells alone: sure enough, letters and digits where a format has them. */
function looksLikeZone(cells: readonly (readonly CellReading[])[]): boolean {
  const all = cells.flat();
  const mean = all.reduce((sum, cell) => sum + firstOf(cell).probability, 0) / Math.max(1, all.length);
  return mean >= LEAST_CONFIDENCE && plausibleFormat(textOf(cells)) !== null;
}

function textOf(cells: readonly (readonly CellReading[])[]): string[] {
  return cells.map((line) => line.map((cell) => firstOf(cell).symbol).join(''));
}

/**
 * Reads a candidate in the direction it states; `null` when what comes out is not a zone: too unsure, or letters and
 * digits where no format has them. `toFrame` takes px of the plane the candidate was cut from to px of the frame.
 */
export async function readZone(
  readers: Readers,
  candidate: ZoneCandidate,
  toFrame: Homography,
): Promise<ZoneReading | null> {
  const cells = candidate.lines.map((line) => readCells(readers.cells, line));
  if (!looksLikeZone(cells)) return null;
  const read: LineReading[] = [];
  for (const [i, line] of candidate.lines.entries())
    read.push(await readLine(readers, line, cells[i] ?? [], toFrame));
  const format = plausibleFormat(read.map((line) => line.text));
  const quad = outlineOf(candidate, toFrame);
  if (!format || !quad) return null;
  const lines = settleOpenCharacters(weighByFormat(read, format), format);
  const { plane, toSource } = candidate.strip;
  return {
    format,
    lines,
    quad,
    turn: candidate.turn,
    geometry: measureZone(
      candidate.lines.map((line, i) => ({ ...line, text: lines[i]?.text ?? '' })),
      toFrame,
    ),
    strip: {
      widthPx: plane.widthPx,
      heightPx: plane.heightPx,
      toFrame: chainHomographies(toSource, toFrame),
    },
  };
}
