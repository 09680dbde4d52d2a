import { describe, expect, it } from 'vitest';
import { model } from '../reference/model.fixture.ts';
import { candidatesFor, type ZoneFacts } from './candidates.ts';

/** Of the specimen of ICAO Doc 9303-4 appendix A, with an expiry of this decade. */
const ZONE: ZoneFacts = {
  format: 'TD3',
  documentCode: 'P<',
  issuer: 'UTO',
  number: 'L89890236',
  expiry: '2031-04-15',
};
const named = (code: string, change: Parameters<typeof model>[0] = {}) =>
  model({ ...change, key: { ...model().key, code } });

describe('the models that a zone may have been printed for', () => {
  const newer = named('UTO-AO-02001');
  const older = named('UTO-AO-01001', {
    validity: { issuedFrom: '2006-01-01', issuedTo: '2016-02-29', years: [5, 10] },
  });
  const codesOf = (zone: ZoneFacts) => candidatesFor(zone, [older, newer]).map(({ code }) => code);

  it('are told apart by the years in which a document of that expiry can have been issued', () => {
    expect(codesOf(ZONE)).toEqual(['UTO-AO-02001', 'UTO-AO-01001']);
    expect(codesOf({ ...ZONE, expiry: '2020-12-31' })).toEqual(['UTO-AO-01001', 'UTO-AO-02001']);
    // For five years only, issued on 31 March 2016: a month after the series ended is within the slack, three are not.
    const short = { ...older, validity: { ...older.validity, years: [5] } };
    expect(candidatesFor({ ...ZONE, expiry: '2021-03-31' }, [short])[0]?.score).toBe(1);
    expect(candidatesFor({ ...ZONE, expiry: '2021-05-31' }, [short])[0]?.score).toBeCloseTo(10 / 12);
  });

  it('say what speaks for them and what against, each by its worth', () => {
    const [candidate] = candidatesFor({ ...ZONE, documentCode: 'PD', number: 'L8989023' }, [newer]);
    // Issuer 4, format 2 and series 2 of 12; document code 3 and number 1 do not go.
    expect(candidate?.score).toBeCloseTo(8 / 12);
    expect(candidate?.reasons).toEqual([
      'issuer UTO',
      'but its document code is P<, not PD',
      'format TD3',
      'but its numbers are built as @########',
      'expiry goes with the years of issue',
    ]);
  });

  it('are none where no model is of that issuer, or models have no zone', () => {
    expect(candidatesFor({ ...ZONE, issuer: 'XXA' }, [older, newer])).toEqual([]);
    expect(candidatesFor(ZONE, [named('UTO-DO-01001', { mrz: null })])).toEqual([]);
  });

  it('are not judged by an expiry that cannot be read', () => {
    const [candidate] = candidatesFor({ ...ZONE, expiry: null }, [newer]);
    expect(candidate?.reasons.join()).not.toContain('expiry');
    expect(candidate?.score).toBeCloseTo(10 / 12);
  });
});
