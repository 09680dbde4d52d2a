export { CopyText } from './copy-text.tsx';
export { Divider, usePanelSize } from './divider.tsx';
export { announceError, ErrorWords, ThrownWords } from './error-words.tsx';
export { Fold } from './fold.tsx';
export { formatBytes, formatInstant, formatRecent, formatSecond } from './format.ts';
export { unlessUnsaved, useLeaveGuard } from './leave-guard.ts';
export { LeaveQuestion } from './leave-question.tsx';
export { isOneOf, useRemembered } from './remembered.ts';
export { Result, ResultIcon } from './result.tsx';
