import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALPHABET } from './alphabet.ts';
import type { MrzFormat } from './formats.ts';
import { judgeZone } from './judge.ts';
import { randomInput } from './random-zones.fixture.ts';
import { WORKED_EXAMPLES } from './worked-examples.fixture.ts';
import { writeZone } from './write.ts';

const TODAY = '2012-01-01';

function digits(lines: readonly string[]) {
  return judgeZone(lines, { today: TODAY }).checks.filter(
    ({ id, result }) => id.endsWith('check_digit') && result !== 'not_supported',
  );
}

describe('worked examples of the standard', () => {
  it.each(WORKED_EXAMPLES)('prints the digits we compute: $title', ({ lines, digits: printed }) => {
    const checks = digits(lines);
    expect(checks.map(({ seen }) => seen)).toEqual(printed);
    expect(checks.map(({ id, result }) => [id, result])).toEqual(checks.map(({ id }) => [id, 'successful']));
    for (const { seen, expected } of checks) expect(expected.split(' or ')).toContain(seen);
  });

  it('asks for one digit only, but where the standard leaves two', () => {
    const expected = Object.fromEntries(
      WORKED_EXAMPLES.map(({ title, lines }) => [title, digits(lines).map((check) => check.expected)]),
    );
    expect(expected['TD3 passport']).toEqual(['6', '2', '9', '1', '0']);
    expect(expected['TD1 card with a long document number']).toEqual(['9', '7', '2', '2']);
    // 000590240601 alone gives 1, with the filler inside 3: summed by hand.
    expect(expected['Belgian card, which counts the filler inside its long number']?.[0]).toBe('1 or 3');
    expect(expected['German passport, filler for the digit of empty optional data']?.[3]).toBe('0 or <');
  });

  it('says that visas have no composite digit', () => {
    for (const { lines } of WORKED_EXAMPLES.filter(({ format }) => format.startsWith('MRV'))) {
      const { checks, format } = judgeZone(lines, { today: TODAY });
      const composite = checks.find(({ id }) => id === `mrz.${format?.toLowerCase()}.composite.check_digit`);
      expect(composite?.result).toBe('not_supported');
    }
  });
});

/** [line, first, last] as the standard counts: from 1, last included. */
type Span = readonly [line: number, first: number, last: number];

/** Digit cell, then what it covers: read off the tables of ICAO Doc 9303-4 to -7 and the national layouts. */
const COVERAGE: Record<Exclude<MrzFormat, 'CHDL'>, readonly (readonly Span[])[]> = {
  TD3: [
    [
      [2, 10, 10],
      [2, 1, 9],
    ],
    [
      [2, 20, 20],
      [2, 14, 19],
    ],
    [
      [2, 28, 28],
      [2, 22, 27],
    ],
    [
      [2, 43, 43],
      [2, 29, 42],
    ],
    [
      [2, 44, 44],
      [2, 1, 10],
      [2, 14, 20],
      [2, 22, 43],
    ],
  ],
  TD2: [
    [
      [2, 10, 10],
      [2, 1, 9],
    ],
    [
      [2, 20, 20],
      [2, 14, 19],
    ],
    [
      [2, 28, 28],
      [2, 22, 27],
    ],
    [
      [2, 36, 36],
      [2, 1, 10],
      [2, 14, 20],
      [2, 22, 35],
    ],
  ],
  TD1: [
    [
      [1, 15, 15],
      [1, 6, 14],
    ],
    [
      [2, 7, 7],
      [2, 1, 6],
    ],
    [
      [2, 15, 15],
      [2, 9, 14],
    ],
    [
      [2, 30, 30],
      [1, 6, 30],
      [2, 1, 7],
      [2, 9, 15],
      [2, 19, 29],
    ],
  ],
  MRVA: [
    [
      [2, 10, 10],
      [2, 1, 9],
    ],
    [
      [2, 20, 20],
      [2, 14, 19],
    ],
    [
      [2, 28, 28],
      [2, 22, 27],
    ],
  ],
  MRVB: [
    [
      [2, 10, 10],
      [2, 1, 9],
    ],
    [
      [2, 20, 20],
      [2, 14, 19],
    ],
    [
      [2, 28, 28],
      [2, 22, 27],
    ],
  ],
  FRID: [
    [
      [2, 13, 13],
      [2, 1, 12],
    ],
    [
      [2, 34, 34],
      [2, 28, 33],
    ],
    [
      [2, 36, 36],
      [1, 1, 36],
      [2, 1, 35],
    ],
  ],
  FRDL: [
    [
      [1, 15, 15],
      [1, 1, 14],
    ],
    [
      [1, 30, 30],
      [1, 1, 29],
    ],
  ],
};

