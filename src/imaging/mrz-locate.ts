import type { QuarterTurn } from './geometry.ts';
import type { Band } from './mrz-bands.ts';
import type { BandGroup } from './mrz-groups.ts';
import { type CellGrid, columnProfile, linePitch, type Placement, placements } from './mrz-pitch.ts';
import type { Plane } from './mrz-plane.ts';
import {
  cutLines,
  cutStrip,
  GLYPH_HEIGHT_PX,
  LINE_HEIGHT_PX,
  type LineCrop,
  type Strip,
} from './mrz-strip.ts';
import { applyHomography } from './warp.ts';

/** A line with its cells. */
export interface GridLine {
  readonly crop: LineCrop;
  readonly grid: CellGrid;
}

/** Lines of equal pitch and as many cells as a zone has, in one of the two directions they may be read in. */
export interface ZoneCandidate {
  readonly turn: QuarterTurn;
  readonly strip: Strip;
  readonly lines: readonly GridLine[];
}

/** The group as it lies and, only if the caller goes on, upside down: built alike, they read differently. */
export function* bothWays(source: Plane, group: BandGroup): Generator<ZoneCandidate> {
  const upright = candidateFrom(source, group);
  if (!upright) return;
  yield upright;
  const turned = candidateFrom(source, turnedRound(group));
  if (turned) yield turned;
}

/** The same bands, read in the opposite direction. */
function turnedRound(group: BandGroup): BandGroup {
  return group.map((band) => ({ ...band, angle: band.angle + Math.PI })).reverse();
}

/** Paper beside the lines, in glyph heights: wide while their ends are still to be found, narrow in what is shown. */
const SEARCH_MARGIN = 5;
const STRIP_MARGIN = 1.5;

/**
 * The zone that a group (px of `source`) is, if it is built like one: two lines of 36 or 44 cells or three of 30, in
 * one pitch, beginning below each other. It is measured twice, the second time along its own cells:
 * 36 cells that do not hold then were part of 44.
 */
function candidateFrom(source: Plane, group: BandGroup): ZoneCandidate | null {
  const found = verified(source, group);
  const rough = found && isPartOfCard(found) ? completed(source, found) : found;
  if (!rough) return null;
  const again = verified(source, rough.lines.map(bandAlong));
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

interface MeasuredLine {
  readonly crop: LineCrop;
  readonly profile: Float64Array;
  readonly pitchPx: number;
  readonly regularity: number;
}

/** Least regularity of a line of a zone: such lines measure 0.4 to 0.8, running text and patterns under 0.2. */
const MIN_REGULARITY = 0.3;
/** Cells of a line by the number of lines of the zone (ICAO Doc 9303-4 to -7). */
const CARD_CELLS = 30;
const CELLS: Readonly<Record<number, readonly number[]>> = { 2: [44, 36, CARD_CELLS], 3: [CARD_CELLS] };

function mayBeLonger({ lines }: ZoneCandidate): boolean {
  const longest = Math.max(...(CELLS[lines.length] ?? []));
  return lines.some(({ grid }) => grid.count < longest);
}

function isPartOfCard({ lines }: ZoneCandidate): boolean {
  return lines.length === 2 && lines[0]?.grid.count === CARD_CELLS;
}

function verified(source: Plane, group: BandGroup): ZoneCandidate | null {
  const strip = cutStrip(source, group, SEARCH_MARGIN);
  if (!strip) return null;
  const measured = cutLines(source, strip).map((crop): MeasuredLine => {
    const profile = columnProfile(crop);
    return { crop, profile, ...linePitch(profile, GLYPH_HEIGHT_PX) };
  });
  const regular = group.filter((_, line) => (measured[line]?.regularity ?? 0) >= MIN_REGULARITY);
  if (regular.length < 2) return null;
  if (regular.length < group.length) return verified(source, regular);
  for (const count of CELLS[group.length] ?? []) {
    const lines = aligned(measured, count);
    if (lines) return { turn: turnOf(group), strip, lines };
  }
  return null;
}

function turnOf(group: BandGroup): QuarterTurn {
  const quarters = Math.round((group[0]?.angle ?? 0) / (Math.PI / 2));
  return ((((-quarters % 4) + 4) % 4) * 90) as QuarterTurn;
}

/** Empty cells in a line that glare or wear may account for; more, and it is no line of so many cells. */
const MAX_MISSING = 2;
/** Inked cells next to a line's ends that stray print may account for; more, and the line is longer than that. */
const MAX_OVERRUN = 2;
/** Lines of a zone begin below each other; tolerance in cells. */
const MAX_RAGGED = 0.75;

/** Cells for all lines, `count` each, beginning below each other; of several places the best inked. */
function aligned(measured: readonly MeasuredLine[], count: number): GridLine[] | null {
  const places = measured.map(({ profile, pitchPx }) =>
    placements(profile, pitchPx, count).filter((p) => p.missing <= MAX_MISSING && p.overrun <= MAX_OVERRUN),
  );
  const quality = (p: Placement) => p.ink - (p.missing + p.overrun) / count;
  let best = { sum: Number.NEGATIVE_INFINITY, chosen: [] as Placement[] };
  for (const first of places[0] ?? []) {
    const chosen = places.flatMap((options) => {
      const below = options.filter(
        ({ grid }) => Math.abs(grid.startPx - first.grid.startPx) <= MAX_RAGGED * grid.pitchPx,
      );
      return below.toSorted((a, b) => quality(b) - quality(a)).slice(0, 1);
    });
    const sum = chosen.reduce((total, p) => total + quality(p), 0);
    if (chosen.length === measured.length && sum > best.sum) best = { sum, chosen };
  }
  if (best.chosen.length === 0) return null;
  return measured.flatMap(({ crop }, i) => {
    const grid = best.chosen[i]?.grid;
    return grid ? [{ crop, grid }] : [];
  });
}

/** A card of which only two lines were found: the third is where the spacing puts it, below or above. */
function completed(source: Plane, { lines }: ZoneCandidate): ZoneCandidate | null {
  const [first, second] = lines.map(bandAlong);
  if (!first || !second) return null;
  const beyond = (from: Band, to: Band): Band => ({
    ...to,
    x: 2 * to.x - from.x,
    y: 2 * to.y - from.y,
    angle: 2 * to.angle - from.angle,
  });
  for (const three of [
    [first, second, beyond(first, second)],
    [beyond(second, first), first, second],
  ]) {
    const candidate = verified(source, three);
    if (candidate?.lines.length === 3) return candidate;
  }
  return null;
}
