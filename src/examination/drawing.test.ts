import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../imaging/geometry.ts';
import { type Drawing, type DrawingKind, inUnits, measured, scaleByPoints } from './drawing.ts';

const measure = (kind: DrawingKind, points: readonly Point[]): Drawing => ({
  ...{ id: 1, kind, points, characters: 10, words: '', trueMm: null },
});

/** Without a scale on the page. */
const words = (drawing: Drawing) => inUnits(drawing, [drawing]);
const value = (drawing: Drawing) => measured(drawing, [drawing]);

describe('what is measured', () => {
  it('is a length, a pitch, an angle or an area, in mm of the page', () => {
    // A triangle of 3, 4 and 5.
    expect(
      words(
        measure('line', [
          [1, 1],
          [4, 5],
        ]),
      ),
    ).toBe('5.00 mm');
    // Ten characters of OCR-B are an inch.
    expect(
      words(
        measure('pitch', [
          [10, 7],
          [35.4, 7],
        ]),
      ),
    ).toBe('2.540 mm');
    expect(
      words(
        measure('angle', [
          [5, 0],
          [0, 0],
          [0, 5],
        ]),
      ),
    ).toBe('90.0°');
    expect(
      words(
        measure('angle', [
          [-5, 0.001],
          [0, 0],
          [5, 0],
        ]),
      ),
    ).toBe('180.0°');
    expect(
      words(
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
      words(
        measure('angle', [
          [0, 0],
          [1, 1],
        ]),
      ),
    ).toBe('–');
    expect(value(measure('line', [[0, 0]]))).toBeNull();
  });

  it('is nothing for what only points at something', () => {
    for (const kind of ['arrow', 'box'] as const) {
      const drawing = measure(kind, [
        [0, 0],
        [3, 4],
      ]);
      expect([value(drawing), words(drawing)]).toEqual([null, '–']);
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
          const length = value(measure(kind, places)) ?? 0;
          expect(value(measure(kind, moved))).toBeCloseTo(length, 3);
        }
        const area = value(measure('area', places)) ?? 0;
        expect(value(measure('area', places.toReversed()))).toBeCloseTo(area, 6);
      }),
    );
  });

  describe('by a scale of two places', () => {
    const known = (trueMm: number | null): Drawing => ({
      ...measure('scale', [
        [10, 10],
        [50, 40],
      ]),
      trueMm,
    });
    const line = measure('line', [
      [0, 0],
      [0, 20],
    ]);

    it('goes by what a person knows: 50 mm by the model that are 51 make all lengths 2 % longer', () => {
      const scale = known(51);
      const on = (drawing: Drawing) => inUnits(drawing, [scale, drawing]);
      expect(scaleByPoints([scale])).toBeCloseTo(1.02, 12);
      expect(on(scale)).toBe('51.00 mm');
      expect(on(line)).toBe('20.40 mm');
      const pitch = measure('pitch', [
        [10, 7],
        [35.4, 7],
      ]);
      // 25.4 × 1.02 / 10
      expect(on(pitch)).toBe('2.591 mm');
      const square = measure('area', [
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 10],
      ]);
      // 100 × 1.02²
      expect(on(square)).toBe('104.0 mm²');
      const corner = measure('angle', [
        [5, 0],
        [0, 0],
        [0, 5],
      ]);
      expect(on(corner)).toBe('90.0°');
    });

    it('goes by the model until the distance is said, and where there is none', () => {
      const nowhere = {
        ...measure('scale', [
          [3, 3],
          [3, 3],
        ]),
        trueMm: 5,
      };
      for (const scale of [known(null), nowhere]) {
        expect(scaleByPoints([scale])).toBe(1);
        expect(inUnits(line, [scale, line])).toBe('20.00 mm');
      }
    });
  });
});
