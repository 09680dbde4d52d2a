import { describe, expect, it } from 'vitest';
import type { Fit } from './comparison.ts';
import { strengthOf, verdictOf } from './model-verdict.ts';

const fitted = (code: string, agreement: number, colour: number | null = 1): Fit => ({
  ...{ code, agreement, likeness: 0.5, colour },
  refusal: agreement > 0 ? null : 'The page was not found in the picture.',
});
const zone = (code: string, score: number) => ({ code, score, zone: score, reasons: [] });

describe('the verdict about a model', () => {
  it('is the one that fits best, with its lead over the next', () => {
    const { code, margin, doubt } = verdictOf([fitted('B', 0.4), fitted('A', 0.8), fitted('C', 0)], []);
    // 0.8 × 0.5 less 0.4 × 0.5.
    expect([code, margin, doubt]).toEqual(['A', expect.closeTo(0.2), null]);
    expect(verdictOf([fitted('A', 0.8)], []).margin).toBeCloseTo(0.4);
  });

  it('is not one whose colours are another model’s, and says so', () => {
    expect(verdictOf([fitted('A', 0.9, 0.7), fitted('B', 0.5, 0.95)], [])).toMatchObject({ code: 'B' });
    const { code, doubt } = verdictOf([fitted('A', 0.9, 0.7)], []);
    expect([code, doubt]).toEqual([null, expect.stringMatching(/lies on A, but in other colours/)]);
  });

  it('goes by the zone where two fit alike, and is unknown where that is the same for both', () => {
    const fits = [fitted('A', 0.8), fitted('B', 0.78)];
    expect(verdictOf(fits, [zone('A', 0.75), zone('B', 1)]).code).toBe('B');
    expect(verdictOf(fits, [zone('A', 1), zone('B', 1)])).toMatchObject({
      code: null,
      doubt: 'A and B fit alike, and no zone says which of them it is.',
    });
    // 0.7 is less than nine tenths of 0.8.
    expect(verdictOf([fitted('A', 0.8), fitted('B', 0.7)], [zone('B', 1)]).code).toBe('A');
  });

  it('is unknown where nothing fits, with the reason that the pictures gave', () => {
    expect(verdictOf([], []).doubt).toContain('no model that the document may be of');
    expect(verdictOf([fitted('A', 0), fitted('B', 0)], [])).toMatchObject({
      code: null,
      margin: null,
      doubt:
        'Each of the 2 models that may be meant was held against the pictures, and none fits. The page was not found in the picture.',
    });
  });

  it('needs a zone that speaks for the model where the pictures show no colours', () => {
    const grey = [fitted('A', 0.8, null)];
    const { code, doubt } = verdictOf(grey, [zone('A', 0.75)]);
    expect([code, doubt]).toEqual([
      null,
      expect.stringMatching(/lies on A, but the pictures show too little colour/),
    ]);
    expect(verdictOf(grey, []).code).toBeNull();
    expect(verdictOf(grey, [zone('A', 0.8)]).code).toBe('A');
  });

  it('holds a document in wrong colours against the model that its zone names, and says so', () => {
    const wrong = [fitted('A', 0.8, -0.2), fitted('B', 0.6, 0.1)];
    const { code, margin, doubt } = verdictOf(wrong, [zone('A', 1), zone('B', 0.7)]);
    // By print alone: 0.8 × 0.5 less 0.6 × 0.5.
    expect([code, margin]).toEqual(['A', expect.closeTo(0.1)]);
    expect(doubt).toMatch(/lies on A, but in other colours: it is false, or of another model/);
    // A model in the right colours comes before that, whatever the zone says.
    expect(verdictOf([...wrong, fitted('C', 0.5)], [zone('A', 1)])).toMatchObject({ code: 'C', doubt: null });
    // A sister that the zone does not speak for is none.
    expect(verdictOf(wrong, [zone('A', 0.7)]).code).toBeNull();
  });

  it('counts colours only where they can be told', () => {
    expect(strengthOf(fitted('A', 0.8, null))).toBeCloseTo(0.4);
    expect(strengthOf(fitted('A', 0.8, 0.5))).toBeCloseTo(0.2);
    expect(strengthOf(fitted('A', 0.8, -0.5))).toBe(0);
  });
});
