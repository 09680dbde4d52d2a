import { describe, expect, it } from 'vitest';
import { groupResult } from '../examination/check.ts';
import { judgeZone } from './judge.ts';
import { GROUP_CONSISTENCY, GROUP_VALIDITY, WEAK_CONFIDENCE } from './judge-context.ts';
import { WORKED_EXAMPLES } from './worked-examples.fixture.ts';

const PASSPORT = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
const TODAY = '2012-01-01';

/** The passport with other symbols from a cell of a line on (both 0-based). */
function altered(line: number, start: number, symbols: string): string[] {
  return PASSPORT.map((text, i) =>
    i === line ? text.slice(0, start) + symbols + text.slice(start + symbols.length) : text,
  );
}

function resultOf(lines: readonly string[], id: string, confidence?: number[][]) {
  const judgement = judgeZone(lines, confidence ? { today: TODAY, confidence } : { today: TODAY });
  const check = judgement.checks.find((candidate) => candidate.id === id);
  if (!check) throw new Error(`no check ${id} among ${judgement.checks.map((found) => found.id).join(', ')}`);
  return check;
}

describe('judgeZone', () => {
  it.each(WORKED_EXAMPLES)('finds a correct zone consistent: $title', ({ lines }) => {
    const { checks } = judgeZone(lines, { today: TODAY });
    expect(checks.filter(({ result }) => result === 'failed').map(({ id }) => id)).toEqual(
      checks
        .filter(({ group, result }) => group === GROUP_VALIDITY && result === 'failed')
        .map(({ id }) => id),
    );
    expect(groupResult(checks, GROUP_CONSISTENCY)).toBe('successful');
  });

  it('every check has an identifier of its own, a reason, a rule, a clause and a margin that fits its result', () => {
    for (const { lines } of WORKED_EXAMPLES) {
      const { checks } = judgeZone(lines, { today: '2026-01-01' });
      expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
      for (const check of checks) {
        expect(check.routine).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
        expect(check.reason).toMatch(/\.$/);
        expect([check.threshold, check.clause, check.generic]).not.toContain('');
        const counted = check.result === 'successful' || check.result === 'failed';
        expect(check.margin !== null).toBe(counted);
        if (check.margin !== null) expect(check.margin >= 0).toBe(check.result === 'successful');
      }
    }
  });

  it('keeps what was read and says what belongs there', () => {
    const lines = altered(1, 9, '8');
    const check = resultOf(lines, 'mrz.td3.document_number.check_digit');
    expect(check).toMatchObject({
      result: 'failed',
      seen: '8',
      expected: '6',
      margin: -1,
      area: { line: 1, start: 9, end: 10 },
    });
    expect(
      judgeZone(lines, { today: TODAY }).fields.find(({ name }) => name === 'document_number_check_digit')
        ?.raw,
    ).toBe('8');
  });

  it.each([
    ['document code of another format', altered(0, 0, 'I<'), 'document_code.fits_format', 'failed'],
    ['an issuer nobody knows', altered(0, 2, 'QQQ'), 'issuer.known', 'undetermined'],
    ['an issuer that is no code', altered(0, 2, 'U7O'), 'issuer.known', 'failed'],
    ['a status as issuer', altered(0, 2, 'XXB'), 'issuer.known', 'failed'],
    ['a status as nationality', altered(1, 10, 'XXB'), 'nationality.known', 'successful'],
    ['Germany', altered(1, 10, 'D<<'), 'nationality.known', 'successful'],
    ['X for sex', altered(1, 20, 'X'), 'sex.symbol', 'failed'],
    ['no sex given', altered(1, 20, '<'), 'sex.symbol', 'successful'],
    ['a month 13', altered(1, 13, '741301'), 'birth_date.calendar', 'failed'],
    ['an unknown day of birth', altered(1, 13, '7408<<'), 'birth_date.calendar', 'successful'],
    ['no expiry date', altered(1, 21, '<<<<<<'), 'expiry_date.calendar', 'undetermined'],
    ['a digit in the name', altered(0, 6, '1'), 'name.letters', 'failed'],
    ['a name that begins with a filler', altered(0, 5, '<'), 'name.letters', 'failed'],
    ['a foreign symbol', altered(0, 7, 'É'), 'layout.alphabet', 'failed'],
    ['a digit over a foreign symbol', altered(1, 2, 'é'), 'document_number.check_digit', 'undetermined'],
    [
      '0 for the digit of empty optional data',
      altered(1, 28, '<<<<<<<<<<<<<<0'),
      'optional_data.check_digit',
      'successful',
    ],
    ['filler for the digit of optional data', altered(1, 42, '<'), 'optional_data.check_digit', 'failed'],
    ['filler for the digit of a date', altered(1, 19, '<'), 'birth_date.check_digit', 'failed'],
  ])('%s', (_, lines, id, result) => {
    expect(resultOf(lines, `mrz.td3.${id}`).result).toBe(result);
  });

  it.each([
    ['2012-04-15', 'successful'],
    ['2012-04-16', 'failed'],
  ])('expiry on %s is %s, apart from consistency', (today, result) => {
    const { checks, overall } = judgeZone(PASSPORT, { today });
    expect(groupResult(checks, GROUP_VALIDITY)).toBe(result);
    expect(groupResult(checks, GROUP_CONSISTENCY)).toBe('successful');
    expect(overall).toBe('successful');
  });

  it('formats without expiry do not support that check', () => {
    const french = WORKED_EXAMPLES.find(({ format }) => format === 'FRID')?.lines ?? [];
    expect(resultOf(french, 'mrz.frid.expiry_date.not_passed').result).toBe('not_supported');
  });

  it('refuses a day of examination that is none', () => {
    expect(() => judgeZone(PASSPORT, { today: 'today' })).toThrow(RangeError);
  });
});

