/** Steps that can be taken back. Each holds what did not change in common with the next, so they cost little. */
const STEPS_MAX = 300;

/** What is worked on, such as a document or a list of points, with the way back and forth. */
export interface History<T> {
  readonly present: T;
  readonly past: readonly T[];
  readonly future: readonly T[];
  /** What the last step changed, such as `features[3].title`: typing on there is the same step. null: nothing joins it. */
  readonly step: string | null;
}

export const begun = <T>(present: T): History<T> => ({ present, past: [], future: [], step: null });

/** What is worked on after a change. @param step what changed, where further changes of it belong to the same step */
export function edited<T>(history: History<T>, present: T, step: string | null = null): History<T> {
  if (present === history.present) return history;
  const isJoined = step !== null && step === history.step;
  const past = isJoined ? history.past : [...history.past, history.present].slice(-STEPS_MAX);
  return { present, past, future: [], step };
}

/** What comes next is a step of its own. */
export const settled = <T>(history: History<T>): History<T> =>
  history.step === null ? history : { ...history, step: null };

export function undone<T>(history: History<T>): History<T> {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  const { past, future } = history;
  return { present, past: past.slice(0, -1), future: [...future, history.present], step: null };
}

export function redone<T>(history: History<T>): History<T> {
  const present = history.future.at(-1);
  if (present === undefined) return history;
  const { past, future } = history;
  return { present, past: [...past, history.present], future: future.slice(0, -1), step: null };
}
