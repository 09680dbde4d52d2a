import type { Point, Quad } from '../../src/imaging/geometry.ts';
import type { Raster } from '../../src/imaging/raster.ts';
import { applyHomography, homographyFromQuads } from '../../src/imaging/warp.ts';
import { zoneBox } from '../../src/specimens/place.ts';
import type { Ground, Laid, Scene } from './camera.ts';
import { inkBox } from './ocrb.ts';
import type { Page } from './page.ts';

const MM_PER_INCH = 25.4;

/** A page on the glass of a scanner: its upper left corner in mm from a corner of the glass. */
export interface OnGlass {
  readonly page: Page;
  readonly raster: Raster;
  readonly xMm: number;
  readonly yMm: number;
}

function corners(width: number, height: number): [Point, Point, Point, Point] {
  return [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
}

function mapQuad(quad: Quad, map: (point: Point) => Point): Quad {
  return [map(quad[0]), map(quad[1]), map(quad[2]), map(quad[3])];
}

const rasterQuad = ({ widthPx, heightPx }: Raster): Quad => corners(widthPx, heightPx);

/**
 * Pages flat on the glass, all turned together by `angle` degrees clockwise, with `marginMm` of lid around them, at
 * `dpi`. A negative margin cuts into the pages.
 */
export function onGlass(
  pages: readonly OnGlass[],
  dpi: number,
  angle: number,
  marginMm: number,
  ground: Ground,
): Scene {
  const scale = dpi / MM_PER_INCH;
  const turn = (angle * Math.PI) / 180;
  const quads = pages.map(({ page, xMm, yMm }) =>
    mapQuad(corners(page.widthMm, page.heightMm), ([x, y]) => {
      const [px, py] = [(x + xMm) * scale, (y + yMm) * scale];
      return [px * Math.cos(turn) - py * Math.sin(turn), px * Math.sin(turn) + py * Math.cos(turn)];
    }),
  );
  return framed(pages, quads, marginMm * scale, marginMm * scale, ground);
}

/** Moves quads so that a margin surrounds them, and makes a scene of them. */
function framed(
  pages: readonly { readonly raster: Raster }[],
  quads: readonly Quad[],
  marginX: number,
  marginY: number,
  ground: Ground,
): Scene {
  const points = quads.flat();
  const [left, top] = [Math.min(...points.map(([x]) => x)), Math.min(...points.map(([, y]) => y))];
  const [right, bottom] = [Math.max(...points.map(([x]) => x)), Math.max(...points.map(([, y]) => y))];
  const laid = pages.map(({ raster }, n): Laid => {
    const quad = quads[n] ?? rasterQuad(raster);
    const moved = mapQuad(quad, ([x, y]) => [x - left + marginX, y - top + marginY]);
    return { raster, toPicture: homographyFromQuads(rasterQuad(raster), moved) };
  });
  const widthPx = Math.max(1, Math.round(right - left + 2 * marginX));
  const heightPx = Math.max(1, Math.round(bottom - top + 2 * marginY));
  return { widthPx, heightPx, laid, ground };
}

/** How a camera is held over a page: turns in degrees, distance in lengths of the page's diagonal. */
export interface Pose {
  readonly tiltX: number;
  readonly tiltY: number;
  readonly roll: number;
  readonly distance: number;
}

/** Pinhole projection of points of a page (mm) for a pose, before any scale. */
function projection(
  { widthMm, heightMm }: Page,
  { tiltX, tiltY, roll, distance }: Pose,
): (point: Point) => Point {
  const [ax, ay, az] = [tiltX, tiltY, roll].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number,
  ];
  const away = distance * Math.hypot(widthMm, heightMm);
  return ([xMm, yMm]) => {
    const [x, y] = [xMm - widthMm / 2, yMm - heightMm / 2];
    const [rx, ry] = [x * Math.cos(az) - y * Math.sin(az), x * Math.sin(az) + y * Math.cos(az)];
    const depth = away + rx * Math.sin(ay) + ry * Math.sin(ax);
    return [(rx * Math.cos(ay) * away) / depth, (ry * Math.cos(ax) * away) / depth];
  };
}

export interface HandHeld extends Scene {
  /** Middle of the zone in px of the picture. */
  readonly zoneMiddle: Point;
  /** Least height of a capital in the zone, px. */
  readonly letterPx: number;
}

/** Height of a capital where it is least in the zone, in units of the projection. */
function leastLetter(page: Page, project: (point: Point) => Point): number {
  const { left, right, top, bottom } = zoneBox(page.places);
  const height = inkBox('H').bottom - inkBox('H').top;
  const feet: Point[] = [
    [left, top + height],
    [right, top + height],
    [left, bottom],
    [right, bottom],
  ];
  return Math.min(
    ...feet.map((foot) => {
      const [x0, y0] = project(foot);
      const [x1, y1] = project([foot[0], foot[1] - height]);
      return Math.hypot(x1 - x0, y1 - y0);
    }),
  );
}

/** A page held under a camera so that the least capital of its zone is `letterPx` high; margins as shares of the page. */
export function handHeld(
  page: Page,
  raster: Raster,
  pose: Pose,
  letterPx: number,
  margins: { readonly x: number; readonly y: number },
  ground: Ground,
): HandHeld {
  const project = projection(page, pose);
  const scale = letterPx / leastLetter(page, project);
  const quad = mapQuad(corners(page.widthMm, page.heightMm), (point) => {
    const [x, y] = project(point);
    return [x * scale, y * scale];
  });
  const marginX = margins.x * page.widthMm * scale;
  const scene = framed([{ raster }], [quad], marginX, margins.y * page.heightMm * scale, ground);
  const { left, right, top, bottom } = zoneBox(page.places);
  const dpmm = raster.widthPx / page.widthMm;
  const middle: Point = [((left + right) / 2) * dpmm, ((top + bottom) / 2) * dpmm];
  const toPicture = scene.laid[0]?.toPicture;
  return { ...scene, letterPx, zoneMiddle: toPicture ? applyHomography(toPicture, middle) : middle };
}
