import { describe, expect, it } from 'vitest';
import type { PageEdge } from '../imaging/page-edges.ts';
import { judgeZone } from './index.ts';
import { REGULAR_CHARACTER } from './print.fixture.ts';

/** Worked examples of ICAO Doc 9303-4 and -5. */
const TD3 = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const TD1 = [
  'I<UTOD231458907<<<<<<<<<<<<<<<',
  '7408122F1204159UTO<<<<<<<<<<<6',
  'ERIKSSON<<ANNA<MARIA<<<<<<<<<<',
];
const FRDL = ['D1FRA13AA000026181231MARTIN<<9'];

const edge = (distanceMm: number, angle = 0, contrast = 120): PageEdge => ({ distanceMm, angle, contrast });

interface Case {
  readonly left: PageEdge | null;
  readonly lower: PageEdge | null;
  readonly lines?: readonly string[];
  readonly pitchPx?: number;
  readonly growth?: number;
}

/** The checks of a zone that is printed as it should be (300 dpi, lines a quarter of an inch apart) on a page with such edges. */
function checks({ left, lower, lines = TD3, pitchPx = 30, growth = 0 }: Case) {
  const geometry = {
    lines: lines.map((line, i) => ({
      pitchPx,
      angle: 0,
      straightnessPx: 0.5,
      heightPx: pitchPx,
      strokePx: 4.1,
      start: [100, 500 + 75 * i] as const,
      pitchGrowth: growth,
      characters: [...line].map(() => REGULAR_CHARACTER),
    })),
    steps: lines.slice(1).map(() => ({ spacing: 2.5, ragged: 0, angle: 0, pitchGrowth: 0 })),
    pitchPx,
    height: 1,
    likeness: 0.98,
    page: { left, lower },
  };
  const judged = judgeZone(lines, {
    today: '2011-11-24',
    confidence: lines.map((line) => [...line].map(() => 0.99)),
    print: { geometry, dpi: 300, light: 'VI' },
  });
  return new Map(judged.checks.map((check) => [check.id.split('.').slice(2).join('.'), check]));
}

const MARGIN = 'geometry.left_margin';
const PLACE = 'geometry.place_on_page';
const DIRECTION = 'geometry.page_direction';
/** Ink of a capital begins 141 / 724 × 2.54 mm = 0.49 mm inside its cell. */
const cellAt = (inkMm: number) => inkMm - 0.49;

describe('the place of a zone on its page', () => {
  it('is right where the standard puts it: 6 mm from the left of a passport, 4 mm of a card', () => {
    const passport = checks({ left: edge(cellAt(6)), lower: edge(7.2) });
    expect([MARGIN, PLACE, DIRECTION].map((id) => passport.get(id)?.result)).toEqual(
      Array(3).fill('successful'),
    );
    expect(passport.get(MARGIN)?.seen).toBe('6.0 mm');
    expect(passport.get(MARGIN)?.margin).toBeGreaterThan(0.95);
    const card = checks({ left: edge(cellAt(4)), lower: edge(5), lines: TD1 });
    expect(card.get(MARGIN)?.result).toBe('successful');
  });

  it('fails beyond the millimetre of the standard and the half that finding an edge may cost', () => {
    for (const [ink, result] of [
      [4.6, 'successful'],
      [7.4, 'successful'],
      [4.3, 'failed'],
      [7.7, 'failed'],
    ] as const)
      expect(checks({ left: edge(cellAt(ink)), lower: edge(7.2) }).get(MARGIN)?.result).toBe(result);
  });

  it('fails when the first line stands above the strip of 23.2 mm at the foot', () => {
    // Top of the first line: 6.35 mm between the lines, 2.54 mm a capital, and the distance of the lower baseline.
    const place = (lowerMm: number) => checks({ left: edge(cellAt(6)), lower: edge(lowerMm) }).get(PLACE);
    expect(place(7.2)?.seen).toBe('16.1 mm');
    expect(place(15.7)?.result).toBe('successful');
    expect(place(15.9)?.result).toBe('failed');
  });

  it('fails when the lines stand askew to the page by more than 3°', () => {
    const askew = (angle: number) =>
      checks({ left: edge(cellAt(6), angle), lower: edge(7.2, angle) }).get(DIRECTION)?.result;
    expect([askew(0.5), askew(-2.9), askew(3.2), askew(-3.2)]).toEqual([
      'successful',
      'successful',
      'failed',
      'failed',
    ]);
  });
});

describe('a page whose edges do not carry a decision', () => {
  it.each([
    ['an edge was not found', { left: null, lower: edge(7) }, 'was not found'],
    ['nothing confirms it', { left: edge(12), lower: null }, 'no second edge'],
    ['the two are not square', { left: edge(12, 2), lower: edge(7, 0) }, 'no second edge'],
    ['an edge is faint', { left: edge(12, 0, 12), lower: edge(7) }, 'too faint'],
    ['the picture is coarse', { left: edge(12), lower: edge(7), pitchPx: 12 }, '12.0 px a character'],
    ['the picture was taken at an angle', { left: edge(12), lower: edge(7), growth: 0.05 }, 'at an angle'],
  ] as const)('stays undetermined and says why: %s', (_, given, words) => {
    const check = checks(given).get(MARGIN);
    expect(check?.result).toBe('undetermined');
    expect(check?.reason).toContain(words);
  });

  it('is not judged for formats whose places no standard gives', () => {
    const national = checks({ left: edge(9), lower: edge(9), lines: FRDL });
    expect([...national.keys()].filter((id) => [MARGIN, PLACE, DIRECTION].includes(id))).toEqual([]);
    expect(national.size).toBeGreaterThan(3);
  });
});
