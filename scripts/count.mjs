import { readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/**
 * Reads what vitest's JSON reporter wrote.
 * @param {string} file
 * @returns {Tally} a run that ended before its report counts as one failure
 */
export function suiteTally(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const passed = Number(report.numPassedTests);
    const skipped = Number(report.numPendingTests) + Number(report.numTodoTests);
    const brokenFiles = report.testResults.filter(
      (/** @type {{ status: string, assertionResults: unknown[] }} */ result) =>
        result.status === 'failed' && result.assertionResults.length === 0,
    );
    return { passed, failed: Number(report.numFailedTests) + brokenFiles.length, skipped };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * @param {string} output of a command
 * @param {RegExp} looked global; a match is one file, or its first group says how many
 * @returns {number} how many files the command looked at
 */
export function lookedAt(output, looked) {
  let count = 0;
  for (const match of output.matchAll(looked)) count += match[1] === undefined ? 1 : Number(match[1]);
  return count;
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {string} the last line of a test run
 */
export function summary(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const tally of tallies) {
    total.passed += tally.passed;
    total.failed += tally.failed;
    total.skipped += tally.skipped;
  }
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  return `${total.passed} passed, ${total.failed} failed${skipped}`;
}
