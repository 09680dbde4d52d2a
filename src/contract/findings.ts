import { z } from 'zod';
import {
  DRAWING_KINDS,
  DRAWINGS,
  DRAWINGS_MAX,
  FARTHEST_MM,
  POINTS_MAX,
  WORDS_MAX,
} from '../examination/drawing.ts';
import { INDICATOR_KIND_CODES } from '../examination/indicator.ts';
import { LIGHTS } from '../examination/light.ts';
import { NOTE_LIMIT } from '../examination/outcome.ts';
import { readChain } from '../imaging/view-tools/index.ts';
import { modelCode } from '../reference/model.ts';
import { areaMm, partId, sha256 } from '../reference/parts.ts';
import { call } from './call.ts';
import { examinationId } from './examination-id.ts';
import { frequencyPlace, keptFrequencies } from './frequencies.ts';
import { keptPicture, keptSheet, MADE } from './kept.ts';
import { exposure, LAID } from './on-table.ts';
import { quad } from './zone.ts';

/** How the document and the genuine page are held against each other on the light table. */
export const TABLE_MODES = ['side', 'four', 'overlay', 'swipe', 'blink', 'difference'] as const;
export type TableMode = (typeof TABLE_MODES)[number];

/** Half of a surrogate pair has no UTF-8, so it can be neither hashed nor stored. */
const isWellFormed = (text: string) => text.isWellFormed();

const lengthMm = z.number().min(-FARTHEST_MM).max(FARTHEST_MM);
const placeMm = z.tuple([lengthMm, lengthMm]).readonly();

const drawing = z
  .strictObject({
    id: z.number().int().min(1).max(1_000_000),
    kind: z.enum(DRAWING_KINDS),
    points: z.array(placeMm).min(1).max(POINTS_MAX).readonly(),
    characters: z.number().int().min(1).max(100),
    words: z.string().max(WORDS_MAX).refine(isWellFormed),
    trueMm: z.number().positive().max(FARTHEST_MM).nullable().default(null),
  })
  .refine(
    ({ kind, points }) =>
      points.length === DRAWINGS[kind] || (kind === 'area' && points.length > DRAWINGS[kind]),
    {
      error: 'points are missing, or too many',
    },
  );

/** What was seen on the light table, enough to show it again. */
export const tableLook = z.strictObject({
  /** The comparison that the places of the pictures rest on. */
  comparisonId: z.uuid(),
  page: partId,
  /** One light of the page, such as `UV` or `OB 2`. */
  exposure,
  /** The light below it, where two are seen at once. */
  below: exposure.nullable().default(null),
  mode: z.enum(TABLE_MODES),
  /** Opacity of the genuine page or place of the swipe. */
  share: z.number().min(0).max(1),
  /** Changes a second in blinking. */
  rate: z.number().min(0.1).max(3),
  /** Times by which a difference is shown stronger than it is; levels above white are white. */
  gain: z.number().min(1).max(16).default(1),
  /** What was done to the pictures, in one line (`chainText`). */
  tools: z.string().refine((text) => readChain(text) !== null, { error: 'not a line of tools' }),
  /** The check that was looked at, or `feature <id>` of a feature that no rule looks at. */
  check: z.string().max(200).nullable(),
  /** The middle of the view in mm of the page, CSS px to a mm, degrees clockwise, and whether left and right are exchanged. */
  sight: z.strictObject({
    centre: placeMm,
    pxPerMm: z.number().positive().max(100_000),
    rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
    isMirrored: z.boolean().default(false),
  }),
  drawings: z
    .array(drawing)
    .max(DRAWINGS_MAX)
    .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, { error: 'two have one number' })
    .readonly(),
});
export type TableLook = z.infer<typeof tableLook>;

