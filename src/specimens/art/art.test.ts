import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { area } from '../area.ts';
import { createChance, seedOf } from '../chance.ts';
import { ocrbTypeface, textOutline } from '../typeface.ts';
import { groundLines, hill } from './ground.ts';
import { framing, straight, strandsOf } from './guilloche.ts';
import { MICROPRINT_MM, microprint } from './microprint.ts';
import { PERFORABLE, perforation, perforationSize } from './perforation.ts';
import { hypotrochoid, rosetteStrands } from './rosette.ts';
import { registerHalf } from './star.ts';

const lengths = { min: 1, max: 40, noNaN: true };

describe('guilloches', () => {
  it('stay inside their envelope, and its strands are shifted evenly', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 14 }),
        fc.integer({ min: 1, max: 20 }),
        fc.double(lengths),
        (strands, waves, reach) => {
          const band = strandsOf({
            centre: straight([0, 0], [100, 0]),
            envelope: () => reach,
            strands,
            waves,
          });
          expect(band).toHaveLength(strands);
          for (const strand of band)
            for (const [, y] of strand) expect(Math.abs(y)).toBeLessThanOrEqual(reach + 1e-9);
          // Shifts of equal share of a turn add up to nothing, at every place along the band.
          for (let i = 0; i < (band[0]?.length ?? 0); i += 7) {
            expect(band.reduce((sum, strand) => sum + (strand[i]?.[1] ?? 0), 0)).toBeCloseTo(0, 6);
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('follow the outline of a frame all the way round', () => {
    const frame = framing(10, 20, 60, 40, 5);
    expect(frame(0)).toEqual([40, 20]);
    // Half of the way round stands opposite.
    const [x, y] = frame(0.5);
    expect([x, y].map((value) => Math.round(value * 1000) / 1000)).toEqual([40, 60]);
    expect(frame(1).map((value) => Math.round(value * 1000) / 1000)).toEqual([40, 20]);
  });

  it('keep the petals of a rosette between its radii', () => {
    for (const strand of rosetteStrands({
      x: 50,
      y: 40,
      inner: 8,
      outer: 20,
      petals: 12,
      strands: 6,
      twist: 0.4,
    })) {
      for (const [x, y] of strand) {
        const radius = Math.hypot(x - 50, y - 40);
        expect(radius).toBeGreaterThanOrEqual(8 - 1e-9);
        expect(radius).toBeLessThanOrEqual(20 + 1e-9);
      }
    }
  });

  it('close a hypotrochoid after as many turns as make both wheels come round', () => {
    // Ring 5, wheel 3: three turns of the one are five rolls of the other.
    const curve = hypotrochoid(0, 0, 5, 3, 2, 3);
    const [first, last] = [curve[0], curve.at(-1)];
    expect(first).toEqual([4, 0]);
    expect(last?.[0]).toBeCloseTo(4, 9);
    expect(last?.[1]).toBeCloseTo(0, 9);
  });

  it('bend fine lines by a relief and nowhere else', () => {
    const lines = groundLines({
      area: area(0, 0, 40, 40),
      spacing: 4,
      bend: 3,
      relief: hill(20, 20, 10, 10),
    });
    const at = (line: number, x: number) => lines[line]?.find(([px]) => Math.abs(px - x) < 0.01)?.[1];
    expect(at(5, 20)).toBeCloseTo(20 - 3, 6);
    expect(at(5, 2)).toBe(20);
    expect(at(1, 20)).toBe(4);
  });
});

describe('microprint', () => {
  it('is less than a quarter of a millimetre high', () => {
    const letters = textOutline(ocrbTypeface(), 'UTOPIASPECIMEN', { x: 0, y: 0, capMm: MICROPRINT_MM });
    const numbers = letters.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
    const ys = numbers.filter((_, i) => i % 2 === 1);
    expect(Math.max(...ys) - Math.min(...ys)).toBeLessThan(0.25);
    expect(Math.max(...ys) - Math.min(...ys)).toBeGreaterThan(0.15);
  });

  it('repeats whole words and ends where the line does', () => {
    const art = microprint(ocrbTypeface(), 'UTO', [3, 5], 20);
    const stretch = Number(/scale\(([\d.]+) 1\)/.exec(art)?.[1]);
    const xs = (/d="([^"]+)"/.exec(art)?.[1]?.match(/-?\d+(?:\.\d+)?/g) ?? [])
      .map(Number)
      .filter((_, i) => i % 2 === 0);
    expect(Math.max(...xs) * stretch).toBeLessThanOrEqual(20);
    expect(Math.max(...xs) * stretch).toBeGreaterThan(19.8);
    expect(stretch).toBeGreaterThanOrEqual(1);
    expect(stretch).toBeLessThan(1.1);
  });
});

describe('perforation', () => {
  it('punches holes of one size on a regular grid', () => {
    const art = perforation('UB10', { x: 2, y: 3, pitch: 0.5, hole: 0.3 });
    const holes = [...art.matchAll(/cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)].map((hole) =>
      hole.slice(1).map(Number),
    );
    // Counted in the patterns by hand: U 15, B 20, 1 10, 0 19.
    expect(holes).toHaveLength(64);
    for (const [x = 0, y = 0, radius] of holes) {
      expect(radius).toBe(0.15);
      for (const steps of [(x - 2.15) / 0.5, (y - 3.15) / 0.5])
        expect(Math.abs(steps - Math.round(steps))).toBeLessThan(0.01);
    }
    const { width, height } = perforationSize('UB10', { pitch: 0.5, hole: 0.3 });
    expect(Math.max(...holes.map(([x = 0]) => x)) + 0.15 - 2).toBeCloseTo(width, 6);
    expect(Math.max(...holes.map(([, y = 0]) => y)) + 0.15 - 3).toBeCloseTo(height, 6);
  });

  it('refuses a symbol that it has no pattern for', () => {
    expect(() => perforation('U<', { x: 0, y: 0, pitch: 1, hole: 1 })).toThrow(RangeError);
    expect(PERFORABLE).toEqual(expect.arrayContaining([...'0123456789']));
  });
});

describe('a see-through register', () => {
  const kites = (half: 0 | 1): string[] => registerHalf(0, 0, 10, half).match(/M[^M]+/g) ?? [];

  it('has four kites on each side, and no kite on both', () => {
    expect([kites(0).length, kites(1).length]).toEqual([4, 4]);
    expect(kites(0).filter((kite) => kites(1).includes(kite))).toEqual([]);
  });

  it('touches without a gap: the sides of neighbours share their corners', () => {
    const corners = (half: 0 | 1) =>
      new Set(kites(half).flatMap((kite) => kite.match(/-?[\d.]+ -?[\d.]+/g) ?? []));
    const odd = corners(1);
    const shared = [...corners(0)].filter((corner) => odd.has(corner));
    // Eight corners between neighbours, and the middle.
    expect(shared).toHaveLength(9);
  });
});

describe('chance', () => {
  it('draws the same numbers on every machine', () => {
    // mulberry32 with seed 1, worked out with the published algorithm in another language.
    const chance = createChance(1);
    expect([chance.next(), chance.next()].map((value) => value.toFixed(10))).toEqual([
      '0.6270739406',
      '0.0027357212',
    ]);
    // FNV-1a of 'a' is 0xe40c292c.
    expect(seedOf(0, 'a')).toBe(0xe40c292c);
  });
});
