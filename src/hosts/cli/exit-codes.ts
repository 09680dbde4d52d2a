import type { ErrorCode } from '../../contract/errors.ts';

/** Exit codes of the command line; documented in the README. */
export const EXIT = {
  done: 0,
  checkFailed: 1,
  wrongUse: 2,
  refused: 3,
  integrity: 4,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const INTEGRITY: readonly ErrorCode[] = ['data.damaged', 'vault.damaged', 'ledger.broken', 'key.damaged'];

/** Exit code for a refusal. */
export const exitCodeOf = (code: ErrorCode): ExitCode =>
  INTEGRITY.includes(code) ? EXIT.integrity : EXIT.refused;

/** The worst of several: integrity before refusal before a failed check. */
export function worst(codes: readonly ExitCode[]): ExitCode {
  return codes.toSorted((a, b) => b - a)[0] ?? EXIT.done;
}
