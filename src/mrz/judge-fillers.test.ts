import { describe, expect, it } from 'vitest';
import { groupResult } from '../examination/check.ts';
import { judgeZone } from './judge.ts';
import { GROUP_CONSISTENCY, GROUP_INFORMATION } from './judge-context.ts';
import { WORKED_EXAMPLES } from './worked-examples.fixture.ts';
import { writeZone, type ZoneInput } from './write.ts';

const TODAY = '2026-06-01';
const PERSON: ZoneInput = {
  document_code: 'P',
  issuer: 'UTO',
  primary_identifier: 'ERIKSSON',
  secondary_identifier: 'ANNA MARIA',
  document_number: 'L898902C3',
  nationality: 'UTO',
  birth_date: '1974-08-12',
  sex: 'F',
  expiry_date: '2030-04-15',
};
const passport = (fields: ZoneInput = {}) => writeZone({ ...PERSON, ...fields }, 'TD3');

/** The lines with other symbols from a cell on (0-based); check digits stay as they were. */
function put(lines: readonly string[], line: number, start: number, symbols: string): string[] {
  const text = lines[line] ?? '';
  return lines.with(line, text.slice(0, start) + symbols + text.slice(start + symbols.length));
}

function checkOf(lines: readonly string[], slug: string) {
  const { checks } = judgeZone(lines, { today: TODAY });
  const check = checks.find(({ id }) => id.endsWith(`.${slug}`));
  if (!check) throw new Error(`no check ${slug}`);
  return check;
}

describe('symbols in their positions', () => {
  it.each([
    ['a letter in a date', 1, 14, 'O'],
    ['a letter for a check digit', 1, 9, 'B'],
    ['a filler for a check digit that has none', 1, 19, '<'],
    ['a digit in an issuer', 0, 3, '7'],
    ['a digit in a name', 0, 6, '1'],
    ['X for the sex', 1, 20, 'X'],
    ['a digit for the document', 0, 0, '9'],
  ])('%s fails', (_, line, start, symbol) => {
    expect(checkOf(put(passport(), line, start, symbol), 'layout.positions')).toMatchObject({
      result: 'failed',
      seen: symbol,
      area: { line, start, end: start + 1 },
    });
  });

  it.each(WORKED_EXAMPLES)('fits: $title', ({ lines }) => {
    expect(checkOf(lines, 'layout.positions').result).toBe('successful');
  });

  it('counts what it found beside the first', () => {
    expect(checkOf(put(passport(), 1, 14, 'OI'), 'layout.positions').reason).toContain('1 more');
  });
});

describe('fillers in the document number', () => {
  it.each([
    ['L898902C3', 'successful'],
    ['AK<123456', 'successful'],
    ['12<<34567', 'undetermined'],
    ['<12345678', 'failed'],
    ['<<<<<<<<<', 'undetermined'],
    ['1<<<<<<<<', 'successful'],
  ])('%s is %s', (number, result) => {
    expect(checkOf(put(passport(), 1, 0, number), 'document_number.fillers').result).toBe(result);
  });
});

describe('separators of the name', () => {
  it.each([
    ['ERIKSSON<<ANNA<MARIA', 'successful'],
    ['ARKFREITH', 'successful'],
    ['VAN<DER<MUELLEN', 'successful'],
    ['ERIKSSON<<ANNA<<MARIA', 'undetermined'],
    ['ERIKSSON<<<ANNA', 'undetermined'],
    ['ERIKSSON<<ANNA<<<MARIA', 'undetermined'],
  ])('%s is %s', (name, result) => {
    expect(checkOf(put(passport(), 0, 5, name.padEnd(39, '<')), 'name.separators').result).toBe(result);
  });

  it('shows the second gap', () => {
    const name = 'AB<<CD<<EF'.padEnd(39, '<');
    expect(checkOf(put(passport(), 0, 5, name), 'name.separators').area).toEqual({
      line: 0,
      start: 11,
      end: 13,
    });
  });
});

describe('names that may have been cut (ICAO Doc 9303-4 §4.2.3)', () => {
  it('reaching the last position is told, and held against no one', () => {
    const lines = passport({ secondary_identifier: 'A'.repeat(60) });
    const { checks, overall } = judgeZone(lines, { today: TODAY });
    expect(checkOf(lines, 'name.complete')).toMatchObject({
      result: 'undetermined',
      group: GROUP_INFORMATION,
    });
    expect(overall).toBe('successful');
    expect(groupResult(checks, GROUP_CONSISTENCY)).toBe('successful');
  });

  it('a name that ends before its field was not cut', () => {
    expect(checkOf(passport(), 'name.complete').result).toBe('successful');
  });

  it('reaches to the eighth letter in French driving licences', () => {
    expect(checkOf(['D1FRA13AA000026181231MARTINEZ9'], 'primary_identifier.complete').result).toBe(
      'undetermined',
    );
  });
});

describe('codes', () => {
  it('says that passports have other codes since 2026, without fault in older books', () => {
    expect(checkOf(passport(), 'document_code.fits_format')).toMatchObject({
      result: 'successful',
      reason: expect.stringContaining('1 January 2026'),
    });
    expect(checkOf(passport({ document_code: 'PP' }), 'document_code.fits_format').reason).not.toContain(
      '2026',
    );
  });

  it.each([
    ['AC', 'successful'],
    ['IV', 'failed'],
    ['PU', 'failed'],
    ['P<', 'failed'],
  ])('%s on a card is %s', (code, result) => {
    const card = writeZone({ ...PERSON, document_code: 'I' }, 'TD1');
    expect(checkOf(put(card, 0, 0, code), 'document_code.fits_format').result).toBe(result);
  });

  it.each(['SUN', 'YUG', 'ZAR', 'ANT'])('%s is known though no longer given out', (code) => {
    expect(checkOf(put(passport(), 1, 10, code), 'nationality.known')).toMatchObject({
      result: 'successful',
      reason: expect.stringContaining('no longer given out'),
    });
  });
});
