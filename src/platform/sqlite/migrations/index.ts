import { examinationsAndLedger } from './0001-examinations-and-ledger.ts';
import { lightOfACapture } from './0002-light-of-a-capture.ts';
import { manualWork } from './0003-manual-work.ts';
import { referenceLibrary } from './0004-reference-library.ts';
import { packs } from './0005-packs.ts';
import { documentLists } from './0006-document-lists.ts';
import { drafts } from './0007-drafts.ts';
import { barcodes } from './0008-barcodes.ts';
import { comparisons } from './0009-comparisons.ts';
import { placements } from './0010-placements.ts';
import { identifying } from './0011-identifying.ts';
import { findings } from './0012-findings.ts';

export interface Migration {
  sql: string;
}

/** In order; the place in the list is the version. What was released is never edited, only followed. */
export const migrations: readonly Migration[] = [
  examinationsAndLedger,
  lightOfACapture,
  manualWork,
  referenceLibrary,
  packs,
  documentLists,
  drafts,
  barcodes,
  comparisons,
  placements,
  identifying,
  findings,
];
