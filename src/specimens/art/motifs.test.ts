import { describe, expect, it } from 'vitest';
import { archesRelief, bridge } from './bridge.ts';
import { butterfly, butterflyRelief } from './butterfly.ts';
import { burstRelief, dandelion } from './dandelion.ts';
import { nautilus } from './nautilus.ts';
import { windRose } from './sea.ts';
import { spiralRelief, sunflower } from './sunflower.ts';

type Pair = readonly [number, number];

const circles = (art: string): Pair[] =>
  [...art.matchAll(/cx="(-?[\d.]+)" cy="(-?[\d.]+)"/g)].map(([, x, y]) => [Number(x), Number(y)]);
/** Places of the first line of path data. */
const places = (data: string): Pair[] =>
  (/^M([^A-KN-Z]+)/.exec(data)?.[1]?.match(/-?[\d.]+ -?[\d.]+/g) ?? []).map((pair) => {
    const [x = 0, y = 0] = pair.split(' ').map(Number);
    return [x, y];
  });
const bearing = ([x, y]: Pair) => Math.atan2(y, x);
const turned = (angle: number) => ((angle % (2 * Math.PI)) + 2 * Math.PI) % (2 * Math.PI);

describe('a sunflower', () => {
  it('sets each seed a golden angle after the one before, all of them inside the disc', () => {
    const seeds = circles(sunflower(0, 0, 20).seeds);
    expect(seeds.length).toBeGreaterThan(200);
    for (const [x, y] of seeds) expect(Math.hypot(x, y)).toBeLessThanOrEqual(20 * 0.46);
    // 360° × (3 − √5) / 2; places are rounded to a thousandth of a millimetre, so the outer seeds tell.
    for (let n = 150; n < seeds.length - 1; n++) {
      const step = turned(bearing(seeds[n + 1] ?? [0, 0]) - bearing(seeds[n] ?? [0, 0]));
      expect((step * 180) / Math.PI).toBeCloseTo(137.508, 1);
    }
  });

  it('raises ridges inside its disc only', () => {
    const relief = spiralRelief(10, 10, 5, [8, 13]);
    expect(relief(16, 10)).toBe(0);
    const ring = Array.from({ length: 60 }, (_, i) => relief(10 + 2 * Math.cos(i), 10 + 2 * Math.sin(i)));
    expect(Math.max(...ring) - Math.min(...ring)).toBeGreaterThan(0.3);
  });
});

describe('a nautilus', () => {
  it('grows by the same factor with every turn', () => {
    const spiral = places(nautilus(0, 0, 30).outline);
    const angles = [0];
    for (let i = 1; i < spiral.length; i++) {
      angles.push(
        (angles[i - 1] ?? 0) + turned(bearing(spiral[i] ?? [0, 0]) - bearing(spiral[i - 1] ?? [0, 0])),
      );
    }
    const radius = (i: number) => Math.hypot(...(spiral[i] ?? [0, 0]));
    const growths = angles.flatMap((angle, i) => {
      const later = angles.findIndex((other) => other >= angle + 2 * Math.PI);
      return i > 20 && later > 0
        ? [Math.log(radius(later) / radius(i)) / ((angles[later] ?? 0) - angle)]
        : [];
    });
    expect(growths.length).toBeGreaterThan(60);
    for (const growth of growths) expect(Math.exp(2 * Math.PI * growth)).toBeCloseTo(2.7, 1);
    expect(Math.max(...spiral.map((_, i) => radius(i)))).toBeCloseTo(30, 1);
  });
});

describe('a bridge', () => {
  it('hangs its deck on thirteen pairs of cables a tower, between the towers’ heads and the deck', () => {
    const cables = bridge(0, 0, 100, 50).cables.match(/M[^M"]+/g) ?? [];
    expect(cables).toHaveLength(52);
    for (const cable of cables) {
      const [head, foot] = places(cable);
      expect(head?.[1]).toBeLessThan(foot?.[1] ?? 0);
      // The roadway is 62 % down at its ends and 56 % down in its middle.
      expect(foot?.[1]).toBeGreaterThanOrEqual(28);
      expect(foot?.[1]).toBeLessThanOrEqual(31);
    }
  });

  it('leaves arches open between pillars', () => {
    const relief = archesRelief(0, 0, 10, 20);
    expect(relief(5, 14)).toBe(0);
    expect(relief(10, 8)).toBeGreaterThan(0.8);
    expect(relief(25, 14)).toBe(relief(5, 14));
    expect(relief(5, 21)).toBe(0);
  });
});

describe('other motifs', () => {
  it('give a butterfly two equal wings', () => {
    const { wings } = butterfly();
    const [right, left] = wings.split('<g transform="matrix(-1 0 0 1 100 0)">');
    expect(left).toBe(`${right}</g>`);
    const relief = butterflyRelief(0, 0, 5);
    expect(relief(7, -6)).toBeGreaterThan(0.2);
    expect(relief(26, 0)).toBe(0);
  });

  it('blow seeds off a dandelion on one side', () => {
    const grains = dandelion(0, 0, 30).grains.match(/M[^M]+/g) ?? [];
    // Outer ring of thirty, of which 0.12 to 0.24 of a turn are gone: four at 4 to 7 thirtieths.
    expect(grains).toHaveLength(30 - 4 + 22 + 13);
  });

  it('raise as many rays as a burst has', () => {
    const relief = burstRelief(0, 0, 20, 17);
    const ring = Array.from({ length: 1700 }, (_, i) => {
      const angle = (2 * Math.PI * i) / 1700;
      return relief(10 * Math.cos(angle), 10 * Math.sin(angle));
    });
    const peaks = ring.filter(
      (value, i) => value > (ring.at(i - 1) ?? 0) && value >= (ring[(i + 1) % 1700] ?? 0),
    );
    expect(peaks).toHaveLength(17);
  });

  it('point a wind rose to sixteen winds, longest to the four of the compass', () => {
    const kites = windRose(0, 0, 10).dark.match(/M[^M]+/g) ?? [];
    expect(kites).toHaveLength(16);
    const reach = kites.map((kite) => Math.max(...places(kite).map(([x, y]) => Math.hypot(x, y))));
    expect(reach.filter((far) => Math.abs(far - 10) < 0.001)).toHaveLength(4);
  });
});
