export { readLibraryFilter } from './filters.ts';
export { LibraryScreen } from './library-screen.tsx';
export { ModelScreen } from './model-screen.tsx';
export { readModelView } from './model-view.ts';
