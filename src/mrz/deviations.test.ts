import { describe, expect, it } from 'vitest';
import { type Deviation, explainByDeviations } from './deviations.ts';
import { judgeZone } from './judge.ts';
import { withSymbol } from './positions.ts';

const PASSPORT = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
const WRONG = withSymbol(PASSPORT, { line: 1, column: 9 }, '8');
const KNOWN: Deviation = {
  id: 'uto-2002-number',
  kind: 'mrz_check_digit',
  issuer: 'UTO',
  checks: ['document_number.check_digit'],
  note: 'The first series prints a wrong digit behind the number.',
  source: 'Utopian passport office, note of 2003',
};

function explained(lines: readonly string[], list: readonly Deviation[]) {
  const zone = judgeZone(lines, { today: '2012-01-01' });
  return explainByDeviations(zone, list)
    .filter(({ explainedBy }) => explainedBy)
    .map(({ id, result, explainedBy }) => [id, result, explainedBy?.deviation]);
}

describe('explainByDeviations', () => {
  const told = [['mrz.td3.document_number.check_digit', 'failed', 'uto-2002-number']];

  it('explains a failed check, which stays failed', () => {
    expect(explained(WRONG, [KNOWN])).toEqual(told);
  });

  it('explains no other check, and none that passed', () => {
    expect(explained(PASSPORT, [KNOWN])).toEqual([]);
    expect(explained(withSymbol(PASSPORT, { line: 1, column: 19 }, '3'), [KNOWN])).toEqual([]);
  });

  it('changes nothing else', () => {
    const zone = judgeZone(WRONG, { today: '2012-01-01' });
    const checks = explainByDeviations(zone, [KNOWN]);
    expect(checks.map(({ explainedBy: _, ...check }) => check)).toEqual(zone.checks);
    expect(explainByDeviations(zone, []).every(({ explainedBy }) => explainedBy === null)).toBe(true);
  });

  it.each<[string, Partial<Deviation>, boolean]>([
    ['another issuer', { issuer: 'UT' }, false],
    ['the beginning of the document code', { documentCode: 'P' }, true],
    ['another document code', { documentCode: 'PD' }, false],
    ['its format', { format: 'TD3' }, true],
    ['another format', { format: 'TD1' }, false],
    ['a series of numbers', { numbersBeginWith: ['A1', 'L898'] }, true],
    ['another series', { numbersBeginWith: ['A1'] }, false],
    ['expiry within bounds', { expiresFrom: '2012-04-15', expiresTo: '2012-04-15' }, true],
    ['expiry before', { expiresFrom: '2012-04-16' }, false],
    ['expiry after', { expiresTo: '2012-04-14' }, false],
    ['the digit that was seen', { seen: '8' }, true],
    ['another digit', { seen: '7' }, false],
    ['the whole identifier', { checks: ['mrz.td3.document_number.check_digit'] }, true],
    ['a part of a word', { checks: ['number.check_digit'] }, false],
  ])('looks at %s', (_, more, matches) => {
    expect(explained(WRONG, [{ ...KNOWN, ...more }])).toEqual(matches ? told : []);
  });

  it('a zone without a full expiry date matches no bound', () => {
    const lines = withSymbol(WRONG, { line: 1, column: 21 }, '<<<<<<');
    expect(explained(lines, [{ ...KNOWN, expiresFrom: '1990-01-01' }])).toEqual([]);
  });

  it('explains what could not be told', () => {
    const lines = withSymbol(PASSPORT, { line: 0, column: 2 }, 'UTP');
    const code: Deviation = { ...KNOWN, issuer: 'UTP', kind: 'country_identifier', checks: ['issuer.known'] };
    expect(explained(lines, [code])).toEqual([['mrz.td3.issuer.known', 'undetermined', KNOWN.id]]);
  });
});
