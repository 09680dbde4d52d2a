import type { Homography } from '../../imaging/geometry.ts';
import type { Raster } from '../../imaging/raster.ts';
import { applyHomography, invertHomography } from '../../imaging/warp.ts';
import type { Chance } from '../chance.ts';

/** A printed page and where it lies: px of its raster to px of the picture. */
export interface Laid {
  readonly raster: Raster;
  readonly toPicture: Homography;
}

/** What lies under the pages. */
export type Ground =
  | { readonly kind: 'plain'; readonly colour: readonly [number, number, number] }
  | { readonly kind: 'table'; readonly colour: readonly [number, number, number] };

export interface Scene {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly laid: readonly Laid[];
  readonly ground: Ground;
}

const GRAIN_PX = 7;

function spread({ widthPx, heightPx, ground }: Scene, chance: Chance): Uint8Array {
  const data = new Uint8Array(3 * widthPx * heightPx);
  const [wave, bend, phase] = [
    chance.between(0.01, 0.03),
    chance.between(0.002, 0.006),
    chance.between(0, 6),
  ];
  const grain = Array.from({ length: Math.ceil(heightPx / GRAIN_PX) + 40 }, () => chance.between(-12, 12));
  if (ground.kind === 'plain') {
    for (let at = 0; at < data.length; ) for (const channel of ground.colour) data[at++] = channel;
    return data;
  }
  const waves = Float64Array.from({ length: widthPx }, (_, x) => Math.sin(x * bend));
  const rings = Float64Array.from({ length: widthPx }, (_, x) => 50 * Math.sin(x * bend + phase));
  const [red, green, blue] = ground.colour;
  const shaded = (channel: number, shade: number) => Math.max(0, Math.min(255, channel + shade));
  for (let y = 0, at = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++, at += 3) {
      const row = (y + 60 + (rings[x] ?? 0)) / GRAIN_PX;
      const shade = 14 * Math.sin(y * wave + 3 * (waves[x] ?? 0)) + (grain[Math.trunc(row)] ?? 0);
      data[at] = shaded(red, shade);
      data[at + 1] = shaded(green, shade);
      data[at + 2] = shaded(blue, shade);
    }
  }
  return data;
}

function boundsOf({ raster, toPicture }: Laid, widthPx: number, heightPx: number) {
  const corners = [
    [0, 0],
    [raster.widthPx, 0],
    [raster.widthPx, raster.heightPx],
    [0, raster.heightPx],
  ] as const;
  const points = corners.map((corner) => applyHomography(toPicture, corner));
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    left: Math.max(0, Math.floor(Math.min(...xs))),
    right: Math.min(widthPx, Math.ceil(Math.max(...xs))),
    top: Math.max(0, Math.floor(Math.min(...ys))),
    bottom: Math.min(heightPx, Math.ceil(Math.max(...ys))),
  };
}

/** Writes a page over the picture, interpolated bilinearly. Pages are printed at about the density they are taken at. */
function lay(data: Uint8Array, widthPx: number, heightPx: number, page: Laid): void {
  const { raster, toPicture } = page;
  const { data: from, widthPx: wide, heightPx: high } = raster;
  const [a, b, c, d, e, f, g, h, i] = invertHomography(toPicture);
  const { left, right, top, bottom } = boundsOf(page, widthPx, heightPx);
  for (let v = top; v < bottom; v++) {
    for (let u = left; u < right; u++) {
      const w = g * (u + 0.5) + h * (v + 0.5) + i;
      const x = (a * (u + 0.5) + b * (v + 0.5) + c) / w - 0.5;
      const y = (d * (u + 0.5) + e * (v + 0.5) + f) / w - 0.5;
      if (x < 0 || y < 0 || x >= wide - 1 || y >= high - 1) continue;
      const x0 = Math.trunc(x);
      const y0 = Math.trunc(y);
      const fx = x - x0;
      const fy = y - y0;
      let at = 3 * (y0 * wide + x0);
      let to = 3 * (v * widthPx + u);
      for (const end = to + 3; to < end; to++, at++) {
        const upper = (from[at] ?? 0) * (1 - fx) + (from[at + 3] ?? 0) * fx;
        const lower = (from[at + 3 * wide] ?? 0) * (1 - fx) + (from[at + 3 * wide + 3] ?? 0) * fx;
        data[to] = upper * (1 - fy) + lower * fy + 0.5;
      }
    }
  }
}

/** The scene as a perfect camera sees it in even light. */
export function shoot(scene: Scene, chance: Chance): Raster {
  const { widthPx, heightPx } = scene;
  const data = spread(scene, chance);
  for (const page of scene.laid) lay(data, widthPx, heightPx, page);
  return { widthPx, heightPx, channels: 3, data };
}

/** A spot of reflected light. Sizes in px; `peak` is added to samples of 0–255 in its middle. */
export interface Glare {
  readonly x: number;
  readonly y: number;
  readonly radiusX: number;
  readonly radiusY: number;
  readonly peak: number;
}

export interface Light {
  /** Share of light lost across the picture, and the direction, radians. */
  readonly falloff: number;
  readonly direction: number;
  /** A shadow with a soft edge that crosses the picture: light kept in it, and where its edge lies (0–1). */
  readonly shadow: { readonly keeps: number; readonly at: number; readonly direction: number } | null;
  readonly glare: Glare | null;
}

/** Lights a picture in place. */
export function lightUp(
  { widthPx, heightPx, data }: Raster,
  { falloff, direction, shadow, glare }: Light,
): void {
  const long = Math.hypot(widthPx, heightPx);
  const along = (x: number, y: number, angle: number) =>
    ((x - widthPx / 2) * Math.cos(angle) + (y - heightPx / 2) * Math.sin(angle)) / long + 0.5;
  for (let y = 0, at = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      let gain = 1.04 - falloff * along(x, y, direction);
      if (shadow) {
        const depth = Math.max(0, Math.min(1, (along(x, y, shadow.direction) - shadow.at) * 18 + 0.5));
        gain *= 1 - (1 - shadow.keeps) * depth;
      }
      let extra = 0;
      if (glare) {
        const distance = ((x - glare.x) / glare.radiusX) ** 2 + ((y - glare.y) / glare.radiusY) ** 2;
        if (distance < 9) extra = glare.peak * Math.exp(-distance);
      }
      for (const end = at + 3; at < end; at++)
        data[at] = Math.max(0, Math.min(255, (data[at] ?? 0) * gain + extra));
    }
  }
}
