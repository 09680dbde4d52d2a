import type { DraftModel } from '../../../src/reference/index.ts';

/** Steps that can be taken back. Each holds what did not change in common with the next, so they cost little. */
const STEPS_MAX = 300;

/** A document with the way back and forth. */
export interface History {
  readonly document: DraftModel;
  readonly past: readonly DraftModel[];
  readonly future: readonly DraftModel[];
  /** What the last step changed, such as `features[3].title`: typing on there is the same step. null: nothing joins it. */
  readonly step: string | null;
}

export const begun = (document: DraftModel): History => ({ document, past: [], future: [], step: null });

/** The document after a change. @param step what changed, where further changes of it belong to the same step */
export function edited(history: History, document: DraftModel, step: string | null = null): History {
  if (document === history.document) return history;
  const isJoined = step !== null && step === history.step;
  const past = isJoined ? history.past : [...history.past, history.document].slice(-STEPS_MAX);
  return { document, past, future: [], step };
}

/** What comes next is a step of its own. */
export const settled = (history: History): History =>
  history.step === null ? history : { ...history, step: null };

export function undone(history: History): History {
  const document = history.past.at(-1);
  if (!document) return history;
  const { past, future } = history;
  return { document, past: past.slice(0, -1), future: [...future, history.document], step: null };
}

export function redone(history: History): History {
  const document = history.future.at(-1);
  if (!document) return history;
  const { past, future } = history;
  return { document, past: [...past, history.document], future: future.slice(0, -1), step: null };
}
