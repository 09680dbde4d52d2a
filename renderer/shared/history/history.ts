/** Steps that can be taken back. Each holds what did not change in common with the next, so they cost little. */
const STEPS_MAX = 300;

/** What is worked on, such as a document or a list of points, with the way back and forth. */
export interface History<T> {
  readonly present: T;
  readonly past: readonly T[];
  readonly future: readonly T[];
  /** What the last step changed, such as `features[3].title`: typing on there is the same step. null: nothing joins it. */
  readonly step: string | null;
  /** The way forth as it was before that step cut it off. */
  readonly cutOff: readonly T[];
}

export const begun = <T>(present: T): History<T> => ({
  ...{ present, past: [], future: [], step: null, cutOff: [] },
});

/** What is worked on after a change. @param step what changed, where further changes of it belong to the same step */
export function edited<T>(history: History<T>, present: T, step: string | null = null): History<T> {
  if (present === history.present) return history;
  const isJoined = step !== null && step === history.step;
  const past = isJoined ? history.past : [...history.past, history.present].slice(-STEPS_MAX);
  return { present, past, future: [], step, cutOff: isJoined ? history.cutOff : history.future };
}

/** What comes next is a step of its own. */
export const settled = <T>(history: History<T>): History<T> =>
  history.step === null ? history : { ...history, step: null };

/** As before the step that is still being made, such as a drag that was given up: it never was. */
export function abandoned<T>(history: History<T>): History<T> {
  const present = history.past.at(-1);
  if (history.step === null || present === undefined) return history;
  return { present, past: history.past.slice(0, -1), future: history.cutOff, step: null, cutOff: [] };
}

export function undone<T>(history: History<T>): History<T> {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  const { past, future } = history;
  return { present, past: past.slice(0, -1), future: [...future, history.present], step: null, cutOff: [] };
}

export function redone<T>(history: History<T>): History<T> {
  const present = history.future.at(-1);
  if (present === undefined) return history;
  const { past, future } = history;
  return { present, past: [...past, history.present], future: future.slice(0, -1), step: null, cutOff: [] };
}
