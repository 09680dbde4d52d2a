import { z } from 'zod';
import { LIGHTS } from '../examination/light.ts';
import { boundedDraftModel, draftModel } from '../reference/draft-model.ts';
import { documentModel, modelCode } from '../reference/model.ts';
import { pagePicture, partId, pictureFile, sizeMm } from '../reference/parts.ts';
import { call } from './call.ts';

const id = z.uuid();
/** Counts the changes of a draft; whoever changes it names the one that was looked at. */
const revision = z.number().int().min(1);
const version = documentModel.shape.version;
const instant = z.iso.datetime();

const draftSummary = z.object({
  id,
  revision,
  /** As far as they are written. */
  code: z.string(),
  title: z.string(),
  /** Version of the model that the draft was made from; null for a new model. */
  basedOn: z.number().int().nullable(),
  createdBy: z.string(),
  createdAt: instant,
  changedBy: z.string(),
  changedAt: instant,
});
export type DraftSummary = z.infer<typeof draftSummary>;

export const draft = draftSummary.extend({
  document: draftModel,
  /** The version that comes next after those filed under the code as it is written now. */
  nextVersion: z.number().int(),
});
export type Draft = z.infer<typeof draft>;

const fault = z.object({
  severity: z.enum(['error', 'warning']),
  /** Place in the document, such as `features[3].area`; empty for the whole. */
  path: z.string(),
  message: z.string(),
  remedy: z.string(),
});

const point = z.strictObject({ xPx: z.number().min(0).max(100_000), yPx: z.number().min(0).max(100_000) });

const byDpi = z.strictObject({ by: z.literal('dpi'), dpi: pictureFile.shape.dpi });
/** Distances of known length, such as along a ruler. */
const byMeasures = z.strictObject({
  by: z.literal('measures'),
  measures: z
    .array(z.strictObject({ from: point, to: point, lengthMm: z.number().positive().max(1000) }))
    .min(1)
    .max(8),
});

/** How many dots of a picture make an inch, or what tells it; points in px of the upright picture. */
const pictureScale = z.discriminatedUnion('by', [
  byDpi,
  byMeasures,
  /** The picture shows the page and nothing else. */
  z.strictObject({ by: z.literal('page') }),
]);
export type PictureScale = z.output<typeof pictureScale>;

const detailScale = z.discriminatedUnion('by', [
  byDpi,
  byMeasures,
  /** The picture shows the area of the feature and nothing else. */
  z.strictObject({ by: z.literal('area') }),
]);
export type DetailScale = z.output<typeof detailScale>;

const CHANGE = ['draft.unknown', 'draft.superseded', 'data.unwritable'] as const;
/** What may be wrong with a file that is to be a picture of a draft. */
const PICTURE = ['draft.picture', 'intake.unknown', 'job.timeout', 'job.memory', 'job.crashed'] as const;

/** Document models in the making. They may change and be thrown away; what is published stays. */
export const draftCalls = {
  /** Newest change first. */
  'draft.list': call({
    input: z.object({}),
    output: z.object({ items: z.array(draftSummary) }),
    errors: [],
    role: 'examiner',
    audited: false,
  }),
  'draft.get': call({
    input: z.object({ id }),
    output: draft,
    errors: ['draft.unknown'],
    role: 'examiner',
    audited: false,
  }),
  /** A new model, or the next version of one that is filed: of the version that holds when none is named. */
  'draft.create': call({
    input: z.union([
      z.strictObject({ code: modelCode, title: documentModel.shape.title, size: sizeMm }),
      z.strictObject({ from: z.strictObject({ code: modelCode, version: version.optional() }) }),
    ]),
    output: draft,
    errors: ['draft.exists', 'draft.filed', 'library.unknown', 'data.unwritable'],
    role: 'examiner',
    audited: true,
  }),
  /** Puts a document in the place of the one that was looked at. Its pictures must be those of the draft. */
  'draft.save': call({
    input: z.object({ id, revision, document: boundedDraftModel }),
    output: draft,
    errors: [...CHANGE, 'draft.strange_picture'],
    role: 'examiner',
    audited: false,
  }),
  'draft.discard': call({
    input: z.object({ id }),
    output: z.object({}),
    errors: ['draft.unknown', 'data.unwritable'],
    role: 'examiner',
    audited: true,
  }),
  /** What a file that came in by intake says of itself; null where it states no resolution that can be believed. */
  'draft.inspect_picture': call({
    input: z.object({ intakeId: z.uuid() }),
    output: z.object({ widthPx: z.number().int(), heightPx: z.number().int(), dpi: z.number().nullable() }),
    errors: PICTURE,
    role: 'examiner',
    audited: false,
  }),
  /** Puts a file that came in by intake onto a page of the draft. */
  'draft.add_picture': call({
    input: z.object({
      id,
      revision,
      intakeId: z.uuid(),
      page: partId,
      light: z.enum(LIGHTS),
      wavelengthNm: pagePicture.shape.wavelengthNm,
      angle: pagePicture.shape.angle,
      scale: pictureScale,
    }),
    output: z.object({ draft, picture: pagePicture }),
    errors: [...CHANGE, ...PICTURE, 'draft.no_page', 'draft.scale'],
    role: 'examiner',
    audited: true,
  }),
  /** Makes a file that came in by intake the detail picture of a feature, in the place of the one that was there. */
  'draft.set_detail': call({
    input: z.object({
      id,
      revision,
      intakeId: z.uuid(),
      feature: partId,
      light: z.enum(LIGHTS),
      scale: detailScale,
    }),
    output: z.object({ draft, picture: pictureFile }),
    errors: [...CHANGE, ...PICTURE, 'draft.no_feature', 'draft.scale'],
    role: 'examiner',
    audited: true,
  }),
  /** Takes a picture out, of a page or of a feature, by its file name in the draft. */
  'draft.remove_picture': call({
    input: z.object({ id, revision, file: pagePicture.shape.file }),
    output: draft,
    errors: [...CHANGE, 'draft.no_picture'],
    role: 'examiner',
    audited: false,
  }),
  /** What keeps the draft from being published (errors), and what is worth a look (warnings). */
  'draft.check': call({
    input: z.object({ id }),
    output: z.object({ revision, faults: z.array(fault), publishable: z.boolean() }),
    errors: ['draft.unknown'],
    role: 'examiner',
    audited: false,
  }),
  /** Files the draft as a version, in a step that can be undone; the draft goes. */
  'draft.publish': call({
    input: z.object({ id, revision, version, reason: documentModel.shape.reason }),
    output: z.object({ code: modelCode, version: z.number().int(), warnings: z.number().int() }),
    errors: [...CHANGE, 'draft.incomplete', 'draft.older', 'library.conflict', 'vault.damaged'],
    role: 'examiner',
    audited: true,
  }),
};
