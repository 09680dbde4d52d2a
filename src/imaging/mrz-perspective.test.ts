import { describe, expect, it } from 'vitest';
import { withoutPerspective } from './mrz-perspective.ts';
import { columnProfile } from './mrz-pitch.ts';
import type { Plane } from './mrz-plane.ts';
import { LINE_HEIGHT_PX, type LineCrop } from './mrz-strip.ts';

const CELLS = 44;
const WIDTH_PX = 1100;
const START_PX = 66;
const PITCH_PX = 22;

/** Where the middle of a cell is seen: even spacing through x = X / (1 + r X), moved so that the first cell stays in place. */
const seenAt = (cell: number, r: number) => {
  const even = (cell + 0.5) * PITCH_PX;
  return START_PX + even / (1 + r * even);
};

/** A line of strokes 6 px wide, one in the middle of each cell, seen in perspective. */
function line(r: number): LineCrop {
  const plane: Plane = {
    widthPx: WIDTH_PX,
    heightPx: LINE_HEIGHT_PX,
    data: new Uint8Array(WIDTH_PX * LINE_HEIGHT_PX).fill(230),
  };
  for (let cell = 0; cell < CELLS; cell++)
    for (let y = 13; y < 35; y++)
      for (let x = -3; x < 3; x++) plane.data[y * WIDTH_PX + Math.round(seenAt(cell, r)) + x] = 20;
  return { plane, toSource: [1, 0, 0, 0, 1, 0, 0, 0, 1] };
}

/** Mean pitch of the line as it is seen, px. */
const meanPitch = (r: number) => (seenAt(CELLS - 1, r) - seenAt(0, r)) / (CELLS - 1);

describe('taking perspective out of a line', () => {
  it('leaves a line with evenly spaced cells as it is', () => {
    const crop = line(0);
    const even = withoutPerspective(crop.plane, crop, columnProfile(crop), PITCH_PX);
    expect(even.crop).toBe(crop);
    expect(even.ownPx(123)).toBe(123);
  });

  // The last cell is 3 % and 8 % narrower than the first would be by even spacing: (1 + r X)² with X = 968 px.
  it.each([0.000015, 0.00004])('spaces the cells evenly (r = %f a px)', (r) => {
    const crop = line(r);
    const { ownPx } = withoutPerspective(crop.plane, crop, columnProfile(crop), meanPitch(r));
    // Two ends and the middle fix a projective map; every other cell must then lie on it at even steps.
    const evenOf = (own: number) => {
      let [low, high] = [0, WIDTH_PX];
      for (let step = 0; step < 40; step++) {
        const middle = (low + high) / 2;
        if (ownPx(middle) < own) low = middle;
        else high = middle;
      }
      return low;
    };
    const places = Array.from({ length: CELLS }, (_, cell) => evenOf(seenAt(cell, r)));
    const steps = places.slice(1).map((place, i) => place - (places[i] ?? 0));
    const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length;
    const drift = Math.max(...places.map((place, i) => Math.abs(place - ((places[0] ?? 0) + i * mean))));
    expect(drift).toBeLessThan(0.15 * PITCH_PX);
  });
});
