import type { Metadata } from 'sharp';
import { LightbenchError } from '../../contract/errors.ts';
import type { Container, FrameInfo } from '../../imaging/frame.ts';
import { isGreyBmp } from './bmp.ts';
import { readBmpHeader } from './bmp-header.ts';
import { CUT_OFF, damaged } from './damage.ts';
import { readJp2Header } from './jp2-header.ts';
import { guardSize } from './limits.ts';
import { believableDpi } from './resolution.ts';
import { readMetadata } from './sharp-library.ts';

/** What is known of one frame before anything is decoded. */
export interface Header {
  info: FrameInfo;
  /** Pages of the file, or pictures of the animation. */
  frameCount: number;
  hasProfile: boolean;
}

const PLAIN = { exifOrientation: 1, hasAlpha: false } as const;

/**
 * Reads the header of one frame (0 is the first) and holds it against the limits; no pixel is decoded.
 * @throws LightbenchError image.damaged, image.too_many_pixels, image.too_many_channels, image.no_such_frame
 */
export async function readHeader(bytes: Uint8Array, container: Container, frame: number): Promise<Header> {
  if (container === 'bmp') return single(bmpInfo(bytes), frame);
  if (container === 'jp2') return single(jp2Info(bytes), frame);
  if (container === 'png') guardPngSize(bytes);
  const first = await readMetadata(bytes, 0);
  const frameCount = first.pages ?? 1;
  refuseMissingFrame(frame, frameCount);
  const metadata = frame === 0 ? first : await readMetadata(bytes, frame);
  guardSize(metadata.width, metadata.height, metadata.channels);
  return { info: infoOf(metadata, frame), frameCount, hasProfile: metadata.hasProfile };
}

function single(info: FrameInfo, frame: number): Header {
  refuseMissingFrame(frame, 1);
  return { info, frameCount: 1, hasProfile: false };
}

function refuseMissingFrame(frame: number, frameCount: number): void {
  if (!Number.isInteger(frame) || frame < 0 || frame >= frameCount) {
    throw new LightbenchError('image.no_such_frame', { frame: frame + 1 });
  }
}

/** libpng rejects sizes above its own limits as damage; the true reason is told here (PNG 3rd ed. §11.2.1). */
function guardPngSize(bytes: Uint8Array): void {
  if (bytes.length < 33) throw damaged(CUT_OFF);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  guardSize(view.getUint32(16), view.getUint32(20), 1);
}

function infoOf(metadata: Metadata, index: number): FrameInfo {
  return {
    index,
    widthPx: metadata.autoOrient.width,
    heightPx: metadata.autoOrient.height,
    dpi: believableDpi(statedDpi(metadata)),
    exifOrientation: metadata.orientation ?? 1,
    channels: metadata.channels,
    bitsPerChannel: metadata.bitsPerSample ?? bitsOf(metadata.depth),
    colourSpace: metadata.space,
    hasAlpha: metadata.hasAlpha,
  };
}

/** libvips says 72 for every JPEG that states no unit, and for every PNG that states nothing. */
const statedDpi = ({ resolutionUnit, density }: Metadata): number | undefined =>
  resolutionUnit ? density : undefined;

function bitsOf(depth: Metadata['depth']): number {
  if (depth === 'ushort' || depth === 'short') return 16;
  if (depth === 'uint' || depth === 'int' || depth === 'float') return 32;
  return depth === 'double' || depth === 'complex' ? 64 : 8;
}

function bmpInfo(bytes: Uint8Array): FrameInfo {
  const header = readBmpHeader(bytes);
  const grey = isGreyBmp(header);
  return {
    ...PLAIN,
    index: 0,
    widthPx: header.widthPx,
    heightPx: header.heightPx,
    dpi: header.dpi,
    channels: grey ? 1 : 3,
    bitsPerChannel: header.bitsPerPixel === 16 ? 5 : Math.min(header.bitsPerPixel, 8),
    colourSpace: grey ? 'b-w' : 'srgb',
  };
}

function jp2Info(bytes: Uint8Array): FrameInfo {
  const { widthPx, heightPx, dpi, components, bitsPerComponent, hasPalette } = readJp2Header(bytes);
  const grey = components === 1 && !hasPalette;
  return {
    ...PLAIN,
    index: 0,
    widthPx,
    heightPx,
    dpi,
    channels: hasPalette ? 3 : components,
    bitsPerChannel: bitsPerComponent,
    colourSpace: grey ? 'b-w' : 'srgb',
  };
}
