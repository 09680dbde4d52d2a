import { describe, expect, it } from 'vitest';
import { CHECK_RESULTS, type CheckResult, overallResult } from './check.ts';

describe('overallResult (BSI TR-03135-1 §3.5.2)', () => {
  const cases: [CheckResult[], CheckResult][] = [
    [[], 'undetermined'],
    [['successful'], 'successful'],
    [['successful', 'not_supported'], 'successful'],
    [['not_supported'], 'undetermined'],
    [['successful', 'undetermined'], 'undetermined'],
    [['successful', 'aborted', 'undetermined'], 'aborted'],
    [['aborted', 'failed', 'successful'], 'failed'],
  ];
  it.each(cases)('%j is %s', (results, overall) => {
    expect(overallResult(results)).toBe(overall);
  });

  it('does not depend on the order', () => {
    for (const a of CHECK_RESULTS)
      for (const b of CHECK_RESULTS) expect(overallResult([a, b])).toBe(overallResult([b, a]));
  });
});
