export { ExportLink } from './export-link.tsx';
export { ManageScreen } from './manage-screen.tsx';
export { readManageView } from './manage-view.ts';
