import type { CellRange } from '../examination/check.ts';
import { foreignSymbolAt } from './alphabet.ts';
import {
  CHECK_DIGIT_RULES,
  type CheckDigitRule,
  type DigitSubject,
  readCheckDigit,
} from './check-digit-rules.ts';
import { FORMATS, type MrzFormat } from './formats.ts';
import { cellsOf } from './layouts.ts';
import { alphabetAt, type Cell, withSymbol } from './positions.ts';

/** One check digit of a zone: the cells on which it rests, its own included, and whether they agree. */
export interface DigitState {
  readonly rule: CheckDigitRule;
  readonly subject: DigitSubject;
  readonly digit: CellRange;
  readonly cells: readonly CellRange[];
  readonly agrees: boolean;
}

function stateOf(lines: readonly string[], rule: CheckDigitRule): DigitState {
  const ranges = rule.continuation ? [...rule.covers, rule.continuation] : rule.covers;
  const { subject } = rule;
  if (ranges.some((range) => foreignSymbolAt(cellsOf(lines, range)) >= 0)) {
    return { rule, subject, digit: rule.digit, cells: [rule.digit, ...rule.covers], agrees: false };
  }
  const { digit, covers, accepted, seen } = readCheckDigit(lines, rule);
  return { rule, subject, digit, cells: [rule.digit, digit, ...covers], agrees: accepted.includes(seen) };
}

/** The check digits of a zone of that format; those that touch a line of the wrong length are left out. */
export function digitStates(lines: readonly string[], format: MrzFormat): DigitState[] {
  const { lineLengths } = FORMATS[format];
  return CHECK_DIGIT_RULES[format]
    .filter(({ digit, covers }) =>
      [digit, ...covers].every(({ line }) => lines[line]?.length === lineLengths[line]),
    )
    .map((rule) => stateOf(lines, rule));
}

export function touches(state: DigitState, { line, column }: Cell): boolean {
  return state.cells.some((range) => range.line === line && range.start <= column && column < range.end);
}

/**
 * The zone after other symbols were put in, when every digit that rests on one of the cells (before or after)
 * agrees; else `null`. Also `null` when a symbol cannot stand there.
 */
export function agreeingChange(
  format: MrzFormat,
  lines: readonly string[],
  before: readonly DigitState[],
  cell: Cell,
  symbols: string,
): string[] | null {
  const cells = [...symbols].map((_, i) => ({ line: cell.line, column: cell.column + i }));
  if (!cells.every((place, i) => alphabetAt(format, place).includes(symbols.charAt(i)))) return null;
  const changed = withSymbol(lines, cell, symbols);
  for (const state of before) {
    const touched = cells.some((place) => touches(state, place));
    // Only a number that may run on can come to rest on other cells.
    if (!touched && !state.rule.continuation) continue;
    const after = stateOf(changed, state.rule);
    if (!after.agrees && (touched || cells.some((place) => touches(after, place)))) return null;
  }
  return changed;
}