describe('lengths', () => {
  it('a line that is too short fails; what stands on the other is still judged', () => {
    const lines = PASSPORT.with(0, 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<');
    const { format, checks, fields } = judgeZone(lines, { today: TODAY });
    expect(format).toBe('TD3');
    const results = Object.fromEntries(checks.map(({ id, result }) => [id, result]));
    expect(results).toMatchObject({
      'mrz.td3.layout.line_lengths': 'failed',
      'mrz.td3.issuer.known': 'undetermined',
      'mrz.td3.document_number.check_digit': 'successful',
    });
    expect(fields.map(({ line }) => line)).not.toContain(0);
  });

  it('lengths read by machine are undetermined', () => {
    const lines = PASSPORT.with(0, (PASSPORT[0] ?? '').slice(1));
    const confidence = lines.map((text) => [...text].map(() => 1));
    expect(resultOf(lines, 'mrz.td3.layout.line_lengths', confidence).result).toBe('undetermined');
  });

  it.each([[[]], [['']], [['HELLO']], [['A'.repeat(100), 'B'.repeat(100), 'C', 'D']]])(
    'no format: %j',
    (lines) => {
      const { format, fields, overall, checks } = judgeZone(lines, { today: TODAY });
      expect({ format, fields, overall }).toEqual({ format: null, fields: [], overall: 'failed' });
      expect(checks.map(({ id }) => id)).toEqual(['mrz.unknown.layout.line_lengths']);
    },
  );
});

describe('confidence', () => {
  const sure = () => PASSPORT.map((text) => [...text].map(() => 0.99));
  const wrong = altered(1, 3, '3');
  const id = 'mrz.td3.document_number.check_digit';

  it('a failure that rests on a weakly read symbol is undetermined and says which', () => {
    const confidence = sure();
    confidence[1]?.splice(3, 1, WEAK_CONFIDENCE - 0.01);
    const check = resultOf(wrong, id, confidence);
    expect(check).toMatchObject({ result: 'undetermined', margin: null, seen: '6' });
    expect(check.reason).toMatch(/Symbol 4 of line 2 was read weakly \(confidence 0\.59\)/);
  });

  it('a failure stays one when all its symbols were read surely, or the weak one is elsewhere', () => {
    const confidence = sure();
    confidence[1]?.splice(3, 1, WEAK_CONFIDENCE);
    expect(resultOf(wrong, id, confidence).result).toBe('failed');
    confidence[1]?.splice(30, 1, 0.1);
    expect(resultOf(wrong, id, confidence).result).toBe('failed');
    expect(resultOf(wrong, 'mrz.td3.composite.check_digit', confidence).result).toBe('undetermined');
  });

  it('a success is not taken back', () => {
    const confidence = PASSPORT.map((text) => [...text].map(() => 0.1));
    expect(judgeZone(PASSPORT, { today: TODAY, confidence }).overall).toBe('successful');
  });
});
