import { createContext, useContext } from 'react';
import { createStore, type StoreApi, useStore } from 'zustand';
import type { Point } from '../../../src/imaging/geometry.ts';
import type { Stage, StageView } from './stage.ts';

/** The state of a view, and of nothing else: what the officer looks at right now. */
export interface ViewerState {
  stage: Stage | null;
  view: StageView | null;
  pointer: Point | null;
  failed: boolean;
}

export const createViewerStore = (): StoreApi<ViewerState> =>
  createStore(() => ({ stage: null, view: null, pointer: null, failed: false }));

const ViewerContext = createContext<StoreApi<ViewerState> | null>(null);
export const ViewerProvider = ViewerContext.Provider;

/** The state of the viewer around the calling component, for what must not wait for the next rendering. */
export function useViewerStore(): StoreApi<ViewerState> {
  const store = useContext(ViewerContext);
  if (!store) throw new Error('ViewerProvider is missing');
  return store;
}

/** A part of the state of the viewer around the calling component. */
export const useViewer = <T>(select: (state: ViewerState) => T): T => useStore(useViewerStore(), select);

/** For a button beside a picture: what it does with the stage of its viewer, which has the commands from now on. */
export function useGive() {
  const stage = useViewer((state) => state.stage);
  return (command: (stage: Stage) => void) => () => {
    if (!stage) return;
    leadStage(stage);
    command(stage);
  };
}

const stages: Stage[] = [];

/** The stage that was touched last, if any is there; for commands. */
export const stageNow = (): Stage | null => stages[0] ?? null;

/** Whether every stage that is there draws the picture that was asked of it last. */
export const areAllShown = (): boolean => stages.every((stage) => stage.isShown());

/** A stage that comes later does not take the commands away from the one that has them. */
export const enterStage = (stage: Stage) => void stages.push(stage);

export const leaveStage = (stage: Stage) => void stages.splice(stages.indexOf(stage), 1);

/** From now on commands are for this stage, and those that are locked to it follow it. */
export function leadStage(stage: Stage) {
  leaveStage(stage);
  stages.unshift(stage);
}
