import type { Point, Quad } from '../../imaging/geometry.ts';
import type { Raster } from '../../imaging/raster.ts';
import { homographyFromQuads } from '../../imaging/warp.ts';
import type { Ground, Laid, Scene } from './camera.ts';

const MM_PER_INCH = 25.4;

/** Size of a page, mm. */
export interface Sheet {
  readonly widthMm: number;
  readonly heightMm: number;
}

/** A page on the glass of a scanner: its upper left corner in mm from a corner of the glass. */
export interface OnGlass {
  readonly page: Sheet;
  readonly raster: Raster;
  readonly xMm: number;
  readonly yMm: number;
}

/** Corners of a rectangle whose upper left one is the origin. */
export function corners(width: number, height: number): [Point, Point, Point, Point] {
  return [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
}

export function mapQuad(quad: Quad, map: (point: Point) => Point): Quad {
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

/** Moves quads so that a margin surrounds them, and makes a scene of them. Margins in px. */
export function framed(
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
export function projection(
  { widthMm, heightMm }: Sheet,
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

/** A page held under a camera, about `pxPerMm` large in the picture; margins as shares of the page. */
export function held(
  sheet: Sheet,
  raster: Raster,
  pose: Pose,
  pxPerMm: number,
  margins: { readonly x: number; readonly y: number },
  ground: Ground,
): Scene {
  const project = projection(sheet, pose);
  const quad = mapQuad(corners(sheet.widthMm, sheet.heightMm), (point) => {
    const [x, y] = project(point);
    return [x * pxPerMm, y * pxPerMm];
  });
  const [marginX, marginY] = [margins.x * sheet.widthMm * pxPerMm, margins.y * sheet.heightMm * pxPerMm];
  return framed([{ raster }], [quad], marginX, marginY, ground);
}
