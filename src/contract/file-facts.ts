import { z } from 'zod';
import { CONTAINERS } from '../imaging/frame.ts';
import { sha256 } from '../reference/parts.ts';
import { call } from './call.ts';
import { keptSheet, MADE } from './kept.ts';
import { TRACE_SETTINGS } from './trace.ts';

const whole = z.number().int().min(0);
const words = z.string().max(200).nullable();
/** A reading that came to nothing, in words that go on after what was to be read. */
const refused = z.strictObject({ kind: z.literal('refused'), reason: z.string() });

const jpegFacts = z.strictObject({
  kind: z.literal('read'),
  coding: z.enum(['baseline', 'extended', 'progressive', 'lossless']),
  /** Such as `4:2:0`; `null` for grey, and for what has no name. */
  subsampling: z.string().nullable(),
  /** In the scale of the IJG, 1 to 100; `null`: not the usual tables. */
  quality: z.number().int().min(1).max(100).nullable(),
  /** The tables in use: 64 divisors each, row by row. */
  tables: z.array(z.strictObject({ use: z.enum(['luma', 'chroma']), values: z.array(whole).length(64) })),
  /** SHA-256 of `tablesText`, by which files with the same tables are found; `null`: no tables. */
  tablesSha256: sha256.nullable(),
  /** What stands beside the picture: `JFIF`, `Exif`, `XMP`, … in the order of the file. */
  segments: z.array(z.string()),
  bytesAfterEnd: whole,
});

const exifFacts = z.strictObject({
  kind: z.literal('read'),
  make: words,
  model: words,
  software: words,
  /** As they are written there, `2024:05:01 12:30:00`: the local time of the device. */
  changed: words,
  taken: words,
  orientation: z.number().int().min(1).max(8).nullable(),
  hasPlace: z.boolean(),
});

/** What a file says of itself. Nothing of it is about the document that its picture shows. */
export const fileFacts = z.strictObject({
  container: z.enum(CONTAINERS),
  sizeBytes: whole,
  frames: whole,
  /** `null`: another kind of file. */
  jpeg: z.discriminatedUnion('kind', [jpegFacts, refused]).nullable(),
  /** `null`: there is none. */
  exif: z.discriminatedUnion('kind', [exifFacts, refused]).nullable(),
  xmpBytes: whole.nullable(),
  /** The program that made the file, as XMP says. */
  xmpTool: words,
  iccBytes: whole.nullable(),
  hasThumbnail: z.boolean(),
});
export type FileFacts = z.infer<typeof fileFacts>;

const px = z.number().int();
const box = z.tuple([px, px, px, px]).readonly();

/** Parts that occur twice in a picture, the boxes of both in px of its upright frame (left, top, right, bottom). */
export const copiedPairs = z.strictObject({
  pairs: z.array(z.strictObject({ one: box, other: box })),
  /** How many times smaller the picture was made before, 1 where it was not. */
  reducedBy: z.number().min(1),
});
export type CopiedPairs = z.infer<typeof copiedPairs>;

const captureId = z.uuid();
const frame = z.number().int().min(0).max(9999);
const setting = ({ least, most }: { least: number; most: number }) => z.number().int().min(least).max(most);
const quality = setting(TRACE_SETTINGS.quality);
const gain = setting(TRACE_SETTINGS.gain);

/** What is looked at of a file: a page of it as it was received, or a trace with its settings. */
const fileLook = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('received'), frame }),
  z.strictObject({ kind: z.literal('error_level'), frame, quality, gain }),
  z.strictObject({ kind: z.literal('noise'), frame, gain }),
  z.strictObject({ kind: z.literal('copied'), frame }),
]);
export type FileLook = z.infer<typeof fileLook>;

/** Looking at the file of a capture, apart from what its picture shows. */
export const fileCalls = {
  'capture.file_facts': call({
    input: z.strictObject({ captureId }),
    output: fileFacts,
    errors: ['capture.unknown', 'media.unknown', 'vault.damaged', 'image.damaged', 'image.unknown_format'],
    role: 'examiner',
    audited: false,
  }),
  /** Takes some seconds for a large picture. */
  'capture.copied_parts': call({
    input: z.strictObject({ captureId, frame }),
    output: copiedPairs,
    errors: [
      'capture.unknown',
      'media.unknown',
      'vault.damaged',
      'image.damaged',
      'image.no_such_frame',
      'job.timeout',
    ],
    role: 'examiner',
    audited: false,
  }),
  /** Draws what is looked at and what the file says of itself on one sheet, which stays; the ledger holds the hash of its bytes. */
  'file.export': call({
    input: z.strictObject({ captureId, look: fileLook }),
    output: keptSheet,
    errors: ['capture.unknown', 'image.damaged', 'image.unknown_format', 'image.no_such_frame', ...MADE],
    role: 'examiner',
    audited: true,
  }),
};
