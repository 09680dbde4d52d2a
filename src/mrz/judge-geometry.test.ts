import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ZoneGeometry } from '../imaging/mrz-measure.ts';
import type { CharacterGeometry } from '../imaging/mrz-measure-properties.ts';
import { judgeZone, type Print } from './index.ts';
import { REGULAR_CHARACTER as REGULAR } from './print.fixture.ts';

/** Worked examples of ICAO Doc 9303-4, -5 and -6. */
const TD3 = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const TD1 = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
];
const TODAY = '2011-11-24';

/** A zone as it should be at 300 dpi: pitch 30 px, line spacing a quarter of an inch. */
function regular(lines: readonly string[], spacing = 2.5): ZoneGeometry {
  return {
    lines: lines.map((line, i) => ({
      pitchPx: 30,
      angle: 0,
      straightnessPx: 0.5,
      heightPx: 30,
      strokePx: 4.1,
      start: [100, 500 + 75 * i],
      pitchGrowth: 0,
      characters: [...line].map(() => REGULAR),
    })),
    steps: lines.slice(1).map(() => ({ spacing, ragged: 0, angle: 0, pitchGrowth: 0 })),
    pitchPx: 30,
    height: 1,
    likeness: 0.98,
  };
}

function judged(geometry: ZoneGeometry, print: Partial<Print> = {}, lines = TD3, confidence = 0.99) {
  return judgeZone(lines, {
    today: TODAY,
    confidence: lines.map((line) => [...line].map(() => confidence)),
    print: { geometry, dpi: 300, light: 'VI', ...print },
  });
}

function check(end: string, ...args: Parameters<typeof judged>) {
  const found = judged(...args).checks.find(({ id }) => id.endsWith(`.${end}`));
  if (!found) throw new Error(`no check ${end}`);
  return found;
}

const PRINT_GROUPS = ['geometry', 'glyphs'];
const ofPrint = (...args: Parameters<typeof judged>) =>
  judged(...args).checks.filter(({ group }) => PRINT_GROUPS.includes(group));

/** A character that stands out in one property. */
function standingOut(column: number, change: Partial<CharacterGeometry>): ZoneGeometry {
  const zone = regular(TD3);
  const [upper, lower] = zone.lines;
  if (!upper || !lower) throw new Error('two lines');
  const characters = lower.characters.map((c, i) => (i === column ? { ...c, ...change } : c));
  return { ...zone, lines: [upper, { ...lower, characters }] };
}

const THICK = {
  deviations: { ...REGULAR.deviations, stroke: 1.4 },
  marks: [{ property: 'stroke' as const, words: 'strokes 40 % thicker' }],
};

describe('judging the print of a zone', () => {
  it('finds nothing wrong with a regular one', () => {
    const checks = ofPrint(regular(TD3));
    expect(checks).toHaveLength(11);
    for (const { result, margin, threshold, clause } of checks) {
      expect(result).toBe('successful');
      expect(margin).toBeGreaterThan(0);
      expect(threshold).toContain('Our own threshold');
      expect(clause).toMatch(/^ICAO Doc 9303-/);
    }
  });

  it('says nothing of typed lines', () => {
    const { checks } = judgeZone(TD3, { today: TODAY });
    expect(checks.filter(({ group }) => PRINT_GROUPS.includes(group))).toEqual([]);
  });

  it('counts in no overall result', () => {
    const { overall, checks } = judged({ ...standingOut(3, THICK), pitchPx: 28.57 });
    expect(checks.filter(({ result }) => result === 'failed')).toHaveLength(2);
    expect(overall).toBe('successful');
  });

  it('names the light that the picture was taken in', () => {
    const generics = ofPrint(regular(TD3), { light: 'IR' }).map(({ generic }) => generic);
    expect(new Set(generics)).toEqual(new Set(['IR,FR,MR', 'IR,AF,MR', 'IR,AB,MR']));
  });

  it('fails no zone of fewer than 15 px a character, whatever is measured', () => {
    const share = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.double({ min: 5, max: 14.9, noNaN: true }), (off, ragged, pitchPx) => {
        const zone = standingOut(3, THICK);
        const steps = zone.steps.map((step) => ({ ...step, spacing: 2.5 + off, ragged }));
        const checks = ofPrint({ ...zone, steps, height: 1 + off, pitchPx, likeness: 0.1 });
        for (const { result, margin } of checks) {
          expect(result).toBe('undetermined');
          expect(margin).toBeNull();
        }
      }),
    );
  });
});

