import { describe, expect, it } from 'vitest';
import type { ZoneJudgement } from '../../../src/contract/zone.ts';
import { reasonZone } from '../../../src/mrz/index.ts';
import { candidatesFor } from './candidates.ts';
import { smallZone } from './zone.fixture.ts';

const at = { line: 0, index: 2 };
const LINES = ['AB12', 'C3<<'];

function zone(alternatives: { symbol: string; confidence: number }[]) {
  const made = smallZone();
  const character = made.lines[0]?.characters[2];
  if (character) character.alternatives = alternatives;
  return made;
}

const reasoning = (...changes: [string, boolean][]): ZoneJudgement['reasoning'] => ({
  outcome: 'inconsistent',
  candidates: changes.map(([to, settlesAll]) => ({
    line: 0,
    column: 2,
    from: '1',
    to,
    kind: 'likely_misreading',
    likelihood: 0.5,
    settlesAll,
    why: 'it fits',
  })),
  candidatesLeftOut: 0,
  swaps: [],
  swapsLeftOut: 0,
  uncovered: [],
});

describe('the candidates of a cell', () => {
  it('are what the reader saw beside it', () => {
    const found = candidatesFor(zone([{ symbol: 'I', confidence: 0.2 }]), LINES, null, at);
    expect(found).toEqual([{ symbol: 'I', from: 'reader', confidence: 0.2, settlesAll: false }]);
    expect(candidatesFor(zone([]), LINES, null, at)).toEqual([]);
  });

  it('begin with what makes all digits fit, and name each symbol once', () => {
    const read = zone([
      { symbol: 'I', confidence: 0.2 },
      { symbol: '7', confidence: 0.1 },
    ]);
    const found = candidatesFor(read, LINES, reasoning(['7', true], ['Z', false]), at);
    expect(found.map(({ symbol, settlesAll }) => [symbol, settlesAll])).toEqual([
      ['7', true],
      ['I', false],
      ['Z', false],
    ]);
  });

  it('begin with the reading where it was changed, and leave out what stands there', () => {
    const read = zone([{ symbol: 'I', confidence: 0.2 }]);
    const found = candidatesFor(read, ['ABI2', 'C3<<'], null, at);
    expect(found).toMatchObject([{ symbol: '1', from: 'read', confidence: 0.9 }]);
  });

  it('are no more than there are keys', () => {
    const read = zone([...'IJTLZ7'].map((symbol) => ({ symbol, confidence: 0.1 })));
    expect(candidatesFor(read, LINES, null, at)).toHaveLength(4);
  });

  it('are asked of the cell only', () => {
    expect(candidatesFor(zone([]), LINES, reasoning(['7', true]), { line: 1, index: 2 })).toEqual([]);
  });

  it('name the digit that a line with one wrong digit wants', () => {
    // ICAO Doc 9303-4, Appendix B, with 5 in place of 6 as check digit of the document number.
    const lines = [
      'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
      'L898902C35UTO7408122F1204159ZE184226B<<<<<10',
    ];
    const found = candidatesFor(smallZone(), lines, reasonZone(lines) as ZoneJudgement['reasoning'], {
      line: 1,
      index: 9,
    });
    expect(found.map(({ symbol }) => symbol)).toContain('6');
  });
});
