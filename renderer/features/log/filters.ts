import { FAILURES } from '../../../src/contract/examination.ts';
import type { CallInput } from '../../../src/contract/index.ts';
import { CHECK_RESULTS, type CheckResult } from '../../../src/examination/check.ts';
import { DOCUMENT_OUTCOME_CODES, type DocumentOutcome } from '../../../src/examination/outcome.ts';

export const PAGE_SIZE = 50;
const TEXT_LIMIT = 200;

/** The filter of the log as it stands in the address. Absent: not filtered. Page 1 is left out. */
export interface LogFilter {
  text?: string;
  outcome?: DocumentOutcome | 'none';
  overall?: CheckResult;
  failed?: (typeof FAILURES)[number];
  /** Inclusive days, ISO. */
  from?: string;
  to?: string;
  page?: number;
}

function oneOf<T extends string>(values: readonly T[], value: unknown): T | undefined {
  return values.find((known) => known === value);
}

/** A day that exists, written YYYY-MM-DD. */
function day(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : undefined;
}

/** A day as a person types it: with hyphens or without. */
export function readDay(text: string): string | undefined {
  return day(text.trim().replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'));
}

function page(value: unknown): number | undefined {
  const number = Number(value);
  return Number.isInteger(number) && number > 1 && number < 1e6 ? number : undefined;
}

/** Leaves out what is undefined, so that the address names only what filters. */
export function compact(filter: { [K in keyof LogFilter]: LogFilter[K] | undefined }): LogFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** Reads a filter out of an address that anybody may have written; what is not understood is left out. */
export function readFilter(search: Readonly<Record<string, unknown>>): LogFilter {
  // The router reads figures in the address as numbers; a document number may be one.
  const text = ['string', 'number'].includes(typeof search.text) ? String(search.text) : '';
  return compact({
    text: text.slice(0, TEXT_LIMIT) || undefined,
    outcome: oneOf([...DOCUMENT_OUTCOME_CODES, 'none' as const], search.outcome),
    overall: oneOf(CHECK_RESULTS, search.overall),
    failed: oneOf(FAILURES, search.failed),
    from: day(search.from),
    to: day(search.to),
    page: page(search.page),
  });
}

/** The call that answers a filter. */
export function toListInput({ page: number = 1, ...filter }: LogFilter): CallInput<'examination.list'> {
  return { ...filter, limit: PAGE_SIZE, offset: (number - 1) * PAGE_SIZE };
}
