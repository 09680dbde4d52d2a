import { setImmediate } from 'node:timers/promises';
import type { LightPictures, Rendered } from '../../application/ports.ts';
import { LightbenchError } from '../../contract/errors.ts';
import type { Cut, ToolChain } from '../../contract/media.ts';
import type { Raster } from '../../imaging/raster.ts';
import {
  type Channel,
  type ColourMap,
  type Curved,
  curveTable,
  doneOf,
  type MixWay,
  readCurve,
  type ToolStep,
  usualStep,
} from '../../imaging/view-tools/index.ts';
import { decodeFrame, encodeAtOnce } from '../decode/index.ts';
import { openCv } from '../vision/opencv.ts';
import { channelOf, componentOf, inFalseColours } from './colour-tools.ts';
import { createKeptRasters, type KeptRasters, namesFor } from './kept-rasters.ts';
import { composite, mixed, stackedComponent } from './light-tools.ts';
import { reliefOf, shaded } from './relief-tools.ts';
import { curved, edgesOf, equalised, inverted, levelled, sharpened } from './tone-tools.ts';

/** Tiles of local contrast along a side. */
const MOST_TILES = 64;

/** Gives a light of the page by its exposure. */
type Lights = (exposure: string) => Promise<Raster>;

/** One tool on a picture with so many px to a mm of the page. OpenCV is loaded only for what needs it. */
async function applyTool(
  raster: Raster,
  { tool, settings }: ToolStep,
  pxPerMm: number,
  lights: Lights,
): Promise<Raster> {
  const number = (name: string) => Number(settings[name]);
  const light = (name: string) => lights(String(settings[name]));
  const all = (name: string) => Promise.all(String(settings[name]).split(',').map(lights));
  switch (tool) {
    case 'mix':
      return mixed(raster, await light('with'), settings.way as MixWay, number('amount'));
    case 'composite':
      return composite(await light('red'), await light('green'), await light('blue'));
    case 'relief':
      return reliefOf(await light('first'), await light('second'), number('gain'));
    case 'shade':
      return shaded(await all('lights'), {
        ...{ fromDeg: number('from'), isClockwise: settings.round === 'clockwise', riseDeg: number('rise') },
        lamp: { azimuthDeg: number('lamp'), heightDeg: number('height') },
      });
    case 'levels':
      return levelled(raster, number('black'), number('white'), number('gamma'));
    case 'curves': {
      const points = readCurve(String(settings.points));
      if (!points) throw new RangeError('not the points of a curve');
      return curved(raster, settings.of as Curved, curveTable(points));
    }
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
    case 'stack':
      return stackedComponent(cv, await all('lights'), number('of'));
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

/** Decodes a light when it is wanted, and once. */
function lightsOf(pictures: LightPictures): Lights {
  const decoded = new Map<string, Promise<Raster>>();
  return (exposure) => {
    const bytes = pictures[exposure];
    if (!bytes) throw new RangeError(`no picture of ${exposure}`);
    const raster = decoded.get(exposure) ?? decodeFrame(bytes, 0);
    decoded.set(exposure, raster);
    return raster;
  };
}

/** Lets the message in that says that nobody waits any more: a tool itself does not let go. */
async function throwIfStopped(signal: AbortSignal | undefined): Promise<void> {
  await setImmediate();
  if (signal?.aborted) throw new LightbenchError('job.cancelled');
}

/** Side of the picture that tools are tried on, px: code that is run over fewer is not compiled any better. */
const TRIED_PX = 400;
/** Those that have something of their own to load or to work out first, such as the tables of L*a*b*. */
const TRIED = ['contrast', 'component', 'sharpen', 'edges', 'colours'] as const;

/** Loads what tools run on and lays them over an empty picture, so that the first one that is wanted takes no longer than the next. */
export async function readyTools(): Promise<void> {
  const data = new Uint8Array(3 * TRIED_PX * TRIED_PX);
  const empty: Raster = { widthPx: TRIED_PX, heightPx: TRIED_PX, channels: 3, data };
  const noLights: Lights = () => Promise.reject(new RangeError('no other lights here'));
  for (const tool of TRIED) await applyTool(empty, usualStep(tool), 8, noLights);
}

export interface ToolOptions {
  /** Stops between two tools. */
  signal?: AbortSignal;
  /** What was made lately: a chain goes on from the longest beginning of itself that is there. */
  kept?: KeptRasters;
}

/**
 * Does to a picture what a chain of tools says, one after the other, and cuts out the part that is asked
 * for: the same bytes and chain give the same bytes, whatever is kept.
 * @param others pictures of the lights that the chain names, of the same width and height, by exposure
 * @throws LightbenchError image.* as decodeFrame does, job.cancelled
 * @throws RangeError where a light is missing or of another size, or the part does not lie in the picture
 */
export async function applyTools(
  bytes: Uint8Array,
  { steps, pxPerMm, cut }: ToolChain,
  others: LightPictures,
  { signal, kept = createKeptRasters(0) }: ToolOptions = {},
): Promise<Rendered> {
  const lights = lightsOf(others);
  const nameOf = namesFor(bytes, pxPerMm, others);
  async function after(chain: readonly ToolStep[]): Promise<Raster> {
    const before = kept.get(nameOf(chain));
    if (before) return before;
    const step = chain.at(-1);
    if (!step) return kept.keep(nameOf(chain), await decodeFrame(bytes, 0));
    const raster = await after(chain.slice(0, -1));
    await throwIfStopped(signal);
    return kept.keep(nameOf(chain), await applyTool(raster, step, pxPerMm, lights));
  }
  const raster = await after(doneOf(steps));
  return encodeAtOnce(cut ? partOf(raster, cut) : raster);
}
