import sharp, { type Metadata, type Sharp, type SharpOptions } from 'sharp';
import type { Raster } from '../../imaging/raster.ts';
import { inPlainWords } from './damage.ts';
import { CHANNEL_LIMIT, PIXEL_LIMIT } from './limits.ts';

/** One job at a time has the process to itself; caches and threads would only hold memory. */
sharp.cache(false);
sharp.concurrency(1);

/** Loaders that sniff() can lead to. All others (SVG, PDF, raw libvips, files by name) stay shut. */
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['Png', 'Jpeg', 'Tiff', 'Webp', 'Nsgif', 'Heif'].map((codec) => `VipsForeignLoad${codec}Buffer`),
});

/** Damage that a decoder can see is an error; a warning (stray bytes between JPEG markers) is not. */
const STRICT: SharpOptions = {
  failOn: 'error',
  limitInputPixels: PIXEL_LIMIT,
  limitInputChannels: CHANNEL_LIMIT,
  sequentialRead: true,
  unlimited: false,
};

/** Opens one page of a picture for streaming, as it is stored. Nothing is decoded yet. */
export function openPage(bytes: Uint8Array, page: number): Sharp {
  return sharp(bytes, { ...STRICT, page, pages: 1 });
}

/** Streams pixels that another decoder made. */
export function openRaster({ widthPx: width, heightPx: height, channels, data }: Raster): Sharp {
  return sharp(data, { raw: { width, height, channels } });
}

/**
 * Reads the header of one page. The size limits are lifted here, so that the refusal can name the size.
 * @throws LightbenchError image.damaged
 */
export function readMetadata(bytes: Uint8Array, page: number): Promise<Metadata> {
  const options = { ...STRICT, limitInputPixels: false, limitInputChannels: false, page, pages: 1 };
  return inPlainWords(() => sharp(bytes, options).metadata());
}

/** Versions of libvips and of everything it was built from, by name. */
export const libraryVersions: Readonly<Record<string, string | undefined>> = sharp.versions;
