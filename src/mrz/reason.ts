import type { CellRange } from '../examination/check.ts';
import { symbolValue } from './alphabet.ts';
import { agreeingChange, type DigitState, digitStates, touches } from './digit-states.ts';
import { identifyFormat, type MrzFormat, nearestFormat } from './formats.ts';
import { type FieldName, LAYOUTS } from './layouts.ts';
import { likeness } from './lookalikes.ts';
import { alphabetAt, type Cell } from './positions.ts';
import { type Change, candidateChanges, type ZoneEvidence } from './reason-candidates.ts';

/** Symbols that could stand in place of another without any digit telling. */
export interface Swap extends Cell {
  readonly symbol: string;
  /** Look-alikes of the same value modulo 10, the most alike first. */
  readonly alike: string;
}

/** Cells on which no check digit rests, by field. */
export interface UncoveredCells extends CellRange {
  readonly field: FieldName;
}

export const REASONING_OUTCOMES = ['consistent', 'inconsistent', 'no_digits'] as const;

/** What can be concluded from the check digits of a zone beyond pass and fail. Lines and columns are 0-based. */
export interface ZoneReasoning {
  readonly outcome: (typeof REASONING_OUTCOMES)[number];
  /** Of an inconsistent zone: changes that would make it consistent, the likeliest first. */
  readonly candidates: readonly Change[];
  readonly candidatesLeftOut: number;
  /** Of a consistent zone: exchanges of look-alikes that it would pass as well. */
  readonly swaps: readonly Swap[];
  readonly swapsLeftOut: number;
  /** Cells for which no check digit vouches, whatever the outcome. */
  readonly uncovered: readonly UncoveredCells[];
}

/** As many as an officer may look through; the number of the others is kept. */
export const CANDIDATES_MAX = 40;
export const SWAPS_MAX = 40;

function cellsTouched(lines: readonly string[], states: readonly DigitState[]): Cell[] {
  return lines.flatMap((text, line) =>
    Array.from(text, (_, column) => ({ line, column })).filter((cell) =>
      states.some((state) => touches(state, cell)),
    ),
  );
}

function isDigitCell(format: MrzFormat, { line, column }: Cell): boolean {
  return LAYOUTS[format].some((row) => row.kind === 'digit' && row.line === line && row.start === column);
}

function alikeAt(
  format: MrzFormat,
  lines: readonly string[],
  states: readonly DigitState[],
  cell: Cell,
): string {
  const text = lines[cell.line] ?? '';
  const symbol = text.charAt(cell.column);
  // Fillers behind the end of a field are many and plain to see: only the first is worth a word.
  if (symbol === '<' && text.charAt(cell.column - 1) === '<') return '';
  return [...alphabetAt(format, cell)]
    .filter((other) => likeness(symbol, other) > 0 && (symbolValue(symbol) - symbolValue(other)) % 10 === 0)
    .filter((other) => {
      const changed = agreeingChange(format, lines, states, cell, other);
      return changed !== null && identifyFormat(changed) === format;
    })
    .sort((a, b) => likeness(symbol, b) - likeness(symbol, a))
    .join('');
}

/**
 * Where a look-alike of the same value modulo 10 would pass every digit (0↔A↔K↔U, 1↔B↔L↔V, …: whatever the
 * weight, a difference of ten stays a multiple of ten). Check digits themselves are left out.
 */
export function undetectableSwaps(lines: readonly string[], format: MrzFormat): Swap[] {
  const states = digitStates(lines, format);
  return cellsTouched(lines, states)
    .filter((cell) => !isDigitCell(format, cell))
    .map((cell) => ({
      ...cell,
      symbol: lines[cell.line]?.charAt(cell.column) ?? '',
      alike: alikeAt(format, lines, states, cell),
    }))
    .filter(({ alike }) => alike !== '')
    .sort((a, b) => likeness(b.symbol, b.alike.charAt(0)) - likeness(a.symbol, a.alike.charAt(0)));
}

/** Fields, or parts of fields, on which no check digit rests. */
export function uncoveredCells(lines: readonly string[], format: MrzFormat): UncoveredCells[] {
  const states = digitStates(lines, format);
  const covered = (line: number, column: number) => states.some((state) => touches(state, { line, column }));
  return LAYOUTS[format].flatMap(({ field, line, start, end }) => {
    const columns = Array.from({ length: end - start }, (_, i) => start + i);
    const first = columns.find((column) => !covered(line, column));
    const last = columns.findLast((column) => !covered(line, column));
    return first === undefined || last === undefined ? [] : [{ field, line, start: first, end: last + 1 }];
  });
}

/**
 * Reasons about a zone as it was read; nothing is changed. `evidence` in the shape of the lines, absent for typed
 * text. `null` when the zone has no format that is known.
 */
export function reasonZone(lines: readonly string[], evidence?: ZoneEvidence): ZoneReasoning | null {
  const format = identifyFormat(lines) ?? nearestFormat(lines);
  if (!format) return null;
  const states = digitStates(lines, format);
  const passes = states.every(({ agrees }) => agrees);
  const candidates = passes ? [] : candidateChanges(lines, format, evidence);
  const swaps = passes ? undetectableSwaps(lines, format) : [];
  const agreement = passes ? 'consistent' : 'inconsistent';
  return {
    outcome: states.length === 0 ? 'no_digits' : agreement,
    candidates: candidates.slice(0, CANDIDATES_MAX),
    candidatesLeftOut: Math.max(0, candidates.length - CANDIDATES_MAX),
    swaps: swaps.slice(0, SWAPS_MAX),
    swapsLeftOut: Math.max(0, swaps.length - SWAPS_MAX),
    uncovered: uncoveredCells(lines, format),
  };
}

/**
 * The one of several symbols for a cell with which all digits that rest on it agree; `null` when no digit rests on
 * it, when none of them fits, when more than one does, or when there is nothing to choose from.
 */
export function settles(
  lines: readonly string[],
  format: MrzFormat,
  cell: Cell,
  symbols: readonly string[],
): string | null {
  const states = digitStates(lines, format);
  const distinct = [...new Set(symbols)];
  if (distinct.length < 2 || !states.some((state) => touches(state, cell))) return null;
  const fitting = distinct.filter((symbol) => agreeingChange(format, lines, states, cell, symbol));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
