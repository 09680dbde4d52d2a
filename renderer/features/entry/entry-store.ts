import { create } from 'zustand';
import type { EntryOrigin } from '../../../src/examination/light.ts';

/** What the dialogue for typing a zone begins with. */
export interface EntryStart {
  text: string;
  origin: EntryOrigin;
  /** The examination that the zone is added to; null: a new one. */
  examinationId: string | null;
}

interface Entry {
  /** null while the dialogue is closed. Never on disk: what is typed is about a document. */
  start: EntryStart | null;
}

export const useEntry = create<Entry>(() => ({ start: null }));

export const openEntry = (start: EntryStart) => useEntry.setState({ start });
export const closeEntry = () => useEntry.setState({ start: null });
