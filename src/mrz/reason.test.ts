import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALPHABET } from './alphabet.ts';
import { MRZ_FORMATS, type MrzFormat } from './formats.ts';
import { judgeZone } from './judge.ts';
import { alphabetAt, withSymbol } from './positions.ts';
import { randomInput } from './random-zones.fixture.ts';
import { CANDIDATES_MAX, reasonZone, settles, uncoveredCells, undetectableSwaps } from './reason.ts';
import { candidateChanges } from './reason-candidates.ts';
import { WORKED_EXAMPLES } from './worked-examples.fixture.ts';
import { writeZone } from './write.ts';

const PASSPORT = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];
const WITH_DIGITS = MRZ_FORMATS.filter((format) => format !== 'CHDL');

/** What the judge, not the reasoning, says of the digits. */
function digitsFail(lines: readonly string[]): boolean {
  return judgeZone(lines, { today: '2026-06-01' }).checks.some(
    ({ id, result }) => /[a-z]\.check_digit$/.test(id) && !id.includes('national') && result === 'failed',
  );
}

const changed = (column: number, symbols: string) => withSymbol(PASSPORT, { line: 1, column }, symbols);
const sure = (lines: readonly string[]) =>
  lines.map((text) => [...text].map(() => ({ confidence: 0.99, alternatives: [] })));

