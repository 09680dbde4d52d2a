/** A quantisation table as a file has it. */
export interface QuantisationTable {
  /** 0 to 3; components say which one they use. */
  readonly id: number;
  readonly bits: 8 | 16;
  /** 64 divisors row by row, the mean (DC) first; not in zigzag order. */
  readonly values: readonly number[];
}

export interface JpegComponent {
  /** Samples across and down in a unit (T.81 §A.1.1). */
  readonly across: number;
  readonly down: number;
  /** The quantisation table that it uses. */
  readonly table: number;
}

/** What the markers of a JPEG file say. */
export interface JpegMarkers {
  readonly coding: 'baseline' | 'extended' | 'progressive' | 'lossless';
  readonly widthPx: number;
  readonly heightPx: number;
  /** Brightness first, where there are three. */
  readonly components: readonly JpegComponent[];
  readonly tables: readonly QuantisationTable[];
  /** What the application segments and comments are, in the order of the file: `JFIF`, `Exif`, `XMP`, `ICC`, `APP13`, …. */
  readonly segments: readonly string[];
  /** Whether the JFIF header carries a small picture. */
  readonly hasJfifThumbnail: boolean;
  /** Bytes that stand behind the end of the picture. */
  readonly bytesAfterEnd: number;
}

export type JpegReading =
  | { readonly kind: 'read'; readonly markers: JpegMarkers }
  /** `reason` goes on after "The markers were not read to their end:". */
  | { readonly kind: 'refused'; readonly reason: string };

/** More segments than any camera or program writes; a file may be made of nothing else. */
const SEGMENTS_MAX = 2000;
/** Names of segments that are kept: a colour profile may come in 255 pieces. */
const NAMED_MAX = 64;

/** ITU-T T.81 figure A.6: which place of a block, row by row, the nth value of a table is for. */
export const ZIGZAG: readonly number[] = [
  ...[0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5],
  ...[12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28],
  ...[35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51],
  ...[58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63],
];

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const DQT = 0xdb;
const COM = 0xfe;

/** T.81 table B.1; without the arithmetic and hierarchical kinds, which no reader of pictures knows. */
const CODINGS: Readonly<Record<number, JpegMarkers['coding']>> = {
  192: 'baseline',
  193: 'extended',
  194: 'progressive',
  195: 'lossless',
};

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Markers that stand alone: restart 0 to 7, TEM. */
const isAlone = (marker: number) => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01;

class Refused extends Error {}

/** What of a file is still to be read; `at` only grows, so that every reading ends. */
interface Place {
  readonly bytes: Uint8Array;
  at: number;
}

/** The next marker: 0xFF, any number of further 0xFF to fill up, then its code (T.81 §B.1.1.2). */
function nextMarker(place: Place): number {
  const { bytes } = place;
  if (place.at >= bytes.length) throw new Refused('the file is cut off');
  if (bytes[place.at] !== 0xff) throw new Refused('there are bytes between its segments');
  while (bytes[place.at] === 0xff) place.at++;
  const marker = bytes[place.at++];
  if (marker === undefined) throw new Refused('the file is cut off');
  return marker;
}

/** The bytes of a segment without its length. */
function nextSegment(place: Place): Uint8Array {
  const { bytes, at } = place;
  if (at + 2 > bytes.length) throw new Refused('the file is cut off');
  const length = (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0);
  if (length < 2) throw new Refused('a segment says that it is shorter than its own length');
  if (at + length > bytes.length) throw new Refused('a segment goes beyond the end of the file');
  place.at = at + length;
  return bytes.subarray(at + 2, at + length);
}

/** Goes over the coded picture to the marker that ends it: in it 0xFF is followed by 0, or by a restart (T.81 §B.1.1.5). */
function skipScan(place: Place): void {
  const { bytes } = place;
  for (;;) {
    const at = bytes.indexOf(0xff, place.at);
    const next = bytes[at + 1];
    if (at < 0 || next === undefined) throw new Refused('the file is cut off');
    place.at = next === 0xff ? at + 1 : at + 2;
    if (next === 0 || next === 0xff || (next >= 0xd0 && next <= 0xd7)) continue;
    place.at = at;
    return;
  }
}

function readTables(segment: Uint8Array): QuantisationTable[] {
  const tables: QuantisationTable[] = [];
  for (let at = 0; at < segment.length; ) {
    const head = segment[at++] ?? 0;
    const wide = head >> 4 === 1;
    const id = head & 15;
    const end = at + (wide ? 128 : 64);
    if (head >> 4 > 1 || id > 3 || end > segment.length) throw new Refused('a quantisation table is damaged');
    const values = Array<number>(64).fill(0);
    ZIGZAG.forEach((to, n) => {
      const from = at + n * (wide ? 2 : 1);
      values[to] = wide ? (segment[from] ?? 0) * 256 + (segment[from + 1] ?? 0) : (segment[from] ?? 0);
    });
    tables.push({ id, bits: wide ? 16 : 8, values });
    at = end;
  }
  return tables;
}

