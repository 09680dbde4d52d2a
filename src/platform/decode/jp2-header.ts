import { BAD_HEADER, CUT_OFF, damaged } from './damage.ts';
import { CHANNEL_LIMIT, guardSize, PIXEL_LIMIT } from './limits.ts';
import { dpiFromPixelsPerMetre } from './resolution.ts';

/** What a JPEG 2000 file says before it is decoded (ISO/IEC 15444-1, annexes A and I). */
export interface Jp2Header {
  widthPx: number;
  heightPx: number;
  components: 1 | 3;
  bitsPerComponent: number;
  /** Indices into a palette box; the decoder gives out its colours. */
  hasPalette: boolean;
  dpi: number | null;
}

/** The decoder holds four bytes a sample beside its result of one or two: this keeps a job below 512 MB. */
const DECODER_LIMIT_BYTES = 240_000_000;
const BOX_LIMIT = 100;

interface Box {
  type: string;
  from: number;
  to: number;
}

/** @throws LightbenchError image.damaged, image.too_many_pixels, image.too_many_channels */
export function readJp2Header(bytes: Uint8Array): Jp2Header {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0xff) return { ...readSize(view, 0), hasPalette: false, dpi: null };
  const boxes = readBoxes(view, 0, bytes.length);
  const codestream = boxes.find(({ type }) => type === 'jp2c');
  if (!codestream) throw damaged(CUT_OFF);
  const inner = boxes
    .filter(({ type }) => type === 'jp2h')
    .flatMap(({ from, to }) => readBoxes(view, from, to));
  return {
    ...readSize(view, codestream.from),
    hasPalette: inner.some(({ type }) => type === 'pclr'),
    dpi: readDpi(view, inner),
  };
}

/** Boxes that lie side by side between two offsets (I.4); stops at the first that does not fit. */
function readBoxes(view: DataView, from: number, to: number): Box[] {
  const boxes: Box[] = [];
  let at = from;
  while (at + 8 <= to && boxes.length < BOX_LIMIT) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...[4, 5, 6, 7].map((i) => view.getUint8(at + i)));
    const long = length === 1 && at + 16 <= to;
    const whole = long ? Number(view.getBigUint64(at + 8)) : length || to - at;
    const head = long ? 16 : 8;
    if (whole < head) throw damaged(BAD_HEADER);
    boxes.push({ type, from: at + head, to: Math.min(at + whole, to) });
    at += whole;
  }
  return boxes;
}

/** The SIZ marker segment, which follows SOC at the start of each codestream (A.5.1). */
function readSize(view: DataView, soc: number): Omit<Jp2Header, 'hasPalette' | 'dpi'> {
  if (soc + 45 > view.byteLength) throw damaged(CUT_OFF);
  if (view.getUint32(soc) !== 0xff4fff51) throw damaged(BAD_HEADER);
  const word = (offset: number) => view.getUint32(soc + offset);
  const widthPx = word(8) - word(16);
  const heightPx = word(12) - word(20);
  const components = view.getUint16(soc + 40);
  if (widthPx <= 0 || heightPx <= 0 || components === 0) throw damaged(BAD_HEADER);
  guardSize(widthPx, heightPx, components, pixelLimit(components, view.getUint8(soc + 42)));
  if (soc + 42 + components * 3 > view.byteLength) throw damaged(CUT_OFF);
  const parts = Array.from({ length: components }, (_, i) => {
    const [depth, dx, dy] = [0, 1, 2].map((j) => view.getUint8(soc + 42 + i * 3 + j));
    return { depth: depth ?? 0, dx: dx ?? 0, dy: dy ?? 0 };
  });
  if (components !== 1 && components !== 3)
    throw damaged('it is a JPEG 2000 with alpha or CMYK, which is not read here');
  const depth = parts[0]?.depth ?? 0;
  refuseUnusualComponents(parts, depth);
  return { widthPx, heightPx, components, bitsPerComponent: (depth & 0x7f) + 1 };
}

/** Largest size in pixels that is decoded: 16 megapixels of RGB with 8 bits, 48 of grey. `depth` is Ssiz (A.5.1). */
function pixelLimit(components: number, depth: number): number {
  const bytesPerSample = 4 + ((depth & 0x7f) < 8 ? 1 : 2);
  return Math.min(PIXEL_LIMIT, DECODER_LIMIT_BYTES / bytesPerSample / Math.min(components, CHANNEL_LIMIT));
}

/** The decoder takes the depth of the first component for all, and spreads sub-sampled ones only in YCbCr pictures. */
function refuseUnusualComponents(parts: { depth: number; dx: number; dy: number }[], depth: number): void {
  if (parts.some((part) => part.depth !== depth) || (depth & 0x7f) + 1 > 16) {
    throw damaged('its components differ in depth or are deeper than 16 bits, which is not read here');
  }
  const [first, ...others] = parts.map(({ dx, dy }) => dx * 10 + dy);
  const whole = first === 11 && others.every((step) => step === 11);
  const ycc = first === 11 && parts.length === 3 && others.every((step) => step === 21 || step === 22);
  if (!whole && !ycc) throw damaged('its components are sub-sampled in a way that is not read here');
}

/** Capture resolution, or else default display resolution, in the resolution box (I.5.3.7). */
function readDpi(view: DataView, boxes: Box[]): number | null {
  const inner = boxes
    .filter(({ type }) => type === 'res ')
    .flatMap(({ from, to }) => readBoxes(view, from, to));
  const box = inner.find(({ type }) => type === 'resc') ?? inner.find(({ type }) => type === 'resd');
  if (!box || box.to - box.from < 10) return null;
  const horizontal = view.getUint16(box.from + 4) / view.getUint16(box.from + 6);
  return dpiFromPixelsPerMetre(horizontal * 10 ** view.getInt8(box.from + 9));
}
