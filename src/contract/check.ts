import { z } from 'zod';
import { CHECK_RESULTS } from '../examination/check.ts';
import { DEVIATION_KINDS } from '../mrz/deviations.ts';

export const checkResult = z.enum(CHECK_RESULTS);

/** A known genuine defect that explains a check; the result stays what it is. */
export const explanation = z.object({
  deviation: z.string(),
  kind: z.enum(DEVIATION_KINDS),
  note: z.string(),
  source: z.string(),
});

export const check = z.object({
  id: z.string(),
  routine: z.string(),
  generic: z.string(),
  name: z.string(),
  group: z.string(),
  result: checkResult,
  margin: z.number().min(-1).max(1).nullable(),
  seen: z.string(),
  expected: z.string(),
  threshold: z.string(),
  reason: z.string(),
  clause: z.string(),
  area: z.object({ line: z.number().int(), start: z.number().int(), end: z.number().int() }).nullable(),
  /** Filled in by parsing; who builds a check may leave it out. */
  explainedBy: explanation.nullable().default(null).optional(),
});
