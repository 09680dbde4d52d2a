/** Changes of one kind that come within so many ms of one another are one step. */
const JOINED_MS = 600;

/** Where a view was, with the way back and forth; `T` says all of it. */
export interface ViewSteps<T> {
  readonly past: readonly T[];
  readonly future: readonly T[];
  /** What is going on: where the view was before, and whether it has gone anywhere since. */
  readonly gesture: {
    readonly kind: string;
    readonly before: T;
    readonly atMs: number;
    readonly hasMoved: boolean;
  } | null;
}

/** Views that can be gone back to. */
const MOST = 100;

export const NO_STEPS: ViewSteps<never> = { past: [], future: [], gesture: null };

/** Something that may change the view begins, or goes on. @param now where the view is before it */
export function begunStep<T>(steps: ViewSteps<T>, kind: string, now: T, atMs: number): ViewSteps<T> {
  const { gesture } = steps;
  const isJoined = gesture?.kind === kind && atMs - gesture.atMs < JOINED_MS;
  return {
    ...steps,
    gesture: isJoined ? { ...gesture, atMs } : { kind, before: now, atMs, hasMoved: false },
  };
}

/**
 * The view is somewhere else. What moves it by itself, such as a window that gets another size, is no step: only what was begun
 * is, from the first time that it moves anything.
 */
export function movedStep<T>(
  steps: ViewSteps<T>,
  now: T,
  atMs: number,
  areSame: (a: T, b: T) => boolean,
): ViewSteps<T> {
  const { gesture } = steps;
  if (!gesture) return steps;
  if (gesture.hasMoved) return { ...steps, gesture: { ...gesture, atMs } };
  if (areSame(gesture.before, now)) return steps;
  return {
    past: [...steps.past, gesture.before].slice(-MOST),
    future: [],
    gesture: { ...gesture, atMs, hasMoved: true },
  };
}

/** The view before this one, and what is left; `null` where there is none. @param now where the view is */
export function backFrom<T>({ past, future }: ViewSteps<T>, now: T): { steps: ViewSteps<T>; to: T } | null {
  const to = past.at(-1);
  if (to === undefined) return null;
  return { steps: { past: past.slice(0, -1), future: [...future, now], gesture: null }, to };
}

/** The view that was gone back from. */
export function forthFrom<T>({ past, future }: ViewSteps<T>, now: T): { steps: ViewSteps<T>; to: T } | null {
  const to = future.at(-1);
  if (to === undefined) return null;
  return { steps: { past: [...past, now], future: future.slice(0, -1), gesture: null }, to };
}
