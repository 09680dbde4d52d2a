import type { Homography, Point } from './geometry.ts';
import { type Band, findBands } from './mrz-bands.ts';
import { type BandGroup, groupBands, withJoined } from './mrz-groups.ts';
import { inkPlane, printMask } from './mrz-ink.ts';
import { largePrint } from './mrz-patches.ts';
import { linePitch } from './mrz-pitch.ts';
import { emptyPlane, type Plane, shrinkTo } from './mrz-plane.ts';
import { inkAlong, withFillers } from './mrz-reach.ts';
import { applyHomography } from './warp.ts';

/** One attempt: the longer side, in px, of the copy that is searched, and the direction of the lines, degrees clockwise. */
export interface SearchStage {
  readonly sizePx: number;
  readonly angle: number;
}

/** Sizes at which glyphs of any zone that fills a third of the picture or more are 6 to 25 px high. */
const SEARCH_SIZES = [1000, 500, 2000];
/** Lines are found up to about 10 degrees beside the direction that is searched. */
const SKEWS = [16, -16, 28, -28];

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
/** Thickness of print that is no glyph and no line of glyphs run together. */
const LARGEST_PRINT = 36;
/** A line of 30 cells is this many times as long as its glyphs are high, at least. */
const LINE_ASPECT = 16;
/** Bands that repeat less than this at any pitch are not looked at closer; lines of zones measure 0.4 and more. */
const MIN_REGULARITY = 0.2;
const ZONE_REGULARITY = 0.4;
const GROUPS_TRIED = 8;
/** A line of 30 cells alone (French driving licence) is about so many times as long as its glyphs are high. */
const SINGLE_ASPECT = { least: 20, most: 45 };
const SINGLES_TRIED = 3;

/** Bands that may be the one line of a zone, the longest first. */
function singleLines(bands: readonly Band[]): BandGroup[] {
  return bands
    .filter(({ lengthPx, thicknessPx }) => {
      const aspect = lengthPx / thicknessPx;
      return aspect >= SINGLE_ASPECT.least && aspect <= SINGLE_ASPECT.most;
    })
    .toSorted((a, b) => b.lengthPx - a.lengthPx)
    .slice(0, SINGLES_TRIED)
    .map((band) => [band]);
}

/** Looks for bands that read in the direction of a stage or against it; px of the picture, best first. */
export interface GroupSearch {
  /** Groups of two and three bands under each other. */
  groupsAt(stage: SearchStage): BandGroup[];
  /** Bands by themselves that may be a whole zone. */
  singlesAt(stage: SearchStage): BandGroup[];
  /** Middles (px of the picture) of the bands that repeat as lines of zones do. */
  regularAt(stage: SearchStage): Point[];
}

/** A copy of the picture at one size, with its print; made once for all directions. */
interface Copy {
  readonly scale: number;
  readonly ink: Plane;
  readonly mask: Plane;
}

function copyOf(picture: Plane, sizePx: number): Copy {
  const small = shrinkTo(picture, sizePx);
  const ink = inkPlane(small, STROKE_REACH);
  return { scale: picture.widthPx / small.widthPx, ...smallPrint(ink) };
}

/** Bands of print in one direction (px of the copy) with how much they repeat, and the way to px of the picture. */
interface Found {
  readonly regularity: ReadonlyMap<Band, number>;
  inPicture(band: Band): Band;
}

function bandsAt({ scale, ink, mask }: Copy, angle: number): Found {
  const way = turned(mask, angle);
  const inCopy = (band: Band): Band => {
    const [x, y] = applyHomography(way.toCopy, [band.x, band.y]);
    return { ...band, x, y, angle: band.angle + (angle * Math.PI) / 180 };
  };
  const regularity = new Map<Band, number>();
  for (const band of withJoined(findBands(way.mask, GAP)).map(inCopy)) {
    if (band.lengthPx < LINE_ASPECT * band.thicknessPx) continue;
    const pitch = linePitch(inkAlong(ink, band, 0, band.lengthPx), band.thicknessPx);
    if (pitch.regularity < MIN_REGULARITY) continue;
    const isZoneLike = pitch.regularity >= ZONE_REGULARITY;
    regularity.set(isZoneLike ? withFillers(ink, band, pitch.pitchPx) : band, pitch.regularity);
  }
  return {
    regularity,
    inPicture: ({ x, y, angle: direction, lengthPx, thicknessPx }) => ({
      x: x * scale,
      y: y * scale,
      angle: direction,
      lengthPx: lengthPx * scale,
      thicknessPx: thicknessPx * scale,
    }),
  };
}

