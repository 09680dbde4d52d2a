import type { EnteredZone } from '../../../src/contract/entered-zone.ts';
import type { Zone } from '../../../src/contract/zone.ts';

const NOWHERE: Zone['quad'] = [
  [0, 0],
  [0, 0],
  [0, 0],
  [0, 0],
];

/**
 * An entered zone in the shape of a read one, for the parts of the screen that show lines and judgement: its cells
 * have no place in a picture, and nobody doubts what a person typed.
 */
export function asZone({ id, lines, judgement, corrections }: EnteredZone): Zone {
  return {
    ...judgement,
    id,
    lines: lines.map((text) => ({
      text,
      characters: [...text].map((symbol) => ({
        symbol,
        confidence: 1,
        alternatives: [],
        readings: [],
        settledBy: null,
        quad: null,
      })),
    })),
    quad: NOWHERE,
    turn: 0,
    strip: { widthPx: 1, heightPx: 1, toFrame: [1, 0, 0, 0, 1, 0, 0, 0, 1] },
    reader: { name: '', version: '' },
    geometry: null,
    corrections,
  };
}

export const linesOf = ({ lines }: Zone): string[] => lines.map(({ text }) => text);
