import type { Zone } from '../../../src/contract/zone.ts';
import type { Quad } from '../../../src/imaging/geometry.ts';

type Character = Zone['lines'][number]['characters'][number];

const character = (symbol: string, quad: Quad | null): Character => ({
  symbol,
  confidence: 0.9,
  alternatives: [],
  readings: [],
  settledBy: null,
  quad: quad && [[...quad[0]], [...quad[1]], [...quad[2]], [...quad[3]]],
});

const box = (left: number, top: number, right: number, bottom: number): Quad => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

/**
 * Two lines of four cells in a strip of 100 × 50 px, which stands in the frame twice as large, its corner at (10, 20).
 * In the strip the cells are 20 px apart, the first in the middle of 20; the lines reach from 10 to 20 and 30 to 40.
 * The boxes of the second cell of each line are narrower than the others.
 */
export function smallZone(hasPlaces = true): Zone {
  const line = (text: string, top: number) => ({
    text,
    characters: [...text].map((symbol, i) => {
      const half = i === 1 ? 2 : 6;
      const middle = 20 + 20 * i;
      const [left, right] = [10 + 2 * (middle - half), 10 + 2 * (middle + half)];
      return character(symbol, hasPlaces ? box(left, 20 + 2 * top, right, 20 + 2 * (top + 10)) : null);
    }),
  });
  return {
    id: 'zone',
    format: null,
    lines: [line('AB12', 10), line('C3<<', 30)],
    quad: [
      [10, 20],
      [210, 20],
      [210, 120],
      [10, 120],
    ],
    turn: 0,
    strip: { widthPx: 100, heightPx: 50, toFrame: [2, 0, 10, 0, 2, 20, 0, 0, 1] },
    fields: [],
    geometry: null,
    reasoning: null,
    checks: [],
    overall: 'undetermined',
    reader: { name: 'by hand', version: '1' },
    judgedOn: '2026-11-24',
  };
}
