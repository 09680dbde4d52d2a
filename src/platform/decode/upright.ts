import type { Sharp } from 'sharp';
import type { Container, FrameInfo } from '../../imaging/frame.ts';
import type { Raster } from '../../imaging/raster.ts';
import { decodeBmp } from './bmp.ts';
import { inPlainWords } from './damage.ts';
import { readHeader } from './header.ts';
import { decodeJp2 } from './jp2.ts';
import { guardBytes } from './limits.ts';
import { openPage, openRaster } from './sharp-library.ts';
import { sniff } from './sniff.ts';

/** A frame ready to be streamed out of: upright, opaque on white, 8 bits, grey or sRGB. */
export interface UprightFrame {
  container: Container;
  info: FrameInfo;
  picture: Sharp;
}

/** @throws LightbenchError as inspect() does, and image.no_such_frame */
export async function openUpright(bytes: Uint8Array, frame: number): Promise<UprightFrame> {
  guardBytes(bytes);
  const container = sniff(bytes);
  const { info } = await readHeader(bytes, container, frame);
  const stored = await openStored(bytes, container, frame);
  const picture = stored
    .autoOrient()
    .flatten({ background: 'white' })
    .toColourspace(isGrey(info) ? 'b-w' : 'srgb');
  return { container, info, picture };
}

async function openStored(bytes: Uint8Array, container: Container, frame: number): Promise<Sharp> {
  if (container === 'bmp') return openRaster(decodeBmp(bytes));
  if (container === 'jp2') return openRaster(await decodeJp2(bytes));
  return openPage(bytes, frame);
}

function isGrey({ colourSpace }: FrameInfo): boolean {
  return colourSpace === 'b-w' || colourSpace === 'grey16';
}

/** Runs a pipeline that ends in pixels. */
export async function toRaster(picture: Sharp): Promise<Raster> {
  const { data, info } = await inPlainWords(() =>
    picture.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true }),
  );
  const { width: widthPx, height: heightPx } = info;
  return { widthPx, heightPx, channels: info.channels === 1 ? 1 : 3, data };
}
