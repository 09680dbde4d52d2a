import { describe, expect, it } from 'vitest';
import { type DateRole, isIsoDate, readDate } from './dates.ts';

describe('readDate (ICAO Doc 9303-3 §4.8)', () => {
  const cases: [string, DateRole, string, string, string][] = [
    ['740812', 'birth', '2026-06-01', 'full', '1974-08-12'],
    ['260601', 'birth', '2026-06-01', 'full', '2026-06-01'],
    ['260602', 'birth', '2026-06-01', 'full', '1926-06-02'],
    ['7408<<', 'birth', '2026-06-01', 'partial', '1974-08'],
    ['74<<<<', 'birth', '2026-06-01', 'partial', '1974'],
    ['<<<<<<', 'birth', '2026-06-01', 'unknown', ''],
    ['120415', 'expiry', '2026-06-01', 'full', '2012-04-15'],
    ['940623', 'expiry', '2026-06-01', 'full', '1994-06-23'],
    ['750101', 'expiry', '2026-06-01', 'full', '2075-01-01'],
    ['760101', 'expiry', '2026-06-01', 'full', '1976-01-01'],
    ['300101', 'expiry', '1995-06-01', 'full', '2030-01-01'],
    ['9409', 'issue', '2026-06-01', 'partial', '1994-09'],
    ['2606', 'issue', '2026-06-01', 'partial', '2026-06'],
    ['000229', 'birth', '2026-06-01', 'full', '2000-02-29'],
    ['010229', 'birth', '2026-06-01', 'impossible', ''],
    ['000229', 'birth', '1999-06-01', 'impossible', ''],
    ['740431', 'birth', '2026-06-01', 'impossible', ''],
    ['741301', 'birth', '2026-06-01', 'impossible', ''],
    ['740001', 'birth', '2026-06-01', 'impossible', ''],
    ['740100', 'birth', '2026-06-01', 'impossible', ''],
    ['74<<12', 'birth', '2026-06-01', 'impossible', ''],
    ['74081O', 'birth', '2026-06-01', 'impossible', ''],
    ['7408', 'birth', '2026-06-01', 'partial', '1974-08'],
    ['', 'birth', '2026-06-01', 'impossible', ''],
  ];
  it.each(cases)('"%s" as date of %s on %s is %s %s', (raw, role, today, kind, iso) => {
    expect(readDate(raw, role, today)).toEqual({ kind, iso });
  });

  it('refuses a day of examination that is none', () => {
    expect(() => readDate('740812', 'birth', '1.6.2026')).toThrow(RangeError);
    expect(() => readDate('740812', 'birth', '2026-02-30')).toThrow(RangeError);
  });

  it('knows the leap years of the Gregorian calendar', () => {
    expect(['2000-02-29', '1900-02-29', '2024-02-29', '2023-02-29'].map(isIsoDate)).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });
});
