import { readChain } from '../../../src/imaging/view-tools/index.ts';

/** How the document and the genuine page are held against each other. */
export const MODES = ['side', 'overlay', 'swipe', 'blink', 'difference'] as const;
export type Mode = (typeof MODES)[number];

/** What of the light table is shown, as it stands in the address. */
export interface TableView {
  /** A page of the model; the first that was placed where none is named. */
  page?: string;
  /** An exposure of that page, such as `UV` or `OB 2`; the first where none is named. */
  light?: string;
  mode?: Mode;
  /** The check that is looked at. */
  check?: string;
  /** What was done to the pictures of the page, in one line (`chainText`). */
  tools?: string;
}

const NAME_MAX = 120;
const named = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= NAME_MAX ? value : undefined;

/** Reads a view out of an address that anybody may have written; what is not understood is left out. */
export function readTableView(search: Readonly<Record<string, unknown>>): TableView {
  const [page, light, check] = [search.page, search.light, search.check].map(named);
  const { tools } = search;
  const isChain = typeof tools === 'string' && tools !== '' && readChain(tools) !== null;
  const mode = MODES.find((known) => known === search.mode);
  return {
    ...(page === undefined ? {} : { page }),
    ...(light === undefined ? {} : { light }),
    ...(mode === undefined ? {} : { mode }),
    ...(check === undefined ? {} : { check }),
    ...(isChain ? { tools } : {}),
  };
}
