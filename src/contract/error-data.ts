import { z } from 'zod';

/** An error as it is kept and travels; see ErrorData. */
export const errorData = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
