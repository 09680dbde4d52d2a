import type { Quad } from '../../imaging/geometry.ts';
import { greyPlane } from '../../imaging/mrz-plane.ts';
import { pyramidOf, sampleFrom } from '../../imaging/register/pyramid.ts';
import { homographyFromQuads } from '../../imaging/warp.ts';
import { decodeReduced } from '../decode/index.ts';

/** Px of the strip that a place is sampled into. */
const STRIP = { widthPx: 400, heightPx: 60 };

/**
 * Median brightness within four corners of a picture, grey levels 0 to 255; `null` where the picture has nothing of that. Runs in the imaging process.
 * @throws LightbenchError image.* for a picture that is refused
 */
export async function groundIn(bytes: Uint8Array, frame: number, quad: Quad): Promise<number | null> {
  const raster = await decodeReduced(bytes, frame);
  const { reducedBy } = raster;
  const { widthPx, heightPx } = STRIP;
  const corners: Quad = [
    [0, 0],
    [widthPx, 0],
    [widthPx, heightPx],
    [0, heightPx],
  ];
  const inRaster = quad.map(([x, y]) => [x / reducedBy, y / reducedBy]) as unknown as Quad;
  const toPicture = homographyFromQuads(corners, inRaster);
  const strip = sampleFrom(pyramidOf(greyPlane(raster)), toPicture, widthPx, heightPx);
  const seen = strip.data.filter((_, i) => strip.covered[i]);
  return seen.toSorted()[seen.length >> 1] ?? null;
}
