import type { CallInput } from '../../../src/contract/index.ts';
import { SEARCH_TEXT_MAX } from '../../../src/contract/library.ts';
import { LIGHTS, type Light } from '../../../src/examination/light.ts';
import { isTerm, modelKey, type Term } from '../../../src/reference/index.ts';

export const PAGE_SIZE = 60;

/** The filter of the library as it stands in the address. Absent: not filtered. Page 1 is left out. */
export interface LibraryFilter {
  text?: string;
  issuer?: string;
  type?: string;
  yearFrom?: number;
  yearTo?: number;
  term?: Term;
  light?: Light;
  /** Only models with a forgery alert. */
  hasAlert?: true;
  page?: number;
}

/** What filters, in the order in which it stands on the screen. */
export const FILTER_PARTS = [
  'text',
  'issuer',
  'type',
  'yearFrom',
  'yearTo',
  'term',
  'light',
  'hasAlert',
] as const;
export type FilterPart = (typeof FILTER_PARTS)[number];

const whole = (value: unknown, low: number, high: number): number | undefined => {
  const number = Number(value);
  return value !== '' && Number.isInteger(number) && number >= low && number <= high ? number : undefined;
};

/** A year in which documents may have been issued, as a person types it. */
export const readYear = (value: unknown) => whole(value, 1900, 2999);

const shaped = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  typeof value === 'string' && schema.safeParse(value).success ? value : undefined;

/** Leaves out what is undefined, so that the address names only what filters. */
export function compact(filter: { [K in keyof LibraryFilter]: LibraryFilter[K] | undefined }): LibraryFilter {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** Reads a filter out of an address that anybody may have written; what is not understood is left out. */
export function readLibraryFilter(search: Readonly<Record<string, unknown>>): LibraryFilter {
  // The router reads figures in the address as numbers; somebody may look for a year.
  const text = ['string', 'number'].includes(typeof search.text) ? String(search.text) : '';
  const page = whole(search.page, 2, 16_000);
  return compact({
    text: text.slice(0, SEARCH_TEXT_MAX) || undefined,
    issuer: shaped(modelKey.shape.issuer, search.issuer),
    type: shaped(modelKey.shape.type, search.type),
    yearFrom: readYear(search.yearFrom),
    yearTo: readYear(search.yearTo),
    term: typeof search.term === 'string' && isTerm(search.term) ? search.term : undefined,
    light: LIGHTS.find((light) => light === search.light),
    hasAlert: search.hasAlert === true || undefined,
    page,
  });
}

/** The call that answers a filter. */
export function toSearch({ page: number = 1, ...filter }: LibraryFilter): CallInput<'library.search'> {
  return { ...filter, limit: PAGE_SIZE, offset: (number - 1) * PAGE_SIZE };
}

/** The same filter with a part of it changed, or taken away, on its first page. */
export const withPart = (filter: LibraryFilter, part: FilterPart, value?: unknown): LibraryFilter =>
  readLibraryFilter({ ...filter, page: undefined, [part]: value });

export const partsOf = (filter: LibraryFilter): FilterPart[] =>
  FILTER_PARTS.filter((part) => filter[part] !== undefined);
