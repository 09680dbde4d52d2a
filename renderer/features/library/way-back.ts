import type { LibraryFilter } from './filters.ts';

let lastFilter: LibraryFilter = {};
let lastOpened: string | null = null;

/** The filter that was in use last, so that the way back from a model leads to what was found. */
export const rememberFilter = (filter: LibraryFilter) => {
  lastFilter = filter;
};
export const filterToReturnTo = (): LibraryFilter => lastFilter;

export const rememberOpened = (code: string) => {
  lastOpened = code;
};

/** Code of the model that was open before; once. */
export function takeLastOpened(): string | null {
  const code = lastOpened;
  lastOpened = null;
  return code;
}
