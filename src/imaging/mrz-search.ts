import type { Homography } from './geometry.ts';
import { type Band, findBands } from './mrz-bands.ts';
import { type BandGroup, groupBands, withJoined } from './mrz-groups.ts';
import { inkPlane, printMask } from './mrz-ink.ts';
import { linePitch } from './mrz-pitch.ts';
import { type Plane, shrinkTo } from './mrz-plane.ts';
import { sampledRoughly } from './mrz-sample.ts';
import { applyHomography } from './warp.ts';

/** One attempt: the longer side, in px, of the copy that is searched, and the direction of the lines, degrees clockwise. */
export interface SearchStage {
  readonly sizePx: number;
  readonly angle: number;
}

/** Sizes at which glyphs of any zone that fills a third of the picture or more are 6 to 25 px high. */
const SEARCH_SIZES = [1000, 500, 2000];
/** Lines are found up to about 10 degrees beside the direction that is searched. */
const SKEWS = [18, -18];

/** What to try on a picture, most likely first; sizes beyond its own are left out. */
export function searchStages({ widthPx, heightPx }: Plane): SearchStage[] {
  const long = Math.max(widthPx, heightPx);
  const sizes = SEARCH_SIZES.filter((sizePx, i) => i === 0 || sizePx < long);
  const straight = sizes.flatMap((sizePx) => [0, 90].map((angle) => ({ sizePx, angle })));
  const skewed = SKEWS.flatMap((skew) =>
    sizes.slice(0, 2).flatMap((sizePx) => [skew, 90 + skew].map((angle) => ({ sizePx, angle }))),
  );
  return [...straight, ...skewed];
}

/** Constants of the search, px of the searched copy: glyphs there are 6 to 25 px high. */
const STROKE_REACH = 6;
const INK_REACH = 20;
const INK_FLOOR = 14;
const GAP = 12;
/** A line of 30 cells is this many times as long as its glyphs are high, at least. */
const LINE_ASPECT = 16;
/** Bands that repeat less than this at any pitch are not looked at closer; lines of zones measure 0.4 and more. */
const MIN_REGULARITY = 0.2;
const GROUPS_TRIED = 8;

/** Groups of bands that read in the direction of the stage or against it, px of the picture, best first. */
export function findGroups(picture: Plane, { sizePx, angle }: SearchStage): BandGroup[] {
  const copy = shrinkTo(picture, sizePx);
  const { plane, toCopy } = turned(copy, angle);
  const ink = inkPlane(plane, STROKE_REACH);
  const bands = withJoined(findBands(printMask(ink, INK_REACH, INK_FLOOR), GAP)).filter(
    (band) =>
      band.lengthPx >= LINE_ASPECT * band.thicknessPx &&
      linePitch(profileAlong(ink, band), band.thicknessPx).regularity >= MIN_REGULARITY,
  );
  const scale = picture.widthPx / copy.widthPx;
  const inPicture = (band: Band): Band => {
    const [x, y] = applyHomography(toCopy, [band.x, band.y]);
    return {
      x: x * scale,
      y: y * scale,
      angle: band.angle + (angle * Math.PI) / 180,
      lengthPx: band.lengthPx * scale,
      thicknessPx: band.thicknessPx * scale,
    };
  };
  return groupBands(bands)
    .slice(0, GROUPS_TRIED)
    .map((group) => group.map(inPicture));
}

/** Ink along a band, a value a px of its length. */
function profileAlong(ink: Plane, { x, y, angle, lengthPx, thicknessPx }: Band): Float64Array {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const profile = new Float64Array(Math.ceil(lengthPx));
  for (let i = 0; i < profile.length; i++) {
    for (let across = -thicknessPx / 2; across < thicknessPx / 2; across++) {
      const along = i - lengthPx / 2;
      const column = Math.floor(x + along * cos - across * sin);
      const row = Math.floor(y + along * sin + across * cos);
      if (column >= 0 && row >= 0 && column < ink.widthPx && row < ink.heightPx)
        profile[i] = (profile[i] ?? 0) + (ink.data[row * ink.widthPx + column] ?? 0);
    }
  }
  return profile;
}

/** The plane turned so that lines in direction `angle` run along its rows, and the way back. */
function turned(plane: Plane, angle: number): { plane: Plane; toCopy: Homography } {
  if (angle === 0) return { plane, toCopy: [1, 0, 0, 0, 1, 0, 0, 0, 1] };
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const widthPx = Math.round(Math.abs(plane.widthPx * cos) + Math.abs(plane.heightPx * sin));
  const heightPx = Math.round(Math.abs(plane.widthPx * sin) + Math.abs(plane.heightPx * cos));
  const dx = (plane.widthPx - widthPx * cos + heightPx * sin) / 2;
  const dy = (plane.heightPx - widthPx * sin - heightPx * cos) / 2;
  const toCopy: Homography = [cos, -sin, dx, sin, cos, dy, 0, 0, 1];
  return { plane: sampledRoughly(plane, toCopy, widthPx, heightPx), toCopy };
}
