const dateTime = new Intl.DateTimeFormat('en-GB', {
  year: 'numeric',
  month: 'short',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Local date and time of an ISO instant. */
export const formatInstant = (instant: string) => dateTime.format(new Date(instant));

/** Local time of an ISO instant when it is of today, otherwise with its date. */
export function formatRecent(instant: string, now: Date): string {
  const then = new Date(instant);
  return then.toDateString() === now.toDateString() ? time.format(then) : dateTime.format(then);
}

const timeToTheSecond = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

/** The same to the second, for what happened just now. */
export function formatSecond(instant: string, now: Date): string {
  const then = new Date(instant);
  return then.toDateString() === now.toDateString() ? timeToTheSecond.format(then) : dateTime.format(then);
}

/** A size in bytes with the unit that leaves at most three figures before the point (powers of 1024). */
export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} kB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
