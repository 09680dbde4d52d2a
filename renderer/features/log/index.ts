export { type LogFilter, readFilter } from './filters.ts';
export { LedgerScreen } from './ledger-screen.tsx';
export { LogScreen } from './log-screen.tsx';
export { RecentExaminations } from './recent.tsx';
