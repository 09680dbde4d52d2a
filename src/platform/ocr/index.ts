import type { Homography, Point, Quad } from '../../imaging/geometry.ts';
import type { BandGroup } from '../../imaging/mrz-groups.ts';
import { bothWays, type ZoneCandidate } from '../../imaging/mrz-locate.ts';
import { greyPlane, type Plane, shrinkTo } from '../../imaging/mrz-plane.ts';
import { findGroups, type SearchStage, searchStages } from '../../imaging/mrz-search.ts';
import { rectangle, transformQuad } from '../../imaging/mrz-transform.ts';
import type { Raster } from '../../imaging/raster.ts';
import type { ZoneReading, ZoneSearch } from '../../mrz/reading.ts';
import { loadCellReader } from './cell-reader.ts';
import { createLineRecogniser } from './recogniser.ts';
import { type Readers, readZone } from './zone.ts';

export interface MrzReader {
  /**
   * Looks for machine readable zones in the four turns and at several sizes, and reads what it finds. Quads are in px
   * of the raster. Finding none is a result, not an error. Calls are worked on one after the other.
   */
  read(raster: Raster): Promise<ZoneSearch>;
  /** Ends the recogniser; the reader is of no use afterwards. */
  close(): Promise<void>;
}

/** Longer side of the picture that lines are cut from, px: 44 cells across a third of it still are 34 px wide each. */
const WORKING_SIZE_PX = 4500;

/** Starts the reader; takes about half a second. It reads the model from local files and nothing else. */
export async function createMrzReader(): Promise<MrzReader> {
  const readers: Readers = { cells: loadCellReader(), lines: await createLineRecogniser() };
  return {
    read: (raster) => search(readers, raster),
    close: () => readers.lines.close(),
  };
}

async function search(readers: Readers, raster: Raster): Promise<ZoneSearch> {
  const started = performance.now();
  const source = shrinkTo(greyPlane(raster), WORKING_SIZE_PX);
  const toFrame: Homography = [
    raster.widthPx / source.widthPx,
    0,
    0,
    0,
    raster.heightPx / source.heightPx,
    0,
    0,
    0,
    1,
  ];
  const tried: string[] = [];
  let zones: ZoneReading[] = [];
  for (const stage of searchStages(source)) {
    const groups = findGroups(source, stage);
    zones = await readGroups(readers, source, groups, toFrame);
    tried.push(inWords(stage, groups.length, zones.length));
    if (zones.length > 0) break;
  }
  return {
    zones,
    tried,
    reader: {
      name: `cells, ${readers.lines.name}`,
      version: `cells ${readers.cells.version}, ${readers.lines.version}`,
    },
    ms: Math.round(performance.now() - started),
  };
}

function inWords({ sizePx, angle }: SearchStage, groups: number, zones: number): string {
  const found =
    groups === 0
      ? 'no lines of print lie under each other like the lines of a zone'
      : zones === 0
        ? `${groups} group${groups > 1 ? 's' : ''} of lines looked at, none is built and reads like a zone`
        : `${zones} zone${zones > 1 ? 's' : ''} found`;
  return `Looked for lines at ${angle}° and ${angle + 180}° in the picture at ${sizePx} px or less: ${found}.`;
}

/** Reads every group that is built like a zone and lies outside those read before it. */
async function readGroups(
  readers: Readers,
  source: Plane,
  groups: readonly BandGroup[],
  toFrame: Homography,
): Promise<ZoneReading[]> {
  const zones: ZoneReading[] = [];
  const taken: Quad[] = [];
  for (const group of groups) {
    if (group.some(({ x, y }) => taken.some((quad) => contains(quad, [x, y])))) continue;
    for (const candidate of bothWays(source, group)) {
      const zone = await readZone(readers, candidate, toFrame);
      if (!zone) continue;
      zones.push(zone);
      taken.push(outline(candidate));
      break;
    }
  }
  return zones;
}

function outline({ strip: { plane, toSource } }: ZoneCandidate): Quad {
  return transformQuad(toSource, rectangle(0, 0, plane.widthPx, plane.heightPx));
}

/** Whether a point lies inside a convex quad. */
function contains(quad: Quad, [x, y]: Point): boolean {
  const sides = quad.map(([ax, ay], i) => {
    const [bx, by] = quad[(i + 1) % 4] ?? [ax, ay];
    return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
  });
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}