describe.each(WITH_DIGITS)('%s: random zones', (format) => {
  const alteration = fc.record({
    fields: fc.noBias(fc.integer()).map((seed) => randomInput(format, seed)),
    cell: fc.nat({ max: 1000 }),
    symbol: fc.constantFrom(...ALPHABET),
  });

  it('the true original is among the candidates, whatever was changed', () => {
    let found = 0;
    fc.assert(
      fc.property(alteration, ({ fields, cell, symbol }) => {
        const lines = writeZone(fields, format);
        const line = cell % lines.length;
        const column = cell % (lines[line]?.length ?? 1);
        const original = lines[line]?.charAt(column) ?? '';
        const altered = withSymbol(lines, { line, column }, symbol);
        if (judgeZone(altered, { today: '2026-06-01' }).format !== format || !digitsFail(altered)) return;
        found += 1;
        const candidates = candidateChanges(altered, format);
        expect(candidates).toContainEqual(
          expect.objectContaining({ line, column, from: symbol, to: original, settlesAll: true }),
        );
      }),
      { numRuns: 100 },
    );
    expect(found).toBeGreaterThan(10);
  });

  it('every candidate makes the digits agree, and a declared swap truly passes', () => {
    fc.assert(
      fc.property(alteration, ({ fields, cell, symbol }) => {
        const lines = writeZone(fields, format);
        for (const { alike, ...place } of undetectableSwaps(lines, format)) {
          for (const other of alike) {
            const swapped = withSymbol(lines, place, other);
            expect([swapped, digitsFail(swapped)]).toEqual([swapped, false]);
          }
        }
        const line = cell % lines.length;
        const altered = withSymbol(lines, { line, column: cell % (lines[line]?.length ?? 1) }, symbol);
        // The first symbols of the French card decide the format.
        if (judgeZone(altered, { today: '2026-06-01' }).format !== format) return;
        for (const candidate of candidateChanges(altered, format)) {
          if (!candidate.settlesAll) continue;
          const mended = withSymbol(altered, candidate, candidate.to);
          expect([mended, digitsFail(mended)]).toEqual([mended, false]);
          expect(alphabetAt(format, candidate)).toContain(candidate.to.charAt(0));
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('candidates of a failing zone', () => {
  const first = (lines: readonly string[], evidence = sure(lines)) =>
    candidateChanges(lines, 'TD3', evidence)[0];

  it('a letter O in the number is a misreading of 0, however clear', () => {
    expect(first(changed(5, 'O'))).toMatchObject({
      line: 1,
      column: 5,
      from: 'O',
      to: '0',
      kind: 'likely_misreading',
      settlesAll: true,
    });
  });

  it('a clear digit in a date looks like an alteration', () => {
    // 740812 → 840812: own digit 7·1 and composite 3·1 off, both mended by 7 in the same place.
    expect(first(changed(13, '8'))).toMatchObject({
      column: 13,
      from: '8',
      to: '7',
      kind: 'looks_like_alteration',
    });
  });

  it('the same digit read weakly is a misreading', () => {
    const lines = changed(13, '8');
    const evidence = sure(lines);
    evidence[1]?.splice(13, 1, { confidence: 0.4, alternatives: [] });
    expect(first(lines, evidence)).toMatchObject({ column: 13, to: '7', kind: 'likely_misreading' });
  });

  it('what the reader saw as another possibility comes first', () => {
    const lines = changed(13, '8');
    const evidence = lines.map((text) =>
      [...text].map((_, i) => ({
        confidence: 0.95,
        alternatives: i === 13 ? [{ symbol: '7', confidence: 0.3 }] : [],
      })),
    );
    expect(candidateChanges(lines, 'TD3', evidence)[0]).toMatchObject({
      column: 13,
      to: '7',
      kind: 'likely_misreading',
    });
  });

  it('a wrong check digit can be the digit itself', () => {
    const candidates = candidateChanges(changed(9, '8'), 'TD3', sure(PASSPORT));
    expect(candidates).toContainEqual(
      expect.objectContaining({ column: 9, from: '8', to: '6', kind: 'looks_like_alteration' }),
    );
  });

  it('neighbours that were exchanged in typing', () => {
    // 740812 → 470812: 7·(4−7) + 3·(7−4) = −12.
    const candidates = candidateChanges(changed(13, '47'), 'TD3');
    expect(candidates).toContainEqual(
      expect.objectContaining({ line: 1, column: 13, from: '47', to: '74', kind: 'transposition' }),
    );
  });

  it('a symbol outside the alphabet is replaced too', () => {
    expect(candidateChanges(changed(2, 'É'), 'TD3')).toContainEqual(
      expect.objectContaining({ column: 2, from: 'É', to: '9' }),
    );
  });

  it('dates hold no letters, and a day 82 is less likely than others', () => {
    const candidates = candidateChanges(changed(18, '3'), 'TD3');
    const dates = candidates.filter(({ line, column }) => line === 1 && column >= 13 && column < 19);
    expect(dates.map(({ to }) => to).join('')).toMatch(/^[0-9<]+$/);
    expect(
      dates.filter(({ why }) => why.endsWith('would be none.')).every(({ likelihood }) => likelihood <= 0.5),
    ).toBe(true);
  });

  it('the list is bounded and counts the rest', () => {
    const lines = ['IDFRABERTHIER<<<<<<<<<<<<<<<<<<<<<<<', '9409923102854CORINNE<<<<<<<6512068F5'];
    const all = candidateChanges(lines, 'FRID');
    const reasoning = reasonZone(lines);
    expect(all.length).toBeGreaterThan(CANDIDATES_MAX);
    expect(reasoning?.outcome).toBe('inconsistent');
    expect(reasoning?.candidates).toEqual(all.slice(0, CANDIDATES_MAX));
    expect(reasoning?.candidatesLeftOut).toBe(all.length - CANDIDATES_MAX);
    expect(reasoning?.swaps).toEqual([]);
  });
});

describe('a passing zone', () => {
  it.each(WORKED_EXAMPLES)('has no candidates: $title', ({ lines }) => {
    expect(reasonZone(lines)).toMatchObject({ outcome: 'consistent', candidates: [], candidatesLeftOut: 0 });
  });

  it('names the look-alikes of the same value modulo 10', () => {
    // L898902C3: L = 21 and 1, 8 and S = 28, 9 and J = 19, 0 and U = 30; dates hold none of these letters.
    const swaps = undetectableSwaps(PASSPORT, 'TD3').filter(({ column }) => column < 28);
    expect(swaps.map(({ column, symbol, alike }) => [column, symbol, alike])).toEqual(
      expect.arrayContaining([
        [0, 'L', '1'],
        [1, '8', 'S'],
        [2, '9', 'J'],
        [3, '8', 'S'],
        [4, '9', 'J'],
        [5, '0', 'U'],
      ]),
    );
    expect(swaps).toHaveLength(6);
  });

  const uncovered: Record<MrzFormat, string[]> = {
    TD1: ['document_code 0:0-2', 'issuer 0:2-5', 'sex 1:7-8', 'nationality 1:15-18', 'name 2:0-30'],
    TD2: ['document_code 0:0-2', 'issuer 0:2-5', 'name 0:5-36', 'nationality 1:10-13', 'sex 1:20-21'],
    TD3: ['document_code 0:0-2', 'issuer 0:2-5', 'name 0:5-44', 'nationality 1:10-13', 'sex 1:20-21'],
    MRVA: [
      'document_code 0:0-2',
      'issuer 0:2-5',
      'name 0:5-44',
      'nationality 1:10-13',
      'sex 1:20-21',
      'optional_data 1:28-44',
    ],
    MRVB: [
      'document_code 0:0-2',
      'issuer 0:2-5',
      'name 0:5-36',
      'nationality 1:10-13',
      'sex 1:20-21',
      'optional_data 1:28-36',
    ],
    FRID: [],
    FRDL: [],
    CHDL: [
      'document_number 0:0-9',
      'document_code 1:0-2',
      'issuer 1:2-5',
      'pin_code 1:5-14',
      'version_number 1:14-17',
      'birth_date 1:19-25',
      'name 2:0-30',
    ],
  };
  it.each(MRZ_FORMATS)('%s: says for which cells no digit vouches', (format) => {
    const swiss = ['AAA001D<<', 'FACHE123456789001<<650101<<<<<', 'MUSTER<<HANS<<<<<<<<<<<<<<<<<<'];
    const lines = WORKED_EXAMPLES.find((example) => example.format === format)?.lines ?? swiss;
    const told = uncoveredCells(lines, format).map(
      ({ field, line, start, end }) => `${field} ${line}:${start}-${end}`,
    );
    expect(told).toEqual(uncovered[format]);
    expect(reasonZone(lines)?.outcome).toBe(format === 'CHDL' ? 'no_digits' : 'consistent');
  });

  it('a zone of no format is not reasoned about', () => {
    expect(reasonZone(['HELLO', 'WORLD'])).toBeNull();
  });
});

describe('settles', () => {
  const cell = (column: number, line = 1) => ({ line, column });

  it.each([
    ['0 or O in the number', cell(5), ['0', 'O'], '0'],
    ['O read for 0', cell(5), ['O', '0', 'Q'], '0'],
    ['symbols ten apart', cell(0), ['L', '1'], null],
    ['none that fits', cell(5), ['O', 'Q'], null],
    ['nothing to choose', cell(5), ['0', '0'], null],
    ['a letter in a date', cell(14), ['4', 'O'], '4'],
    ['a name, for which no digit vouches', cell(6, 0), ['R', 'B'], null],
  ] as const)('%s', (_, place, symbols, answer) => {
    expect(settles(PASSPORT, 'TD3', place, symbols)).toBe(answer);
  });

  it('does not depend on what stands in the cell', () => {
    expect(settles(changed(5, 'O'), 'TD3', cell(5), ['0', 'O'])).toBe('0');
  });
});
