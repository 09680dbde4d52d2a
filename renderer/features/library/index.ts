export { readLibraryFilter } from './filters.ts';
export { checkedWords, lightShort, lightWords, TERM_CHOICES } from './labels.ts';
export { LibraryScreen } from './library-screen.tsx';
export { ModelPreview, ModelScreen } from './model-screen.tsx';
export { ModelSelect } from './model-select.tsx';
export { type ModelView, readModelView } from './model-view.ts';
export { todayHere } from './staleness.ts';
