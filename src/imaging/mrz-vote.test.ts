import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CellReading, vote } from './mrz-vote.ts';

const SYMBOLS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<'];

/** A cell in which two symbols share all probability but a rest that is spread over the others. */
function cell(first: string, share: number, second: string, none = 0): CellReading {
  const rest = 0.02 / (SYMBOLS.length - 2);
  const symbols = SYMBOLS.map((symbol) => ({
    symbol,
    probability: symbol === first ? 0.98 * share : symbol === second ? 0.98 * (1 - share) : rest,
  }));
  return { symbols: symbols.sort((a, b) => b.probability - a.probability), none };
}

const seen = (symbol: string, confidence: number) => ({ symbol, confidence, x0: 0, x1: 10 });

describe('weighing two readers', () => {
  it('keeps what the cell says where the line reader saw nothing, with the other symbol beside it', () => {
    const verdict = vote(cell('O', 0.8, '0'), null);
    expect(verdict.symbol).toBe('O');
    expect(verdict.alternatives.map(({ symbol }) => symbol)).toEqual(['0']);
  });

  it('lets a sure line reader decide between symbols that look alike to the cell', () => {
    expect(vote(cell('O', 0.55, '0'), seen('0', 0.95)).symbol).toBe('0');
    expect(vote(cell('O', 0.55, '0'), seen('O', 0.95)).symbol).toBe('O');
  });

  it('does not let an unsure line reader talk over a cell that is clear', () => {
    expect(vote(cell('8', 0.999, 'B'), seen('B', 0.6)).symbol).toBe('8');
  });

  it('leaves both symbols open where an unsure cell and the line reader contradict each other', () => {
    // (0.98 × 0.22 + 0.7 × 0.97) / 1.7 = 0.53 and 0.98 × 0.78 / 1.7 = 0.45
    const verdict = vote(cell('0', 0.78, 'O'), seen('O', 0.97));
    expect(verdict.symbol).toBe('O');
    expect(verdict.confidence).toBeCloseTo(0.53, 2);
    expect(verdict.alternatives[0]?.symbol).toBe('0');
    expect(verdict.alternatives[0]?.confidence).toBeCloseTo(0.45, 2);
  });

  it('does not open what the cell shows clearly: a digit printed wrong stays as it is', () => {
    const verdict = vote(cell('8', 0.999, 'B'), seen('B', 0.9));
    expect(verdict.symbol).toBe('8');
    expect(verdict.alternatives.filter(({ confidence }) => confidence >= 0.15)).toEqual([]);
  });

  it('is surer when both agree than when one is alone', () => {
    const alone = vote(cell('8', 0.7, 'B'), null);
    expect(vote(cell('8', 0.7, 'B'), seen('8', 0.9)).confidence).toBeGreaterThan(alone.confidence);
  });

  it('reads a cell without print as a filler with confidence 0', () => {
    expect(vote(cell('I', 0.6, '1', 0.9), null)).toEqual({ symbol: '<', confidence: 0, alternatives: [] });
  });

  it('gives confidences that are probabilities', () => {
    const symbol = fc.constantFrom(...SYMBOLS);
    fc.assert(
      fc.property(
        symbol,
        symbol,
        fc.double({ min: 0, max: 1, noNaN: true }),
        symbol,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b, share, line, sure) => {
          fc.pre(a !== b);
          const verdict = vote(cell(a, share, b), seen(line, sure));
          const all = [verdict.confidence, ...verdict.alternatives.map(({ confidence }) => confidence)];
          expect(Math.min(...all)).toBeGreaterThanOrEqual(0);
          expect(all.reduce((sum, value) => sum + value, 0)).toBeLessThanOrEqual(1 + 1e-9);
          expect(verdict.alternatives.map(({ symbol: other }) => other)).not.toContain(verdict.symbol);
          expect(Math.max(...all)).toBe(verdict.confidence);
        },
      ),
    );
  });
});
