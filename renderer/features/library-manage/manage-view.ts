import { modelCode } from '../../../src/reference/index.ts';

export const MANAGE_PARTS = ['exchange', 'steps', 'publishers', 'lists'] as const;
export type ManagePart = (typeof MANAGE_PARTS)[number];

/** What of the library's management is looked at, as it stands in the address. Absent: what comes first. */
export interface ManageView {
  part?: ManagePart;
  /** Model that is to be exported by itself. */
  model?: string;
}

/** Reads a view out of an address that anybody may have written; what is not understood is left out. */
export function readManageView(search: Readonly<Record<string, unknown>>): ManageView {
  const part = MANAGE_PARTS.find((known) => known === search.part && known !== 'exchange');
  const model = modelCode.safeParse(search.model);
  return { ...(part ? { part } : {}), ...(model.success ? { model: model.data } : {}) };
}
