import { z } from 'zod';
import { DEVIATION_KINDS } from '../mrz/deviations.ts';
import { MRZ_FORMATS } from '../mrz/formats.ts';
import type { FieldName } from '../mrz/layouts.ts';
import { SEVERITIES } from './codes.ts';
import { securityFeature } from './feature.ts';
import { MRZ_FIELDS } from './mrz-fields.ts';
import { areaMm, line, page, partId, sizeMm, text } from './parts.ts';

/** A code shaped like PRADO's: country, category letter and type letter, number. It names a model in the library. */
export const MODEL_CODE = /^[A-Z]{3}-[A-Z]{2}-\d{5}$/;
export const modelCode = z.string().regex(MODEL_CODE, { error: 'like UTO-AO-01001' });

/** Document model key (BSI TR-03135-1): issuer C, type T, running number N, year Y, PRADO code P. */
export const modelKey = z.strictObject({
  /** Issuer as the zone prints it, without fillers. */
  issuer: z.string().regex(/^[A-Z]{1,3}$/, { error: 'one to three capitals, as in a machine readable zone' }),
  /** Document code without fillers: P, PD, ID, AR, V, … */
  type: z
    .string()
    .regex(/^[A-Z][A-Z0-9]?$/, { error: 'a document code of one or two symbols, such as P or ID' }),
  number: z.number().int().min(1).max(99_999),
  year: z.number().int().min(1900).max(2999),
  code: modelCode,
});
export type ModelKey = z.infer<typeof modelKey>;

/** A day of the calendar. */
const day = z.iso.date({ error: 'no day of the calendar' });

const validity = z.strictObject({
  /** First and last day of issue; null while it is being issued. */
  issuedFrom: day,
  issuedTo: day.nullable(),
  /** For how many years the documents are valid, one value for each kind. */
  years: z.array(z.number().int().min(0).max(99)).min(1).max(10),
});

/** `#` a digit, `@` a letter, `*` either; any other symbol stands for itself. */
export const symbolPattern = z.string().regex(/^[A-Z0-9<#@*]{1,30}$/, {
  error: '# for a digit, @ for a letter, * for either, other symbols as they are',
});

/** What is the custom of this model in its machine readable zone. */
const mrzConventions = z.strictObject({
  page: partId,
  area: areaMm,
  format: z.enum(MRZ_FORMATS),
  documentCodes: z
    .array(z.string().regex(/^[A-Z][A-Z0-9<]$/, { error: 'two symbols, such as P<' }))
    .min(1)
    .max(10),
  /** Issuer as it is printed, with fillers: `UTO`, `D<<`. */
  issuer: z
    .string()
    .regex(/^[A-Z]{1,3}<{0,2}$/, { error: 'three symbols, such as UTO or D<<' })
    .length(3),
  numberPattern: symbolPattern,
  /** Each use of optional data that occurs; none where it is left empty. */
  optionalData: z.array(z.strictObject({ meaning: line, pattern: symbolPattern.optional() })).max(10),
});
export type MrzConventions = z.infer<typeof mrzConventions>;

const visualField = z.strictObject({
  id: partId,
  /** As it is printed on the document. */
  label: line,
  page: partId,
  area: areaMm,
  /** How it is written, such as `DD MMM YYYY` or 'capitals with diacritics'. */
  format: line,
  /** The field of the machine readable zone that must say the same; null where there is none. */
  mrz: z.enum(MRZ_FIELDS as [FieldName, ...FieldName[]]).nullable(),
});
export type VisualField = z.infer<typeof visualField>;

/** A quick check card about forgeries of this model that were seen. */
const forgeryAlert = z.strictObject({
  id: partId,
  date: day,
  title: line,
  severity: z.enum(SEVERITIES),
  /** What to look at, one point each. */
  look: z.array(text).min(1).max(20),
  features: z.array(partId).max(50),
  source: line.optional(),
});
export type ForgeryAlert = z.infer<typeof forgeryAlert>;

/** A known genuine defect of the issuer's own (BSI TR-03135-1 §5.8.1). */
const deviationNote = z.strictObject({ kind: z.enum(DEVIATION_KINDS), note: text, source: line });

/** Version of this form. */
export const MODEL_FORMAT = 1;

/** A document model of the reference library: `document.json`, with its pictures in `images/` beside it. */
export const documentModel = z.strictObject({
  /** Where an editor finds the JSON Schema. */
  $schema: z.string().max(200).optional(),
  format: z.literal(MODEL_FORMAT),
  key: modelKey,
  version: z.number().int().min(1).max(9999),
  /** Why there is this version. */
  reason: text,
  title: line,
  series: line,
  validity,
  size: sizeMm,
  pages: z.array(page).min(1).max(64),
  features: z.array(securityFeature).max(400),
  mrz: mrzConventions.nullable(),
  fields: z.array(visualField).max(100),
  alerts: z.array(forgeryAlert).max(100),
  deviations: z.array(deviationNote).max(50),
  sources: z.array(line).min(1).max(50),
  /** Day on which somebody last held the entry against its sources. */
  checkedOn: day,
  /** Code of the model that followed this one. */
  supersededBy: modelCode.nullable(),
  notes: text.nullable(),
});
export type DocumentModel = z.infer<typeof documentModel>;

/** Every picture that a model names, pages first. */
export const picturesOf = (model: DocumentModel) => [
  ...model.pages.flatMap(({ pictures }) => pictures),
  ...model.features.flatMap(({ crop }) => (crop ? [crop] : [])),
];
