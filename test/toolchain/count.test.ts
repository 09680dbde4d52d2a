import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lookedAt, suiteTally, summary } from '../../scripts/count.mjs';
import { stages } from '../../scripts/stages.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lightbench-toolchain-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function tallyOf(report: object) {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return suiteTally(file);
}

describe('the tally of a suite', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [],
  };

  it('counts what passed, failed and was skipped', () => {
    expect(tallyOf(report)).toEqual({ passed: 3, failed: 1, skipped: 3 });
  });

  it('counts a file that did not load as a failure', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(tallyOf({ ...report, testResults })).toEqual({ passed: 3, failed: 2, skipped: 3 });
  });

  it('is a failure when the run ended before its report', () => {
    expect(suiteTally(join(folder, 'absent.json'))).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('the last line of a test run', () => {
  it('names what was skipped only when something was', () => {
    expect(summary([{ passed: 2, failed: 0, skipped: 0 }])).toBe('2 passed, 0 failed');
    expect(
      summary([
        { passed: 2, failed: 1, skipped: 0 },
        { passed: 5, failed: 0, skipped: 1 },
      ]),
    ).toBe('7 passed, 1 failed, 1 skipped');
  });
});

describe('a command that looks at files', () => {
  const looked = (name: string) => stages.find((stage) => stage.name === name)?.looked ?? /^$/g;

  it('has its files counted in what Biome prints', () => {
    expect(lookedAt('Checked 52 files in 13ms. No fixes applied.', looked('format and lint'))).toBe(52);
    expect(lookedAt('Checked 0 files in 2ms. No fixes applied.', looked('format and lint'))).toBe(0);
  });

  it('has its files counted in what the compiler lists, without those of packages', () => {
    const list =
      '/p/node_modules/typescript/lib/lib.d.ts\n/p/src/a.ts\n/p/renderer/b.tsx\n/p/scripts/c.mjs\n';
    expect(lookedAt(list, looked('types'))).toBe(3);
  });
});
