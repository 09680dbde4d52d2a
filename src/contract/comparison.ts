import { z } from 'zod';
import { PLACED_BY, REMARK_KINDS } from '../comparison/comparison.ts';
import { LIGHTS } from '../examination/light.ts';
import { modelCode } from '../reference/model.ts';
import { areaMm } from '../reference/parts.ts';
import { call } from './call.ts';
import { checkResult } from './check.ts';
import { errorData } from './error-data.ts';
import { sha256 } from './examination.ts';
import { examinationId } from './examination-id.ts';
import { storedPlacement } from './placement.ts';
import { quad } from './zone.ts';

const share = z.number().min(0).max(1);
const light = z.enum(LIGHTS);
const frame = z.number().int().min(0);

/** A model that the document may be of, with what speaks for it and against it, in words. */
export const comparisonCandidate = z.strictObject({
  code: modelCode,
  title: z.string(),
  score: share,
  reasons: z.array(z.string()),
});
export type ComparisonCandidate = z.infer<typeof comparisonCandidate>;

/** A picture that was held against the model. Where it was not placed, `refusal` says why. */
const comparedCapture = z.strictObject({
  captureId: z.uuid(),
  frame,
  light,
  page: z.string().nullable(),
  /** What its place rests on; see PlacedCapture. */
  by: z.enum(PLACED_BY).nullable(),
  refusal: z.string().nullable(),
  /** See Remark; `null`: nothing was looked for, as in comparisons of before. */
  remarks: z
    .array(z.strictObject({ kind: z.enum(REMARK_KINDS), text: z.string() }))
    .nullable()
    .default(null),
  /** The placement by hand that it went by; `null` where the program was left to find the page. */
  placementId: z.uuid().nullable().default(null),
  agreement: share.nullable(),
  residualMm: z.number().nullable(),
  /** mm of the page → px of the picture, row by row. */
  pageToPicture: z.array(z.number()).length(9).nullable(),
});

/** The same area in the picture of the document and in that of the model; `null` where there is no such picture. */
const places = {
  captureId: z.uuid().nullable(),
  frame: frame.nullable(),
  /** In px of that picture. */
  quad: quad.nullable(),
  referenceSha256: sha256.nullable(),
  referenceQuad: quad.nullable(),
};

/** What every check of a comparison tells; see FeatureResult and FieldResult. */
const told = {
  id: z.string(),
  title: z.string(),
  page: z.string(),
  light,
  routine: z.uuid(),
  name: z.string(),
  generic: z.string(),
  area: areaMm,
  result: checkResult,
  margin: z.number().min(-1).max(1).nullable(),
  seen: z.string(),
  expected: z.string(),
  rule: z.string(),
  reason: z.string(),
};

const comparedFeature = z.strictObject({
  ...told,
  feature: z.string(),
  value: z.number().nullable(),
  threshold: z.number(),
  ...places,
});

const fieldCheck = z.strictObject({
  ...told,
  field: z.string(),
  clause: z.string(),
  /** A sign of forgery that the field tells by itself; see VisualSign. */
  sign: z.string().nullable(),
});

/** A field of the visual zone: what was read there, best reading first, and its checks. */
const comparedField = z.strictObject({
  id: z.string(),
  title: z.string(),
  page: z.string(),
  area: areaMm,
  readings: z.array(z.strictObject({ text: z.string(), confidence: z.number() })),
  checks: z.array(fieldCheck),
  ...places,
});

/** A check that needs no model; see GenericResult. */
const genericCheck = z.strictObject({
  ...{ id: told.id, title: told.title, light, routine: told.routine, name: told.name, generic: told.generic },
  ...{ result: told.result, margin: z.number().min(-1).max(1), value: z.number(), threshold: z.number() },
  ...{ seen: told.seen, expected: told.expected, rule: told.rule, reason: told.reason },
  ...{ captureId: z.uuid(), frame, quad },
});

/** One datum and what each source says of it: visual zone (VZ), machine readable zone (MR). */
const matrixRow = z.strictObject({
  field: z.string(),
  title: z.string(),
  zoneField: z.string().nullable(),
  values: z.strictObject({ VZ: z.string().nullable(), MR: z.string().nullable() }),
  result: checkResult.nullable(),
});

/** A document held against a model, as it is kept. */
export const storedComparison = z.strictObject({
  id: z.uuid(),
  /** `null`: unknown, no model of the library fits. */
  model: z.strictObject({ code: modelCode, version: z.number().int(), title: z.string() }).nullable(),
  chosenBy: z.enum(['program', 'person']),
  /** Lines of the machine readable zone that was used; `null` where there was none. */
  zone: z.array(z.string()).nullable(),
  candidates: z.array(comparisonCandidate),
  fits: z.array(
    z.strictObject({
      ...{ code: modelCode, agreement: share, likeness: z.number() },
      /** See Fit; comparisons of before did not look at colours. */
      colour: z.number().nullable().default(null),
      refusal: z.string().nullable().default(null),
    }),
  ),
  /** How much better the model fits than the next one; `null` where it is unknown or a person chose it. */
  margin: share.nullable().default(null),
  /** Why the model is unknown, or what speaks against it all the same, in words. */
  doubt: z.string().nullable().default(null),
  captures: z.array(comparedCapture),
  features: z.array(comparedFeature),
  fields: z.array(comparedField),
  /** What was checked without a model, where that is unknown; comparisons of before checked nothing then. */
  generic: z.array(genericCheck).default([]),
  matrix: z.array(matrixRow),
  finishedAt: z.iso.datetime(),
  actor: z.string(),
  ms: z.number().int().min(0),
});
export type StoredComparison = z.infer<typeof storedComparison>;

export const comparisonCalls = {
  'comparison.get': call({
    input: z.object({ examinationId }),
    output: z.object({
      state: z.enum(['none', 'running', 'done', 'failed']),
      /** Why the last one came to nothing; `null` unless it failed. */
      error: errorData.nullable(),
      /** The last one that came to its end, also while another is running or has failed. */
      comparison: storedComparison.nullable(),
      /** What the zones and the library say now, best first. */
      candidates: z.array(comparisonCandidate),
      /** Pictures that people placed on models, as they hold. */
      placements: z.array(storedPlacement),
      /** Whether captures, lights, their places by hand, the zone or the model changed since. */
      stale: z.boolean(),
    }),
    errors: ['examination.unknown'],
    role: 'examiner',
    audited: false,
  }),
  /** One that was made before: what was found in it is looked at as it was then. */
  'comparison.kept': call({
    input: z.object({ examinationId, comparisonId: z.uuid() }),
    output: storedComparison,
    errors: ['examination.unknown', 'comparison.unknown'],
    role: 'examiner',
    audited: false,
  }),
  /** Begins in the background, in the place of one that is running. Without a model the program proposes one. */
  'comparison.start': call({
    input: z.object({ examinationId, model: modelCode.nullable() }),
    output: z.object({}),
    errors: [
      'examination.unknown',
      'comparison.no_captures',
      'comparison.empty_library',
      'library.unknown',
      'data.unwritable',
    ],
    role: 'examiner',
    audited: true,
  }),
  /** Ends the one that is running; what an earlier one found stays. */
  'comparison.stop': call({
    input: z.object({ examinationId }),
    output: z.object({}),
    errors: ['examination.unknown', 'data.unwritable'],
    role: 'examiner',
    audited: true,
  }),
};
