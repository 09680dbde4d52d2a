import { describe, expect, it } from 'vitest';
import { model } from '../reference/model.fixture.ts';
import { type Look, ranked } from './ranking.ts';

const ZONE = { format: 'TD3', documentCode: 'P<', issuer: 'UTO', number: 'L89890236', expiry: '2031-04-15' };
const named = (code: string, change: Parameters<typeof model>[0] = {}) =>
  model({ ...change, key: { ...model().key, code } });
const look = (code: string, likeness: number): Look => ({ code, likeness, page: 'data' });

describe('the ranking of models', () => {
  const one = named('UTO-AO-01001');
  const other = named('UTO-AO-02001');
  const rank = (zone: typeof ZONE | null, looks: Look[]) =>
    ranked(zone, [one, other], looks).map(({ code, score }) => [code, Number(score.toFixed(2))]);

  it('is by zone and looks in equal parts, and what nobody looked at counts half', () => {
    // The whole zone goes with both: (1 + 0.9) / 2, and (1 + 0.5) / 2.
    expect(rank(ZONE, [look('UTO-AO-02001', 0.9)])).toEqual([
      ['UTO-AO-02001', 0.95],
      ['UTO-AO-01001', 0.75],
    ]);
    // Less than nothing is nothing.
    expect(rank(ZONE, [look('UTO-AO-02001', -0.3), look('UTO-AO-01001', 0.1)])).toEqual([
      ['UTO-AO-01001', 0.55],
      ['UTO-AO-02001', 0.5],
    ]);
  });

  it('is by the zone alone where nothing was looked at', () => {
    expect(rank(ZONE, [])).toEqual([
      ['UTO-AO-01001', 1],
      ['UTO-AO-02001', 1],
    ]);
  });

  it('names those of other issuers that look like the document, after all of its own', () => {
    const looks = [look('UTO-AO-01001', 0), look('ABC-AO-01001', 0.96), look('ABC-AO-01002', 0.59)];
    expect(rank(ZONE, looks)).toEqual([
      ['UTO-AO-02001', 0.75],
      ['UTO-AO-01001', 0.5],
      ['ABC-AO-01001', 0.48],
    ]);
  });

  it('goes by looks without a zone, whether they are good or not', () => {
    expect(rank(null, [look('ABC-AO-01001', 0.3), look('UTO-AO-01001', 0.8)])).toEqual([
      ['UTO-AO-01001', 0.8],
      ['ABC-AO-01001', 0.3],
    ]);
    const [first, second] = ranked(null, [], [look('A', 0.8), look('B', 0.3)]);
    expect(first?.reasons).toEqual(['no zone was read', 'looks like its page data (0.80)']);
    expect(second?.reasons[1]).toBe('does not look like any of its pages (0.30)');
  });
});
