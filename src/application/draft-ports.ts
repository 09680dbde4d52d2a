import type { DraftSummary } from '../contract/drafts.ts';
import type { DraftModel } from '../reference/draft-model.ts';

/** A draft as it is stored. */
export interface DraftRecord extends Omit<DraftSummary, 'code' | 'title'> {
  readonly document: DraftModel;
}

/** Queries about drafts. */
export interface DraftReader {
  /** Newest change first. */
  drafts(): DraftSummary[];
  draft(id: string): DraftRecord | null;
  /** SHA-256 of every picture that may stand in a draft, whether or not it does at present. */
  draftPictures(id: string): ReadonlySet<string>;
}

/** Commands, inside a transaction that appends to the ledger. */
export interface DraftWriter {
  addDraft(draft: DraftRecord): void;
  changeDraft(draft: DraftRecord): void;
  /** Lets a picture stand in a draft; it must be evidence by then. */
  addDraftPicture(id: string, sha256: string): void;
  /** The draft goes; its pictures stay evidence. */
  dropDraft(id: string): void;
}
