import { LightbenchError } from '../../contract/errors.ts';
import { FILE_LIMIT_BYTES } from '../../contract/media.ts';

const MEGA = 1_000_000;

/** Largest picture that is decoded, in pixels. */
export const PIXEL_LIMIT = 100 * MEGA;
/** CMYK with alpha is the widest picture that is decoded. */
export const CHANNEL_LIMIT = 5;
/** Pages of a TIFF and frames of an animation beyond this number are left out, with a remark. */
export const FRAME_LIMIT = 200;

/** @throws LightbenchError input.empty, input.too_large */
export function guardBytes(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new LightbenchError('input.empty', { name: 'The file' });
  if (bytes.length > FILE_LIMIT_BYTES) {
    throw new LightbenchError('input.too_large', { name: 'The file', limit: FILE_LIMIT_BYTES / 1024 / 1024 });
  }
}

/**
 * Holds what a header says against the limits, before a decoder reserves memory for it.
 * @throws LightbenchError image.too_many_pixels, image.too_many_channels
 */
export function guardSize(width: number, height: number, channels: number, pixelLimit = PIXEL_LIMIT): void {
  if (width * height > pixelLimit) {
    throw new LightbenchError('image.too_many_pixels', {
      width,
      height,
      limit: Math.floor(pixelLimit / MEGA),
    });
  }
  if (channels > CHANNEL_LIMIT) {
    throw new LightbenchError('image.too_many_channels', { channels, limit: CHANNEL_LIMIT });
  }
}
