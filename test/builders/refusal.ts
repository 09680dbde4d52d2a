import { type ErrorData, LightbenchError } from '../../src/contract/errors.ts';

/** What a promise was refused with; fails when it was not refused, or not on purpose. */
export async function refusalOf(promise: Promise<unknown>): Promise<ErrorData> {
  const thrown = await promise.then(
    () => new Error('was not refused'),
    (error: unknown) => error,
  );
  if (thrown instanceof LightbenchError) return thrown.data;
  throw thrown;
}
