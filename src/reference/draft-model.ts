import { z } from 'zod';
import { LIGHTS } from '../examination/light.ts';
import { DEVIATION_KINDS } from '../mrz/deviations.ts';
import { MRZ_FORMATS } from '../mrz/formats.ts';
import type { FieldName } from '../mrz/layouts.ts';
import { boundFault } from './bounds.ts';
import {
  CHECK_FEATURES,
  CHECK_PROPERTIES,
  type CheckFeature,
  type CheckProperty,
  SEVERITIES,
  TOOLS,
  type Tool,
} from './codes.ts';
import type { Fault } from './fault.ts';
import { MODEL_FORMAT } from './model.ts';
import { MRZ_FIELDS } from './mrz-fields.ts';
import { pagePicture, pictureFile } from './parts.ts';
import { type ReadModel, readModel } from './read-model.ts';
import { TERM_IDS } from './vocabulary.ts';

/** Words that are being typed, whatever their form, but no more of them than a model may hold. */
const words = z.string().max(4000).optional();
const number = z.number().min(-1e6).max(1e6).optional();
const many = <T extends z.ZodType>(part: T, most: number) => z.array(part).max(most).optional();
const oneOf = <T extends string>(codes: readonly T[]) => z.enum(codes as readonly [T, ...T[]]).optional();
const codeOf = <T extends string>(table: Readonly<Record<T, string>>) => oneOf(Object.keys(table) as T[]);

const size = z.strictObject({ widthMm: number, heightMm: number });
const area = z.strictObject({ xMm: number, yMm: number, widthMm: number, heightMm: number });

const page = z.strictObject({
  id: words,
  title: words,
  size: size.optional(),
  // Pictures are put in by the program, so they are whole or not there.
  pictures: many(pagePicture, 40),
});

const feature = z.strictObject({
  id: words,
  term: oneOf(TERM_IDS),
  title: words,
  page: words,
  area: area.optional(),
  lights: many(z.enum(LIGHTS), LIGHTS.length),
  genuine: words,
  imitations: many(z.string().max(4000), 20),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]).optional(),
  tool: codeOf<Tool>(TOOLS),
  crop: pictureFile.optional(),
  check: z
    .strictObject({
      light: oneOf(LIGHTS),
      property: codeOf<CheckProperty>(CHECK_PROPERTIES),
      feature: codeOf<CheckFeature>(CHECK_FEATURES),
      inverted: z.boolean().optional(),
      threshold: number.nullable(),
    })
    .optional(),
});

const zone = z.strictObject({
  page: words,
  area: area.optional(),
  format: oneOf(MRZ_FORMATS),
  documentCodes: many(z.string().max(10), 10),
  issuer: words,
  numberPattern: words,
  optionalData: many(z.strictObject({ meaning: words, pattern: words }), 10),
});

const field = z.strictObject({
  id: words,
  label: words,
  page: words,
  area: area.optional(),
  format: words,
  mrz: oneOf<FieldName>(MRZ_FIELDS).nullable(),
});

const alert = z.strictObject({
  id: words,
  date: words,
  title: words,
  severity: oneOf(SEVERITIES),
  look: many(z.string().max(4000), 20),
  features: many(z.string().max(64), 50),
  source: words,
});

/**
 * A document model that is being written: the parts of `documentModel`, each of which may be missing or incomplete.
 * Version and reason are told when it is published.
 */
export const draftModel = z.strictObject({
  key: z.strictObject({ issuer: words, type: words, number, year: number, code: words }).optional(),
  title: words,
  series: words,
  validity: z
    .strictObject({ issuedFrom: words, issuedTo: words.nullable(), years: many(z.number(), 10) })
    .optional(),
  size: size.optional(),
  pages: many(page, 64),
  features: many(feature, 400),
  mrz: zone.nullable().optional(),
  fields: many(field, 100),
  alerts: many(alert, 100),
  deviations: many(z.strictObject({ kind: oneOf(DEVIATION_KINDS), note: words, source: words }), 50),
  sources: many(z.string().max(200), 50),
  checkedOn: words,
  supersededBy: words.nullable(),
  notes: words.nullable(),
});
export type DraftModel = z.infer<typeof draftModel>;

/** The same for what comes from outside: lists are measured before the schema tells every fault of every element. */
export const boundedDraftModel = z
  .custom<DraftModel>((value) => boundFault(value) === null, {
    error: 'longer or deeper than a model may be',
  })
  .pipe(draftModel);

/** Every picture that a draft names, pages first. */
export const picturesOfDraft = ({ pages = [], features = [] }: DraftModel) => [
  ...pages.flatMap(({ pictures = [] }) => pictures),
  ...features.flatMap(({ crop }) => (crop ? [crop] : [])),
];

/** A draft as the version that it would be published as, held against schema and rules. */
export const asVersion = (draft: DraftModel, version: number, reason: string): ReadModel =>
  readModel(JSON.stringify({ format: MODEL_FORMAT, ...draft, version, reason }));

/** What keeps a draft from being published, and what is worth a look; whatever its version and reason will be. */
export const draftFaults = (draft: DraftModel): readonly Fault[] => asVersion(draft, 1, 'Draft.').faults;
