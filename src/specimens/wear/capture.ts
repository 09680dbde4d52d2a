import type { Homography } from '../../imaging/geometry.ts';
import type { Raster } from '../../imaging/raster.ts';
import type { Chance } from '../chance.ts';
import { lightUp, type Scene, shoot } from './camera.ts';
import type { Capture, Lamp } from './captures.ts';
import { held, onGlass, type Sheet } from './lay.ts';

/** A page as it lies before the sensor: still without blur, noise and file. */
export interface Captured {
  readonly picture: Raster;
  /** mm of the page → px of the picture that the sensor gives, also where it reduces the picture. */
  readonly pageToPicture: Homography;
  /** Size of the picture that the sensor gives. */
  readonly widthPx: number;
  readonly heightPx: number;
}

const MM_PER_INCH = 25.4;

function sceneOf(page: Sheet, raster: Raster, { placing, ground }: Capture): Scene {
  const pxPerMm = raster.widthPx / page.widthMm;
  if (placing.kind === 'camera') return held(page, raster, placing.pose, pxPerMm, placing.margins, ground);
  const lying = { page, raster, xMm: 0, yMm: 0 };
  return onGlass([lying], pxPerMm * MM_PER_INCH, placing.angleDeg, placing.marginMm, ground);
}

function light(picture: Raster, { glare, ...lamp }: Lamp): void {
  const { widthPx, heightPx } = picture;
  const spot = glare && {
    x: glare.x * widthPx,
    y: glare.y * heightPx,
    radiusX: glare.radiusX * widthPx,
    radiusY: glare.radiusY * widthPx,
    peak: glare.peak,
  };
  lightUp(picture, { ...lamp, glare: spot });
}

/** A page that is to be taken; beyond its round corners lies the ground. */
export interface LooseSheet extends Sheet {
  readonly cornerMm?: number;
}

/** A copy in colour, with what lies beyond the page's round corners in the colour of the ground. */
function cutOut(raster: Raster, { widthMm, cornerMm = 0 }: LooseSheet, { ground }: Capture): Raster {
  const { widthPx, heightPx, channels } = raster;
  const data = new Uint8Array(widthPx * heightPx * 3);
  for (let i = 0; i < data.length; i++) data[i] = raster.data[channels === 3 ? i : Math.trunc(i / 3)] ?? 0;
  const radius = (cornerMm * widthPx) / widthMm;
  for (let y = 0; y < radius; y++) {
    for (let x = 0; x < radius; x++) {
      // A pixel more than the corner, so that no seam of the bed that it was drawn on is left.
      if (Math.hypot(radius - x - 0.5, radius - y - 0.5) < radius - 1.5) continue;
      for (const px of [x, widthPx - 1 - x])
        for (const py of [y, heightPx - 1 - y]) data.set(ground.colour, 3 * (py * widthPx + px));
    }
  }
  return { widthPx, heightPx, channels: 3, data };
}

/** Lays a drawn page down and lights it; the sensor follows. The same chance gives the same picture. */
export function captured(page: LooseSheet, raster: Raster, capture: Capture, chance: Chance): Captured {
  const scene = sceneOf(page, cutOut(raster, page, capture), capture);
  const picture = shoot(scene, chance);
  if (capture.lamp) light(picture, capture.lamp);
  const [a, b, c, d, e, f, g, h, i] = scene.laid[0]?.toPicture ?? [1, 0, 0, 0, 1, 0, 0, 0, 1];
  const [perX, perY] = [raster.widthPx / page.widthMm, raster.heightPx / page.heightMm];
  const widthPx = capture.sensor.widthPx ?? picture.widthPx;
  const heightPx = Math.round((picture.heightPx * widthPx) / picture.widthPx);
  const [kx, ky] = [widthPx / picture.widthPx, heightPx / picture.heightPx];
  return {
    picture,
    widthPx,
    heightPx,
    pageToPicture: [
      a * perX * kx,
      b * perY * kx,
      c * kx,
      d * perX * ky,
      e * perY * ky,
      f * ky,
      g * perX,
      h * perY,
      i,
    ],
  };
}
