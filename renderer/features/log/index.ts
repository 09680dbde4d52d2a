export { type LogFilter, readFilter } from './filters.ts';
export { LogScreen } from './log-screen.tsx';
export { RecentExaminations } from './recent.tsx';
