import { z } from 'zod';
import { areaMm, partId, sha256 } from '../reference/parts.ts';
import { call } from './call.ts';
import { examinationId } from './examination-id.ts';
import { keptPicture, keptSheet, MADE } from './kept.ts';
import { exposure, LAID } from './on-table.ts';

/** The document in question, and the genuine page that it is held against. */
export const TABLE_SIDES = ['questioned', 'genuine'] as const;
export type TableSide = (typeof TABLE_SIDES)[number];

const pattern = z.strictObject({ linesPerInch: z.number().positive(), angleDeg: z.number().min(0).max(180) });

/** What is regular in the print of an area; terms as in `src/imaging/frequencies`. */
const frequencies = z.strictObject({
  /** The address of the spectrum as a picture: frequency zero in the middle, ± `densityPpmm` ⁄ 2 lines a mm at the borders. */
  picture: z.string(),
  /** What was looked at: of an area beyond 1024 px its middle. */
  area: areaMm,
  /** Px to a mm that the area was looked at with. */
  densityPpmm: z.number().positive(),
  /** Lines an inch up to which this picture can tell. */
  upToLpi: z.number().positive(),
  peaks: z
    .array(
      z.strictObject({
        linesPerMm: z.number().positive(),
        linesPerInch: z.number().positive(),
        /** Which way the lines run, degrees anticlockwise from the x axis of the page. */
        angleDeg: z.number().min(0).max(180),
        /** Amplitude over that of the spectrum around it. */
        strength: z.number().positive(),
        /** Amplitude, grey levels of 255. */
        levels: z.number().positive(),
        /** `blocks`: may come of the squares that the file was packed in. */
        origin: z.enum(['print', 'blocks']),
      }),
    )
    .max(8)
    .readonly(),
  verdict: z.strictObject({
    kind: z.enum(['dots', 'lines', 'none', 'untold']),
    patterns: z.array(pattern).readonly(),
    because: z.enum(['density', 'size']).nullable(),
  }),
});
export type TableFrequencies = z.infer<typeof frequencies>;

/** Where frequencies are looked at: an area of a page in one of its lights. */
export const frequencyPlace = z.strictObject({ exposure, area: areaMm });

/** What was found on one side, and the file of the picture that it was found in. Its spectrum is kept. */
const keptSide = frequencies.omit({ picture: true }).extend({
  sha256,
  name: z.string(),
  picture: keptPicture,
});
export type KeptFrequencySide = z.infer<typeof keptSide>;

/** What is regular in the print of an area on both sides; `null` for a side that has no picture in that light. */
export const keptFrequencies = frequencyPlace.extend({
  questioned: keptSide.nullable(),
  genuine: keptSide.nullable(),
});
export type KeptFrequencies = z.infer<typeof keptFrequencies>;

const onPage = { examinationId, comparisonId: z.uuid(), page: partId, ...frequencyPlace.shape };

export const frequencyCalls = {
  /** Looks for screens and lines in an area of one side of the table. Nothing is kept but the picture of the spectrum. */
  'table.frequencies': call({
    input: z.strictObject({ ...onPage, side: z.enum(TABLE_SIDES) }),
    output: frequencies,
    errors: ['examination.unknown', ...LAID, 'media.unknown', 'vault.damaged'],
    role: 'examiner',
    audited: false,
  }),
  /** Draws the spectra of both sides and what they say on one sheet, which stays; the ledger holds the hash of its bytes. */
  'frequencies.export': call({
    input: z.strictObject(onPage),
    output: keptSheet,
    errors: ['examination.unknown', ...LAID, ...MADE],
    role: 'examiner',
    audited: true,
  }),
};
