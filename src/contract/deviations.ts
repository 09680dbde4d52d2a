import { z } from 'zod';
import { DEVIATION_KINDS } from '../mrz/deviations.ts';
import { MRZ_FORMATS } from '../mrz/formats.ts';

/** Entries of one file. */
export const DEVIATIONS_MAX = 2000;
const words = z.string().trim().min(1).max(500);

export const deviation = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,63}$/),
    kind: z.enum(DEVIATION_KINDS),
    issuer: z.string().regex(/^[A-Z]{1,3}$/),
    documentCode: z
      .string()
      .regex(/^[A-Z][A-Z0-9<]?$/)
      .optional(),
    format: z.enum(MRZ_FORMATS).optional(),
    numbersBeginWith: z
      .array(z.string().regex(/^[A-Z0-9]{1,9}$/))
      .min(1)
      .max(100)
      .optional(),
    expiresFrom: z.iso.date().optional(),
    expiresTo: z.iso.date().optional(),
    checks: z
      .array(
        z
          .string()
          .regex(/^[a-z0-9_]+(\.[a-z0-9_]+)+$/)
          .max(100),
      )
      .min(1)
      .max(20),
    seen: z.string().max(100).optional(),
    note: words,
    source: words,
  })
  .refine(
    ({ expiresFrom, expiresTo }) =>
      expiresFrom === undefined || expiresTo === undefined || expiresFrom <= expiresTo,
    { error: 'expiresFrom lies after expiresTo', path: ['expiresTo'] },
  );

/** A local list of known genuine defects (BSI TR-03135-1 §5.8.1): a JSON file of this form. */
export const deviationList = z.strictObject({
  version: z.literal(1),
  deviations: z
    .array(deviation)
    .max(DEVIATIONS_MAX)
    .refine((list) => new Set(list.map(({ id }) => id)).size === list.length, {
      error: 'two deviations have the same id',
    }),
});
export type DeviationList = z.infer<typeof deviationList>;
