import type { Homography, Point, Quad } from '../../imaging/geometry.ts';
import { cellWindows } from '../../imaging/mrz-cells.ts';
import type { BandGroup } from '../../imaging/mrz-groups.ts';
import { turnedRound, type ZoneCandidate, zoneCandidates } from '../../imaging/mrz-locate.ts';
import { greyPlane, type Plane, shrinkTo } from '../../imaging/mrz-plane.ts';
import type { PrintJudge } from '../../imaging/mrz-rows.ts';
import { createSearch, type SearchStage, searchStages } from '../../imaging/mrz-search.ts';
import { rectangle, transformQuad } from '../../imaging/mrz-transform.ts';
import { pageRoundZone } from '../../imaging/page-edges.ts';
import type { Raster } from '../../imaging/raster.ts';
import type { ZoneReading, ZoneSearch } from '../../mrz/reading.ts';
import type { CellReader } from './cell-reader.ts';
import { readingDirection } from './direction.ts';
import { type Readers, readZone } from './zone.ts';

/** Longer side of the picture that lines are cut from, px: 44 cells across a third of it still are 34 px wide each. */
const WORKING_SIZE_PX = 4500;
/** Groups without a zone after which a picture is taken to have none: zones are among the longest and most even lines. */
const MAX_REJECTED = 24;

/**
 * Looks for zones in a picture, in the four turns, askew, and at several sizes, and reads them with the readers given. A
 * picture without a zone is looked at in the mirror as well if it `mayBeMirrored`: a tag of orientation that is wrong
 * (EXIF 2, 4, 5, 7) turns it into its mirror image.
 */
export async function searchZones(
  readers: Readers,
  raster: Raster,
  mayBeMirrored: () => Promise<boolean> = async () => false,
): Promise<ZoneSearch> {
  const started = performance.now();
  const source = shrinkTo(greyPlane(raster), WORKING_SIZE_PX);
  const { reducedBy = 1 } = raster;
  const widthPx = raster.widthPx * reducedBy;
  const [across, down] = [widthPx / source.widthPx, (raster.heightPx * reducedBy) / source.heightPx];
  let search = await searchPlane(readers, source, [across, 0, 0, 0, down, 0, 0, 0, 1]);
  if (search.zones.length === 0 && (await mayBeMirrored())) {
    const back: Homography = [-across, 0, widthPx, 0, down, 0, 0, 0, 1];
    const { zones, tried } = await searchPlane(readers, mirrored(source), back);
    search = { zones, tried: [...search.tried, ...tried.map((attempt) => `In the mirror: ${attempt}`)] };
  }
  return {
    ...search,
    reader: {
      name: 'OCR-B cells',
      version: `${readers.cells.version}, ${readers.lines.name} ${readers.lines.version}`,
    },
    ms: Math.round(performance.now() - started),
  };
}

function mirrored({ widthPx, heightPx, data }: Plane): Plane {
  const out = { widthPx, heightPx, data: data.slice() };
  for (let y = 0; y < heightPx; y++) out.data.subarray(y * widthPx, (y + 1) * widthPx).reverse();
  return out;
}

async function searchPlane(
  readers: Readers,
  source: Plane,
  toFrame: Homography,
): Promise<Pick<ZoneSearch, 'zones' | 'tried'>> {
  const tried: string[] = [];
  const found: FoundZone[] = [];
  const rejected: BandGroup[] = [];
  const lookFor = createSearch(source);
  const stages = searchStages(source);
  const lookAt = async (kind: 'groupsAt' | 'singlesAt', stage: SearchStage) => {
    const groups = lookFor[kind](stage);
    const [foundBefore, rejectedBefore] = [found.length, rejected.length];
    await readGroups(readers, source, groups, toFrame, found, rejected);
    const zones = found.length - foundBefore;
    const looked = zones + rejected.length - rejectedBefore;
    if (kind === 'groupsAt' || groups.length > 0)
      tried.push(inWords(kind, stage, { groups: groups.length, looked, zones }));
    return zones > 0;
  };
  // A line by itself is looked at last: it may be part of a zone that another size or direction shows whole.
  looking: for (const kind of ['groupsAt', 'singlesAt'] as const) {
    for (const stage of stages) {
      if (!(await lookAt(kind, stage))) {
        if (rejected.length < MAX_REJECTED) continue;
        tried.push(`Stopped: ${MAX_REJECTED} groups of lines were looked at, and none of them is a zone.`);
        break looking;
      }
      const unread = lookFor
        .regularAt(stage)
        .filter((middle) => !found.some(({ outline }) => contains(outline, middle)));
      // Lines more that repeat like those of a zone: another document, perhaps of another size.
      if (unread.length >= 2)
        for (const other of stages)
          if (other !== stage && other.angle === stage.angle) await lookAt('groupsAt', other);
      if (unread.length >= 1) await lookAt('singlesAt', stage);
      break looking;
    }
  }
  return { zones: inReadingOrder(found.map(({ zone }) => zone)), tried };
}

/** What a stage showed: groups of lines, those of them that were looked at for the first time, and zones. */
interface Outcome {
  readonly groups: number;
  readonly looked: number;
  readonly zones: number;
}

