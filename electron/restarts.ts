/** Restarts allowed within the window; one more means that restarting does not help. */
const LIMIT = 5;
const WINDOW_MS = 60_000;

/** Counts restarts. Returns a question, asked at each crash: may it be started again? `now` is a clock in ms. */
export function createRestartLimit(now: () => number): () => boolean {
  let recent: number[] = [];
  return () => {
    const at = now();
    recent = recent.filter((then) => at - then < WINDOW_MS);
    if (recent.length >= LIMIT) return false;
    recent.push(at);
    return true;
  };
}
