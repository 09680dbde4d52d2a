import sharp from 'sharp';
import type { Point, Quad } from '../../src/imaging/geometry.ts';
import { homographyFromQuads, invertHomography, warpRaster } from '../../src/imaging/warp.ts';

/** Width and height of the pictures, px. */
export const TILTED_PX: Point = [1000, 680];
/** Where the corners of the page lie in them, px: seen so much from below that a search for corners does not find it. */
export const TILTED_CORNERS: Quad = [
  [380, 60],
  [620, 60],
  [980, 440],
  [20, 440],
];

/** A picture of a page as a camera sees it that stands nearly level with it. PNG. */
export async function tilted(page: Uint8Array, corners: Quad = TILTED_CORNERS): Promise<Buffer> {
  const { data, info } = await sharp(page).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const whole: Quad = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  const raster = { widthPx: width, heightPx: height, channels: 3 as const, data };
  const [widthPx, heightPx] = TILTED_PX;
  const seen = warpRaster(raster, invertHomography(homographyFromQuads(whole, corners)), widthPx, heightPx);
  return sharp(seen.data, { raw: { width: widthPx, height: heightPx, channels: 3 } })
    .png()
    .toBuffer();
}
