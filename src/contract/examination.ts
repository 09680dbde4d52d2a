import { z } from 'zod';
import { LIGHTS, ORIGINS } from '../examination/light.ts';
import { BEARER_OUTCOME_CODES, DOCUMENT_OUTCOME_CODES, NOTE_LIMIT } from '../examination/outcome.ts';
import { CONTAINERS } from '../imaging/frame.ts';
import { barcodeSearch, judgedSeal } from './barcode.ts';
import { call } from './call.ts';
import { check, checkResult } from './check.ts';
import { enteredZone } from './entered-zone.ts';
import { errorData } from './error-data.ts';
import { examinationId } from './examination-id.ts';
import { storedFinding } from './findings.ts';
import { zone } from './zone.ts';

export const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime();

/** A file that was uploaded, hashed and stored in the vault's inbox, waiting for its examination. */
export const intakeReceipt = z.object({
  intakeId: z.uuid(),
  sha256,
  sizeBytes: z.number().int(),
  name: z.string(),
});
export type IntakeReceipt = z.infer<typeof intakeReceipt>;

export const frame = z.object({
  index: z.number().int(),
  widthPx: z.number().int(),
  heightPx: z.number().int(),
  dpi: z.number().nullable(),
  exifOrientation: z.number().int(),
  channels: z.number().int(),
  bitsPerChannel: z.number().int(),
  colourSpace: z.string(),
  hasAlpha: z.boolean(),
  /** What was tried in looking for a zone; null while the frame has not been read. */
  tried: z.array(z.string()).nullable(),
  zones: z.array(zone),
});
export type Frame = z.infer<typeof frame>;

/**
 * Names under which the check of the expiry date stands among the failed checks of a summary: the present one, and
 * the one that readings kept from earlier versions carry.
 */
export const EXPIRY_CHECK_NAMES = ['Expiry', 'Document not expired'];
/** What of the checks of an examination failed; expiry is no matter of consistency, so `overall` does not show it. */
export const FAILURES = ['any', 'expiry'] as const;

export const captureState = z.enum(['queued', 'working', 'done', 'failed', 'cancelled']);
export const capture = z.object({
  id: z.uuid(),
  name: z.string(),
  sha256,
  sizeBytes: z.number().int(),
  light: z.enum(LIGHTS),
  origin: z.enum(ORIGINS),
  receivedAt: instant,
  state: captureState,
  container: z.enum(CONTAINERS).nullable(),
  remarks: z.array(z.string()),
  error: errorData.nullable(),
  frames: z.array(frame),
  /** `null` where barcodes were not looked for, or not yet: that is done after the zone was answered. */
  barcodes: barcodeSearch.nullable().default(null),
});
export type Capture = z.infer<typeof capture>;

export const outcome = z.object({
  revision: z.number().int(),
  document: z.enum(DOCUMENT_OUTCOME_CODES),
  bearer: z.enum(BEARER_OUTCOME_CODES),
  note: z.string().max(NOTE_LIMIT),
  actor: z.string(),
  recordedAt: instant,
});
export type Outcome = z.infer<typeof outcome>;

/** One line of the log. */
export const examinationSummary = z.object({
  id: examinationId,
  openedAt: instant,
  captures: z.number().int(),
  /** Captures that are queued or being worked on. */
  pending: z.number().int(),
  /** Captures that came to nothing (failed or stopped before anything was read), and why the first of them did. */
  unread: z.number().int(),
  unreadReason: errorData.nullable(),
  format: z.string().nullable(),
  documentCode: z.string().nullable(),
  issuer: z.string().nullable(),
  documentNumber: z.string().nullable(),
  overall: checkResult.nullable(),
  /** Names of the checks that failed, worst first. */
  failed: z.array(z.string()),
  outcome: outcome.nullable(),
  thumb: z.object({ sha256, frame: z.number().int() }).nullable(),
});
export type ExaminationSummary = z.infer<typeof examinationSummary>;

export const examination = z.object({
  id: examinationId,
  openedAt: instant,
  captures: z.array(capture),
  /** Zones that came without a picture, oldest first. */
  entered: z.array(enteredZone),
  /** All revisions, oldest first; the last one holds. */
  outcomes: z.array(outcome),
  /** What people found on the light table, in the order of their numbers, as each of them holds. */
  findings: z.array(storedFinding),
  /** Checks that rest on several pictures, or on seals; those of one zone stand with it. */
  checks: z.array(check),
  /** Digital seals among the barcodes, judged anew at each look. */
  seals: z.array(judgedSeal),
  /** Over the lines that hold of all zones. */
  overall: checkResult.nullable(),
});
export type Examination = z.infer<typeof examination>;

const newCaptures = z
  .array(z.object({ intakeId: z.uuid(), light: z.enum(LIGHTS) }))
  .min(1)
  .max(200);

export const examinationCalls = {
  'examination.create': call({
    input: z.object({ origin: z.enum(ORIGINS), captures: newCaptures }),
    output: examination,
    errors: ['intake.unknown', 'data.unwritable'],
    role: 'examiner',
    audited: true,
  }),
  'examination.add_captures': call({
    input: z.object({ id: examinationId, origin: z.enum(ORIGINS), captures: newCaptures }),
    output: examination,
    errors: ['examination.unknown', 'intake.unknown', 'data.unwritable'],
    role: 'examiner',
    audited: true,
  }),
  /** The first look of a working day at an examination is logged. */
  'examination.get': call({
    input: z.object({ id: examinationId }),
    output: examination,
    errors: ['examination.unknown'],
    role: 'examiner',
    audited: true,
  }),
  'examination.list': call({
    input: z.object({
      text: z.string().max(200).optional(),
      outcome: z.enum([...DOCUMENT_OUTCOME_CODES, 'none']).optional(),
      overall: checkResult.optional(),
      failed: z.enum(FAILURES).optional(),
      /** Inclusive days, ISO. */
      from: z.iso.date().optional(),
      to: z.iso.date().optional(),
      limit: z.number().int().min(1).max(500).default(100),
      offset: z.number().int().min(0).default(0),
    }),
    output: z.object({ total: z.number().int(), items: z.array(examinationSummary) }),
    errors: [],
    role: 'examiner',
    audited: false,
  }),
  'examination.record_outcome': call({
    input: z.object({
      id: examinationId,
      document: z.enum(DOCUMENT_OUTCOME_CODES),
      bearer: z.enum(BEARER_OUTCOME_CODES),
      note: z.string().max(NOTE_LIMIT),
    }),
    output: outcome,
    errors: ['examination.unknown', 'data.unwritable'],
    role: 'examiner',
    audited: true,
  }),
  'capture.cancel': call({
    input: z.object({ examinationId }),
    output: z.object({ cancelled: z.number().int() }),
    errors: ['examination.unknown'],
    role: 'examiner',
    audited: true,
  }),
  /** The light as received stays in its row; a correction is a further revision, kept like those of an outcome. */
  'capture.set_light': call({
    input: z.object({ captureId: z.uuid(), light: z.enum(LIGHTS) }),
    output: z.object({ light: z.enum(LIGHTS), before: z.enum(LIGHTS) }),
    errors: ['capture.unknown', 'data.unwritable'],
    role: 'examiner',
    audited: true,
  }),
  'capture.retry': call({
    input: z.object({ captureId: z.uuid() }),
    output: z.object({}),
    errors: ['capture.unknown'],
    role: 'examiner',
    audited: true,
  }),
};