describe('the pitch', () => {
  it('fails at ten and a half characters an inch', () => {
    const { result, margin, seen, generic } = check('geometry.pitch', {
      ...regular(TD3),
      pitchPx: 300 / 10.5,
    });
    expect(result).toBe('failed');
    // 2.419 mm is 4.76 % less than 2.54 mm; 3.5 % are allowed.
    expect(margin).toBeCloseTo(1 - 0.0476 / 0.035, 2);
    expect(seen).toContain('2.419 mm at 300 dpi');
    expect(generic).toBe('VI,FR,MR');
  });

  it.each([
    [null, 'states no resolution'],
    [72, '72 dpi, which software writes'],
    [96, '96 dpi, which software writes'],
    [600, 'the pitch would be 1.27 mm'],
  ])('is not known in mm when the file states %s dpi', (dpi, words) => {
    const { result, reason } = check('geometry.pitch', regular(TD3), { dpi });
    expect(result).toBe('undetermined');
    expect(reason).toContain(words);
    expect(reason).toContain('scale from the pitch of 2.54 mm');
  });
});

describe('lines', () => {
  it('fail when they are a tenth too close', () => {
    const { result, margin, reason } = check('geometry.line_spacing', regular(TD3, 2.25));
    expect(result).toBe('failed');
    // 2.5 is 11.1 % more than 2.25; 7 % are allowed.
    expect(margin).toBeCloseTo(1 - 1 / 9 / 0.07, 2);
    expect(reason).toContain('2.250 pitches (5.71 mm)');
  });

  it('of cards may be closer, but not uneven', () => {
    expect(check('geometry.line_spacing', regular(TD1, 1.65), {}, TD1).result).toBe('successful');
    const zone = regular(TD1, 1.65);
    const steps = zone.steps.map((step, i) => ({ ...step, spacing: i === 0 ? 1.65 : 1.5 }));
    const { result, reason } = check('geometry.line_spacing', { ...zone, steps }, {}, TD1);
    expect(result).toBe('failed');
    expect(reason).toContain('not evenly, by 10.0 %');
  });

  it.each([
    ['parallel', { angle: 0.45 }],
    ['left_edges', { ragged: -0.2 }],
  ])('fail %s', (slug, change) => {
    const zone = regular(TD3);
    const steps = zone.steps.map((step) => ({ ...step, ...change }));
    expect(check(`geometry.${slug}`, { ...zone, steps }).result).toBe('failed');
  });

  it('fail when they are not straight, or their characters too high', () => {
    const zone = regular(TD3);
    const lines = zone.lines.map((line) => ({ ...line, straightnessPx: 6 }));
    expect(check('geometry.baseline', { ...zone, lines }).result).toBe('failed');
    expect(check('geometry.height', { ...zone, height: 1.12 }).result).toBe('failed');
  });

  it('are not judged in a picture that was taken at an angle', () => {
    const zone = regular(TD3, 2.2);
    const lines = zone.lines.map((line) => ({ ...line, pitchGrowth: -0.05 }));
    const { result, reason } = check('geometry.line_spacing', { ...zone, lines });
    expect(result).toBe('undetermined');
    expect(reason).toContain('5.0 % along a line');
  });
});

describe('characters', () => {
  it('fail a check where they stand out, and are named with their place', () => {
    const { result, margin, area, reason, seen } = check('glyphs.stroke', standingOut(9, THICK));
    expect(result).toBe('failed');
    expect(margin).toBeCloseTo(-0.4, 9);
    expect(area).toEqual({ line: 1, start: 9, end: 10 });
    expect(seen).toBe('1 of 88 stand out');
    expect(reason).toBe('"6" (symbol 10 of line 2): strokes 40 % thicker.');
  });

  it('fail nothing where they were read weakly or fit another symbol', () => {
    expect(check('glyphs.stroke', standingOut(9, THICK), {}, TD3, 0.4).result).toBe('undetermined');
    const { result, reason } = check('glyphs.stroke', standingOut(9, { ...THICK, fitsBetter: 'G' }));
    expect(result).toBe('undetermined');
    expect(reason).toContain('Printed as "G" it would not stand out');
  });

  it('fail nothing below 20 px a character', () => {
    expect(check('glyphs.stroke', { ...standingOut(9, THICK), pitchPx: 19 }).result).toBe('undetermined');
  });

  it('of another font than OCR-B fail as a whole', () => {
    const { result, reason } = check('glyphs.shape', { ...regular(TD3), likeness: 0.6 });
    expect(result).toBe('failed');
    expect(reason).toContain('not printed in OCR-B');
  });
});
