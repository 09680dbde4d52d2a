import { z } from 'zod';
import { PROPERTIES } from '../imaging/mrz-measure-properties.ts';
import { MRZ_FORMATS } from '../mrz/formats.ts';
import { REASONING_OUTCOMES } from '../mrz/reason.ts';
import { CHANGE_KINDS } from '../mrz/reason-candidates.ts';
import { check, checkResult } from './check.ts';

const point = z.tuple([z.number(), z.number()]).readonly();
export const quad = z.tuple([point, point, point, point]).readonly();

export const characterReading = z.object({
  symbol: z.string().length(1),
  confidence: z.number().min(0).max(1),
  alternatives: z.array(z.object({ symbol: z.string(), confidence: z.number() })),
  /** What each reader saw by itself; nothing for readings from before there were two. */
  readings: z
    .array(z.object({ reader: z.enum(['cells', 'lines']), symbol: z.string(), confidence: z.number() }))
    .readonly()
    .default([]),
  /** What chose this symbol where the readers were unsure. */
  settledBy: z.enum(['format', 'check_digit']).nullable().default(null),
  quad: quad.nullable(),
});

const fieldCells = z.object({
  name: z.string(),
  raw: z.string(),
  value: z.string(),
  line: z.number().int(),
  start: z.number().int(),
  end: z.number().int(),
});
/** `parts`: what a field is made of, such as the identifiers of a name. */
export const zoneField = fieldCells.extend({ parts: z.array(fieldCells).readonly().default([]) });

const cell = { line: z.number().int(), column: z.number().int() };

/** What follows from the check digits beyond pass and fail; nothing of it was done to the reading. */
export const zoneReasoning = z.object({
  outcome: z.enum(REASONING_OUTCOMES),
  candidates: z.array(
    z.object({
      ...cell,
      from: z.string(),
      to: z.string(),
      kind: z.enum(CHANGE_KINDS),
      likelihood: z.number().min(0).max(1),
      settlesAll: z.boolean(),
      why: z.string(),
    }),
  ),
  candidatesLeftOut: z.number().int(),
  swaps: z.array(z.object({ ...cell, symbol: z.string(), alike: z.string() })),
  swapsLeftOut: z.number().int(),
  uncovered: z.array(
    z.object({ field: z.string(), line: z.number().int(), start: z.number().int(), end: z.number().int() }),
  ),
});

/** What was found out about the lines of a zone, on the day it was judged. */
export const zoneJudgement = z.object({
  format: z.enum(MRZ_FORMATS).nullable(),
  fields: z.array(zoneField),
  checks: z.array(check),
  /** `null` for a zone of no known format, and for readings from before zones were reasoned about. */
  reasoning: zoneReasoning.nullable().default(null),
  overall: checkResult,
  judgedOn: z.string(),
});
export type ZoneJudgement = z.infer<typeof zoneJudgement>;

export const CORRECTION_REASON_LIMIT = 500;
/** Lines as a person writes them: printed symbols only, foreign ones too, because a forger may have printed one. */
export const writtenLines = z
  .array(
    z
      .string()
      .regex(/^[!-~\u00a1-\ud7ff\uf900-\ufffd]+$/)
      .max(60),
  )
  .min(1)
  .max(4);

/** What a person put in place of a reading, and why. The reading itself stays as it is. */
export const zoneCorrection = z.object({
  /** From 1; the last one holds. */
  revision: z.number().int(),
  lines: writtenLines,
  reason: z.string().min(1).max(CORRECTION_REASON_LIMIT),
  actor: z.string(),
  correctedAt: z.iso.datetime(),
  /** Of the corrected lines. */
  judgement: zoneJudgement,
});
export type ZoneCorrection = z.infer<typeof zoneCorrection>;

/** A character against OCR-B and its neighbours; see CharacterGeometry for the units. */
const characterGeometry = z.object({
  right: z.number(),
  down: z.number(),
  taller: z.number(),
  bolder: z.number(),
  darker: z.number(),
  likeness: z.number(),
  other: z.object({ symbol: z.string(), likeness: z.number() }),
  deviations: z.record(z.enum(PROPERTIES), z.number()),
  marks: z.array(z.object({ property: z.enum(PROPERTIES), words: z.string() })).readonly(),
  fitsBetter: z.string().nullable(),
});

/** An edge of the page beside a zone; see PageEdge. */
const pageEdge = z.object({ distanceMm: z.number(), angle: z.number(), contrast: z.number() });

/** How a zone is printed: lengths in px of the upright frame or in pitches, angles in degrees; see ZoneGeometry. */
export const zoneGeometry = z.object({
  lines: z
    .array(
      z.object({
        pitchPx: z.number(),
        angle: z.number(),
        straightnessPx: z.number(),
        heightPx: z.number(),
        strokePx: z.number(),
        start: point,
        pitchGrowth: z.number(),
        characters: z.array(characterGeometry).readonly(),
      }),
    )
    .readonly(),
  steps: z
    .array(z.object({ spacing: z.number(), ragged: z.number(), angle: z.number(), pitchGrowth: z.number() }))
    .readonly(),
  pitchPx: z.number(),
  height: z.number(),
  likeness: z.number(),
  /** Absent in readings from before the page was looked for. */
  page: z.object({ left: pageEdge.nullable(), lower: pageEdge.nullable() }).optional(),
});

/** A zone as it was read (raw) and as it was judged on the day it was read. */
export const zone = zoneJudgement.extend({
  id: z.string(),
  lines: z.array(z.object({ text: z.string(), characters: z.array(characterReading) })),
  quad,
  turn: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]),
  strip: z.object({ widthPx: z.number(), heightPx: z.number(), toFrame: z.array(z.number()).length(9) }),
  reader: z.object({ name: z.string(), version: z.string() }),
  /** `null` for readings from before zones were measured. */
  geometry: zoneGeometry.nullable().default(null),
  /** Of an earlier reading: a person corrected it, and the last reading did not find it again. */
  earlier: z.literal(true).optional(),
  /** Oldest first. Not part of a reading: they come with an examination. */
  corrections: z.array(zoneCorrection).default([]).optional(),
});
export type Zone = z.infer<typeof zone>;
