export { CheckRows } from './check-rows.tsx';
export { type ComparedCheck, checksOf, inOrder, neighbourOf } from './checks.ts';
export { ComparePanel } from './compare-panel.tsx';
export { CompareTab } from './compare-tab.tsx';
export { useFeatureSight } from './feature-focus.ts';
export { surroundingsOf } from './geometry.ts';
export { useHeldSpace } from './held-space.ts';
