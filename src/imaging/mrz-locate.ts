import type { QuarterTurn } from './geometry.ts';
import { type Band, findBands } from './mrz-bands.ts';
import { type BandGroup, groupBands, withJoined } from './mrz-groups.ts';
import { inkPlane, printMask } from './mrz-ink.ts';
import { type CellGrid, columnProfile, linePitch, placeCells } from './mrz-pitch.ts';
import { type Plane, transposed } from './mrz-plane.ts';
import { cutLines, cutStrip, type LineCrop, type Strip } from './mrz-strip.ts';

/** A line with its cells. */
export interface GridLine {
  readonly crop: LineCrop;
  readonly grid: CellGrid;
  /** How much of the print repeats at the pitch, 0 to 1. */
  readonly regularity: number;
}

/** Lines of equal pitch and as many cells as a zone has, in one of the two directions they may be read in. */
export interface ZoneCandidate {
  readonly turn: QuarterTurn;
  readonly strip: Strip;
  readonly lines: readonly GridLine[];
}

/** One attempt: the longer side, in px, of the copy that is searched, and the direction of the lines looked for. */
export interface SearchStage {
  readonly sizePx: number;
  readonly direction: 'rows' | 'columns';
}

/** Sizes at which glyphs of any zone that fills a third of the picture or more are 6 to 25 px high. */
const SEARCH_SIZES = [1000, 500, 2000];

/** What to try on a picture, most likely first; sizes beyond its own are left out. */
export function searchStages({ widthPx, heightPx }: Plane): SearchStage[] {
  const long = Math.max(widthPx, heightPx);
  const sizes = SEARCH_SIZES.filter((sizePx, i) => i === 0 || sizePx < long);
  return sizes.flatMap((sizePx) => [
    { sizePx, direction: 'rows' as const },
    { sizePx, direction: 'columns' as const },
  ]);
}

/** Constants of the search, px of the searched copy: glyphs there are 6 to 25 px high. */
const STROKE_REACH = 6;
const INK_REACH = 20;
const INK_FLOOR = 14;
const GAP = 12;
/** A line of 30 cells is this many times as long as its glyphs are high, at least. */
const LINE_ASPECT = 16;
const GROUPS_TRIED = 8;

/** Groups of bands in the copy, read to the right (rows) or downwards (columns). */
export function findGroups(copy: Plane, direction: SearchStage['direction']): BandGroup[] {
  const plane = direction === 'rows' ? copy : transposed(copy);
  const ink = inkPlane(plane, STROKE_REACH);
  const bands = withJoined(findBands(printMask(ink, INK_REACH, INK_FLOOR), GAP)).filter(
    (band) => band.lengthPx >= LINE_ASPECT * band.thicknessPx,
  );
  const groups = groupBands(bands).slice(0, GROUPS_TRIED);
  return direction === 'rows' ? groups : groups.map(mirrored);
}

/** From the transposed copy to the copy itself: axes change places, and so does the order of the lines. */
function mirrored(group: BandGroup): BandGroup {
  return group.map((band) => ({ ...band, x: band.y, y: band.x, angle: Math.PI / 2 - band.angle })).reverse();
}

/** The same bands, read in the opposite direction. */
function turnedRound(group: BandGroup): BandGroup {
  return group.map((band) => ({ ...band, angle: band.angle + Math.PI })).reverse();
}

function turnOf(group: BandGroup): QuarterTurn {
  const quarters = Math.round((group[0]?.angle ?? 0) / (Math.PI / 2));
  return ((((-quarters % 4) + 4) % 4) * 90) as QuarterTurn;
}

/** The group as it lies and, only if the caller goes on, upside down: built alike, they read differently. */
export function* bothWays(source: Plane, group: BandGroup, scale: number): Generator<ZoneCandidate> {
  const upright = verifyGroup(source, group, scale, true);
  if (!upright) return;
  yield upright;
  const turned = verifyGroup(source, turnedRound(group), scale, true);
  if (turned) yield turned;
}

/** Least regularity of a line of a zone: such lines measure 0.4 to 0.8, running text and patterns under 0.2. */
const MIN_REGULARITY = 0.3;
/** Least share of cells in and beside the line that are as expected, inked or empty. */
const MIN_FIT = 0.85;
/** Cells of a line by the number of lines of the zone (ICAO Doc 9303-4 to -7). */
const CELLS: Readonly<Record<number, readonly number[]>> = { 2: [44, 36], 3: [30] };

/**
 * Cuts a group out of `source` (which is `scale` times as large as the copy the group was found in) and looks whether
 * it is built like a zone: two lines of 36 or 44 cells or three of 30, in one pitch. Bands that are none of its lines
 * are dropped; the third line of a card is looked for where it should be. `null` when it is no zone.
 */
function verifyGroup(
  source: Plane,
  group: BandGroup,
  scale: number,
  mayAddLine: boolean,
): ZoneCandidate | null {
  const strip = cutStrip(source, group, scale);
  if (!strip) return null;
  const measured = cutLines(source, strip).map((crop) => {
    const profile = columnProfile(crop);
    return { crop, profile, ...linePitch(profile) };
  });
  const regular = group.filter((_, line) => (measured[line]?.regularity ?? 0) >= MIN_REGULARITY);
  if (regular.length < 2) return null;
  if (regular.length < group.length) return verifyGroup(source, regular, scale, mayAddLine);
  for (const count of CELLS[group.length] ?? []) {
    const lines = measured.flatMap(({ crop, profile, pitchPx, regularity }): GridLine[] => {
      const placed = placeCells(profile, pitchPx, count);
      return placed && placed.fit >= MIN_FIT ? [{ crop, grid: placed.grid, regularity }] : [];
    });
    if (lines.length === group.length) return { turn: turnOf(group), strip, lines };
  }
  if (
    !mayAddLine ||
    group.length !== 2 ||
    !measured.every(({ profile, pitchPx }) => isCardLine(profile, pitchPx))
  )
    return null;
  for (const three of withThirdLine(group)) {
    const candidate = verifyGroup(source, three, scale, false);
    if (candidate?.lines.length === 3) return candidate;
  }
  return null;
}

function isCardLine(profile: Float64Array, pitchPx: number): boolean {
  return (placeCells(profile, pitchPx, 30)?.fit ?? 0) >= MIN_FIT;
}

/** Two lines of a card with the third below or above them. */
function withThirdLine([first, second]: BandGroup): BandGroup[] {
  if (!first || !second) return [];
  const beyond = (from: Band, to: Band): Band => ({
    ...to,
    x: 2 * to.x - from.x,
    y: 2 * to.y - from.y,
    angle: 2 * to.angle - from.angle,
  });
  return [
    [first, second, beyond(first, second)],
    [beyond(second, first), first, second],
  ];
}