const value = (symbol: string) => (symbol === '<' ? 0 : Number.parseInt(symbol, 36));

/** Whether some digit must notice the change: its own cell, or a weighted difference that is no multiple of ten. */
function detectable(spans: readonly Span[], line: number, cell: number, from: string, to: string): boolean {
  const [own, ...covers] = spans;
  if (own && own[0] === line && own[1] === cell) return true;
  let index = 0;
  for (const [coveredLine, first, last] of covers) {
    if (coveredLine === line && first <= cell && cell <= last) {
      const weight = [7, 3, 1][(index + cell - first) % 3] ?? 0;
      return (weight * (value(to) - value(from))) % 10 !== 0;
    }
    index += last - first + 1;
  }
  return false;
}

/** A filler in the place of a card's number digit says that the number runs on. */
function runsOn(format: MrzFormat, lines: readonly string[]): boolean {
  if (format === 'TD1') return lines[0]?.charAt(14) === '<';
  return format === 'TD2' && lines[1]?.charAt(9) === '<';
}

function emptyDigit(format: MrzFormat, lines: readonly string[]): boolean {
  return format === 'TD3' && /^<{14}[0<]$/.test(lines[1]?.slice(28, 43) ?? '');
}

describe.each(Object.entries(COVERAGE))(
  '%s: every detectable change of one symbol is found',
  (format, spans) => {
    const example = WORKED_EXAMPLES.find((candidate) => candidate.format === format);

    it('at all positions, with all symbols', () => {
      let found = 0;
      example?.lines.forEach((text, i) => {
        for (let cell = 0; cell < text.length; cell++)
          for (const symbol of ALPHABET) {
            const from = text.charAt(cell);
            if (symbol === from || !spans.some((span) => detectable(span, i + 1, cell + 1, from, symbol)))
              continue;
            const changed = example.lines.with(i, text.slice(0, cell) + symbol + text.slice(cell + 1));
            const judged = judgeZone(changed, { today: TODAY });
            // The first symbols of the French card decide the format: others are judged by other digits.
            if (judged.format !== format) continue;
            const failed = judged.checks.some(
              ({ id, result }) => id.endsWith('check_digit') && result === 'failed',
            );
            expect([changed, failed]).toEqual([changed, true]);
            found += 1;
          }
      });
      expect(found).toBeGreaterThan(500);
    }, 60_000);

    it('in random zones', () => {
      const type = format as keyof typeof COVERAGE;
      const change = fc.record({
        fields: fc.noBias(fc.integer()).map((seed) => randomInput(type, seed)),
        cell: fc.nat({ max: 1000 }),
        symbol: fc.constantFrom(...ALPHABET),
      });
      let found = 0;
      fc.assert(
        fc.property(change, ({ fields, cell, symbol }) => {
          const lines = writeZone(fields, type);
          // A number that runs on is covered otherwise than the tables say; it has examples of its own.
          if ((fields.document_number ?? '').length > 9 && /^TD[12]$/.test(type)) return;
          const line = cell % lines.length;
          const text = lines[line] ?? '';
          const column = cell % text.length;
          const from = text.charAt(column);
          if (!spans.some((span) => detectable(span, line + 1, column + 1, from, symbol))) return;
          if (symbol === from) return;
          const changed = lines.with(line, text.slice(0, column) + symbol + text.slice(column + 1));
          const judged = judgeZone(changed, { today: TODAY });
          if (judged.format !== format || runsOn(type, changed)) return;
          // Empty optional data may have a filler for its digit, which counts as 0.
          if (emptyDigit(type, changed)) return;
          found += 1;
          const failed = judged.checks.some(
            ({ id, result }) => id.endsWith('check_digit') && result === 'failed',
          );
          expect([changed, failed]).toEqual([changed, true]);
        }),
        { numRuns: 3000 },
      );
      expect(found).toBeGreaterThan(200);
    });
  },
);
