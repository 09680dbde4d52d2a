import type { StoredFinding } from '../../../src/contract/findings.ts';
import { readChain } from '../../../src/imaging/view-tools/index.ts';
import { begun } from '../../shared/history/index.ts';
import { type KeptTable, keptTable } from './kept-table.ts';

/** The table as a finding was seen on it. */
const asSeen = ({ look }: StoredFinding): KeptTable => ({
  view: { ...(look.check === null ? {} : { check: look.check }), tools: look.tools },
  histories: {
    [look.page]: begun({
      drawings: look.drawings.map((drawing) => ({ ...drawing, isOpen: false })),
      tools: readChain(look.tools) ?? [],
    }),
  },
  sight: { ...look.sight, page: look.page },
  draft: null,
  share: look.share,
  rate: look.rate,
  gain: look.gain,
});

/** How the table begins: as a finding was seen on it, or as it was left. */
export const openingOf = (examinationId: string, finding: StoredFinding | null): KeptTable =>
  finding ? asSeen(finding) : keptTable(examinationId);
