export { ManageScreen } from './manage-screen.tsx';
export { readManageView } from './manage-view.ts';
