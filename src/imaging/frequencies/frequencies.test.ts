import { describe, expect, it } from 'vitest';
import { samplesFrom } from '../../../test/builders/oracle-pictures.ts';
import { seeded } from '../../specimens/chance.ts';
import type { Raster } from '../raster.ts';
import told from './frequencies.oracle.json' with { type: 'json' };
import { frequenciesOf } from './frequencies.ts';
import { dots, drawn, lines } from './screens.fixture.ts';

const pxPerMmAt = (dpi: number) => dpi / 25.4;
const lookAt = (raster: Raster, dpi = 600, isPacked = false) =>
  frequenciesOf(raster, {
    ...{ pxPerMm: pxPerMmAt(dpi), nativePxPerMm: pxPerMmAt(dpi), isPacked },
    quad: [
      [0, 0],
      [raster.widthPx, 0],
      [raster.widthPx, raster.heightPx],
      [0, raster.heightPx],
    ],
  });

/** How far an angle is off another one, where both come again after so many degrees. */
const off = (a: number, b: number, period: number) => {
  const by = Math.abs(a - b) % period;
  return Math.min(by, period - by);
};

describe('a screen of dots at 600 dpi', () => {
  const screens = [85, 133, 150].flatMap((lpi) => [0, 15, 45, 75].map((angle) => [lpi, angle] as const));
  it.each(screens)('of %i lpi at %i° is found', (lpi, angleDeg) => {
    const { verdict, peaks, upToLpi } = lookAt(drawn(300, 240, dots(lpi / 600, angleDeg)));
    expect(verdict.kind).toBe('dots');
    expect(verdict.patterns).toHaveLength(1);
    const [pattern] = verdict.patterns;
    expect(Math.abs((pattern?.linesPerInch ?? 0) / lpi - 1)).toBeLessThan(0.03);
    expect(off(pattern?.angleDeg ?? 0, angleDeg, 90)).toBeLessThan(2);
    // 0.8 of 300 lines an inch.
    expect(upToLpi).toBeCloseTo(240, 6);
    // Both directions of the screen are the first that are listed.
    for (const [i, turn] of [0, 90].entries()) {
      const peak = peaks.find(({ angleDeg: at }) => off(at, angleDeg + turn, 180) < 2);
      expect(peaks.indexOf(peak as (typeof peaks)[number]), `${turn}°, ${i}`).toBeLessThan(2);
    }
    expect(peaks.length).toBeLessThanOrEqual(8);
  });

  it('is found under a picture, in noise, and beside another one', () => {
    const chance = seeded(7);
    const [first, second] = [dots(133 / 600, 45, 0.2), dots(133 / 600, 15, 0.2)];
    const picture = drawn(
      320,
      320,
      (x, y) => (first(x, y) * second(x, y)) / 240 - 60 * Math.sin(x / 90) * Math.cos(y / 70) - 40 * chance(),
    );
    const { kind, patterns } = lookAt(picture).verdict;
    expect(kind).toBe('dots');
    expect(patterns.map(({ angleDeg }) => Math.round(angleDeg)).toSorted((a, b) => a - b)).toEqual([15, 45]);
    for (const { linesPerInch } of patterns) expect(Math.abs(linesPerInch / 133 - 1)).toBeLessThan(0.03);
  });
});

describe('a screen of Ghostscript’s at 300 dpi', () => {
  /** 80 × 80 px in 16 levels, two to a byte. */
  const scanned = (samples: string): Raster => ({
    ...{ widthPx: 80, heightPx: 80, channels: 1 },
    data: Uint8Array.from([...samplesFrom(samples)].flatMap((two) => [17 * (two >> 4), 17 * (two & 15)])),
  });

  it.each(told.screens)(
    'of $asked is found, to 1 % and 1° (frequencies.oracle.py)',
    ({ linesPerInch, angleDeg, samples }) => {
      const { verdict, upToLpi } = lookAt(scanned(samples), 300);
      expect(upToLpi).toBeCloseTo(120, 6);
      expect(verdict.kind).toBe('dots');
      expect(verdict.patterns).toHaveLength(1);
      const [pattern] = verdict.patterns;
      expect(Math.abs((pattern?.linesPerInch ?? 0) / linesPerInch - 1)).toBeLessThan(0.01);
      expect(off(pattern?.angleDeg ?? 0, angleDeg, 90)).toBeLessThan(1);
    },
  );

  it.each(told.screens)(
    'of $asked is as strong as NumPy says, to a millionth (frequencies.oracle.py)',
    ({ samples, waves }) => {
      const { peaks } = lookAt(scanned(samples), 300);
      waves.forEach(({ levels, strength }, i) => {
        expect(Math.abs((peaks[i]?.levels ?? 0) / levels - 1)).toBeLessThan(1e-6);
        expect(Math.abs((peaks[i]?.strength ?? 0) / strength - 1)).toBeLessThan(1e-6);
      });
    },
  );
});

