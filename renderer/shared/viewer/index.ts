export { boundsOf } from './geometry.ts';
export { Viewer, type ViewerShape } from './viewer.tsx';
export { stageNow } from './viewer-store.ts';
