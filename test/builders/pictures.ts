import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/**
 * Real picture files for tests, each made in one line. Pictures whose pixels matter show four quadrants of known
 * colours; what is malformed on purpose is written byte by byte.
 */
export type Rgb = readonly [red: number, green: number, blue: number];

export const RED: Rgb = [255, 0, 0];
export const GREEN: Rgb = [0, 255, 0];
export const BLUE: Rgb = [0, 0, 255];
export const YELLOW: Rgb = [255, 255, 0];

/** Corners as stored: red, green, blue, yellow, clockwise from the top left. */
const QUADRANTS = { topLeft: RED, topRight: GREEN, bottomRight: BLUE, bottomLeft: YELLOW };

/** RGB samples of a picture whose quadrants have the four colours. */
export function quadrantPixels(width: number, height: number): Buffer {
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const { topLeft, topRight, bottomLeft, bottomRight } = QUADRANTS;
      const [left, right] = y < height / 2 ? [topLeft, topRight] : [bottomLeft, bottomRight];
      pixels.set(x < width / 2 ? left : right, (y * width + x) * 3);
    }
  }
  return pixels;
}

/** A picture of quadrants to be encoded with sharp: `quadrants(64, 40).png().toBuffer()`. */
export function quadrants(width: number, height: number): Sharp {
  return sharp(quadrantPixels(width, height), { raw: { width, height, channels: 3 } });
}

/** Full quality without sub-sampling, so that flat quadrants keep their colours. */
export function quadrantJpeg(width: number, height: number, orientation = 1): Promise<Buffer> {
  const picture = quadrants(width, height).withMetadata({ orientation });
  return picture.jpeg({ quality: 100, chromaSubsampling: '4:4:4' }).toBuffer();
}

/** One frame of each colour, 20 × 10 px. */
export async function animation(format: 'gif' | 'webp', colours: Rgb[]): Promise<Buffer> {
  const frames = await Promise.all(
    colours.map((colour) =>
      sharp(Buffer.from(Array(200).fill(colour).flat()), raw(20, 10))
        .png()
        .toBuffer(),
    ),
  );
  const joined = sharp(frames, { join: { animated: true } });
  const delay = colours.map(() => 100);
  return format === 'gif'
    ? joined.gif({ delay }).toBuffer()
    : joined.webp({ delay, lossless: true }).toBuffer();
}

const raw = (width: number, height: number) => ({ raw: { width, height, channels: 3 as const } });

/** Adds a JFIF header with a resolution to a JPEG that has none. Unit: 0 none, 1 inch, 2 centimetre. */
export function withJfif(jpeg: Buffer, unit: 0 | 1 | 2, density: number): Buffer {
  const head = Buffer.from('ffe000104a46494600010200000000000000', 'hex');
  head.writeUInt8(unit, 11);
  head.writeUInt16BE(density, 12);
  head.writeUInt16BE(density, 14);
  return Buffer.concat([jpeg.subarray(0, 2), head, jpeg.subarray(2)]);
}

interface PngSpec {
  width: number;
  height: number;
  bits?: 1 | 2 | 4 | 8 | 16;
  /** 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha. */
  colourType?: 0 | 2 | 3 | 4 | 6;
  /** Rows as they are stored, each with its filter byte in front; all zero where absent. */
  rows?: Uint8Array;
  palette?: Rgb[];
  /** Declares as many pictures as an animation has; only the first is written. */
  animated?: number;
}