describe('lines', () => {
  it.each([
    [3, 0],
    [4, 30],
    [5, 90],
    [4, 120],
  ])('%i to a mm that run at %i° are one direction', (perMm, angleDeg) => {
    const { verdict } = lookAt(drawn(300, 300, lines(perMm / pxPerMmAt(600), angleDeg)));
    expect(verdict.kind).toBe('lines');
    expect(verdict.patterns).toHaveLength(1);
    const [pattern] = verdict.patterns;
    expect(Math.abs((pattern?.linesPerInch ?? 0) / (perMm * 25.4) - 1)).toBeLessThan(0.03);
    expect(off(pattern?.angleDeg ?? 0, angleDeg, 180)).toBeLessThan(2);
  });
});

describe('what is not regular', () => {
  it.each(Array.from({ length: 12 }, (_, seed) => seed))('noise shows nothing (seed %i)', (seed) => {
    const chance = seeded(seed);
    const picture = drawn(256, 200, () => 255 * chance());
    expect(lookAt(picture)).toMatchObject({ peaks: [], verdict: { kind: 'none' } });
  });

  it.each(Array.from({ length: 12 }, (_, seed) => seed))(
    'a soft picture with edges shows nothing (seed %i)',
    (seed) => {
      const chance = seeded(100 + seed);
      const blots = Array.from({ length: 9 }, () => ({
        ...{ x: 300 * chance(), y: 260 * chance(), r: 8 + 70 * chance(), level: 120 * (chance() - 0.5) },
        soft: 1 + 20 * chance(),
      }));
      const [cut, turn] = [200 * chance(), chance() * Math.PI];
      const picture = drawn(300, 260, (x, y) => {
        const along = x * Math.cos(turn) + y * Math.sin(turn);
        const shade = blots.reduce(
          (sum, { x: bx, y: by, r, level, soft }) =>
            sum + level / (1 + Math.exp((Math.hypot(x - bx, y - by) - r) / soft)),
          110 + x / 4 + y / 8,
        );
        return shade + (along > cut ? 50 : 0) + 6 * (chance() - 0.5);
      });
      expect(lookAt(picture)).toMatchObject({ peaks: [], verdict: { kind: 'none' } });
    },
  );

  it('one colour shows nothing', () => {
    expect(lookAt(drawn(128, 128, () => 200))).toMatchObject({ peaks: [], verdict: { kind: 'none' } });
  });
});

describe('what a capture cannot tell', () => {
  it('is said where it has too few px to a mm', () => {
    const chance = seeded(3);
    // 0.8 of 75 lines an inch.
    const found = lookAt(
      drawn(200, 200, () => 255 * chance()),
      150,
    );
    expect(found.verdict).toEqual({ kind: 'untold', patterns: [], because: 'density' });
    expect(found.upToLpi).toBeCloseTo(60, 6);
  });

  it('is said of an area that is too small', () => {
    const found = lookAt(drawn(300, 63, dots(133 / 600, 45)));
    expect(found.verdict).toEqual({ kind: 'untold', patterns: [], because: 'size' });
  });

  it('goes by what the picture has, not by what it was enlarged to', () => {
    const raster = drawn(300, 300, dots(133 / 600, 45));
    const whole = [
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
    ] as const;
    const cut = { pxPerMm: pxPerMmAt(600), nativePxPerMm: pxPerMmAt(200), quad: whole, isPacked: false };
    const { upToLpi, peaks } = frequenciesOf(raster, cut);
    expect(upToLpi).toBeCloseTo(80, 6);
    expect(peaks.filter(({ linesPerInch }) => linesPerInch > 80.1)).toEqual([]);
  });
});

describe('squares of 8 px that a file was packed in', () => {
  // Each square a little lighter or darker than the next, dark at its rim.
  const squares = drawn(320, 320, (x, y) => 150 + (x % 8 < 1 ? 12 : 0) + (y % 8 < 1 ? 12 : 0));
  it('are no screen of the document', () => {
    const { peaks, verdict } = lookAt(squares, 600, true);
    expect(verdict.kind).toBe('none');
    // 600 dpi ⁄ 8 px.
    expect(peaks.map(({ origin }) => origin)).toEqual(peaks.map(() => 'blocks'));
    expect(peaks.some(({ linesPerInch }) => Math.abs(linesPerInch - 75) < 1)).toBe(true);
  });

  it('are one where no file was packed so', () => {
    expect(lookAt(squares).verdict).toMatchObject({ kind: 'dots' });
  });

  it('a screen beside them is still told', () => {
    const screen = dots(133 / 600, 15);
    const both = drawn(320, 320, (x, y) => screen(x, y) + (x % 8 < 1 ? 12 : 0) + (y % 8 < 1 ? 12 : 0));
    const { kind, patterns } = lookAt(both, 600, true).verdict;
    expect(kind).toBe('dots');
    expect(patterns).toHaveLength(1);
    expect(Math.abs((patterns[0]?.linesPerInch ?? 0) / 133 - 1)).toBeLessThan(0.03);
  });
});
