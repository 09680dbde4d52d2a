import { describe, expect, it } from 'vitest';
import { emptyPlane } from './mrz-plane.ts';
import { inkAlong, withFillers } from './mrz-reach.ts';

const PITCH = 20;
const [LEFT, TOP, HEIGHT] = [60, 40, 24];

/** Ink of a level line: solid letters, then fillers that have so many px of stroke in a cell of 20. */
function printedLine(letters: number, fillers: number, strokePx: number) {
  const ink = emptyPlane(1100, 120);
  for (let cell = 0; cell < letters + fillers; cell++) {
    const width = cell < letters ? 14 : strokePx;
    for (let y = TOP; y < TOP + HEIGHT; y++) {
      const from = y * ink.widthPx + LEFT + cell * PITCH + 3;
      ink.data.fill(200, from, from + width);
    }
  }
  return ink;
}

/** The band over cells `from` up to `to` of such a line. */
const over = (from: number, to: number) => ({
  x: LEFT + ((from + to) / 2) * PITCH,
  y: TOP + HEIGHT / 2,
  angle: 0,
  lengthPx: (to - from) * PITCH,
  thicknessPx: HEIGHT,
});

describe('ink along a band', () => {
  it('adds up across the band, and has none beyond the border of the plane', () => {
    const profile = inkAlong(printedLine(1, 0, 0), over(0, 1), -LEFT - 10, PITCH);
    expect(profile).toHaveLength(LEFT + 10 + PITCH);
    expect([...profile.slice(0, LEFT + 13)].every((value) => value === 0)).toBe(true);
    expect([...profile.slice(LEFT + 13, LEFT + 27)]).toEqual(Array(14).fill(HEIGHT * 200));
  });
});

describe('a band with the fillers at its ends', () => {
  it('reaches over a run of fillers to the end of the line', () => {
    expect(withFillers(printedLine(32, 12, 6), over(0, 32), PITCH)).toEqual(over(0, 44));
  });

  it('reaches out at both ends', () => {
    expect(withFillers(printedLine(36, 0, 0), over(10, 30), PITCH)).toEqual(over(0, 36));
  });

  it('stays as it is where paper begins', () => {
    expect(withFillers(printedLine(30, 0, 0), over(0, 30), PITCH)).toEqual(over(0, 30));
  });

  it('does not follow what is fainter than fillers are', () => {
    expect(withFillers(printedLine(30, 10, 2), over(0, 30), PITCH)).toEqual(over(0, 30));
  });

  it('goes no farther at either end than a line of 44 cells has room for', () => {
    expect(withFillers(printedLine(50, 0, 0), over(0, 30), PITCH)).toEqual(over(0, 44));
  });
});
