/** What is read of the Exif data of a file; `null`: not there. Places and pictures are only said to be there. */
export interface ExifFacts {
  readonly make: string | null;
  readonly model: string | null;
  readonly software: string | null;
  /** When the file was last changed, as it is written there: `2024:05:01 12:30:00`. */
  readonly changed: string | null;
  /** When the picture was taken, in the same way of writing. */
  readonly taken: string | null;
  /** 1 to 8. */
  readonly orientation: number | null;
  readonly hasPlace: boolean;
  readonly hasThumbnail: boolean;
}

export type ExifReading =
  | { readonly kind: 'read'; readonly facts: ExifFacts }
  /** `reason` goes on after "Exif could not be read:". */
  | { readonly kind: 'refused'; readonly reason: string };

/** A segment of a JPEG holds 64 KB; other files may have more. */
const BYTES_MAX = 1024 * 1024;
const ENTRIES_MAX = 200;
const TEXT_MAX = 120;

/** Exif 3.0 tables 4, 7 and 8. */
const TAG = {
  make: 0x010f,
  model: 0x0110,
  orientation: 0x0112,
  software: 0x0131,
  changed: 0x0132,
  thumbnailAt: 0x0201,
  compression: 0x0103,
  exif: 0x8769,
  gps: 0x8825,
  taken: 0x9003,
} as const;

/** Types of values: 2 text, 3 whole number of 16 bits, 4 of 32. */
const ASCII = 2;
const SHORT = 3;
const LONG = 4;

class Refused extends Error {}

interface Entry {
  readonly type: number;
  readonly count: number;
  /** Where the four bytes of the value, or of its place, stand. */
  readonly at: number;
}

interface Directory {
  readonly entries: ReadonlyMap<number, Entry>;
  /** Where the next one stands; 0: nowhere. */
  readonly next: number;
}

/** A TIFF structure (TIFF 6.0 §2) in one byte order. */
interface Tiff {
  readonly view: DataView;
  readonly isLittle: boolean;
}

function readDirectory({ view, isLittle }: Tiff, at: number): Directory {
  if (at + 2 > view.byteLength) throw new Refused('a list of entries lies beyond its end');
  const count = view.getUint16(at, isLittle);
  if (count > ENTRIES_MAX) throw new Refused(`a list has more than ${ENTRIES_MAX} entries`);
  const end = at + 2 + 12 * count;
  if (end > view.byteLength) throw new Refused('a list of entries is cut off');
  const entries = new Map<number, Entry>();
  for (let from = at + 2; from < end; from += 12)
    entries.set(view.getUint16(from, isLittle), {
      type: view.getUint16(from + 2, isLittle),
      count: view.getUint32(from + 4, isLittle),
      at: from + 8,
    });
  return { entries, next: end + 4 <= view.byteLength ? view.getUint32(end, isLittle) : 0 };
}

function textOf({ view, isLittle }: Tiff, entry: Entry | undefined): string | null {
  if (!entry || entry.type !== ASCII || entry.count === 0) return null;
  const at = entry.count <= 4 ? entry.at : view.getUint32(entry.at, isLittle);
  if (at + entry.count > view.byteLength) return null;
  let text = '';
  for (let n = 0; n < Math.min(entry.count, TEXT_MAX); n++) {
    const code = view.getUint8(at + n);
    if (code === 0) break;
    // What is no letter of ASCII is shown as something that cannot be read.
    text += code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : '\ufffd';
  }
  return text.trim() === '' ? null : text.trim();
}

function numberOf({ view, isLittle }: Tiff, entry: Entry | undefined): number | null {
  if (entry?.count !== 1) return null;
  if (entry.type === SHORT) return view.getUint16(entry.at, isLittle);
  return entry.type === LONG ? view.getUint32(entry.at, isLittle) : null;
}

/** The directory that an entry points to. */
function below(tiff: Tiff, entry: Entry | undefined): Directory | null {
  const at = numberOf(tiff, entry);
  return at === null ? null : readDirectory(tiff, at);
}

function open(exif: Uint8Array): Tiff {
  if (exif.length > BYTES_MAX) throw new Refused('it is larger than 1 MB');
  // In a JPEG six bytes stand in front that say what it is.
  const isNamed = [0x45, 0x78, 0x69, 0x66, 0, 0].every((byte, n) => exif[n] === byte);
  const body = isNamed ? exif.subarray(6) : exif;
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  if (body.length < 8) throw new Refused('it is cut off');
  const order = view.getUint16(0);
  const isLittle = order === 0x4949;
  if ((!isLittle && order !== 0x4d4d) || view.getUint16(2, isLittle) !== 42)
    throw new Refused('it does not begin as Exif does');
  return { view, isLittle };
}

/** Four directories at the most are read, each once, wherever they point: nothing can go round in a circle. */
function read(exif: Uint8Array): ExifFacts {
  const tiff = open(exif);
  const first = readDirectory(tiff, tiff.view.getUint32(4, tiff.isLittle));
  const ofPicture = below(tiff, first.entries.get(TAG.exif));
  const ofPlace = below(tiff, first.entries.get(TAG.gps));
  const ofThumbnail = first.next === 0 ? null : readDirectory(tiff, first.next);
  const orientation = numberOf(tiff, first.entries.get(TAG.orientation));
  const text = (tag: number) => textOf(tiff, first.entries.get(tag));
  return {
    make: text(TAG.make),
    model: text(TAG.model),
    software: text(TAG.software),
    changed: text(TAG.changed),
    taken: textOf(tiff, ofPicture?.entries.get(TAG.taken)),
    orientation: orientation !== null && orientation >= 1 && orientation <= 8 ? orientation : null,
    // The version of the list alone is no place.
    hasPlace: [...(ofPlace?.entries.keys() ?? [])].some((tag) => tag !== 0),
    hasThumbnail: [TAG.thumbnailAt, TAG.compression].some((tag) => ofThumbnail?.entries.has(tag)),
  };
}

/**
 * Reads a handful of tags of Exif data (Exif 3.0 §4.6, in the frame of TIFF 6.0), with or without `Exif` in front.
 * Whatever the bytes are, the answer is a reading or a refusal in words.
 */
export function readExif(exif: Uint8Array): ExifReading {
  try {
    return { kind: 'read', facts: read(exif) };
  } catch (thrown) {
    if (thrown instanceof Refused) return { kind: 'refused', reason: thrown.message };
    throw thrown;
  }
}
