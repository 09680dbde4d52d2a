import { useState } from 'react';
import type { ToolStep } from '../../../src/imaging/view-tools/index.ts';
import { begun, edited, type History, redone, settled, undone } from '../../shared/history/index.ts';
import type { OpenDrawing } from './drawings.ts';

/** What is done on a page of the table: what was drawn, and the tools that lie over its pictures. */
export interface Work {
  readonly drawings: readonly OpenDrawing[];
  readonly tools: readonly ToolStep[];
}

/** The work on a page, with one way back for all of it. */
export interface Workbench {
  readonly present: Work;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** @param step what is changed, where further changes of it belong to the same step */
  change<K extends keyof Work>(part: K, next: (now: Work[K]) => Work[K], step?: string | null): void;
  /** What comes next is a step of its own. */
  settle(): void;
  undo(): void;
  redo(): void;
}

const NOTHING: Work = { drawings: [], tools: [] };

/** `first`: the tools that the page begins with, as they stand in the address. */
export function useWork(pageId: string, first: readonly ToolStep[]): Workbench {
  const [histories, setHistories] = useState<Readonly<Record<string, History<Work>>>>(() => ({
    [pageId]: begun({ ...NOTHING, tools: first }),
  }));
  const history = histories[pageId] ?? begun(NOTHING);
  const take = (to: (now: History<Work>) => History<Work>) =>
    setHistories((now) => ({ ...now, [pageId]: to(now[pageId] ?? begun(NOTHING)) }));
  return {
    present: history.present,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change: (part, next, step = null) =>
      take((now) => {
        const changed = next(now.present[part]);
        return changed === now.present[part] ? now : edited(now, { ...now.present, [part]: changed }, step);
      }),
    settle: () => take(settled),
    undo: () => take(undone),
    redo: () => take(redone),
  };
}
