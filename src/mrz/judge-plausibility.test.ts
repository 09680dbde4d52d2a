import { describe, expect, it } from 'vitest';
import { judgeZone } from './judge.ts';
import { GROUP_VALIDITY } from './judge-context.ts';
import { writeZone, type ZoneInput } from './write.ts';

const TODAY = '2026-06-01';
const passport = (birth_date: string, expiry_date: string) =>
  writeZone(
    {
      document_code: 'PP',
      issuer: 'UTO',
      primary_identifier: 'ERIKSSON',
      document_number: 'L898902C3',
      nationality: 'UTO',
      sex: 'F',
      birth_date,
      expiry_date,
    },
    'TD3',
  );
const french = (issued: string, birth_date = '651206') =>
  writeZone(
    {
      document_code: 'ID',
      issuer: 'FRA',
      primary_identifier: 'BERTHIER',
      secondary_identifier: 'CORINNE',
      document_number: `${issued}92310285`,
      birth_date,
      sex: 'F',
    } satisfies ZoneInput,
    'FRID',
  );

function checkOf(lines: readonly string[], slug: string) {
  const check = judgeZone(lines, { today: TODAY }).checks.find(({ id }) => id.endsWith(`.${slug}`));
  if (!check) throw new Error(`no check ${slug}`);
  return check;
}

describe('birth', () => {
  it.each([
    ['740812', '300415', 'successful'],
    ['260601', '300415', 'successful'],
    // The day after the examination: tomorrow, or 99 years and 364 days ago.
    ['260602', '300415', 'undetermined'],
    ['270601', '300415', 'undetermined'],
    ['270602', '300415', 'successful'],
    ['74<<<<', '300415', 'successful'],
    ['<<<<<<', '300415', 'not_supported'],
    ['741301', '300415', 'undetermined'],
    // A book that expired in 1994 belongs to nobody born in 2001.
    ['010101', '940623', 'undetermined'],
    ['690806', '940623', 'successful'],
  ])('%s with expiry %s is %s', (birth, expiry, result) => {
    expect(checkOf(passport(birth, expiry), 'birth_date.past').result).toBe(result);
  });
});

it('a birth that cannot be placed never makes a zone irregular', () => {
  expect(judgeZone(passport('010101', '940623'), { today: TODAY }).overall).toBe('successful');
});

describe('issue (French card)', () => {
  it.each([
    ['9409', 'successful'],
    ['2606', 'successful'],
    ['2607', 'failed'],
    ['8001', 'successful'],
    ['7912', 'failed'],
    ['<<<<', 'undetermined'],
  ])('%s is %s', (issued, result) => {
    expect(checkOf(french(issued), 'issue_date.past').result).toBe(result);
  });

  it('before birth is looked at', () => {
    expect(checkOf(french('9409', '941006'), 'birth_date.past').result).toBe('undetermined');
    expect(checkOf(french('9409', '940906'), 'birth_date.past').result).toBe('successful');
  });
});

describe('expiry far ahead', () => {
  it.each([
    ['740812', '410601', 'successful'],
    ['740812', '410602', 'undetermined'],
    // 70 years and more: cards may be valid longer.
    ['560601', '600101', 'successful'],
    ['560602', '600101', 'undetermined'],
    ['740812', '120415', 'successful'],
    ['740812', '<<<<<<', 'undetermined'],
  ])('born %s, expiry %s is %s', (birth, expiry, result) => {
    expect(checkOf(passport(birth, expiry), 'expiry_date.plausible')).toMatchObject({
      result,
      group: GROUP_VALIDITY,
    });
  });

  it('never makes a zone irregular', () => {
    expect(judgeZone(passport('740812', '600101'), { today: TODAY }).overall).toBe('successful');
  });
});

describe('expiry', () => {
  it.each([
    ['260601', 'successful'],
    ['260531', 'failed'],
    ['990101', 'undetermined'],
    ['991231', 'undetermined'],
    ['990102', 'failed'],
  ])('%s is %s', (expiry, result) => {
    expect(checkOf(passport('740812', expiry), 'expiry_date.not_passed')).toMatchObject({
      name: 'Expiry',
      result,
      group: GROUP_VALIDITY,
    });
  });

  it('says how the century was told', () => {
    const lines = passport('740812', '300415');
    expect(checkOf(lines, 'birth_date.calendar').threshold).toContain('last hundred years');
    expect(checkOf(lines, 'expiry_date.calendar').threshold).toContain('fifty years ago to forty-nine ahead');
  });
});
