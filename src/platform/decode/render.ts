import type { Sharp } from 'sharp';
import type { Rendered } from '../../application/ports.ts';
import { DISPLAY_MAX_PX, type RenderSpec, THUMB_PX } from '../../contract/media.ts';
import type { Container } from '../../imaging/frame.ts';
import { spectrumOf, spectrumPicture } from '../../imaging/frequencies/index.ts';
import type { Raster } from '../../imaging/raster.ts';
import { inPlainWords } from './damage.ts';
import { within } from './decode-frame.ts';
import { librariesFor } from './libraries.ts';
import { openRaster } from './sharp-library.ts';
import { cutStrip } from './strip.ts';
import { openUpright, type UprightFrame } from './upright.ts';

/** Little compression, no row filters: a large page is shown in a second or two instead of ten. */
const PNG = { compressionLevel: 3, adaptiveFiltering: false, palette: false, progressive: false } as const;
const WEBP = { quality: 80, effort: 2 } as const;

/**
 * Makes a derived picture; the same bytes, spec and library versions give the same picture, byte for byte.
 * @throws LightbenchError as inspect() does, image.no_such_frame, and input.invalid for a strip without area
 */
export async function render(bytes: Uint8Array, spec: RenderSpec): Promise<Rendered> {
  const frame = await openUpright(bytes, spec.frame);
  const format = spec.operation === 'thumb' ? 'webp' : 'png';
  const picture = await derive(frame, spec);
  return encoded(format === 'webp' ? picture.webp(WEBP) : picture.png(PNG), format, frame.container);
}

async function encoded(encoder: Sharp, format: 'png' | 'webp', from: Container): Promise<Rendered> {
  const { data, info } = await inPlainWords(() => encoder.toBuffer({ resolveWithObject: true }));
  return {
    bytes: data,
    mediaType: `image/${format}`,
    widthPx: info.width,
    heightPx: info.height,
    libraries: librariesFor(from, format),
  };
}

const opened = (raster: Raster): Sharp =>
  openRaster(raster).toColourspace(raster.channels === 1 ? 'b-w' : 'srgb');

/** Px as a picture without loss, for what is looked at once and not kept: packing it would take longer than all the rest. */
export const encodeAtOnce = (raster: Raster): Promise<Rendered> =>
  encoded(opened(raster).png({ ...PNG, compressionLevel: 0 }), 'png', 'png');

async function derive(frame: UprightFrame, spec: RenderSpec): Promise<Sharp> {
  switch (spec.operation) {
    case 'display':
      return frame.picture.resize(within(DISPLAY_MAX_PX));
    case 'thumb':
      return frame.picture.resize(within(THUMB_PX));
    case 'strip':
      return opened(await cutStrip(frame, spec));
    case 'spectrum':
      return opened(spectrumPicture(spectrumOf(await cutStrip(frame, spec))));
  }
}
