import { describe, expect, it } from 'vitest';
import type { CellRange, Check, CheckResult } from '../../../src/examination/check.ts';
import { cellResult, certaintyOf, fieldLines, groupByResult, worst } from './results.ts';
import { smallZone } from './zone.fixture.ts';

const check = (result: CheckResult, area: CellRange | null): Check => ({
  id: 'mrz.test',
  routine: '00000000-0000-4000-8000-000000000000',
  generic: 'VI,AF,MR',
  name: 'Test',
  group: 'consistency',
  result,
  margin: null,
  seen: '',
  expected: '',
  threshold: '',
  reason: '',
  clause: '',
  area,
});

const at = (start: number, end: number, line = 0): CellRange => ({ line, start, end });
const field = (name: string, range: CellRange) => ({ name, raw: '', value: '', parts: [], ...range });

describe('worst', () => {
  it('puts a failure before all else and a success last of what counts', () => {
    expect(worst(['successful', 'undetermined', 'failed', 'aborted'])).toBe('failed');
    expect(worst(['successful', 'undetermined', 'aborted'])).toBe('aborted');
    expect(worst(['not_supported', 'successful'])).toBe('successful');
    expect(worst([])).toBeNull();
  });
});

describe('fieldLines', () => {
  it('puts a check digit beside its field and lets its check speak for both', () => {
    const zone = {
      ...smallZone(),
      fields: [
        field('document_number', at(0, 3)),
        field('document_number_check_digit', at(3, 4)),
        field('composite_check_digit', at(3, 4, 1)),
      ],
      checks: [check('successful', at(0, 3)), check('failed', at(3, 4)), check('undetermined', at(3, 4, 1))],
    };
    expect(
      fieldLines(zone).map(({ field: { name }, digit, result }) => [name, digit?.name ?? null, result]),
    ).toEqual([
      ['document_number', 'document_number_check_digit', 'failed'],
      ['composite_check_digit', null, 'undetermined'],
    ]);
  });
});

describe('cellResult', () => {
  it('marks cells of failing and doubtful checks only', () => {
    const checks = [
      check('successful', at(0, 4)),
      check('failed', at(1, 2)),
      check('undetermined', at(1, 3)),
    ];
    expect([0, 1, 2, 3].map((index) => cellResult(checks, 0, index))).toEqual([
      null,
      'failed',
      'undetermined',
      null,
    ]);
    expect(cellResult(checks, 1, 1)).toBeNull();
  });
});

describe('groupByResult', () => {
  it('counts an aborted check as not told, never as regular', () => {
    const results: CheckResult[] = ['successful', 'failed', 'undetermined', 'not_supported', 'aborted'];
    const { unfit, untold, regular, absent } = groupByResult(
      results.map((result) => ({ check: check(result, null) })),
    );
    const names = (entries: { check: Check }[]) => entries.map((entry) => entry.check.result);
    expect([unfit, untold, regular, absent].map(names)).toEqual([
      ['failed'],
      ['undetermined', 'aborted'],
      ['successful'],
      ['not_supported'],
    ]);
  });
});

describe('how sure a reading is', () => {
  it('tells a cell in which nothing was found from one that was read with doubt', () => {
    expect([0, 0.01, 0.79, 0.8, 1].map(certaintyOf)).toEqual([
      'unseen',
      'doubtful',
      'doubtful',
      'seen',
      'seen',
    ]);
  });
});
