import { createStore, type StoreApi } from 'zustand';
import type { Draft } from '../../../src/contract/drafts.ts';
import { toErrorData } from '../../../src/contract/errors.ts';
import type { CoreClient } from '../../../src/contract/index.ts';
import { canonicalJson } from '../../../src/ledger/canonical-json.ts';
import type { DraftModel } from '../../../src/reference/index.ts';
import { begun, edited, type History, redone, settled, undone } from '../../shared/history/index.ts';
import { withPicturesOf } from './document-edit.ts';

/** How long after the last change a draft is saved, in ms: a pause, not a word in full flow. */
const SETTLED_MS = 1000;

export type Saving =
  | { kind: 'saved' | 'waiting' | 'saving' }
  /** Nothing is lost while the window is open: the changes stand on the screen. */
  | { kind: 'refused'; thrown: unknown };

export interface EditingState {
  /** As the core has it. */
  draft: Draft;
  /** The document that the core has, as this window sent or got it. */
  held: DraftModel;
  history: History<DraftModel>;
  saving: Saving;
}

export interface Editing {
  store: StoreApi<EditingState>;
  /** @param step what is changed, where further changes of it belong to the same step back */
  edit(change: (document: DraftModel) => DraftModel, step?: string): void;
  /** What is changed from now on is a step of its own. */
  endStep(): void;
  undo(): void;
  redo(): void;
  /** Saves what is not saved. Resolves with whether everything is. */
  flush(): Promise<boolean>;
  /** Takes up what another call of this window made of the draft: its pictures. */
  adopt(draft: Draft): void;
  /** What the core has takes the place of what stands here, which a step back brings back. */
  reload(): Promise<void>;
  /** The draft is gone (published, discarded): nothing of it is unsaved any more. */
  close(): void;
}

export const isUnsaved = ({ history, held }: EditingState) => history.present !== held;

/** As it travels: without what is undefined. */
const isSame = (a: DraftModel, b: DraftModel) => {
  const text = (document: DraftModel) => canonicalJson(JSON.parse(JSON.stringify(document)));
  return text(a) === text(b);
};

/** A draft that is being edited: the document with its steps, saved by itself a moment after each change. */
export function createEditing(client: Pick<CoreClient, 'call'>, draft: Draft): Editing {
  const store = createStore<EditingState>(() => ({
    draft,
    held: draft.document,
    history: begun(draft.document),
    saving: { kind: 'saved' },
  }));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  function take(history: History<DraftModel>) {
    store.setState({ history });
    clearTimeout(timer);
    const unsaved = isUnsaved(store.getState());
    if (!running) store.setState({ saving: { kind: unsaved ? 'waiting' : 'saved' } });
    if (unsaved) timer = setTimeout(() => void flush(), SETTLED_MS);
  }

  /** Another call of this window may have added a picture meanwhile: then there is nothing to decide. */
  async function tookPictures(thrown: unknown): Promise<boolean> {
    if (toErrorData(thrown).code !== 'draft.superseded') return false;
    const theirs = await client.call('draft.get', { id: draft.id });
    const { held, history } = store.getState();
    if (!isSame(withPicturesOf(held, theirs.document), theirs.document)) return false;
    const document = withPicturesOf(history.present, theirs.document);
    store.setState({ draft: theirs, held: theirs.document, history: edited(history, document) });
    return true;
  }

  async function save() {
    while (isUnsaved(store.getState())) {
      const { draft: known, history } = store.getState();
      const { present: document } = history;
      store.setState({ saving: { kind: 'saving' } });
      try {
        const next = await client.call('draft.save', { id: known.id, revision: known.revision, document });
        store.setState(({ history: now }) => ({ draft: next, held: document, history: settled(now) }));
      } catch (thrown) {
        if (await tookPictures(thrown).catch(() => false)) continue;
        store.setState({ saving: { kind: 'refused', thrown } });
        return;
      }
    }
    store.setState({ saving: { kind: 'saved' } });
  }

  async function flush() {
    clearTimeout(timer);
    running ??= save().finally(() => {
      running = null;
    });
    await running;
    return !isUnsaved(store.getState());
  }

  return {
    store,
    edit: (change, step) => {
      const { history } = store.getState();
      take(edited(history, change(history.present), step));
    },
    endStep: () => store.setState(({ history }) => ({ history: settled(history) })),
    undo: () => take(undone(store.getState().history)),
    redo: () => take(redone(store.getState().history)),
    flush,
    adopt(next) {
      const state = store.getState();
      if (next.revision <= state.draft.revision) return;
      const document = isUnsaved(state)
        ? withPicturesOf(state.history.present, next.document)
        : next.document;
      store.setState({ draft: next, held: next.document });
      take(edited(state.history, document));
    },
    async reload() {
      clearTimeout(timer);
      const theirs = await client.call('draft.get', { id: draft.id });
      store.setState({ draft: theirs, held: theirs.document });
      take(edited(store.getState().history, theirs.document));
    },
    close() {
      clearTimeout(timer);
      store.setState(({ history }) => ({ held: history.present, saving: { kind: 'saved' } }));
    },
  };
}
