import { LightbenchError } from '../../contract/errors.ts';
import type { Container } from '../../imaging/frame.ts';

/** First bytes of a format: hexadecimal, '..' stands for any byte. */
type Signature = readonly [pattern: string, what: string];

const CONTAINER_SIGNATURES: readonly (readonly [pattern: string, container: Container])[] = [
  ['89504e470d0a1a0a', 'png'],
  ['ffd8ff', 'jpeg'],
  ['49492a00', 'tiff'],
  ['4d4d002a', 'tiff'],
  ['52494646........57454250', 'webp'],
  ['474946383761', 'gif'],
  ['474946383961', 'gif'],
  ['424d', 'bmp'],
  ['0000000c6a5020200d0a870a', 'jp2'],
  ['ff4fff51', 'jp2'],
];

/** ISO/IEC 23000-22 and 23008-12: brands of still pictures and sequences in the ISO base media file format. */
const HEIF_BRANDS = new Set('avif avis heic heix hevc hevx heim heis mif1 msf1 miaf'.split(' '));

/** Formats that are told apart only to say what was handed over. */
const OTHER_SIGNATURES: readonly Signature[] = [
  ['49492b00', 'a BigTIFF file'],
  ['4d4d002b', 'a BigTIFF file'],
  ['25504446', 'a PDF document'],
  ['504b0304', 'a ZIP archive or an Office document'],
  ['504b0506', 'an empty ZIP archive'],
  ['1f8b', 'a gzip archive'],
  ['377abcaf271c', 'a 7z archive'],
  ['526172211a07', 'a RAR archive'],
  ['d0cf11e0', 'an older Office document'],
  ['38425053', 'a Photoshop file'],
  ['7f454c46', 'a program'],
  ['4d5a', 'a program'],
  ['........66747970', 'a video'],
  ['52494646........41564920', 'a video'],
  ['1a45dfa3', 'a video'],
];

/**
 * Tells the format from the first bytes; the name is never asked.
 * @throws LightbenchError image.unknown_format with what the bytes look like instead
 */
export function sniff(bytes: Uint8Array): Container {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex');
  const known = CONTAINER_SIGNATURES.find(([pattern]) => startsWith(head, pattern));
  if (known) return known[1];
  if (isHeif(bytes)) return 'heif';
  throw new LightbenchError('image.unknown_format', { detail: likeness(bytes, head) });
}

function startsWith(head: string, pattern: string): boolean {
  return new RegExp(`^${pattern}`).test(head);
}

/** The major brand, or any of the first compatible brands, is one of a still picture (ISO/IEC 14496-12 §4.3). */
function isHeif(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.subarray(4, 64)).toString('latin1');
  if (!text.startsWith('ftyp')) return false;
  const boxLength = Buffer.from(bytes.subarray(0, 4)).readUInt32BE();
  const brands = text.slice(4, Math.max(0, boxLength - 4)).match(/.{4}/gs) ?? [];
  return brands.some((brand) => HEIF_BRANDS.has(brand));
}

function likeness(bytes: Uint8Array, head: string): string {
  const other = OTHER_SIGNATURES.find(([pattern]) => startsWith(head, pattern));
  if (other) return other[1];
  return isText(bytes.subarray(0, 512)) ? 'text' : 'nothing known';
}

/** UTF-8 without control characters other than white space; a character that the excerpt cuts in two is forgiven. */
function isText(excerpt: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(excerpt, { stream: true });
  } catch {
    return false;
  }
  return excerpt.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}
