import { describe, expect, it } from 'vitest';
import { createChance } from '../specimens/chance.ts';
import type { Point } from './geometry.ts';
import { pageOutlines } from './page-outline.ts';
import type { Raster } from './raster.ts';

type Colour = readonly [number, number, number];

/** Whether a point lies within a convex polygon whose corners run clockwise. */
const isWithin = (corners: readonly Point[], x: number, y: number) =>
  corners.every(([ax, ay], i) => {
    const [bx, by] = corners[(i + 1) % corners.length] ?? [0, 0];
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= 0;
  });

/** A page on a ground, 400 × 300 px, both with a little noise. */
function laid(corners: readonly Point[], page: Colour, ground: (x: number, y: number) => Colour): Raster {
  const chance = createChance(7);
  const data = new Uint8Array(400 * 300 * 3);
  for (let y = 0, at = 0; y < 300; y++)
    for (let x = 0; x < 400; x++)
      for (const level of isWithin(corners, x + 0.5, y + 0.5) ? page : ground(x, y))
        data[at++] = level + chance.between(-2, 2);
  return { widthPx: 400, heightPx: 300, channels: 3, data };
}

const TILTED: Point[] = [
  [70, 60],
  [330, 40],
  [345, 215],
  [60, 235],
];
const apart = (found: readonly Point[], wanted: readonly Point[]) =>
  Math.max(...wanted.map(([x, y]) => Math.min(...found.map(([u, v]) => Math.hypot(u - x, v - y)))));

describe('the outline of a page', () => {
  it('is found on a plain ground, tilted, to a hundredth of the page', () => {
    const [outline = []] = pageOutlines(laid(TILTED, [228, 224, 210], () => [60, 62, 66]));
    expect(apart(outline, TILTED)).toBeLessThan(4);
  });

  it('is found on planks, half of them in a shadow', () => {
    const planks = (x: number, y: number): Colour => {
      const light = (x < 150 ? 0.5 : 1) * (0.8 + 0.2 * Math.sin(y / 5));
      return [176 * light, 120 * light, 80 * light];
    };
    const [outline = []] = pageOutlines(laid(TILTED, [228, 224, 210], planks));
    expect(apart(outline, TILTED)).toBeLessThan(6);
  });

  it('is none where the picture is of one colour, and none where a page fills it', () => {
    const blank = laid([], [0, 0, 0], () => [236, 236, 233]);
    expect(pageOutlines(blank)).toEqual([]);
    const filled = laid(
      [
        [-1, -1],
        [401, -1],
        [401, 301],
        [-1, 301],
      ],
      [228, 224, 210],
      () => [0, 0, 0],
    );
    expect(pageOutlines(filled)).toEqual([]);
  });

  it('is none in pictures of a few px', () => {
    expect(pageOutlines({ widthPx: 3, heightPx: 2, channels: 1, data: new Uint8Array(6) })).toEqual([]);
  });
});
