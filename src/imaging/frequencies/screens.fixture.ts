import type { Raster } from '../raster.ts';

/** Places within a px whose mean it shows. */
const WITHIN = [1 / 6, 3 / 6, 5 / 6];

/** A grey picture of what `level` says of each place, px with y down; each px the mean of 3 × 3 places within it. */
export function drawn(widthPx: number, heightPx: number, level: (x: number, y: number) => number): Raster {
  const data = new Uint8Array(widthPx * heightPx);
  for (let y = 0, at = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++, at++) {
      let sum = 0;
      for (const v of WITHIN) for (const u of WITHIN) sum += level(x + u, y + v);
      data[at] = Math.round(Math.min(255, Math.max(0, sum / 9)));
    }
  return { widthPx, heightPx, channels: 1, data };
}

/** Turns a place by an angle that goes anticlockwise as seen: along the rows of a screen, and across them. */
const turned = (x: number, y: number, angleDeg: number) => {
  const [c, s] = [Math.cos((angleDeg * Math.PI) / 180), Math.sin((angleDeg * Math.PI) / 180)];
  return [x * c - y * s, x * s + y * c] as const;
};

/** A place in its cell of a screen, −½ to ½. */
const inCell = (value: number) => value - Math.floor(value) - 0.5;

/** Black dots on white, so many rows to a px apart, at an angle, over a share of the ground. */
export function dots(rowsPerPx: number, angleDeg: number, share = 0.25) {
  const radius = Math.sqrt(share / Math.PI);
  return (x: number, y: number) => {
    const [along, across] = turned(x * rowsPerPx, y * rowsPerPx, angleDeg);
    return Math.hypot(inCell(along), inCell(across)) < radius ? 30 : 240;
  };
}

/** Black lines on white that run at an angle, half as wide as they are apart. */
export const lines = (linesPerPx: number, angleDeg: number) => (x: number, y: number) =>
  Math.abs(inCell(turned(x * linesPerPx, y * linesPerPx, angleDeg)[1])) < 0.25 ? 60 : 230;
