import { z } from 'zod';
import { CHECK_RESULTS } from '../examination/check.ts';

export const checkResult = z.enum(CHECK_RESULTS);

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
});
