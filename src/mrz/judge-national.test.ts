import { describe, expect, it } from 'vitest';
import { judgeZone } from './judge.ts';
import { WORKED_EXAMPLES } from './worked-examples.fixture.ts';
import { writeZone, type ZoneInput } from './write.ts';

const PERSON: ZoneInput = {
  document_code: 'I',
  primary_identifier: 'SPECIMEN',
  secondary_identifier: 'ANNA',
  document_number: 'A1234567',
  birth_date: '850730',
  sex: 'M',
  expiry_date: '300415',
};

function results(fields: ZoneInput, format: 'TD1' | 'TD2' | 'TD3') {
  const nationality = fields.issuer ?? 'UTO';
  const lines = writeZone({ ...PERSON, nationality, ...fields }, format);
  return resultsOf(lines);
}

function resultsOf(lines: readonly string[]) {
  const { checks } = judgeZone(lines, { today: '2026-06-01' });
  return Object.fromEntries(
    checks
      .filter(({ id }) => id.includes('.national_number.'))
      .map(({ id, result }) => [id.slice(id.indexOf('national_number.') + 16), result]),
  );
}

describe('national numbers', () => {
  const belgian = { issuer: 'BEL', optional_data_2: '85073003328' };

  it('agree in digit, date of birth and sex', () => {
    expect(results(belgian, 'TD1')).toEqual({
      check_digit: 'successful',
      birth_date: 'successful',
      sex: 'successful',
    });
  });

  it('that contradict are for a look by hand, never failed', () => {
    expect(results({ ...belgian, optional_data_2: '85073003329' }, 'TD1').check_digit).toBe('undetermined');
    expect(results({ ...belgian, birth_date: '850731' }, 'TD1').birth_date).toBe('undetermined');
    expect(results({ ...belgian, sex: 'F' }, 'TD1').sex).toBe('undetermined');
  });

  it.each<[string, ZoneInput, 'TD1' | 'TD2' | 'TD3']>([
    ['other content', { issuer: 'BEL', optional_data_2: 'ABC' }, 'TD1'],
    ['no content', { issuer: 'NLD', document_code: 'P' }, 'TD3'],
    ['the placeholder 00 of Belgian specimens', { issuer: 'BEL', optional_data_2: '85120100200' }, 'TD1'],
    ['placeholders', { issuer: 'POL', document_code: 'P', optional_data: '12345678901' }, 'TD3'],
    ['numbers without a rule', { issuer: 'FRA', optional_data_1: '<1105040043' }, 'TD1'],
  ])('%s: not supported', (_, fields, format) => {
    expect(results(fields, format)).toEqual({ check_digit: 'not_supported' });
  });

  it('issuers without a scheme have no such check', () => {
    expect(results({ issuer: 'UTO', optional_data_2: '85073003328' }, 'TD1')).toEqual({});
    expect(results({ ...belgian, document_code: 'P' }, 'TD3')).toEqual({});
  });

  it('a sex or date that is not given is not compared', () => {
    expect(results({ ...belgian, sex: '<', birth_date: '8507<<' }, 'TD1')).toEqual({
      check_digit: 'successful',
    });
  });

  it('the Dutch card has a digit of its own behind the number', () => {
    expect(results({ issuer: 'NLD', optional_data_1: '999999990<<<<<8' }, 'TD1').check_digit).toBe(
      'successful',
    );
    expect(
      results({ issuer: 'NLD', document_code: 'P', optional_data: '123456782' }, 'TD3').check_digit,
    ).toBe('successful');
    expect(
      results({ issuer: 'NLD', document_code: 'P', optional_data: '523456782' }, 'TD3').check_digit,
    ).toBe('undetermined');
  });

  it('the Romanian card leaves out the date of birth', () => {
    // 1 800101 22114, weighted by hand: 2+56+4+3+10+16+2+7+36 = 136, which leaves 4.
    const card = {
      issuer: 'ROU',
      document_number: 'KL123456',
      birth_date: '800101',
      optional_data: '1221144',
    };
    expect(results(card, 'TD2')).toEqual({ check_digit: 'successful', sex: 'successful' });
    expect(results({ ...card, birth_date: '800102' }, 'TD2').check_digit).toBe('undetermined');
  });

  it('the Portuguese number runs on over the end of its field', () => {
    // 2+1+0+0+4+5+5+3+2 for the digits, 35 and 61 for Z and Z doubled: 118, so 2 is missing to 120.
    expect(results({ issuer: 'PRT', document_number: '110025731ZZ2' }, 'TD1').check_digit).toBe('successful');
    expect(results({ issuer: 'PRT', document_number: '210025731ZZ2' }, 'TD1').check_digit).toBe(
      'undetermined',
    );
  });

  it('the published specimen of Belgium is not held against it', () => {
    const { lines } = WORKED_EXAMPLES.find(({ title }) => title.startsWith('Belgian')) ?? { lines: [] };
    expect(resultsOf(lines)).toEqual({ check_digit: 'not_supported' });
  });
});
