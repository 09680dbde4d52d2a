import { describe, expect, it } from 'vitest';
import { countLevels, levelAt } from './histogram.ts';

/** The levels that were counted, each with how often. */
const seen = (counts: Uint32Array) =>
  [...counts].flatMap((count, level) => (count > 0 ? [[level, count]] : []));

describe('how many px have a level', () => {
  const picture = [255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 90, 90, 90, 255, 90, 90, 90, 255];

  it('is counted of each plane', () => {
    expect(seen(countLevels(picture, 'red'))).toEqual([
      [0, 2],
      [90, 2],
      [255, 1],
    ]);
    expect(seen(countLevels(picture, 'blue'))).toEqual(seen(countLevels(picture, 'red')));
    expect(seen(countLevels([1, 2, 3, 255], 'green'))).toEqual([[2, 1]]);
  });

  it('is counted of its grey by the weights of ITU-R BT.601', () => {
    // 0.299 · 255 = 76.2, 0.587 · 255 = 149.7, 0.114 · 255 = 29.1.
    expect(seen(countLevels(picture, 'grey'))).toEqual([
      [29, 1],
      [76, 1],
      [90, 2],
      [150, 1],
    ]);
  });

  it('says up to which level a share of them lies', () => {
    const counts = countLevels(Array.from({ length: 100 }, (_, i) => [2 * i, 0, 0, 255]).flat(), 'red');
    // A hundred px of 0, 2, 4 … 198: the first of a hundred, the fiftieth, the ninety-ninth.
    expect([0.01, 0.5, 0.99].map((share) => levelAt(counts, share))).toEqual([0, 98, 196]);
    expect(levelAt(new Uint32Array(256), 0.5)).toBe(0);
  });
});
