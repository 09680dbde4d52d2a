import type { TableLook } from '../../../src/contract/findings.ts';
import type { History } from '../../shared/history/index.ts';
import type { FindingDraft } from './findings/use-finding-draft.ts';
import type { TableView } from './table-view.ts';
import type { Work } from './use-work.ts';

/** How the table of an examination was left. */
export interface KeptTable {
  readonly view: TableView;
  /** What was done on each page, with the way back. */
  readonly histories: Readonly<Record<string, History<Work>>>;
  /** Where the view looked, and on which page. */
  readonly sight: (TableLook['sight'] & { readonly page: string }) | null;
  /** A finding that is being written. */
  readonly draft: FindingDraft | null;
  readonly share: number;
  readonly rate: number;
  readonly gain: number;
}

const FRESH: KeptTable = {
  view: {},
  histories: {},
  sight: null,
  draft: null,
  share: 0.5,
  rate: 1.5,
  gain: 1,
};

const kept = new Map<string, KeptTable>();

/** The table of an examination as it was left, or as it is at first. */
export const keptTable = (examinationId: string): KeptTable => kept.get(examinationId) ?? FRESH;

/**
 * So the table is found again as it was left, for as long as the program runs. In memory only: what is drawn and written on
 * it belongs to an examination, and what is to stay becomes a finding.
 */
export function keepTable(examinationId: string, part: Partial<KeptTable>): void {
  kept.set(examinationId, { ...keptTable(examinationId), ...part });
}
