import type { QuarterTurn } from './geometry.ts';
import type { Band } from './mrz-bands.ts';
import type { BandGroup } from './mrz-groups.ts';
import type { Plane } from './mrz-plane.ts';
import {
  aligned,
  type GridLine,
  judgedLines,
  type MeasuredLine,
  measuredLines,
  type PrintJudge,
} from './mrz-rows.ts';
import { cutLines, cutStrip, GLYPH_HEIGHT_PX, LINE_HEIGHT_PX, type Strip } from './mrz-strip.ts';
import { applyHomography } from './warp.ts';

export type { GridLine } from './mrz-rows.ts';

/** Lines of equal pitch and as many cells as a zone has, in one of the two directions they may be read in. */
export interface ZoneCandidate {
  readonly turn: QuarterTurn;
  readonly strip: Strip;
  readonly lines: readonly GridLine[];
}

/** The same bands, read in the opposite direction. */
export function turnedRound(group: BandGroup): BandGroup {
  return group.map((band) => ({ ...band, angle: band.angle + Math.PI })).reverse();
}

/** Paper beside the lines, in glyph heights: wide while their ends are still to be found, narrow in what is shown. */
const SEARCH_MARGIN = 5;
const STRIP_MARGIN = 1.5;

/**
 * The zones that a group (px of `source`) may be, if it is built like one: two lines of 36 or 44 cells, three of 30, one of
 * 30, or 9 above two of 30, in one pitch, beginning below each other. Cells are placed by their ink first, then, if the
 * caller goes on, by what `judge` says of them: background printing beside a line is ink as well.
 */
export function* zoneCandidates(
  source: Plane,
  group: BandGroup,
  judge: PrintJudge | null = null,
): Generator<ZoneCandidate> {
  const measured = measure(source, group);
  if (!measured) return;
  for (const by of judge ? [null, judge] : [null]) {
    const found = placed(measured, by);
    if (!found) continue;
    const parts = isPartOfCard(found)
      ? [completed(source, found, by), withShortLine(source, found, by)]
      : [found];
    for (const rough of parts) {
      const whole = rough && refined(source, rough, by);
      if (whole) yield whole;
    }
  }
}

/**
 * The candidate measured a second time, along its own cells: 36 cells that do not hold then were part of 44. `null` for
 * such.
 */
function refined(source: Plane, rough: ZoneCandidate, judge: PrintJudge | null): ZoneCandidate | null {
  const again = hasShortLine(rough) ? null : verified(source, rough.lines.map(bandAlong), judge);
  const fine = again?.lines.length === rough.lines.length ? again : rough;
  if (fine === rough && mayBeLonger(rough)) return null;
  return { ...fine, strip: cutStrip(source, fine.lines.map(bandAlong), STRIP_MARGIN) ?? fine.strip };
}

/** A band that lies exactly along the cells of a line, px of the source. */
function bandAlong({ crop, grid }: GridLine): Band {
  const at = (x: number, y: number) => applyHomography(crop.toSource, [x, y]);
  const end = grid.startPx + grid.count * grid.pitchPx;
  const middle = (grid.startPx + end) / 2;
  const centre = LINE_HEIGHT_PX / 2;
  const [ax, ay] = at(grid.startPx, centre);
  const [bx, by] = at(end, centre);
  const [topX, topY] = at(middle, centre - GLYPH_HEIGHT_PX / 2);
  const [footX, footY] = at(middle, centre + GLYPH_HEIGHT_PX / 2);
  return {
    x: (ax + bx) / 2,
    y: (ay + by) / 2,
    angle: Math.atan2(by - ay, bx - ax),
    lengthPx: Math.hypot(bx - ax, by - ay),
    thicknessPx: Math.hypot(footX - topX, footY - topY),
  };
}

/** Least regularity of a line of a zone: such lines measure 0.4 to 0.8, running text and patterns under 0.2. */
const MIN_REGULARITY = 0.3;
/** Cells of a line by the number of lines of the zone (ICAO Doc 9303-4 to -7; driving licences). */
const CARD_CELLS = 30;
const CELLS: Readonly<Record<number, readonly number[]>> = {
  1: [CARD_CELLS],
  2: [44, 36, CARD_CELLS],
  3: [CARD_CELLS],
};
/** First line of the Swiss driving licence. */
const SHORT_CELLS = 9;

