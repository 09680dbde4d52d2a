export { ComparePanel } from './compare-panel.tsx';
export { CompareTab } from './compare-tab.tsx';
export { useFeatureSight } from './feature-focus.ts';
