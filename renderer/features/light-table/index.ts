export { FindingsFold } from './findings/findings-fold.tsx';
export { keptTable } from './kept-table.ts';
export { LightTableScreen } from './light-table-screen.tsx';
export { TableAhead } from './table-ahead.tsx';
export { readTableView } from './table-view.ts';
