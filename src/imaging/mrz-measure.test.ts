import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureZone, type ZoneGeometry } from './mrz-measure.ts';
import { type Otherwise, placed, printLine, unrest } from './printed-ocrb.fixture.ts';

/** The worked example of ICAO Doc 9303-4, Appendix B. */
const UPPER = 'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<';
const LOWER = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10';
/** Pitch in the crop, and the scale that makes it 30 px: 300 dpi. */
const PITCH = 23.4;
const SCALE = 30 / PITCH;
const IDENTITY = [1, 0, 0, 0, 1, 0, 0, 0, 1] as const;

function measured(...lines: Parameters<typeof printLine>[0][]): ZoneGeometry {
  const geometry = measureZone(lines.map(printLine), IDENTITY);
  if (!geometry) throw new Error('nothing measured');
  return geometry;
}

function passport(otherwise: Record<number, Otherwise> = {}): ZoneGeometry {
  return measured(
    { text: UPPER, pitchPx: PITCH, toSource: placed(SCALE, 100, 500), unrest },
    { text: LOWER, pitchPx: PITCH, toSource: placed(SCALE, 100, 575), unrest, otherwise },
  );
}

const marksOf = ({ lines }: ZoneGeometry) =>
  lines.flatMap(({ characters }, line) =>
    characters.flatMap(({ marks }, column) =>
      marks.map(({ property, words }) => ({ line, column, property, words })),
    ),
  );

describe('the geometry of a zone', () => {
  it('finds the pitch, the height and the spacing that were drawn', () => {
    const geometry = passport();
    expect(geometry.pitchPx).toBeCloseTo(30, 1);
    expect(geometry.height).toBeCloseTo(1, 2);
    expect(geometry.lines[0]?.heightPx).toBeCloseTo(30, 0);
    // 0.35 mm at 2.54 mm a pitch (width of the strokes of OCR-B size 1, ISO 1073-2).
    expect(geometry.lines[0]?.strokePx).toBeCloseTo((30 * 0.35) / 2.54, 0);
    expect(geometry.steps[0]?.spacing).toBeCloseTo(2.5, 2);
    expect(geometry.steps[0]?.ragged).toBeCloseTo(0, 2);
    expect(geometry.steps[0]?.angle).toBeCloseTo(0, 1);
  });

  it('does not believe the grid that it is given', () => {
    const gridOff = { startPx: 1.5, pitch: 0.004 };
    const geometry = measured({ text: LOWER, pitchPx: PITCH, toSource: placed(SCALE, 0, 0), gridOff });
    expect(geometry.pitchPx).toBeCloseTo(30, 1);
    // The first cell begins 40 px into the crop, its foot half a pitch below the middle.
    expect(geometry.lines[0]?.start[0]).toBeCloseTo(40 * SCALE, 0);
    expect(geometry.lines[0]?.start[1]).toBeCloseTo((24 + PITCH / 2) * SCALE, 0);
  });

  it('finds the direction of lines, and by how much they are not parallel', () => {
    const { lines, steps } = measured(
      { text: UPPER, pitchPx: PITCH, toSource: placed(SCALE, 100, 500, 10) },
      { text: LOWER, pitchPx: PITCH, toSource: placed(SCALE, 90, 575, 10.4) },
    );
    expect(lines[0]?.angle).toBeCloseTo(10, 1);
    expect(steps[0]?.angle).toBeCloseTo(0.4, 1);
  });

  it('finds a line that begins beside the other, and one that is set closer', () => {
    const { steps } = measured(
      { text: UPPER, pitchPx: PITCH, toSource: placed(SCALE, 100, 500) },
      { text: LOWER, pitchPx: PITCH, toSource: placed((SCALE * 10) / 10.5, 106, 567.5) },
    );
    expect(steps[0]?.pitchGrowth).toBeCloseTo(10 / 10.5 - 1, 3);
    expect(steps[0]?.ragged).toBeGreaterThan(0.1);
  });

  it('sees that a picture was taken at an angle', () => {
    const leaning = [SCALE, 0, 100, 0, SCALE, 500, 0.0001, 0, 1] as const;
    const { lines } = measured({ text: UPPER, pitchPx: PITCH, toSource: leaning });
    // Scale along a line: SCALE / (1 + 0.0001 x)², x from the first to the last character.
    const [first, last] = [40 + PITCH, 40 + 43 * PITCH];
    const expected = ((1 + 0.0001 * first) / (1 + 0.0001 * last)) ** 2 - 1;
    expect(lines[0]?.pitchGrowth).toBeCloseTo(expected, 2);
  });

  it('measures how far feet lie from a straight line', () => {
    // A bow that is 0.2 pitches deep in the middle: half of that lies on either side of the best straight line.
    const bow = (column: number): [number, number] => [0, 0.2 * (1 - ((column - 21.5) / 21.5) ** 2)];
    const { lines } = measured({ text: UPPER, pitchPx: PITCH, toSource: placed(SCALE, 0, 0), unrest: bow });
    expect((lines[0]?.straightnessPx ?? 0) / 30).toBeCloseTo(0.1, 2);
    expect(lines[0]?.characters.every(({ down }) => Math.abs(down) < 0.01)).toBe(true);
  });

  it('measures nothing where there is nothing', () => {
    expect(measureZone([], IDENTITY)).toBeNull();
  });
});

