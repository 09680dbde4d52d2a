import { BAD_HEADER, CUT_OFF, damaged } from './damage.ts';
import { guardSize } from './limits.ts';
import { dpiFromPixelsPerMetre } from './resolution.ts';

/** What the headers of a BMP say (Windows GDI: BITMAPFILEHEADER, BITMAPCOREHEADER, BITMAPINFOHEADER, V4, V5). */
export interface BmpHeader {
  widthPx: number;
  heightPx: number;
  /** Rows go from top to bottom (stored as a negative height). */
  topDown: boolean;
  bitsPerPixel: 1 | 4 | 8 | 16 | 24 | 32;
  /** Where the first stored row begins, in bytes. */
  pixelsAt: number;
  /** Bytes a row takes, filled up to four. */
  rowBytes: number;
  /** Bit masks of red, green and blue for 16 and 32 bits. */
  masks: readonly [number, number, number];
  /** Colours for up to 8 bits: red, green, blue for each index. */
  palette: Uint8Array;
  dpi: number | null;
}

const CORE_HEADER_BYTES = 12;
const HEADER_BYTES = [CORE_HEADER_BYTES, 40, 52, 56, 64, 108, 124];
const BITFIELDS = 3;
const ALPHA_BITFIELDS = 6;
const REFUSED: Record<number, string> = {
  1: 'it is a run-length encoded BMP, which is not read here',
  2: 'it is a run-length encoded BMP, which is not read here',
  4: 'it is a BMP that wraps a JPEG, which is not read here',
  5: 'it is a BMP that wraps a PNG, which is not read here',
};

/** @throws LightbenchError image.damaged, image.too_many_pixels */
export function readBmpHeader(bytes: Uint8Array): BmpHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 26) throw damaged(CUT_OFF);
  const headerBytes = view.getUint32(14, true);
  if (!HEADER_BYTES.includes(headerBytes)) throw damaged(BAD_HEADER);
  if (bytes.length < 14 + headerBytes) throw damaged(CUT_OFF);
  const core = headerBytes === CORE_HEADER_BYTES;
  const widthPx = core ? view.getUint16(18, true) : view.getInt32(18, true);
  const signedHeight = core ? view.getUint16(20, true) : view.getInt32(22, true);
  const heightPx = Math.abs(signedHeight);
  if (widthPx <= 0 || heightPx === 0) throw damaged(BAD_HEADER);
  guardSize(widthPx, heightPx, 3);
  const bitsPerPixel = knownBits(view.getUint16(core ? 24 : 28, true));
  const compression = core ? 0 : view.getUint32(30, true);
  const masks = readMasks(view, headerBytes, bitsPerPixel, compression);
  const rowBytes = Math.ceil((bitsPerPixel * widthPx) / 32) * 4;
  const pixelsAt = view.getUint32(10, true);
  // The padding of the last row may be missing.
  if (pixelsAt + rowBytes * (heightPx - 1) + Math.ceil((bitsPerPixel * widthPx) / 8) > bytes.length) {
    throw damaged(CUT_OFF);
  }
  return {
    widthPx,
    heightPx,
    topDown: signedHeight < 0,
    bitsPerPixel,
    pixelsAt,
    rowBytes,
    masks,
    palette: bitsPerPixel <= 8 ? readPalette(view, headerBytes, bitsPerPixel) : new Uint8Array(),
    dpi: core ? null : dpiFromPixelsPerMetre(view.getInt32(38, true)),
  };
}

function knownBits(bits: number): BmpHeader['bitsPerPixel'] {
  if (bits === 1 || bits === 4 || bits === 8 || bits === 16 || bits === 24 || bits === 32) return bits;
  throw damaged(BAD_HEADER);
}

function readMasks(
  view: DataView,
  headerBytes: number,
  bits: number,
  compression: number,
): BmpHeader['masks'] {
  if (compression === 0) return bits === 16 ? [0x7c00, 0x03e0, 0x001f] : [0xff0000, 0xff00, 0xff];
  const masked = compression === BITFIELDS || compression === ALPHA_BITFIELDS;
  if (!masked || (bits !== 16 && bits !== 32)) throw damaged(REFUSED[compression] ?? BAD_HEADER);
  // The masks follow the 40 bytes of the info header, or are its next members in the longer ones.
  const at = 14 + 40;
  if (headerBytes < 40 || view.byteLength < at + 12) throw damaged(CUT_OFF);
  return [view.getUint32(at, true), view.getUint32(at + 4, true), view.getUint32(at + 8, true)];
}

/** Stored as blue, green, red; indices beyond its end are black. */
function readPalette(view: DataView, headerBytes: number, bits: number): Uint8Array {
  const core = headerBytes === CORE_HEADER_BYTES;
  const entryBytes = core ? 3 : 4;
  const most = 2 ** bits;
  const stated = core ? most : view.getUint32(46, true) || most;
  const palette = new Uint8Array(most * 3);
  for (let i = 0; i < Math.min(stated, most); i++) {
    const at = 14 + headerBytes + i * entryBytes;
    if (at + 3 > view.byteLength) throw damaged(CUT_OFF);
    palette.set([view.getUint8(at + 2), view.getUint8(at + 1), view.getUint8(at)], i * 3);
  }
  return palette;
}
