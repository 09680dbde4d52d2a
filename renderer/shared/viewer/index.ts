export { boundsOf } from './geometry.ts';
export type { ViewerMark } from './marks.tsx';
export { createSightLock, type SightLock } from './sight.ts';
export type { Box } from './stage.ts';
export type { Flight } from './use-stage.ts';
export { Viewer, type ViewerShape } from './viewer.tsx';
export { useViewerCommands } from './viewer-commands.ts';
export { stageNow } from './viewer-store.ts';