/** Ink and mask of print without boxes and webs of lines, and with the fainter print that stood in their shadow. */
function smallPrint(ink: Plane): { ink: Plane; mask: Plane } {
  const mask = printMask(ink, INK_REACH, INK_FLOOR);
  const large = largePrint(mask, LARGEST_PRINT);
  if (!large) return { ink, mask };
  const rest = without(ink, large);
  const second = printMask(rest, INK_REACH, INK_FLOOR);
  const edges = largePrint(second, LARGEST_PRINT);
  return { ink: rest, mask: edges ? without(second, edges) : second };
}

/** The plane with 0 wherever the mask has print. */
function without(plane: Plane, mask: Plane): Plane {
  const data = plane.data.slice();
  for (let i = 0; i < data.length; i++) if (mask.data[i] === 1) data[i] = 0;
  return { ...plane, data };
}

/** A search that prepares each size, and each direction in it, when it is first asked for. */
export function createSearch(picture: Plane): GroupSearch {
  const copies = new Map<number, Copy>();
  const found = new Map<string, Found>();
  const at = ({ sizePx, angle }: SearchStage): Found => {
    const key = `${sizePx}, ${angle}`;
    const known = found.get(key);
    if (known) return known;
    const copy = copies.get(sizePx) ?? copyOf(picture, sizePx);
    copies.set(sizePx, copy);
    const bands = bandsAt(copy, angle);
    found.set(key, bands);
    return bands;
  };
  const groups = (stage: SearchStage, choose: (bands: readonly Band[]) => readonly BandGroup[]) => {
    const { regularity, inPicture } = at(stage);
    return choose([...regularity.keys()]).map((group) => group.map(inPicture));
  };
  return {
    groupsAt: (stage) => groups(stage, (bands) => groupBands(bands).slice(0, GROUPS_TRIED)),
    singlesAt: (stage) => groups(stage, singleLines),
    regularAt(stage) {
      const { regularity, inPicture } = at(stage);
      return [...regularity]
        .filter(([, value]) => value >= ZONE_REGULARITY)
        .map(([band]) => {
          const { x, y } = inPicture(band);
          return [x, y];
        });
    },
  };
}

/** The mask turned so that lines in direction `angle` run along its rows (nearest px; nothing beyond the border), and the way back. */
function turned(mask: Plane, angle: number): { mask: Plane; toCopy: Homography } {
  if (angle === 0) return { mask, toCopy: [1, 0, 0, 0, 1, 0, 0, 0, 1] };
  const cos = Math.cos((angle * Math.PI) / 180);
  const sin = Math.sin((angle * Math.PI) / 180);
  const widthPx = Math.round(Math.abs(mask.widthPx * cos) + Math.abs(mask.heightPx * sin));
  const heightPx = Math.round(Math.abs(mask.widthPx * sin) + Math.abs(mask.heightPx * cos));
  const dx = (mask.widthPx - widthPx * cos + heightPx * sin) / 2;
  const dy = (mask.heightPx - widthPx * sin - heightPx * cos) / 2;
  const out = emptyPlane(widthPx, heightPx);
  if (angle === 90) {
    // What the general way would give, without its arithmetic.
    for (let y = 0, at = 0; y < heightPx; y++)
      for (let x = 0; x < widthPx; x++, at++)
        out.data[at] = mask.data[x * mask.widthPx + mask.widthPx - 1 - y] ?? 0;
    return { mask: out, toCopy: [cos, -sin, dx, sin, cos, dy, 0, 0, 1] };
  }
  for (let y = 0, at = 0; y < heightPx; y++) {
    let u = 0.5 * cos - (y + 0.5) * sin + dx;
    let v = 0.5 * sin + (y + 0.5) * cos + dy;
    for (let x = 0; x < widthPx; x++, at++, u += cos, v += sin)
      if (u >= 0 && v >= 0 && u < mask.widthPx && v < mask.heightPx)
        out.data[at] = mask.data[Math.floor(v) * mask.widthPx + Math.floor(u)] ?? 0;
  }
  return { mask: out, toCopy: [cos, -sin, dx, sin, cos, dy, 0, 0, 1] };
}
