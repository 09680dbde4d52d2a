/**
 * The results a check can end with (BSI TR-03135-1 §3.5.2, §5.2):
 * `successful`, `failed` and `undetermined` are results of a check that ended; `not_supported` says that this
 * document has no such feature; `aborted` says that the check did not end, and never counts as a result.
 */
export const CHECK_RESULTS = ['successful', 'failed', 'undetermined', 'not_supported', 'aborted'] as const;
export type CheckResult = (typeof CHECK_RESULTS)[number];

/** Cells of a machine readable zone: 0-based line, 0-based first cell, end exclusive. */
export interface CellRange {
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** One basic check with everything that is logged of it (BSI TR-03135-1 §5.4). */
export interface Check {
  /** Stable slug, e.g. `mrz.td3.document_number.check_digit`. */
  readonly id: string;
  /** UUID of the routine that made the decision; a routine that decides otherwise gets another UUID. */
  readonly routine: string;
  /** Generic check identifier "light,property,feature" (BSI TR-03135-1 §5.2). */
  readonly generic: string;
  readonly name: string;
  readonly group: string;
  readonly result: CheckResult;
  /** In [−1, +1] with threshold 0: not negative when successful. `null` when there is no result to measure. */
  readonly margin: number | null;
  readonly seen: string;
  readonly expected: string;
  /** The rule of the decision in words; no threshold is secret. */
  readonly threshold: string;
  /** One plain sentence for the officer. */
  readonly reason: string;
  /** Where the rule stands, e.g. `ICAO Doc 9303-4 §4.2.2`. */
  readonly clause: string;
  /** The cells to look at; `null` when the check is about the zone as a whole. */
  readonly area: CellRange | null;
}

/**
 * The result of a group of checks (BSI TR-03135-1 §3.5.2): failed if any failed; aborted if any aborted and
 * none failed; successful only if all that count are. `not_supported` does not count; nothing that counts is
 * `undetermined`.
 */
export function overallResult(results: readonly CheckResult[]): CheckResult {
  if (results.includes('failed')) return 'failed';
  if (results.includes('aborted')) return 'aborted';
  const counting = results.filter((result) => result !== 'not_supported');
  const passed = counting.length > 0 && counting.every((result) => result === 'successful');
  return passed ? 'successful' : 'undetermined';
}

/** The overall result of the checks of one group. */
export function groupResult(checks: readonly Check[], group: string): CheckResult {
  return overallResult(checks.filter((check) => check.group === group).map((check) => check.result));
}
