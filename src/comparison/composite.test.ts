import { describe, expect, it } from 'vitest';
import type { CheckResult } from '../examination/check.ts';
import { COMPOSITES, compositeOf, compositesOf } from './composite.ts';
import { RULE_CATALOGUE } from './help/index.ts';

const EDGE = '7a43dbd8-94ed-4ee2-b913-9d848055d089';
const GHOST = '226720af-3b71-41f9-aa1a-b410ce420317';
const WATERMARK = '72bbb3b8-f6dd-453a-90d5-c390311622ba';
const check = (id: string, routine: string, result: CheckResult) => ({ id, routine, result });

describe('questions that several checks answer', () => {
  it('name only routines that there are, each in one list, and every optical one in some list', () => {
    const named = COMPOSITES.flatMap(({ routines }) => routines);
    expect(new Set(named).size).toBe(named.length);
    const rules = new Map(RULE_CATALOGUE.map((rule) => [rule.routine, rule]));
    expect(named.filter((routine) => !rules.has(routine))).toEqual([]);
    const left = [...rules.values()].filter(({ routine }) => compositeOf(routine) === 'data');
    expect(left.filter(({ generic }) => !generic.endsWith(',VZ'))).toEqual([]);
  });

  it('fail where one check failed, whatever the others say, and put it first', () => {
    const [portrait] = compositesOf([
      check('a', EDGE, 'successful'),
      check('b', GHOST, 'undetermined'),
      check('c', GHOST, 'failed'),
    ]);
    expect(portrait).toMatchObject({ result: 'failed', passed: 1, composite: { id: 'portrait' } });
    expect(portrait?.checks.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('are successful only where all checks are, and open where one is', () => {
    const of = (...results: CheckResult[]) =>
      compositesOf(results.map((result, i) => check(String(i), EDGE, result)))[0]?.result;
    expect(of('successful', 'successful')).toBe('successful');
    expect(of('successful', 'undetermined')).toBe('undetermined');
    expect(of('undetermined')).toBe('undetermined');
    expect(of('successful', 'aborted')).toBe('undetermined');
  });

  it('are left out where nothing was checked', () => {
    expect(compositesOf([check('a', WATERMARK, 'successful')]).map(({ composite }) => composite.id)).toEqual([
      'paper',
    ]);
    expect(compositesOf([])).toEqual([]);
  });
});
