import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateAgreement } from './date-agreement.ts';
import { seen } from './seen.fixture.ts';
import { isoOf, visualDate } from './visual-date.ts';

const iso = (text: string, format = 'capitals') => {
  const date = visualDate(seen(text), format);
  return date && isoOf(date);
};

describe('a date of the visual zone', () => {
  it.each([
    ['12 AUG 1974', '1974-08-12'],
    ['12 AUG/AŬG 1974', '1974-08-12'],
    ['12 AUG/AOU 1974', '1974-08-12'],
    ['12 AUG /AOÛT 1974', '1974-08-12'],
    ['01 JAN/JAN 1990', '1990-01-01'],
    ['07JAN1987', '1987-01-07'],
    ['27 DEC2032', '2032-12-27'],
    ['9 MRZ 2001', '2001-03-09'],
    ['9 DIC 2001', '2001-12-09'],
    ['30 PAŹ 2010', '2010-10-30'],
    ['12.08.1974', '1974-08-12'],
    ['12/08/1974', '1974-08-12'],
    ['12 08 1974', '1974-08-12'],
    ['12-08-1974', '1974-08-12'],
    ['12081974', '1974-08-12'],
    ['1974-08-12', '1974-08-12'],
    ['O1 AUG 1974', '1974-08-01'],
    ['l2.08.1974', '1974-08-12'],
  ])('reads %s', (text, day) => {
    expect(iso(text)).toBe(day);
  });

  it('takes the order of numbers from the model', () => {
    expect(iso('08/12/1974', 'MM/DD/YYYY')).toBe('1974-08-12');
  });

  it('reads nothing into words, impossible months, names of two different months and letters in the place of a day', () => {
    expect(visualDate(seen('AB APR 1981'), 'capitals')).toBeNull();
    expect(visualDate(seen('UNLIMITED'), 'capitals')).toBeNull();
    expect(visualDate(seen('12.13.1974'), 'DD.MM.YYYY')).toBeNull();
    expect(visualDate(seen('12 MAR/APR 1974'), 'capitals')).toBeNull();
  });

  it('keeps open what is open', () => {
    expect(visualDate(seen('XX AUG 1974'), 'capitals')).toMatchObject({ day: null, months: ['08'] });
    expect(visualDate(seen('XX XXX 1974'), 'capitals')).toMatchObject({ day: null, months: null });
    expect(visualDate(seen('1974'), 'YYYY')).toMatchObject({ day: null, months: null });
    expect(visualDate(seen('1974-08'), 'YYYY-MM')).toMatchObject({ day: null, months: ['08'] });
  });
});

describe('a date against that of the machine readable zone', () => {
  const kind = (text: string, zone: string) => dateAgreement(seen(text), zone, 'DD MMM YYYY').kind;

  it('is the same day in whichever way it is written', () => {
    // ICAO Doc 9303-3 §4.8: the bearer of the examples is born on 12 August 1974.
    for (const text of ['12 AUG 1974', '12.08.1974', '12/08/74', '1974-08-12'])
      expect(kind(text, '740812')).toBe('agrees');
    expect(kind('XX AUG 1974', '7408<<')).toBe('agrees');
    expect(kind('XX XXX 1974', '74<<<<')).toBe('agrees');
    // November in Polish, October in Croatian.
    expect(kind('12 LIS 2020', '201112')).toBe('agrees');
    expect(kind('12 LIS 2020', '201012')).toBe('agrees');
  });

  it('says which part differs, and only when it was read surely', () => {
    const sure = dateAgreement(seen('12 AUG 1975'), '740812', 'DD MMM YYYY');
    expect(sure).toMatchObject({ kind: 'differs', differences: ['year 75'] });
    expect(sure.why).toBe('The year is 75 in the visual zone and 74 in the machine readable zone.');
    expect(dateAgreement(seen('12 AUG 1975', { 10: 0.7 }), '740812', 'DD MMM YYYY').kind).toBe('unsure');
    expect(kind('12 AUG 1974', '7408<<')).toBe('differs');
  });

  it('agrees with itself and with no other day', () => {
    const day = fc.date({ min: new Date('1920-01-01'), max: new Date('2019-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [one, two] = [a, b].map((each) => each.toISOString().slice(0, 10));
        const zone = (one ?? '').slice(2).replaceAll('-', '');
        expect(kind(one ?? '', zone)).toBe('agrees');
        if (one !== two) expect(kind(two ?? '', zone)).toBe('differs');
      }),
    );
  });
});
