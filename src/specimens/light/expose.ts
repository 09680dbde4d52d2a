import type { Raster } from '../../imaging/raster.ts';
import type { Angle, PrintedPage, SpecimenLight } from '../page.ts';
import { infrared } from './infrared.ts';
import { oblique } from './oblique.ts';
import type { Frame, Plate } from './plate.ts';
import { transmitted } from './transmitted.ts';
import { ultraviolet } from './ultraviolet.ts';
import { visible } from './visible.ts';

/** Size of a page in pixels at a resolution. */
export function frameOf({ widthMm, heightMm }: PrintedPage, dpi: number): Frame {
  const px = (mm: number) => Math.round((mm * dpi) / 25.4);
  return { widthPx: px(widthMm), heightPx: px(heightMm), dpi };
}

export interface Exposure {
  readonly light: SpecimenLight;
  /** Of the lamp in oblique light and of tilting; 1 unless told. */
  readonly angle?: Angle;
  /** Gives the formation of the sheet and its surface; 1 unless told. */
  readonly seed?: number;
}

/** The picture of a page in a light, from its plates at one resolution: infrared is grey, all others are sRGB. */
export function expose(page: PrintedPage, plates: readonly Plate[], dpi: number, exposure: Exposure): Raster {
  const frame = frameOf(page, dpi);
  const { light, angle = 1, seed = 1 } = exposure;
  const { substrate } = page;
  const samples = (): Float32Array => {
    if (light === 'IR') return infrared(plates, substrate, frame);
    if (light === 'TL') return transmitted(plates, substrate, frame, seed);
    const white = visible(plates, substrate, frame, light === 'OB' ? angle : null);
    if (light === 'UV') return ultraviolet(plates, substrate, frame, white);
    return light === 'OB' ? oblique(plates, substrate, frame, white, angle, seed) : white;
  };
  const channels = light === 'IR' ? 1 : 3;
  const data = new Uint8Array(new Uint8ClampedArray(samples()).buffer);
  cutCorners(data, channels, frame, page.cornerMm, light === 'TL' ? 255 : 12);
  return { widthPx: frame.widthPx, heightPx: frame.heightPx, channels, data };
}

/** Beyond the page's round corners lies the bed of the scanner (against the light: the lamp). */
function cutCorners(data: Uint8Array, channels: number, frame: Frame, cornerMm: number, bed: number): void {
  const { widthPx, heightPx, dpi } = frame;
  const radius = (cornerMm * dpi) / 25.4;
  const reach = Math.ceil(radius);
  for (let y = 0; y < reach; y++) {
    for (let x = 0; x < reach; x++) {
      const outside = Math.hypot(radius - x - 0.5, radius - y - 0.5) - radius + 0.5;
      if (outside <= 0) continue;
      const cover = Math.min(1, outside);
      for (const px of [x, widthPx - 1 - x]) {
        for (const py of [y, heightPx - 1 - y])
          blend(data, (py * widthPx + px) * channels, channels, bed, cover);
      }
    }
  }
}

function blend(data: Uint8Array, at: number, channels: number, bed: number, cover: number): void {
  for (let i = at; i < at + channels; i++) {
    const below = data[i] ?? 0;
    data[i] = Math.round(below + (bed - below) * cover);
  }
}