/** A PNG written by hand; its header may say anything. */
export function png({
  width,
  height,
  bits = 8,
  colourType = 0,
  rows = new Uint8Array(),
  palette,
  animated,
}: PngSpec): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([bits, colourType, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    ...(animated ? [chunk('acTL', Buffer.concat([uint32BE(animated), uint32BE(0)]))] : []),
    ...(palette ? [chunk('PLTE', Buffer.from(palette.flat()))] : []),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([uint32BE(data.length), body, uint32BE(crc32(body))]);
}

function uint32BE(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

export interface TiffPage {
  width: number;
  height: number;
  /** Bits a pixel of grey; 0 is black. */
  bits?: 1 | 8;
  /** Samples a pixel, more than one are left undescribed. */
  samples?: number;
  pixels: Uint8Array;
  dpi?: number;
  orientation?: number;
}

/** An uncompressed grey TIFF, one directory a page. With `loop` the last directory leads back to the first. */
export function tiff(pages: TiffPage[], { loop = false, bigEndian = false } = {}): Buffer {
  const uint16 = (value: number) => (bigEndian ? [value >> 8, value & 255] : [value & 255, value >> 8]);
  const uint32 = (value: number) => {
    const [high, low] = [uint16(value >>> 16), uint16(value & 0xffff)];
    return bigEndian ? [...high, ...low] : [...low, ...high];
  };
  const parts = [...Buffer.from(bigEndian ? 'MM' : 'II'), ...uint16(42)];
  let at = 8;
  const directories = pages.map((page) => {
    const pixelsAt = at;
    const resolutionAt = pixelsAt + page.pixels.length + (page.pixels.length % 2);
    const directoryAt = resolutionAt + 8;
    at = directoryAt + 2 + 12 * TAGS + 4;
    return { page, pixelsAt, resolutionAt, directoryAt };
  });
  parts.push(...uint32(directories[0]?.directoryAt ?? 0));
  directories.forEach(({ page, pixelsAt, resolutionAt }, i) => {
    const short = (tag: number, value: number) => [
      ...uint16(tag),
      ...uint16(3),
      ...uint32(1),
      ...uint16(value),
      0,
      0,
    ];
    const long = (tag: number, value: number) => [
      ...uint16(tag),
      ...uint16(4),
      ...uint32(1),
      ...uint32(value),
    ];
    const rational = (tag: number) => [...uint16(tag), ...uint16(5), ...uint32(1), ...uint32(resolutionAt)];
    const next = directories[i + 1] ?? (loop ? directories[0] : undefined);
    parts.push(...page.pixels, ...(page.pixels.length % 2 ? [0] : []));
    parts.push(...uint32(page.dpi ?? 1), ...uint32(1));
    parts.push(
      ...uint16(TAGS),
      ...long(256, page.width),
      ...long(257, page.height),
      ...short(258, page.bits ?? 8),
    );
    parts.push(
      ...short(259, 1),
      ...short(262, 1),
      ...long(273, pixelsAt),
      ...short(274, page.orientation ?? 1),
    );
    parts.push(...short(277, page.samples ?? 1), ...long(278, page.height), ...long(279, page.pixels.length));
    parts.push(...rational(282), ...rational(283), ...short(296, page.dpi ? 2 : 1));
    parts.push(...uint32(next?.directoryAt ?? 0));
  });
  return Buffer.from(parts);
}

const TAGS = 13;

export interface BmpSpec {
  width: number;
  /** Negative: rows from top to bottom. */
  height: number;
  bits: number;
  compression?: number;
  palette?: Rgb[];
  masks?: [number, number, number];
  /** Rows in stored order, each filled up to four bytes. */
  rows: Uint8Array;
  dotsPerMetre?: number;
}

/** A BMP with the 40-byte header, written by hand; its header may say anything. */
export function bmp(spec: BmpSpec): Buffer {
  const { width, height, bits, compression = 0, palette = [], masks, rows, dotsPerMetre = 0 } = spec;
  const tail = Buffer.alloc(masks ? 12 : palette.length * 4);
  masks?.forEach((mask, i) => {
    tail.writeUInt32LE(mask, i * 4);
  });
  palette.forEach(([red, green, blue], i) => {
    tail.set([blue, green, red, 0], i * 4);
  });
  const head = Buffer.alloc(54);
  head.write('BM', 'latin1');
  head.writeUInt32LE(54 + tail.length + rows.length, 2);
  head.writeUInt32LE(54 + tail.length, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(width, 18);
  head.writeInt32LE(height, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(bits, 28);
  head.writeUInt32LE(compression, 30);
  head.writeInt32LE(dotsPerMetre, 38);
  head.writeInt32LE(dotsPerMetre, 42);
  head.writeUInt32LE(palette.length, 46);
  return Buffer.concat([head, tail, rows]);
}
