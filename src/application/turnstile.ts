/** Lets pieces of asynchronous work through one after the other, in the order they came. */
export type Turnstile = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Moving a blob to its place and naming it in the database must not be interleaved with the same for equal bytes:
 * the file would end up under the key of the one and the row with the key of the other.
 */
export function createTurnstile(): Turnstile {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => {});
    return mine;
  };
}
