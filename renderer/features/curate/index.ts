export { DraftScreen } from './draft-screen.tsx';
export { DraftsScreen } from './drafts-screen.tsx';
export { DraftsEntrance, NewVersionButton } from './entrance.tsx';
export { NewModelDialog } from './new-model-dialog.tsx';
export { openNewModel } from './new-model-store.ts';
