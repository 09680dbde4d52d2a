import type { Point } from '../../src/imaging/geometry.ts';
import type { Raster } from '../../src/imaging/raster.ts';
import { applyHomography } from '../../src/imaging/warp.ts';
import { zoneBox } from '../../src/specimens/place.ts';
import type { Ground, Scene } from '../../src/specimens/wear/camera.ts';
import { corners, framed, mapQuad, type Pose, projection } from '../../src/specimens/wear/lay.ts';
import { inkBox } from './ocrb.ts';
import type { Page } from './page.ts';

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
