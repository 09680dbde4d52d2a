export { LightTableScreen } from './light-table-screen.tsx';
export { readTableView } from './table-view.ts';