/** One side of a finding: the picture that it was seen in, the corners of its area there (px of the upright frame), and the area cut out. */
const findingSide = z.strictObject({
  /** SHA-256 of the picture's file. */
  sha256,
  name: z.string(),
  frame: z.number().int().min(0),
  quad,
  /** As it is, at the scale of the other side. */
  crop: keptPicture,
  /** With the tools that lay over it; `null` where there were none, or none of a light that they name. */
  seen: keptPicture.nullable(),
});
export type FindingSide = z.infer<typeof findingSide>;

const words = z.string().trim().max(NOTE_LIMIT).refine(isWellFormed);
const indicator = z.enum(INDICATOR_KIND_CODES).nullable();
const revision = z.number().int().min(1);

/** Something that a person saw on the light table, as it holds. */
export const storedFinding = z.strictObject({
  id: z.uuid(),
  /** Findings of an examination count from 1; what was taken back keeps its number. */
  number: z.number().int().min(1),
  revision,
  model: z.strictObject({ code: modelCode, version: z.number().int(), title: z.string() }),
  pageTitle: z.string(),
  /** A feature of the model; `null`: another place. */
  feature: z.strictObject({ id: partId, title: z.string() }).nullable(),
  area: areaMm,
  light: z.enum(LIGHTS),
  questioned: findingSide.nullable(),
  genuine: findingSide.nullable(),
  /** `null`: noted, and not taken for a sign of falsification. */
  indicator,
  text: words,
  /** What was regular in the print, where that was looked at; findings before it could be kept have none. */
  frequencies: keptFrequencies.nullable().default(null),
  look: tableLook,
  actor: z.string(),
  recordedAt: z.iso.datetime(),
  takenBack: z.strictObject({ reason: z.string(), actor: z.string(), at: z.iso.datetime() }).nullable(),
});
export type StoredFinding = z.infer<typeof storedFinding>;

const onFinding = { examinationId, findingId: z.uuid(), basedOn: revision };

/** What people find on the light table. Every revision stays; the last one holds. */
export const findingCalls = {
  /** Cuts the area out of both pictures, keeps what is seen, and gives the finding its number. */
  'finding.record': call({
    input: z.strictObject({
      examinationId,
      look: tableLook,
      feature: partId.nullable(),
      area: areaMm,
      indicator,
      text: words,
      /** Where the spectra that belong to it were looked at, in any light of the page. */
      frequencies: frequencyPlace.nullable().default(null),
    }),
    output: storedFinding,
    errors: ['examination.unknown', ...LAID, 'finding.no_feature', 'finding.empty', ...MADE],
    role: 'examiner',
    audited: true,
  }),
  /** Says it in other words. `basedOn` is the revision that was looked at. */
  'finding.reword': call({
    input: z.strictObject({ ...onFinding, indicator, text: words }),
    output: storedFinding,
    errors: [
      'examination.unknown',
      'finding.unknown',
      'finding.superseded',
      'finding.unchanged',
      'finding.taken_back',
      'finding.empty',
      'data.unwritable',
    ],
    role: 'examiner',
    audited: true,
  }),
  /** Draws it on one sheet, which stays; the ledger holds the hash of its bytes. Its pictures are as they are, px for px. */
  'finding.export': call({
    input: z.strictObject({ examinationId, findingId: z.uuid() }),
    output: keptSheet,
    errors: ['examination.unknown', 'finding.unknown', ...MADE],
    role: 'examiner',
    audited: true,
  }),
  /** Draws what is on the table on such a sheet, without making a finding of it. `area`: what of the page is seen. */
  'view.export': call({
    input: z.strictObject({ examinationId, look: tableLook, area: areaMm }),
    output: keptSheet,
    errors: ['examination.unknown', ...LAID, ...MADE],
    role: 'examiner',
    audited: true,
  }),
  /** It no longer holds; it stays to be seen, with the reason. */
  'finding.take_back': call({
    input: z.strictObject({ ...onFinding, reason: z.string().trim().min(1).max(500) }),
    output: storedFinding,
    errors: [
      'examination.unknown',
      'finding.unknown',
      'finding.superseded',
      'finding.taken_back',
      'data.unwritable',
    ],
    role: 'examiner',
    audited: true,
  }),
};
