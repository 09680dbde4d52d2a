import type { Homography } from '../../imaging/geometry.ts';
import { placeSymbols } from '../../imaging/mrz-align.ts';
import type { GridLine, ZoneCandidate } from '../../imaging/mrz-locate.ts';
import { cutOut } from '../../imaging/mrz-plane.ts';
import { GLYPH_HEIGHT_PX, LINE_HEIGHT_PX } from '../../imaging/mrz-strip.ts';
import { chainHomographies, rectangle, transformQuad } from '../../imaging/mrz-transform.ts';
import { FILLER } from '../../mrz/alphabet.ts';
import type { CharacterReading, LineReading, ZoneReading } from '../../mrz/reading.ts';
import { plausibleFormat } from './plausible.ts';
import type { LineRecogniser } from './recogniser.ts';

/** Paper left above and below the glyphs, and beside the first and last cell, of what the recogniser gets. */
const MARGIN_PX = 8;
const MARGIN_CELLS = 0.7;
/** Mean confidence below which a zone is not believed to be one. */
const LEAST_CONFIDENCE = 0.5;

/** Reads one line. A cell in which the recogniser saw nothing becomes a filler with confidence 0. */
async function readLine(
  recogniser: LineRecogniser,
  { crop, grid }: GridLine,
  toFrame: Homography,
): Promise<LineReading> {
  const left = Math.round(grid.startPx - MARGIN_CELLS * grid.pitchPx);
  const widthPx = Math.round((grid.count + 2 * MARGIN_CELLS) * grid.pitchPx);
  const glyphTop = (LINE_HEIGHT_PX - GLYPH_HEIGHT_PX) / 2;
  const top = glyphTop - MARGIN_PX;
  const picture = cutOut(crop.plane, left, top, widthPx, GLYPH_HEIGHT_PX + 2 * MARGIN_PX);
  const symbols = (await recogniser.recognise(picture)).map((seen) => ({
    ...seen,
    x0: seen.x0 + left,
    x1: seen.x1 + left,
  }));
  const cropToFrame = chainHomographies(crop.toSource, toFrame);
  const characters = placeSymbols(symbols, grid).map((seen, cell): CharacterReading => {
    const x = grid.startPx + cell * grid.pitchPx;
    const outline = rectangle(x, glyphTop - 2, x + grid.pitchPx, glyphTop + GLYPH_HEIGHT_PX + 2);
    return {
      symbol: seen?.symbol ?? FILLER,
      confidence: seen?.confidence ?? 0,
      alternatives: [],
      quad: transformQuad(cropToFrame, outline),
    };
  });
  return { text: characters.map((character) => character.symbol).join(''), characters };
}

function meanConfidence(lines: readonly LineReading[]): number {
  const all = lines.flatMap((line) => line.characters);
  return all.reduce((sum, character) => sum + character.confidence, 0) / Math.max(1, all.length);
}

/**
 * Reads a candidate in the direction it states; `null` when what comes out is not a zone: too unsure, or letters and
 * digits where no format has them. `toFrame` takes px of the plane the candidate was cut from to px of the frame.
 */
export async function readZone(
  recogniser: LineRecogniser,
  candidate: ZoneCandidate,
  toFrame: Homography,
): Promise<ZoneReading | null> {
  const lines: LineReading[] = [];
  for (const line of candidate.lines) lines.push(await readLine(recogniser, line, toFrame));
  const format = plausibleFormat(lines.map((line) => line.text));
  if (!format || meanConfidence(lines) < LEAST_CONFIDENCE) return null;
  const [top, bottom] = [lines[0]?.characters, lines.at(-1)?.characters];
  const corners = [
    top?.[0]?.quad?.[0],
    top?.at(-1)?.quad?.[1],
    bottom?.at(-1)?.quad?.[2],
    bottom?.[0]?.quad?.[3],
  ];
  const [topLeft, topRight, bottomRight, bottomLeft] = corners;
  if (!topLeft || !topRight || !bottomRight || !bottomLeft) return null;
  const { plane, toSource } = candidate.strip;
  return {
    format,
    lines,
    quad: [topLeft, topRight, bottomRight, bottomLeft],
    turn: candidate.turn,
    strip: {
      widthPx: plane.widthPx,
      heightPx: plane.heightPx,
      toFrame: chainHomographies(toSource, toFrame),
    },
  };
}
