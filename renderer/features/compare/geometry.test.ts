import { describe, expect, it } from 'vitest';
import { cropSize, cutOut, marginInWords, marginSpan, surroundingsOf } from './geometry.ts';

describe('the bar of a margin', () => {
  it('begins at the threshold in its middle, to the left where a check failed', () => {
    expect(marginSpan(-1)).toEqual({ leftPercent: 0, widthPercent: 50 });
    expect(marginSpan(-0.5)).toEqual({ leftPercent: 25, widthPercent: 25 });
    expect(marginSpan(0)).toEqual({ leftPercent: 50, widthPercent: 0 });
    expect(marginSpan(0.5)).toEqual({ leftPercent: 50, widthPercent: 25 });
    expect(marginSpan(1)).toEqual({ leftPercent: 50, widthPercent: 50 });
  });

  it('never leaves its frame', () => {
    expect(marginSpan(-3)).toEqual(marginSpan(-1));
    expect(marginSpan(1.5)).toEqual(marginSpan(1));
  });

  it('has its number with a sign', () => {
    expect([-1, -0.204, 0, 0.5].map(marginInWords)).toEqual(['−1.00', '−0.20', '+0.00', '+0.50']);
  });
});

describe('the size of crops', () => {
  it('keeps the shape of the area, 600 px an inch of it', () => {
    expect(cropSize({ widthMm: 25.4, heightMm: 12.7 })).toEqual({
      ...{ ratio: 2, isWide: false },
      ...{ widthPx: 600, heightPx: 300 },
    });
  });

  it('is held within what a screen can show, and never empty', () => {
    expect(cropSize({ widthMm: 85.6, heightMm: 42.8 })).toMatchObject({ widthPx: 1000, heightPx: 500 });
    expect(cropSize({ widthMm: 1, heightMm: 2 })).toMatchObject({ widthPx: 120, heightPx: 240 });
    expect(cropSize({ widthMm: 100, heightMm: 0.01 })).toMatchObject({ isWide: true, heightPx: 1 });
  });
});

describe('the surroundings of an area', () => {
  const picture = { widthPx: 1000, heightPx: 600 };
  const upright = [
    [400, 300],
    [500, 300],
    [500, 340],
    [400, 340],
  ] as const;

  it('are half its longer side on every side', () => {
    expect(surroundingsOf(upright, picture)).toEqual([350, 250, 550, 390]);
  });

  it('end with the picture', () => {
    const lower = upright.map(([x, y]) => [x - 380, y + 230] as const) as unknown as typeof upright;
    expect(surroundingsOf(lower, picture)).toEqual([0, 480, 170, 600]);
  });
});

describe('a place that is cut out', () => {
  it('comes with a quarter of its height all round', () => {
    const { quad, widthPx, heightPx } = cutOut([
      [100, 100],
      [300, 100],
      [300, 140],
      [100, 140],
    ]);
    expect(quad).toEqual([
      [90, 90],
      [310, 90],
      [310, 150],
      [90, 150],
    ]);
    expect([widthPx, heightPx]).toEqual([220, 60]);
  });

  it('lies upright when it was found lying on its side, and is never too large to be drawn', () => {
    const lying = cutOut([
      [500, 0],
      [500, 4000],
      [100, 4000],
      [100, 0],
    ]);
    expect(lying.widthPx).toBe(900);
    expect(lying.heightPx).toBe(Math.round((900 * 600) / 4200));
    expect(lying.quad[0]).toEqual([600, -100]);
  });
});
