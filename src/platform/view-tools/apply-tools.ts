import type { Rendered } from '../../application/ports.ts';
import type { Cut, ToolChain } from '../../contract/media.ts';
import type { Raster } from '../../imaging/raster.ts';
import { type Channel, type ColourMap, doneOf, type ToolStep } from '../../imaging/view-tools/index.ts';
import { decodeFrame, encodeAtOnce } from '../decode/index.ts';
import { openCv } from '../vision/opencv.ts';
import { channelOf, componentOf, inFalseColours } from './colour-tools.ts';
import { edgesOf, equalised, inverted, levelled, sharpened } from './tone-tools.ts';

/** Tiles of local contrast along a side. */
const MOST_TILES = 64;

/** One tool on a picture with so many px to a mm of the page. OpenCV is loaded only for what needs it. */
async function applyTool(raster: Raster, { tool, settings }: ToolStep, pxPerMm: number): Promise<Raster> {
  const number = (name: string) => Number(settings[name]);
  switch (tool) {
    case 'levels':
      return levelled(raster, number('black'), number('white'), number('gamma'));
    case 'invert':
      return inverted(raster);
  }
  const cv = await openCv();
  switch (tool) {
    case 'channel':
      return channelOf(cv, raster, settings.of as Channel);
    case 'component':
      return componentOf(cv, raster, Number(settings.of) as 1 | 2 | 3);
    case 'contrast': {
      const tiles = [raster.widthPx, raster.heightPx].map((px) =>
        Math.min(MOST_TILES, Math.max(1, Math.round(px / (number('tile') * pxPerMm)))),
      ) as [number, number];
      return equalised(cv, raster, number('limit'), tiles);
    }
    case 'sharpen':
      return sharpened(cv, raster, number('radius') * pxPerMm, number('amount') / 100);
    case 'edges':
      return edgesOf(cv, raster, number('radius') * pxPerMm, pxPerMm);
    case 'colours':
      return inFalseColours(cv, raster, settings.map as ColourMap);
  }
}

/** A part of a raster. */
function partOf({ data, widthPx, heightPx, channels }: Raster, [left, top, width, height]: Cut): Raster {
  if (left + width > widthPx || top + height > heightPx) throw new RangeError('a part lies in the picture');
  const part = new Uint8Array(width * height * channels);
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * widthPx + left) * channels;
    part.set(data.subarray(from, from + width * channels), y * width * channels);
  }
  return { data: part, widthPx: width, heightPx: height, channels };
}

/**
 * Does to a picture what a chain of tools says, one after the other, and cuts out the part that is asked
 * for: the same bytes and chain give the same bytes.
 * @throws LightbenchError image.* as decodeFrame does
 */
export async function applyTools(bytes: Uint8Array, { steps, pxPerMm, cut }: ToolChain): Promise<Rendered> {
  let raster = await decodeFrame(bytes, 0);
  for (const step of doneOf(steps)) raster = await applyTool(raster, step, pxPerMm);
  return encodeAtOnce(cut ? partOf(raster, cut) : raster);
}
