import { CHECK_DIGIT_RULES, type DigitSubject, type MrzFormat, readCheckDigit } from '../../src/mrz/index.ts';
import type { Chance } from '../../src/specimens/chance.ts';

/** A check digit that was printed wrong on purpose. */
export interface Alteration {
  readonly subject: DigitSubject;
  readonly line: number;
  readonly cell: number;
  readonly right: string;
  readonly printed: string;
}

/** Replaces one check digit by another digit; `null` for a format without check digits. Nothing else is touched. */
export function alterDigit(
  lines: readonly string[],
  format: MrzFormat,
  chance: Chance,
): { lines: string[]; alteration: Alteration } | null {
  const rules = CHECK_DIGIT_RULES[format];
  if (rules.length === 0) return null;
  const { subject, digit, accepted, seen } = readCheckDigit(lines, chance.pick(rules));
  const printed = chance.pick([...'0123456789'].filter((symbol) => !accepted.includes(symbol)));
  const { line, start } = digit;
  const altered = lines.map((text, n) =>
    n === line ? text.slice(0, start) + printed + text.slice(start + 1) : text,
  );
  return { lines: altered, alteration: { subject, line, cell: start, right: seen, printed } };
}