function hasShortLine({ lines }: ZoneCandidate): boolean {
  return lines[0]?.grid.count === SHORT_CELLS;
}

function mayBeLonger(candidate: ZoneCandidate): boolean {
  const longest = Math.max(...(CELLS[candidate.lines.length] ?? []));
  return !hasShortLine(candidate) && candidate.lines.some(({ grid }) => grid.count < longest);
}

function isPartOfCard({ lines }: ZoneCandidate): boolean {
  return lines.length === 2 && lines[0]?.grid.count === CARD_CELLS;
}

/** A group that repeats like the lines of a zone, cut out and measured. */
interface MeasuredGroup {
  readonly turn: QuarterTurn;
  readonly strip: Strip;
  readonly lines: readonly MeasuredLine[];
}

/** Measures a group, without those of its bands that do not repeat; `null` if hardly any does. */
function measure(source: Plane, group: BandGroup): MeasuredGroup | null {
  const strip = cutStrip(source, group, SEARCH_MARGIN);
  if (!strip) return null;
  const lines = measuredLines(source, strip);
  const regular = group.filter((_, line) => (lines[line]?.regularity ?? 0) >= MIN_REGULARITY);
  if (regular.length < Math.min(2, group.length)) return null;
  if (regular.length < group.length) return measure(source, regular);
  return { turn: turnOf(group), strip, lines };
}

/** The cells of a measured group, if it has as many as a zone. */
function placed({ turn, strip, lines }: MeasuredGroup, judge: PrintJudge | null): ZoneCandidate | null {
  const known = judge ? judgedLines(lines, judge) : lines;
  for (const count of CELLS[known.length] ?? []) {
    const grid = aligned(known, count);
    if (grid) return { turn, strip, lines: grid };
  }
  return null;
}

function verified(source: Plane, group: BandGroup, judge: PrintJudge | null): ZoneCandidate | null {
  const measured = measure(source, group);
  return measured && placed(measured, judge);
}

function turnOf(group: BandGroup): QuarterTurn {
  const quarters = Math.round((group[0]?.angle ?? 0) / (Math.PI / 2));
  return ((((-quarters % 4) + 4) % 4) * 90) as QuarterTurn;
}

/** Where the next line is, as far from `to` as that is from `from`. */
function beyond(from: Band, to: Band): Band {
  return { ...to, x: 2 * to.x - from.x, y: 2 * to.y - from.y, angle: 2 * to.angle - from.angle };
}

/** A card of which only two lines were found: the third is where the spacing puts it, below or above. */
function completed(source: Plane, { lines }: ZoneCandidate, judge: PrintJudge | null): ZoneCandidate | null {
  const [first, second] = lines.map(bandAlong);
  if (!first || !second) return null;
  for (const three of [
    [first, second, beyond(first, second)],
    [beyond(second, first), first, second],
  ]) {
    const candidate = verified(source, three, judge);
    if (candidate?.lines.length === 3) return candidate;
  }
  return null;
}

/** Two lines of a card below a short one, as the Swiss driving licence has it; its cells begin where theirs do. */
function withShortLine(
  source: Plane,
  { turn, lines }: ZoneCandidate,
  judge: PrintJudge | null,
): ZoneCandidate | null {
  const [first, second] = lines.map(bandAlong);
  if (!first || !second) return null;
  const strip = cutStrip(source, [beyond(second, first), first, second], STRIP_MARGIN);
  if (!strip) return null;
  // Most of the short line is bare ground, which would be taken for the perspective of its print; the line below knows better.
  const [short] = cutLines(source, strip);
  const rest = measuredLines(source, strip).slice(1);
  const long = judge ? judgedLines(rest, judge) : rest;
  const grids = long.length === 2 ? aligned(long, CARD_CELLS) : null;
  const [below, even] = [grids?.[0]?.grid, long[0]];
  if (!short || !grids || !below || !even) return null;
  const startPx = even.ownPx(below.startPx);
  const endPx = even.ownPx(below.startPx + SHORT_CELLS * below.pitchPx);
  const grid = { startPx, pitchPx: (endPx - startPx) / SHORT_CELLS, count: SHORT_CELLS };
  return {
    turn,
    strip,
    lines: [{ crop: short, grid }, ...grids],
  };
}
