import { beforeAll, describe, expect, it } from 'vitest';
import type { CheckResult } from '../../../src/examination/check.ts';
import { startTexts } from '../../app/i18n/index.ts';
import { groupChecks, inOrder, neighbourOf, rankModels, sumInWords } from './checks.ts';

const feature = (id: string, result: CheckResult, margin: number | null = null) => ({ id, result, margin });
const ids = (features: readonly { id: string }[]) => features.map(({ id }) => id).join(' ');
const many = (count: number, result: CheckResult) =>
  Array.from({ length: count }, (_, at) => feature(`${result} ${at}`, result, result === 'failed' ? -1 : 1));

describe('the order of compared features', () => {
  const features = [
    feature('far', 'successful', 0.9),
    feature('open', 'undetermined'),
    feature('hardly', 'failed', -0.1),
    feature('near', 'successful', 0.02),
    feature('stopped', 'aborted'),
    feature('wholly', 'failed', -1),
  ];

  it('puts what differs most first, then what is open, then what is regular, nearest to its threshold first', () => {
    expect(ids(inOrder(features))).toBe('wholly hardly open stopped near far');
  });

  it('never counts as regular what was not decided', () => {
    const { unfit, untold, regular } = groupChecks(features);
    expect([unfit, untold, regular].map(ids)).toEqual(['wholly hardly', 'open stopped', 'near far']);
  });

  it('is walked round and round from either end', () => {
    const list = inOrder(features);
    expect(neighbourOf(list, null, 1)?.id).toBe('wholly');
    expect(neighbourOf(list, null, -1)?.id).toBe('far');
    expect(neighbourOf(list, 'hardly', 1)?.id).toBe('open');
    expect(neighbourOf(list, 'far', 1)?.id).toBe('wholly');
    expect(neighbourOf(list, 'wholly', -1)?.id).toBe('far');
    expect(neighbourOf([], null, 1)).toBeNull();
  });
});

describe('the sum of a comparison', () => {
  beforeAll(startTexts);

  it('says how many checks found nothing irregular, and how many could not be made', () => {
    expect(sumInWords([...many(14, 'successful'), ...many(3, 'undetermined')])).toBe(
      'Nothing irregular found in 14 checks; 3 could not be made.',
    );
    expect(sumInWords(many(1, 'successful'))).toBe('Nothing irregular found in 1 check.');
  });

  it('says what differs before all else', () => {
    expect(sumInWords([...many(2, 'failed'), ...many(9, 'successful'), ...many(1, 'aborted')])).toBe(
      '2 of 11 checks differ from the genuine page; 1 could not be made.',
    );
    expect(sumInWords([...many(1, 'failed'), ...many(4, 'successful')])).toBe(
      '1 of 5 checks differs from the genuine page.',
    );
  });

  it('never calls it regular where nothing was decided', () => {
    expect(sumInWords(many(5, 'undetermined'))).toBe('None of 5 checks could be made.');
    expect(sumInWords([])).toBe('No feature could be looked for in these pictures.');
  });
});

describe('the models that a document may be of', () => {
  const model = (code: string, score: number) => ({ code, title: code, score, reasons: [] });
  const lying = (code: string, agreement: number) => ({
    ...{ code, agreement, likeness: agreement },
    ...{ colour: null, refusal: null },
  });
  const models = [model('UTO-AO-01001', 0.9), model('UTO-AO-02001', 1), model('UTO-CO-01001', 0)];

  it('are ranked by the zone while no picture was looked at, without those that nothing speaks for', () => {
    expect(rankModels(models, [], undefined).map(({ code }) => code)).toEqual([
      'UTO-AO-02001',
      'UTO-AO-01001',
    ]);
  });

  it('are ranked by the pictures before the zone, the one compared with first', () => {
    const fits = [lying('UTO-AO-01001', 0.6), lying('UTO-AO-02001', 0.02)];
    expect(rankModels(models, fits, undefined)[0]?.code).toBe('UTO-AO-01001');
    expect(rankModels(models, fits, 'UTO-CO-01001').map(({ code }) => code)).toEqual([
      'UTO-CO-01001',
      'UTO-AO-01001',
      'UTO-AO-02001',
    ]);
  });
});