function inWords(
  kind: 'groupsAt' | 'singlesAt',
  { sizePx, angle }: SearchStage,
  { groups, looked, zones }: Outcome,
): string {
  const [what, none, counted] = {
    groupsAt: [
      'lines',
      'no lines of print lie under each other like the lines of a zone',
      'group of lines',
    ] as const,
    singlesAt: ['a zone of one line', 'no line of print is as long as such a zone', 'line'] as const,
  }[kind];
  function outcome(): string {
    if (zones > 0) return `${zones} zone${zones > 1 ? 's' : ''} found`;
    if (groups === 0) return none;
    if (looked === 0) return 'nothing that was not looked at before';
    return `${looked} × ${counted} looked at, none is built and reads like a zone`;
  }
  return `Looked for ${what} at ${angle}° and ${angle + 180}° in the picture at ${sizePx} px or less: ${outcome()}.`;
}

/** A zone that was read, with its outline in px of the plane that it was cut from. */
interface FoundZone {
  readonly zone: ZoneReading;
  readonly outline: Quad;
}

/** Reads every group that is built like a zone and lies outside those read before it; adds them to `found`. */
async function readGroups(
  readers: Readers,
  source: Plane,
  groups: readonly BandGroup[],
  toFrame: Homography,
  found: FoundZone[],
  rejected: BandGroup[],
) {
  for (const group of groups) {
    if (rejected.length >= MAX_REJECTED) return;
    if (group.some(({ x, y }) => found.some(({ outline }) => contains(outline, [x, y])))) continue;
    if (rejected.some((other) => isSame(group, other))) continue;
    let best: { candidate: ZoneCandidate; zone: ZoneReading; empty: number } | null = null;
    for (const candidate of likelyWay(readers.cells, source, group)) {
      const zone = await readZone(readers, candidate, toFrame);
      if (!zone) continue;
      const empty = emptyCells(zone);
      if (!best || empty < best.empty) best = { candidate, zone, empty };
      if (empty === 0) break;
    }
    if (best)
      found.push({ zone: withPage(best.zone, source, toFrame), outline: stripOutline(best.candidate) });
    else rejected.push(group);
  }
}

/**
 * Whether two groups are the same print, seen in another size or direction: their bands lie on each other within a third of
 * their thickness and end within one thickness of each other.
 */
function isSame(a: BandGroup, b: BandGroup): boolean {
  if (a.length !== b.length) return false;
  return a.every((band, i) => {
    const other = b[i];
    if (!other) return false;
    const [dx, dy] = [other.x - band.x, other.y - band.y];
    const along = Math.abs(dx * Math.cos(band.angle) + dy * Math.sin(band.angle));
    const across = Math.abs(dy * Math.cos(band.angle) - dx * Math.sin(band.angle));
    const ends = along + Math.abs(other.lengthPx - band.lengthPx) / 2;
    return across < band.thicknessPx / 3 && ends < band.thicknessPx;
  });
}

/** The zone with the edges of its page. */
function withPage(zone: ZoneReading, source: Plane, toFrame: Homography): ZoneReading {
  const { geometry } = zone;
  return geometry
    ? { ...zone, geometry: { ...geometry, page: pageRoundZone(source, geometry, toFrame) } }
    : zone;
}

/** Cells in which there is rather nothing than a glyph. */
function emptyCells({ lines }: ZoneReading): number {
  return lines.flatMap(({ characters }) => characters).filter(({ confidence }) => confidence < 0.3).length;
}

/** The candidates that a group makes, in the direction in which a sample of their cells reads better. */
function* likelyWay(cells: CellReader, source: Plane, group: BandGroup): Generator<ZoneCandidate> {
  const judge: PrintJudge = (crop, { startPx, pitchPx, print }) =>
    cells.classify(cellWindows(crop, { startPx, pitchPx, count: print.length })).map(({ none }) => 1 - none);
  let isForward = false;
  let isBuilt = false;
  for (const upright of zoneCandidates(source, group, judge)) {
    isBuilt = true;
    const direction = readingDirection(cells, upright);
    if (direction === 'backward') break;
    if (direction !== 'forward') continue;
    isForward = true;
    yield upright;
  }
  // Also where neither direction was clear: a line may have been looked for on the wrong side.
  if (isBuilt && !isForward) yield* zoneCandidates(source, turnedRound(group), judge);
}

/** The outline of what was cut out for a candidate, px of the plane that it was cut from. */
function stripOutline({ strip: { plane, toSource } }: ZoneCandidate): Quad {
  return transformQuad(toSource, rectangle(0, 0, plane.widthPx, plane.heightPx));
}

/** Zones in reading order: from the left where they stand side by side, from the top where one is above the other. */
function inReadingOrder(zones: readonly ZoneReading[]): ZoneReading[] {
  const [[ax, ay], [bx, by]] = zones[0]?.quad ?? [
    [0, 0],
    [1, 0],
  ];
  const angle = Math.atan2(by - ay, bx - ax);
  const placed = zones.map((zone) => {
    const across = zone.quad.map(([x, y]) => y * Math.cos(angle) - x * Math.sin(angle));
    const along = zone.quad.map(([x, y]) => x * Math.cos(angle) + y * Math.sin(angle));
    return { zone, top: Math.min(...across), left: Math.min(...along), right: Math.max(...along) };
  });
  return placed
    .sort((a, b) => (a.right <= b.left || b.right <= a.left ? a.left - b.left : a.top - b.top))
    .map(({ zone }) => zone);
}

/** Whether a point lies inside a convex quad. */
function contains(quad: Quad, [x, y]: Point): boolean {
  const sides = quad.map(([ax, ay], i) => {
    const [bx, by] = quad[(i + 1) % 4] ?? [ax, ay];
    return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
  });
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}
