import sharp from 'sharp';
import type { AreaMm } from '../../specimens/area.ts';
import { frameOf } from '../../specimens/light/expose.ts';
import { type Frame, type Plate, plateOf, type Window } from '../../specimens/light/plate.ts';
import type { Layer, PrintedPage } from '../../specimens/page.ts';
import { withSvgLoader } from './svg-loader.ts';

/** Pixels of the part of the frame that a layer can have ink in. */
function windowOf({ box }: Layer, { widthPx, heightPx, dpi }: Frame): Window {
  const scale = dpi / 25.4;
  const leftPx = Math.max(0, Math.floor(box.x * scale));
  const topPx = Math.max(0, Math.floor(box.y * scale));
  const rightPx = Math.min(widthPx, Math.ceil((box.x + box.width) * scale));
  const bottomPx = Math.min(heightPx, Math.ceil((box.y + box.height) * scale));
  return { leftPx, topPx, widthPx: rightPx - leftPx, heightPx: bottomPx - topPx };
}

interface Picture {
  readonly art: string;
  readonly box: AreaMm;
  readonly rgb: Uint8Array;
  readonly channels: number;
}

async function rasterised({ art, box }: Layer, window: Window, dpi: number): Promise<Picture> {
  const view = [window.leftPx, window.topPx, window.widthPx, window.heightPx].map((px) => (px * 25.4) / dpi);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${window.widthPx}" height="${window.heightPx}" ` +
    `viewBox="${view.join(' ')}">${art}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg), { limitInputPixels: 100_000_000 })
    .flatten({ background: '#fff' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { art, box, rgb: data, channels: info.channels };
}

const PRIMARY = { red: 0, green: 1, blue: 2 };

function inkOf(rgb: Uint8Array, channels: number, { reads = 'dark' }: Layer): Uint8Array {
  const coverage = new Uint8Array(rgb.length / channels);
  for (let i = 0, at = 0; i < coverage.length; i++, at += channels) {
    const light =
      reads === 'dark'
        ? (299 * (rgb[at] ?? 0) + 587 * (rgb[at + 1] ?? 0) + 114 * (rgb[at + 2] ?? 0)) / 1000
        : (rgb[at + PRIMARY[reads]] ?? 0);
    coverage[i] = 255 - Math.round(light);
  }
  return coverage;
}

/** The layers of a page as plates at a resolution, from the bottom up. One page's plates serve all its lights. */
export function platesOf(page: PrintedPage, dpi: number): Promise<Plate[]> {
  return withSvgLoader(() => drawn(page, dpi));
}

async function drawn(page: PrintedPage, dpi: number): Promise<Plate[]> {
  const frame = frameOf(page, dpi);
  const plates: Plate[] = [];
  let last: Picture | null = null;
  for (const layer of page.layers) {
    const window = windowOf(layer, frame);
    if (window.widthPx <= 0 || window.heightPx <= 0) continue;
    // The separations of a coloured picture follow each other: the same art, read in another primary.
    const isSame = last?.art === layer.art && last.box === layer.box;
    if (!last || !isSame) last = await rasterised(layer, window, dpi);
    plates.push(plateOf(layer, frame, window, inkOf(last.rgb, last.channels, layer)));
  }
  return plates;
}
