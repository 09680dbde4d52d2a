import { create } from 'zustand';

/** How often a finding was asked to be looked at as it was seen: the table is laid anew each time, also for the same one. */
export const useReopened = create<{ readonly count: number }>(() => ({ count: 0 }));

export const reopen = () => useReopened.setState(({ count }) => ({ count: count + 1 }));
