import type { Zone } from '../../../src/contract/zone.ts';
import type { CellRange, Check, CheckResult } from '../../../src/examination/check.ts';

const WORST_FIRST: readonly CheckResult[] = [
  'failed',
  'aborted',
  'undetermined',
  'successful',
  'not_supported',
];

/** The result that needs the most attention; null when there is none. */
export const worst = (results: readonly CheckResult[]): CheckResult | null =>
  WORST_FIRST.find((result) => results.includes(result)) ?? null;

const touches = (a: CellRange, b: CellRange) => a.line === b.line && a.start < b.end && b.start < a.end;

type Field = Zone['fields'][number];

/** A field together with its check digit and the checks that look at either. */
export interface FieldLine {
  field: Field;
  digit: Field | null;
  result: CheckResult | null;
}

const DIGIT = '_check_digit';

/** The fields of a zone, each check digit beside its field; a digit without a field of its own stays a line. */
export function fieldLines(zone: Zone): FieldLine[] {
  const named = new Map(zone.fields.map((field) => [field.name, field]));
  const isPaired = ({ name }: Field) => name.endsWith(DIGIT) && named.has(name.slice(0, -DIGIT.length));
  return zone.fields
    .filter((field) => !isPaired(field))
    .map((field) => {
      const digit = named.get(field.name + DIGIT) ?? null;
      const places = digit ? [field, digit] : [field];
      const own = zone.checks.filter(({ area }) => area && places.some((place) => touches(area, place)));
      return { field, digit, result: worst(own.map((check) => check.result)) };
    });
}

/** Below this confidence (0–1) a character is shown as doubtful. */
const DOUBT_BELOW = 0.8;

/** How sure a reading is. Confidence 0 means that nothing was found in the cell; a filler then only keeps its place. */
export function certaintyOf(confidence: number): 'seen' | 'doubtful' | 'unseen' {
  if (confidence === 0) return 'unseen';
  return confidence < DOUBT_BELOW ? 'doubtful' : 'seen';
}

/** The worst result among the failing and doubtful checks that look at one cell. */
export function cellResult(checks: readonly Check[], line: number, index: number): CheckResult | null {
  const here = { line, start: index, end: index + 1 };
  const result = worst(checks.filter(({ area }) => area && touches(area, here)).map((check) => check.result));
  return result === 'failed' || result === 'undetermined' ? result : null;
}

export interface ResultGroups<T> {
  unfit: T[];
  untold: T[];
  regular: T[];
  absent: T[];
}

/** Sorts checks for the eye: what does not fit, what could not be told, what is regular, what is not there. */
export function groupByResult<T extends { check: Check }>(entries: readonly T[]): ResultGroups<T> {
  const having = (...results: CheckResult[]) => entries.filter(({ check }) => results.includes(check.result));
  return {
    unfit: having('failed'),
    untold: having('undetermined', 'aborted'),
    regular: having('successful'),
    absent: having('not_supported'),
  };
}
