import { z } from 'zod';
import { LEAST_POINTS, MOST_POINTS, type PointRefusal } from '../imaging/register/control-points.ts';
import { modelCode } from '../reference/model.ts';
import { partId } from '../reference/parts.ts';
import { call } from './call.ts';
import type { ErrorData } from './errors.ts';
import { examinationId } from './examination-id.ts';

const frame = z.number().int().min(0).max(9999);
/** Places are held to a page and a picture of known sizes later; what is larger than any of them is no place. */
const placeMm = z.number().min(0).max(1000);
const placePx = z.number().min(0).max(100_000);

/** One place on both: mm of the model's page, from its upper left corner, and px of the upright frame. */
const controlPoint = z.strictObject({
  page: z.tuple([placeMm, placeMm]),
  picture: z.tuple([placePx, placePx]),
});

/** A picture of an examination that a person placed on a page of a model. */
export const storedPlacement = z.strictObject({
  id: z.uuid(),
  captureId: z.uuid(),
  frame,
  model: modelCode,
  /** The version of the model that was looked at. */
  version: z.number().int(),
  page: partId,
  points: z.array(controlPoint).min(LEAST_POINTS).max(MOST_POINTS),
  /** How exactly the points were set, mm; `null` with four of them, which are met wherever they lie. */
  precisionMm: z.number().min(0).nullable(),
  actor: z.string(),
  placedAt: z.iso.datetime(),
});
export type StoredPlacement = z.infer<typeof storedPlacement>;

/** A refusal of points as the error that it is told in; points are counted from 1 there. */
export const placementError = ({ fault, at }: PointRefusal): ErrorData => ({
  code: `placement.${fault}`,
  params: { points: at.map((i) => i + 1).join(', ') },
});

/** What people do by hand where a page was not found in a picture. The next comparison with the model goes by it. */
export const placementCalls = {
  /** Puts other points in the place of those that held for the picture and the model. */
  'placement.set': call({
    input: z.strictObject({
      examinationId,
      captureId: z.uuid(),
      frame,
      model: modelCode,
      page: partId,
      points: z.array(controlPoint).max(MOST_POINTS),
    }),
    output: storedPlacement,
    errors: [
      'examination.unknown',
      'capture.unknown',
      'library.unknown',
      'placement.no_page',
      'placement.too_few',
      'placement.outside_page',
      'placement.outside_picture',
      'placement.one_place',
      'placement.on_a_line',
      'placement.mirrored',
      'placement.crossing',
      'placement.folded',
      'placement.apart',
      'data.unwritable',
    ],
    role: 'examiner',
    audited: true,
  }),
  /** From now on the program places the picture on the model again. */
  'placement.take_back': call({
    input: z.strictObject({ examinationId, captureId: z.uuid(), frame, model: modelCode }),
    output: z.object({}),
    errors: ['examination.unknown', 'placement.none', 'data.unwritable'],
    role: 'examiner',
    audited: true,
  }),
};
