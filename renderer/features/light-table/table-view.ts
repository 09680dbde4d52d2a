import { TABLE_MODES, type TableMode } from '../../../src/contract/findings.ts';
import { readChain } from '../../../src/imaging/view-tools/index.ts';

/** What of the light table is shown, as it stands in the address. */
export interface TableView {
  /** A page of the model; the first that was placed where none is named. */
  page?: string;
  /** An exposure of that page, such as `UV` or `OB 2`; the first where none is named. */
  light?: string;
  mode?: TableMode;
  /** Of four panes, the light of the lower two. */
  below?: string;
  /** The check that is looked at, or `feature <id>` of a feature that no rule looks at. */
  check?: string;
  /** What was done to the pictures of the page, in one line (`chainText`). */
  tools?: string;
  /** A finding that is looked at as it was seen. */
  finding?: string;
}

const NAME_MAX = 120;
const named = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' && value.length <= NAME_MAX ? value : undefined;

/** Reads a view out of an address that anybody may have written; what is not understood is left out. */
export function readTableView(search: Readonly<Record<string, unknown>>): TableView {
  const [page, light, below, check, finding] = (['page', 'light', 'below', 'check', 'finding'] as const).map(
    (name) => named(search[name]),
  );
  const { tools } = search;
  const isChain = typeof tools === 'string' && tools !== '' && readChain(tools) !== null;
  const mode = TABLE_MODES.find((known) => known === search.mode);
  return {
    ...(page === undefined ? {} : { page }),
    ...(light === undefined ? {} : { light }),
    ...(mode === undefined ? {} : { mode }),
    ...(below === undefined ? {} : { below }),
    ...(check === undefined ? {} : { check }),
    ...(isChain ? { tools } : {}),
    ...(finding === undefined ? {} : { finding }),
  };
}
