import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Homography, Point } from '../geometry.ts';
import { applyHomography } from '../warp.ts';
import { errorOf, fitHomography, fitRobustly, type Match } from './fit.ts';

const grid: Point[] = Array.from({ length: 20 }, (_, i) => [(i % 5) * 30, Math.trunc(i / 5) * 25]);
const matchesOf = (homography: Homography): Match[] =>
  grid.map((from) => ({ from, to: applyHomography(homography, from), weight: 1 }));

/** Scaled, turned, shifted and tilted as a page under a camera is. */
const pose = fc
  .record({
    scale: fc.double({ min: 0.5, max: 20, noNaN: true }),
    turn: fc.double({ min: -3.1, max: 3.1, noNaN: true }),
    x: fc.double({ min: -500, max: 500, noNaN: true }),
    y: fc.double({ min: -500, max: 500, noNaN: true }),
    tiltX: fc.double({ min: -0.002, max: 0.002, noNaN: true }),
    tiltY: fc.double({ min: -0.002, max: 0.002, noNaN: true }),
  })
  .map(({ scale, turn, x, y, tiltX, tiltY }): Homography => {
    const [cos, sin] = [scale * Math.cos(turn), scale * Math.sin(turn)];
    return [cos, -sin, x, sin, cos, y, tiltX, tiltY, 1];
  });

describe('a projective transform through matches', () => {
  it('is the one that the matches were made with', () => {
    fc.assert(
      fc.property(pose, (made) => {
        const fitted = fitHomography(matchesOf(made));
        for (const match of matchesOf(made)) expect(fitted && errorOf(fitted, match)).toBeLessThan(1e-6);
      }),
    );
  });

  it('does not heed a third of the matches that are elsewhere', () => {
    fc.assert(
      fc.property(
        pose,
        fc.array(fc.double({ min: 3, max: 8, noNaN: true }), { minLength: 6, maxLength: 6 }),
        (made, off) => {
          const density = Math.hypot(made[0], made[3]);
          const matches = matchesOf(made).map((match, i): Match => {
            const stray = off[i] ?? 0;
            return i < off.length
              ? { ...match, to: [match.to[0] + stray * density, match.to[1] - stray * density] }
              : match;
          });
          // The start is off by a fifth of a unit, as after a coarser pass.
          const start: Homography = [
            ...made.slice(0, 2),
            made[2] + 0.2 * density,
            ...made.slice(3),
          ] as unknown as Homography;
          const fitted = fitRobustly(matches, start, 0.3 * density, 2 * density);
          for (const match of matchesOf(made))
            expect(fitted && errorOf(fitted, match)).toBeLessThan(1e-3 * density);
        },
      ),
    );
  });

  it('is not made up from three matches, nor from matches on one line', () => {
    const line = grid.map(([x]): Match => ({ from: [x, x], to: [2 * x, 2 * x], weight: 1 }));
    expect(fitHomography(matchesOf([1, 0, 0, 0, 1, 0, 0, 0, 1]).slice(0, 3))).toBeNull();
    expect(fitHomography(line)).toBeNull();
  });
});
