import { useState } from 'react';
import type { ToolStep } from '../../../src/imaging/view-tools/index.ts';
import { chainText } from '../../../src/imaging/view-tools/index.ts';
import {
  abandoned,
  begun,
  edited,
  type History,
  redone,
  settled,
  undone,
} from '../../shared/history/index.ts';
import type { OpenDrawing } from './drawings.ts';

/** What is done on a page of the table: what was drawn, and the tools that lie over its pictures. */
export interface Work {
  readonly drawings: readonly OpenDrawing[];
  readonly tools: readonly ToolStep[];
}

type Histories = Readonly<Record<string, History<Work>>>;

/** The work on a page, with one way back for all of it. */
export interface Workbench {
  readonly present: Work;
  /** Of all pages. */
  readonly histories: Histories;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** @param step what is changed, where further changes of it belong to the same step */
  change<K extends keyof Work>(part: K, next: (now: Work[K]) => Work[K], step?: string | null): void;
  /** What comes next is a step of its own. */
  settle(): void;
  /** The step that is being made never was. */
  abandon(): void;
  undo(): void;
  redo(): void;
}

const NOTHING: Work = { drawings: [], tools: [] };

/** What a page begins with: what was done on it before, with other tools where the address names others. */
function beginning(before: History<Work> | undefined, tools: readonly ToolStep[]): History<Work> {
  if (!before) return begun({ ...NOTHING, tools });
  return chainText(before.present.tools) === chainText(tools)
    ? before
    : edited(before, { ...before.present, tools });
}

/**
 * `before`: what was done on the pages when they were left. `tools`: those that stand in the address of the page; `null`
 * where what was done before holds.
 */
export function useWork(pageId: string, before: Histories, tools: readonly ToolStep[] | null): Workbench {
  const [histories, setHistories] = useState<Histories>(() =>
    tools === null ? before : { ...before, [pageId]: beginning(before[pageId], tools) },
  );
  const history = histories[pageId] ?? begun(NOTHING);
  const take = (to: (now: History<Work>) => History<Work>) =>
    setHistories((now) => ({ ...now, [pageId]: to(now[pageId] ?? begun(NOTHING)) }));
  return {
    present: history.present,
    histories,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change: (part, next, step = null) =>
      take((now) => {
        const changed = next(now.present[part]);
        return changed === now.present[part] ? now : edited(now, { ...now.present, [part]: changed }, step);
      }),
    settle: () => take(settled),
    abandon: () => take(abandoned),
    undo: () => take(undone),
    redo: () => take(redone),
  };
}
