/** Months after which an entry should be held against its sources again, and after which it must be. */
const DUE_MONTHS = 12;
const OVERDUE_MONTHS = 24;

export interface Staleness {
  /** Whole months since the day. */
  months: number;
  state: 'fresh' | 'due' | 'overdue';
}

/** How old a check is. @param day ISO day of the check @param today ISO day */
export function stalenessOf(day: string, today: string): Staleness {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [nowYear = 0, nowMonth = 0, nowDate = 0] = today.split('-').map(Number);
  const months = Math.max(0, (nowYear - year) * 12 + nowMonth - month - (nowDate < date ? 1 : 0));
  const state = months >= OVERDUE_MONTHS ? 'overdue' : months >= DUE_MONTHS ? 'due' : 'fresh';
  return { months, state };
}

/** Present day at the workplace, ISO. */
export const todayHere = (): string => {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
