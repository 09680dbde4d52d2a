import type { Copies, Rendered } from '../../application/ports.ts';
import { TRACE_MAX_PX, type TraceSpec } from '../../contract/trace.ts';
import { copiedParts } from '../../imaging/file-traces/copied-parts.ts';
import type { Raster } from '../../imaging/raster.ts';
import { decodeFrame, decodeReduced, encodeAtOnce, openRaster } from '../decode/index.ts';
import { librariesFor } from '../decode/libraries.ts';
import { markedCopies } from './marked-copies.ts';

/** Side of the median filter that noise is what is left of, px. */
const MEDIAN_PX = 3;

/** The upright frame as it is, not cut out of and not rectified. */
const traced = (bytes: Uint8Array, frame: number) => decodeReduced(bytes, frame, TRACE_MAX_PX);

const opened = (raster: Raster) => openRaster(raster).toColourspace(raster.channels === 1 ? 'b-w' : 'srgb');

/** How far each sample lies from another picture of the same size, times a gain; what is above white is white. */
function difference(raster: Raster, other: Uint8Array, gain: number): Raster {
  const data = new Uint8Array(raster.data.length);
  for (let i = 0; i < data.length; i++)
    data[i] = Math.min(255, gain * Math.abs((raster.data[i] ?? 0) - (other[i] ?? 0)));
  return { ...raster, data };
}

/**
 * What changes where a picture is compressed as a JPEG once more (N. Krawetz, A Picture's Worth: Digital Image Analysis and
 * Forensics, 2007, "Error level analysis"): parts with another history of compression change otherwise than what is like them.
 * Colour is kept in full (4:4:4), so that its coarseness does not show as a difference.
 */
async function errorLevel(raster: Raster, quality: number, gain: number): Promise<Raster> {
  const again = await opened(raster).jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
  return difference(raster, (await decodeFrame(again, 0)).data, gain);
}

/** What a median filter of 3 × 3 px takes away, channel by channel: the noise of the sensor, of the paper, or of a program. */
async function noise(raster: Raster, gain: number): Promise<Raster> {
  return difference(raster, await opened(raster).median(MEDIAN_PX).raw().toBuffer(), gain);
}

/**
 * Parts that occur twice in a frame, in px of the picture as it was looked at.
 * @throws LightbenchError as decodeFrame does
 */
export async function findCopies(bytes: Uint8Array, frame: number): Promise<Copies> {
  const raster = await traced(bytes, frame);
  return { parts: copiedParts(raster), reducedBy: raster.reducedBy };
}

function traceIn(raster: Raster, spec: TraceSpec, copies: Copies | null): Promise<Raster> | Raster {
  switch (spec.kind) {
    case 'error_level':
      return errorLevel(raster, spec.quality, spec.gain);
    case 'noise':
      return noise(raster, spec.gain);
    case 'copied':
      return markedCopies(raster, copies?.parts ?? []);
  }
}

/**
 * A picture about the file: the same bytes and settings give the same picture. `copies` are those of the frame, where they are
 * what is shown.
 * @throws LightbenchError as decodeFrame does
 */
export async function drawTrace(
  bytes: Uint8Array,
  spec: TraceSpec,
  copies: Copies | null,
): Promise<Rendered> {
  const raster = await traced(bytes, spec.frame);
  const rendered = await encodeAtOnce(await traceIn(raster, spec, copies));
  // Whatever the file is, a JPEG is made of it in between.
  const between = spec.kind === 'error_level' ? librariesFor('jpeg', 'png') : {};
  return { ...rendered, libraries: { ...librariesFor(raster.container, 'png'), ...between } };
}
