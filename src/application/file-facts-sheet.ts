import type { Frame } from '../contract/examination.ts';
import type { CopiedPairs, FileFacts, FileLook } from '../contract/file-facts.ts';
import { doneInWords, FACTS_NOTICE, FILE_NOTICE, HOW_TO_READ, VIEW_NAMES } from '../report/file-words.ts';
import type { TableSheet } from '../report/table-sheet.ts';
import type { Facts } from './sheet-words.ts';

/** What is looked at of a file, and the picture of it. */
export interface LookedFile {
  readonly examinationId: string;
  readonly name: string;
  readonly sha256: string;
  readonly frame: Frame;
  readonly look: FileLook;
  readonly facts: FileFacts;
  /** Parts that occur twice; `null` where they were not looked for. */
  readonly pairs: CopiedPairs['pairs'] | null;
  /** Where the picture is made again with the same bytes, by the same libraries. */
  readonly address: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly libraries: Readonly<Record<string, string>>;
  /** How many times smaller the frame was made before a trace was looked for. */
  readonly reducedBy: number;
  readonly actor: string;
  readonly savedAt: string;
}

type Fact = Facts[number];

const NONE = 'none';
const bytesOf = (count: number) => `${count.toLocaleString('en')} bytes`;
const row = (name: string, value: string | null): Fact => (value === null ? null : [name, value]);

const TABLE_NAMES = { luma: 'Divisors, brightness', chroma: 'Divisors, colour' } as const;

/** How the file was compressed, where it is a JPEG. */
function compressionOf(jpeg: FileFacts['jpeg']): Facts {
  if (!jpeg) return [];
  if (jpeg.kind === 'refused') return [['JPEG', `The markers were not read to their end: ${jpeg.reason}`]];
  const { quality, coding, subsampling, tables, tablesSha256, segments, bytesAfterEnd } = jpeg;
  return [
    [
      'JPEG quality',
      quality === null ? 'not the usual tables' : `${quality} in the scale of the IJG (usual tables)`,
    ],
    ['Coding', [coding, subsampling].filter((each) => each !== null).join(', colour ')],
    ...tables.map(({ use, values }): Fact => [TABLE_NAMES[use], values.join(' ')]),
    row(
      'Hash of the tables',
      tablesSha256 &&
        `SHA-256 ${tablesSha256}, of the divisors row by row with commas, a semicolon between tables`,
    ),
    row('Segments', segments.length > 0 ? segments.join(', ') : null),
    row('After its end', bytesAfterEnd > 0 ? bytesOf(bytesAfterEnd) : null),
  ];
}

/** What the file says of itself. Of a place only that it is there. */
function metadataOf({ exif, xmpBytes, xmpTool, iccBytes, hasThumbnail }: FileFacts): Facts {
  const ofExif: Facts =
    exif?.kind === 'read'
      ? [
          ['Camera', [exif.make, exif.model].filter((each) => each !== null).join(' ') || NONE],
          ['Software', exif.software ?? NONE],
          ['Taken', exif.taken ?? NONE],
          row('Changed', exif.changed),
          row('Orientation', exif.orientation === null ? null : String(exif.orientation)),
          ['Place (GPS)', exif.hasPlace ? 'is there' : NONE],
        ]
      : [['Exif', exif ? `could not be read: ${exif.reason}` : NONE]];
  return [
    ...ofExif,
    ['XMP', xmpBytes === null ? NONE : bytesOf(xmpBytes)],
    row('Made with (XMP)', xmpTool),
    ['Colour profile', iccBytes === null ? NONE : bytesOf(iccBytes)],
    ['Thumbnail', hasThumbnail ? 'is there' : NONE],
    ['What that is worth', FACTS_NOTICE],
  ];
}

/** Where parts that occur twice lie, px of the frame. */
function pairsInWords(pairs: CopiedPairs['pairs']): string {
  const listed = pairs.map(({ one: [left, top, right, bottom], other }, n) => {
    return `${n + 1}: ${right - left} × ${bottom - top} px at ${left}, ${top} and at ${other[0]}, ${other[1]}`;
  });
  return listed.length === 0 ? NONE : listed.join('; ');
}

/** How large the picture on the sheet is, and what of the frame that is. */
function sizeInWords({ frame, look, widthPx, heightPx, reducedBy }: LookedFile): string {
  const size = `${widthPx} × ${heightPx} px`;
  const whole = `${frame.widthPx} × ${frame.heightPx} px`;
  if (size === whole) return `${size}, px for px`;
  return look.kind === 'received'
    ? `${size} of ${whole}: made smaller for this sheet`
    : `${size} of ${whole}: made ${reducedBy.toFixed(2)} times smaller before, fine traces are lost`;
}

/** What is looked at of a file, and what the file says of itself, on one sheet. */
export function sheetOfFile(file: LookedFile): TableSheet {
  const { examinationId, name, sha256, frame, look, facts, pairs, address, libraries, actor, savedAt } = file;
  const { container, sizeBytes, frames } = facts;
  const page = frames > 1 ? ` · page ${frame.index + 1} of ${frames}` : '';
  const all: Facts = [
    ['File', `${name} · SHA-256 ${sha256}`],
    [
      'Kind',
      `${container.toUpperCase()} · ${bytesOf(sizeBytes)} · ${frame.widthPx} × ${frame.heightPx} px${page}`,
    ],
    ['Done to it', doneInWords(look)],
    ['How to read it', HOW_TO_READ[look.kind]],
    row('Occurs twice', pairs && pairsInWords(pairs)),
    ...compressionOf(facts.jpeg),
    ...metadataOf(facts),
    ['Made again by', address],
    [
      'Libraries',
      Object.entries(libraries)
        .map(([library, version]) => `${library} ${version}`)
        .join(', '),
    ],
    ['Saved', `${actor}, ${savedAt}`],
  ];
  return {
    title: `${examinationId} · About the file ${name}${page}`,
    subtitle: FILE_NOTICE,
    rows: [
      {
        ...{ title: VIEW_NAMES[look.kind], isDrawn: false },
        sides: [{ widthPx: file.widthPx, heightPx: file.heightPx, caption: sizeInWords(file) }],
      },
    ],
    ...{ area: null, drawings: [], facts: all.filter((fact) => fact !== null) },
  };
}
