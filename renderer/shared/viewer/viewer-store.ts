import { create } from 'zustand';
import type { Point } from '../../../src/imaging/geometry.ts';
import type { Stage, StageView } from './stage.ts';

/** The state of the view, and of nothing else: what the officer looks at right now. */
interface ViewerState {
  stage: Stage | null;
  view: StageView | null;
  pointer: Point | null;
  failed: boolean;
}

export const useViewerStore = create<ViewerState>(() => ({
  stage: null,
  view: null,
  pointer: null,
  failed: false,
}));

/** The stage that is there, if any; for commands. */
export const stageNow = () => useViewerStore.getState().stage;
