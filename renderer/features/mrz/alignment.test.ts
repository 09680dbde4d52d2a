import { describe, expect, it } from 'vitest';
import type { Zone } from '../../../src/contract/zone.ts';
import { cellSpans, lineBands, rangeQuad, stripQuad } from './alignment.ts';
import { smallZone } from './zone.fixture.ts';
import { cellAt } from './zone-focus.ts';

const rounded = (spans: { start: number; size: number }[]) =>
  spans.map(({ start, size }) => [Number(start.toFixed(6)), Number(size.toFixed(6))]);

/** The same zone in a picture that lies on its side: (x, y) of the frame became (500 − y, x). */
function onItsSide(zone: Zone): Zone {
  const turn = ([x, y]: readonly [number, number]): [number, number] => [500 - y, x];
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = zone.strip.toFrame;
  return {
    ...zone,
    strip: { ...zone.strip, toFrame: [-d, -e, 500 - f, a, b, c, 0, 0, 1] },
    lines: zone.lines.map((line) => ({
      ...line,
      characters: line.characters.map((character) => ({
        ...character,
        quad: character.quad && [
          turn(character.quad[0]),
          turn(character.quad[1]),
          turn(character.quad[2]),
          turn(character.quad[3]),
        ],
      })),
    })),
  };
}

describe('the alignment of cells and strip', () => {
  it('cuts the strip at its own corners', () => {
    expect(stripQuad(smallZone())).toEqual([
      [10, 20],
      [210, 20],
      [210, 120],
      [10, 120],
    ]);
  });

  it('gives every cell one pitch around the middle of its character, also around a narrow one', () => {
    const spans = [
      [0.1, 0.2],
      [0.3, 0.2],
      [0.5, 0.2],
      [0.7, 0.2],
    ];
    expect(rounded(cellSpans(smallZone(), 0))).toEqual(spans);
    expect(rounded(cellSpans(onItsSide(smallZone()), 1))).toEqual(spans);
  });

  it('gives every line its height and three tenths above and below', () => {
    const bands = [
      [0.14, 0.32],
      [0.54, 0.32],
    ];
    expect(rounded(lineBands(smallZone()))).toEqual(bands);
    expect(rounded(lineBands(onItsSide(smallZone())))).toEqual(bands);
  });

  it('shares the strip evenly where the reader gave no places', () => {
    const zone = smallZone(false);
    expect(rounded(lineBands(zone))).toEqual([
      [0, 0.5],
      [0.5, 0.5],
    ]);
    expect(rounded(cellSpans(zone, 0))).toEqual([
      [0, 0.25],
      [0.25, 0.25],
      [0.5, 0.25],
      [0.75, 0.25],
    ]);
  });
});

describe('rangeQuad', () => {
  it('reaches from the first cell to the last', () => {
    expect(rangeQuad(smallZone(), 1, 0, 2)).toEqual([
      [38, 80],
      [94, 80],
      [94, 100],
      [38, 100],
    ]);
  });

  it('is nothing where there are no places or no cells', () => {
    expect(rangeQuad(smallZone(false), 0, 0, 2)).toBeNull();
    expect(rangeQuad(smallZone(), 0, 4, 4)).toBeNull();
    expect(rangeQuad(smallZone(), 7, 0, 1)).toBeNull();
  });
});

describe('cellAt', () => {
  it('finds the cell under a point of the picture', () => {
    expect(cellAt([smallZone()], [130, 90])).toEqual({ zoneId: 'zone', line: 1, index: 2 });
  });

  it('finds nothing between the cells', () => {
    expect(cellAt([smallZone()], [70, 50])).toBeNull();
  });
});