type Frame = Pick<JpegMarkers, 'coding' | 'widthPx' | 'heightPx' | 'components'>;

function readFrame(marker: number, segment: Uint8Array): Frame {
  const coding = CODINGS[marker];
  if (!coding) throw new Refused('it is coded in a way that is not read here');
  const count = segment[5] ?? 0;
  if (count < 1 || count > 4 || segment.length !== 6 + 3 * count)
    throw new Refused('the header of its picture is damaged');
  const components = Array.from({ length: count }, (_, n) => {
    const [sampling = 0, table = 0] = segment.subarray(7 + 3 * n, 9 + 3 * n);
    return { across: sampling >> 4, down: sampling & 15, table };
  });
  const isRight = ({ across, down, table }: JpegComponent) =>
    across >= 1 && across <= 4 && down >= 1 && down <= 4 && table <= 3;
  if (!components.every(isRight)) throw new Refused('the header of its picture is damaged');
  const [, high = 0, low = 0, wideHigh = 0, wideLow = 0] = segment;
  return { coding, components, heightPx: high * 256 + low, widthPx: wideHigh * 256 + wideLow };
}

/** How the segments begin that are known by more than their number. */
const BEGINNINGS: readonly (readonly [marker: number, beginning: string, name: string])[] = [
  [0xe0, 'JFIF\0', 'JFIF'],
  [0xe0, 'JFXX\0', 'JFXX'],
  [0xe1, 'Exif\0', 'Exif'],
  [0xe1, 'http://ns.adobe.com/xap/1.0/\0', 'XMP'],
  [0xe1, 'http://ns.adobe.com/xmp/extension/\0', 'XMP'],
  [0xe2, 'ICC_PROFILE\0', 'ICC'],
  [0xe2, 'MPF\0', 'MPF'],
  [0xed, 'Photoshop 3.0\0', 'Photoshop'],
  [0xee, 'Adobe', 'Adobe'],
];

function nameOf(marker: number, segment: Uint8Array): string {
  const startsWith = (text: string) => [...text].every((letter, n) => segment[n] === letter.charCodeAt(0));
  const known = BEGINNINGS.find(([of, beginning]) => of === marker && startsWith(beginning));
  return known?.[2] ?? (marker === COM ? 'Comment' : `APP${marker - 0xe0}`);
}

/** JFIF 1.02: after the identifier, version, unit and both densities come the sides of the small picture. */
const hasThumbnail = (name: string, segment: Uint8Array) =>
  name === 'JFXX' || (name === 'JFIF' && (segment[12] ?? 0) * (segment[13] ?? 0) > 0);

function walk(bytes: Uint8Array): JpegMarkers {
  const place: Place = { bytes, at: 0 };
  if (nextMarker(place) !== SOI) throw new Refused('it does not begin as a JPEG does');
  const tables = new Map<number, QuantisationTable>();
  const segments: string[] = [];
  let frame: Frame | null = null;
  let hasJfifThumbnail = false;
  let hasScan = false;
  for (let count = 0; count < SEGMENTS_MAX; count++) {
    const marker = nextMarker(place);
    if (isAlone(marker)) continue;
    if (marker === EOI) {
      if (!frame || !hasScan) throw new Refused('it ends before its picture');
      const bytesAfterEnd = bytes.length - place.at;
      return { ...frame, tables: [...tables.values()], segments, hasJfifThumbnail, bytesAfterEnd };
    }
    if (marker === SOI || marker === 0) throw new Refused('its markers are damaged');
    const segment = nextSegment(place);
    if (marker === DQT) for (const table of readTables(segment)) tables.set(table.id, table);
    if (isFrame(marker)) {
      if (frame) throw new Refused('it has two headers of a picture');
      frame = readFrame(marker, segment);
    }
    if ((marker >= 0xe0 && marker <= 0xef) || marker === COM) {
      const name = nameOf(marker, segment);
      if (segments.at(-1) !== name && segments.length < NAMED_MAX) segments.push(name);
      hasJfifThumbnail ||= hasThumbnail(name, segment);
    }
    if (marker === SOS) {
      hasScan = true;
      skipScan(place);
    }
  }
  throw new Refused(`it has more than ${SEGMENTS_MAX} segments`);
}

/**
 * Reads the markers of a JPEG file (ITU-T T.81 annex B) from its first to its last byte, without decoding its picture.
 * Time grows with the length of the file at most; whatever the bytes are, the answer is a reading or a refusal in words.
 */
export function readJpegMarkers(bytes: Uint8Array): JpegReading {
  try {
    return { kind: 'read', markers: walk(bytes) };
  } catch (thrown) {
    if (thrown instanceof Refused) return { kind: 'refused', reason: thrown.message };
    throw thrown;
  }
}
