import type { Envelope } from '../../../src/contract/envelope.ts';
import { ERRORS, type ErrorCode, type ErrorData, LightbenchError } from '../../../src/contract/errors.ts';

/** An error as the contract's data carries it: the code is text there. */
export interface LooseError {
  code: string;
  params: Readonly<Record<string, string | number>>;
}

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERRORS, code);

/** The error in the closed list; a code from outside of it becomes 'internal' and keeps its name as the detail. */
export function knownError(error: LooseError): ErrorData {
  return isErrorCode(error.code)
    ? { code: error.code, params: error.params }
    : { code: 'internal', params: { detail: error.code } };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function isEnvelope(value: unknown): value is Envelope<unknown> {
  if (!isRecord(value)) return false;
  if (value.ok === true) return 'value' in value;
  return value.ok === false && isRecord(value.error) && typeof value.error.code === 'string';
}

/**
 * Opens an envelope. The value was validated by the core before it was sent.
 * @throws LightbenchError for a refusal, and 'internal' for anything that is no envelope.
 */
export function unwrap<T>(answer: unknown): T {
  if (!isEnvelope(answer)) throw new LightbenchError('internal', { detail: 'the answer was not understood' });
  if (answer.ok) return answer.value as T;
  const { code, params } = knownError({ code: answer.error.code, params: answer.error.params ?? {} });
  throw new LightbenchError(code, params);
}