describe('characters that stand out', () => {
  it('are none where all are printed alike', () => {
    expect(marksOf(passport())).toEqual([]);
  });

  it.each([
    ['above', { down: -0.15 / 2.54 }, /^stands 0\.1[3-7] mm above its neighbours$/],
    ['below', { down: 0.15 / 2.54 }, /^stands 0\.1[3-7] mm below its neighbours$/],
    ['to the right', { right: 0.15 / 2.54 }, /^stands 0\.1[3-7] mm to the right of its place$/],
    ['to the left', { right: -0.15 / 2.54 }, /^stands 0\.1[3-7] mm to the left of its place$/],
  ])('by 0.15 mm %s', (_, otherwise, words) => {
    const marks = marksOf(passport({ 12: otherwise }));
    expect(marks).toEqual([{ line: 1, column: 12, property: 'place', words: expect.stringMatching(words) }]);
  });

  it('by strokes that are a quarter thicker', () => {
    const gain = (0.25 * 0.35) / 2.54 / 2;
    const marks = marksOf(passport({ 4: { gain } }));
    expect(marks).toEqual([
      { line: 1, column: 4, property: 'stroke', words: expect.stringMatching(/^strokes 2\d % thicker$/) },
    ]);
  });

  it('by ink that is a third lighter', () => {
    const marks = marksOf(passport({ 20: { ink: 0.66 } }));
    expect(marks).toEqual([
      { line: 1, column: 20, property: 'ink', words: expect.stringMatching(/^ink 3[2-6] % lighter$/) },
    ]);
  });

  it('by another shape, which is named where it is one of OCR-B', () => {
    const geometry = passport({ 2: { printed: 'S' } });
    const character = geometry.lines[1]?.characters[2];
    expect(LOWER[2]).toBe('9');
    expect(character?.marks.find(({ property }) => property === 'shape')?.words).toBe('shaped like "S"');
    expect(character?.fitsBetter).toBe('S');
  });

  it('by a letter O where a zero was read: it is lower, and fits an O', () => {
    const character = passport({ 5: { printed: 'O' } }).lines[1]?.characters[5];
    expect(LOWER[5]).toBe('0');
    expect(character?.marks.map(({ property }) => property)).toContain('height');
    expect(character?.fitsBetter).toBe('O');
  });

  it('in no direction that they were not moved in', () => {
    const shift = fc.double({ min: -0.09, max: 0.09, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 40 }), shift, shift, (column, right, down) => {
        const line = measured({
          text: LOWER,
          pitchPx: PITCH,
          toSource: placed(SCALE, 0, 0),
          otherwise: { [column]: { right, down } },
        }).lines[0];
        expect(line?.characters[column]?.right).toBeCloseTo(right, 1.6);
        expect(line?.characters[column]?.down).toBeCloseTo(down, 1.6);
      }),
      // A 7 overlaps its template so little there that it was once taken for not moved at all.
      { numRuns: 20, examples: [[13, 0.09, 0.09]] },
    );
  });
});
