import type { z } from 'zod';
import { LightbenchError } from '../../contract/errors.ts';

/**
 * Reads a value back from its column or columns: our own rows are checked like any other input.
 * @throws LightbenchError data.damaged
 */
export function restored<T>(schema: z.ZodType<T>, value: unknown, what: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new LightbenchError('data.damaged', {
    detail: `${what}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? 'not valid'}`,
  });
}

/** @throws LightbenchError data.damaged */
export function restoredJson<T>(schema: z.ZodType<T>, text: string, what: string): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new LightbenchError('data.damaged', { detail: `${what}: not JSON` });
  }
  return restored(schema, value, what);
}
