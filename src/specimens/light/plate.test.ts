import { describe, expect, it } from 'vitest';
import { area } from '../area.ts';
import { ink } from '../ink.ts';
import type { Layer } from '../page.ts';
import { plateOf } from './plate.ts';

/** One pixel a millimetre. */
const FRAME = { widthPx: 20, heightPx: 10, dpi: 25.4 };
const LAYER: Layer = {
  id: 'a',
  technique: 'offset',
  ink: ink('a', [0, 0, 0]),
  art: '',
  box: area(0, 0, 20, 10),
};

describe('a plate', () => {
  it('keeps only pixels with ink, at their place in the frame', () => {
    const plate = plateOf(
      LAYER,
      FRAME,
      { leftPx: 3, topPx: 2, widthPx: 2, heightPx: 2 },
      Uint8Array.of(0, 255, 51, 0),
    );
    // Row 2, column 4 and row 3, column 3 of 20 columns.
    expect([...plate.at]).toEqual([44, 63]);
    expect([...plate.cover].map((cover) => Number(cover.toFixed(3)))).toEqual([1, 0.2]);
  });

  it('is thinned out inside a fade, not outside, and half way at its edge', () => {
    const fades = [{ area: area(6, -20, 8, 60), share: 0.25, softMm: 2 }];
    const whole = { leftPx: 0, topPx: 0, widthPx: 20, heightPx: 10 };
    const plate = plateOf({ ...LAYER, fades }, FRAME, whole, new Uint8Array(200).fill(255));
    const row = [...plate.cover.subarray(100, 120)];
    expect(row.slice(0, 5)).toEqual([1, 1, 1, 1, 1]);
    for (const middle of row.slice(7, 13)) expect(middle).toBeCloseTo(0.25, 6);
    // Either side of the edge at x = 6 mm by the same amount: 1 − 0.75 · w and 1 − 0.75 · (1 − w).
    expect((row[5] ?? 0) + (row[6] ?? 0)).toBeCloseTo(1.25, 6);
    expect(row[5]).toBeGreaterThan(row[6] ?? 1);
  });
});
