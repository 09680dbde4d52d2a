import { LightbenchError } from '../../contract/errors.ts';
import type { SpectrumSpec, StripSpec } from '../../contract/media.ts';
import type { Homography, Quad } from '../../imaging/geometry.ts';
import type { Raster } from '../../imaging/raster.ts';
import { homographyFromQuads, warpRaster } from '../../imaging/warp.ts';
import { toRaster, type UprightFrame } from './upright.ts';

/** What is cut out: of a strip, or for its spectrum. */
type Strip = StripSpec | SpectrumSpec;

/** A box of whole pixels in the upright frame. */
interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Cuts a quad out of the upright frame and rectifies it. Only the box around the quad is kept in memory, and it is
 * reduced beforehand where the strip is much smaller than the quad, so that fine detail does not alias.
 * @throws LightbenchError image.damaged; input.invalid when the quad has no area
 */
export async function cutStrip({ picture, info }: UprightFrame, spec: Strip): Promise<Raster> {
  const { quad, widthPx, heightPx } = spec;
  const box = boxAround(quad, info.widthPx, info.heightPx);
  if (!box) return blank(widthPx, heightPx);
  const shrink = Math.max(1, Math.min(...edgeRatios(spec)));
  const width = Math.ceil(box.width / shrink);
  const height = Math.ceil(box.height / shrink);
  const toRegion = ([x, y]: Quad[number]) =>
    [((x - box.left) * width) / box.width, ((y - box.top) * height) / box.height] as const;
  const [topLeft, topRight, bottomRight, bottomLeft] = quad;
  const target: Quad = [toRegion(topLeft), toRegion(topRight), toRegion(bottomRight), toRegion(bottomLeft)];
  const toFrame = transform(widthPx, heightPx, target);
  const cut = picture.extract(box);
  const region = await toRaster(shrink > 1 ? cut.resize({ width, height, fit: 'fill' }) : cut);
  return warpRaster(region, toFrame, widthPx, heightPx);
}

function transform(widthPx: number, heightPx: number, target: Quad): Homography {
  const strip: Quad = [
    [0, 0],
    [widthPx, 0],
    [widthPx, heightPx],
    [0, heightPx],
  ];
  try {
    return homographyFromQuads(strip, target);
  } catch (thrown) {
    throw new LightbenchError(
      'input.invalid',
      { detail: 'the quad of the strip has no area' },
      { cause: thrown },
    );
  }
}

/** Frame pixels for each pixel of the strip along its upper and its left edge. */
function edgeRatios({ quad, widthPx, heightPx }: Strip): [number, number] {
  const [topLeft, topRight, , bottomLeft] = quad;
  const length = (end: Quad[number]) => Math.hypot(end[0] - topLeft[0], end[1] - topLeft[1]);
  return [length(topRight) / widthPx, length(bottomLeft) / heightPx];
}

/** The quad's box with a rim of two pixels for interpolation, inside the frame; null where they do not meet. */
function boxAround(quad: Quad, frameWidth: number, frameHeight: number): Box | null {
  const xs = quad.map(([x]) => x);
  const ys = quad.map(([, y]) => y);
  const left = Math.max(0, Math.floor(Math.min(...xs)) - 2);
  const top = Math.max(0, Math.floor(Math.min(...ys)) - 2);
  const right = Math.min(frameWidth, Math.ceil(Math.max(...xs)) + 2);
  const bottom = Math.min(frameHeight, Math.ceil(Math.max(...ys)) + 2);
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : null;
}

function blank(widthPx: number, heightPx: number): Raster {
  return { widthPx, heightPx, channels: 1, data: new Uint8Array(widthPx * heightPx).fill(255) };
}
