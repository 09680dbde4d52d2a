import { describe, expect, it } from 'vitest';
import { picture } from '../../../src/reference/model.fixture.ts';
import { kindOf, lightShort, namesOf, TERM_CHOICES, yearsOf } from './labels.ts';

describe('names on the screen', () => {
  it('says the series once', () => {
    expect(namesOf('Ordinary passport, series 2021', 'Series 2021')).toEqual([
      'Ordinary passport, series 2021',
    ]);
    expect(namesOf('Passport of Utopia', 'Series 2016')).toEqual(['Passport of Utopia', 'Series 2016']);
  });

  it('tells kinds, years and lights shortly', () => {
    expect(kindOf('UTO-AO-01001')).toBe('Ordinary passport');
    expect(yearsOf('2013-03-01', '2021-02-28')).toBe('2013 – 2021');
    expect(yearsOf('2021-03-01', null)).toBe('2021 –');
    expect(lightShort(picture('UV', { wavelengthNm: 365 }))).toBe('UV 365');
    expect(lightShort(picture('OB', { angle: { azimuthDeg: 0, elevationDeg: 20 } }))).toBe('OB 0°');
  });

  it('offers every term once, in its group', () => {
    const offered = TERM_CHOICES.flatMap(({ items }) => items.map(({ value }) => value));
    expect(new Set(offered).size).toBe(offered.length);
    expect(TERM_CHOICES.find(({ group }) => group === 'Printing')?.items).toContainEqual({
      value: 'anti_scan',
      label: 'Anti-scan pattern',
    });
  });
});
