import type { Raster } from '../../imaging/raster.ts';
import { type BmpHeader, readBmpHeader } from './bmp-header.ts';

/** Writes row `from` of the file (byte offset) to `data` at `to`. */
type RowReader = (from: number, to: number) => void;

/**
 * Decodes an uncompressed BMP of 1, 4, 8, 16, 24 or 32 bits a pixel, stored from the bottom or from the top.
 * The fourth byte of 32 bits is not taken as alpha: most writers leave it 0 and mean opaque.
 * @throws LightbenchError image.damaged, image.too_many_pixels
 */
export function decodeBmp(bytes: Uint8Array): Raster {
  const header = readBmpHeader(bytes);
  const { widthPx, heightPx } = header;
  const channels = isGreyBmp(header) ? 1 : 3;
  const data = new Uint8Array(widthPx * heightPx * channels);
  const readRow = rowReader(bytes, header, data);
  for (let row = 0; row < heightPx; row++) {
    const stored = header.topDown ? row : heightPx - 1 - row;
    readRow(header.pixelsAt + stored * header.rowBytes, row * widthPx * channels);
  }
  return { widthPx, heightPx, channels, data };
}

/** Whether every colour of the palette is neutral. */
export function isGreyBmp({ bitsPerPixel, palette }: BmpHeader): boolean {
  return bitsPerPixel <= 8 && palette.every((value, i) => value === palette[i - (i % 3)]);
}

function rowReader(bytes: Uint8Array, header: BmpHeader, data: Uint8Array): RowReader {
  if (header.bitsPerPixel <= 8) return indexedRow(bytes, header, data);
  if (header.bitsPerPixel === 24) return bgrRow(bytes, header, data);
  return maskedRow(bytes, header, data);
}

function indexedRow(bytes: Uint8Array, header: BmpHeader, data: Uint8Array): RowReader {
  const { widthPx, bitsPerPixel, palette } = header;
  const channels = isGreyBmp(header) ? 1 : 3;
  const perByte = 8 / bitsPerPixel;
  const mask = 2 ** bitsPerPixel - 1;
  return (from, to) => {
    for (let x = 0; x < widthPx; x++) {
      const shift = 8 - bitsPerPixel * ((x % perByte) + 1);
      const index = ((bytes[from + Math.floor(x / perByte)] ?? 0) >> shift) & mask;
      for (let channel = 0; channel < channels; channel++) {
        data[to + x * channels + channel] = palette[index * 3 + channel] ?? 0;
      }
    }
  };
}

function bgrRow(bytes: Uint8Array, { widthPx }: BmpHeader, data: Uint8Array): RowReader {
  return (from, to) => {
    for (let at = 0; at < widthPx * 3; at += 3) {
      data[to + at] = bytes[from + at + 2] ?? 0;
      data[to + at + 1] = bytes[from + at + 1] ?? 0;
      data[to + at + 2] = bytes[from + at] ?? 0;
    }
  };
}

function maskedRow(
  bytes: Uint8Array,
  { widthPx, bitsPerPixel, masks }: BmpHeader,
  data: Uint8Array,
): RowReader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = bitsPerPixel === 32;
  const ranges = masks.map((mask) => {
    const shift = mask === 0 ? 0 : 31 - Math.clz32(mask & -mask);
    return { mask, shift, scale: mask === 0 ? 0 : 255 / (mask >>> shift) };
  });
  return (from, to) => {
    for (let x = 0; x < widthPx; x++) {
      const pixel = wide ? view.getUint32(from + x * 4, true) : view.getUint16(from + x * 2, true);
      ranges.forEach(({ mask, shift, scale }, channel) => {
        data[to + x * 3 + channel] = Math.round(((pixel & mask) >>> shift) * scale);
      });
    }
  };
}
