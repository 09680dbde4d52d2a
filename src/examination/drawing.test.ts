import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../imaging/geometry.ts';
import { type Drawing, type DrawingKind, inUnits, measured } from './drawing.ts';

const measure = (kind: DrawingKind, points: readonly Point[]): Drawing => ({
  ...{ id: 1, kind, points, characters: 10, words: '' },
});

describe('what is measured', () => {
  it('is a length, a pitch, an angle or an area, in mm of the page', () => {
    // A triangle of 3, 4 and 5.
    expect(
      inUnits(
        measure('line', [
          [1, 1],
          [4, 5],
        ]),
      ),
    ).toBe('5.00 mm');
    // Ten characters of OCR-B are an inch.
    expect(
      inUnits(
        measure('pitch', [
          [10, 7],
          [35.4, 7],
        ]),
      ),
    ).toBe('2.540 mm');
    expect(
      inUnits(
        measure('angle', [
          [5, 0],
          [0, 0],
          [0, 5],
        ]),
      ),
    ).toBe('90.0°');
    expect(
      inUnits(
        measure('angle', [
          [-5, 0.001],
          [0, 0],
          [5, 0],
        ]),
      ),
    ).toBe('180.0°');
    expect(
      inUnits(
        measure('area', [
          [0, 0],
          [35, 0],
          [35, 45],
          [0, 45],
        ]),
      ),
    ).toBe('1575.0 mm²');
  });

  it('is nothing while points are missing', () => {
    expect(
      inUnits(
        measure('angle', [
          [0, 0],
          [1, 1],
        ]),
      ),
    ).toBe('–');
    expect(measured(measure('line', [[0, 0]]))).toBeNull();
  });

  it('is nothing for what only points at something', () => {
    for (const kind of ['arrow', 'box'] as const) {
      const drawing = measure(kind, [
        [0, 0],
        [3, 4],
      ]);
      expect([measured(drawing), inUnits(drawing)]).toEqual([null, '–']);
    }
  });

  it('is the same wherever on the page it lies, and whichever way round it was set', () => {
    const tenth = (most: number) => fc.integer({ min: 0, max: 10 * most }).map((value) => value / 10);
    const point = fc.tuple(tenth(125), tenth(88));
    const points = fc.uniqueArray(point, { minLength: 3, maxLength: 8, selector: (at) => at.join() });
    fc.assert(
      fc.property(points, fc.integer({ min: -50, max: 50 }), (places, by) => {
        const moved = places.map(([x, y]): Point => [x + by, y - by]);
        for (const kind of ['line', 'angle', 'area'] as const) {
          const value = measured(measure(kind, places)) ?? 0;
          expect(measured(measure(kind, moved))).toBeCloseTo(value, 3);
        }
        const area = measured(measure('area', places)) ?? 0;
        expect(measured(measure('area', places.toReversed()))).toBeCloseTo(area, 6);
      }),
    );
  });
});
