import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Draft } from '../../../src/contract/drafts.ts';
import { LightbenchError } from '../../../src/contract/errors.ts';
import type { CoreClient } from '../../../src/contract/index.ts';
import { picture } from '../../../src/reference/model.fixture.ts';
import { createEditing, isUnsaved } from './editing.ts';

const ID = '00000000-0000-4000-8000-000000000001';
const AT = '2026-11-28T12:00:00.000Z';
const FIRST: Draft = {
  id: ID,
  revision: 1,
  code: 'UTO-AO-09001',
  title: 'Heron',
  basedOn: null,
  createdBy: 'a',
  createdAt: AT,
  changedBy: 'a',
  changedAt: AT,
  nextVersion: 1,
  document: { title: 'Heron', pages: [{ id: 'data-page' }] },
};

/** A core that keeps one draft by the rule of the contract: a change names the revision that it was made upon. */
function coreWith(first: Draft) {
  let held = first;
  const saved: string[] = [];
  let isFull = false;
  const change = (document: Draft['document']) => {
    held = { ...held, document, revision: held.revision + 1 };
    return held;
  };
  const client = {
    async call(name: string, input: { revision: number; document: Draft['document'] }) {
      if (name === 'draft.get') return held;
      if (isFull) throw new LightbenchError('data.unwritable', { detail: 'no space' });
      if (input.revision !== held.revision)
        throw new LightbenchError('draft.superseded', { actor: 'b', revision: held.revision });
      saved.push(input.document.title ?? '');
      return change(input.document);
    },
  } as Pick<CoreClient, 'call'>;
  const fill = (full: boolean) => {
    isFull = full;
  };
  return { client, saved, change, held: () => held, fill };
}

const titled = (title: string) => (document: Draft['document']) => ({ ...document, title });

describe('a draft that is being edited', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is saved a second after the last change, once', async () => {
    const core = coreWith(FIRST);
    const { edit, store } = createEditing(core.client, FIRST);
    edit(titled('Her'), 'title');
    await vi.advanceTimersByTimeAsync(900);
    edit(titled('Herons'), 'title');
    await vi.advanceTimersByTimeAsync(900);
    expect(core.saved).toEqual([]);
    expect(store.getState().saving.kind).toBe('waiting');
    await vi.advanceTimersByTimeAsync(100);
    expect(core.saved).toEqual(['Herons']);
    expect(store.getState()).toMatchObject({ saving: { kind: 'saved' }, draft: { revision: 2 } });
  });

  it('is saved at once when it is left, with what was typed meanwhile', async () => {
    const core = coreWith(FIRST);
    const { edit, flush } = createEditing(core.client, FIRST);
    edit(titled('One'));
    const left = flush();
    edit(titled('Two'));
    expect(await left).toBe(true);
    expect(core.saved).toEqual(['One', 'Two']);
    expect(await flush()).toBe(true);
    expect(core.saved).toHaveLength(2);
  });

  it('keeps what could not be stored, says so, and stores it later', async () => {
    const core = coreWith(FIRST);
    const { edit, flush, store } = createEditing(core.client, FIRST);
    core.fill(true);
    edit(titled('Kept'));
    expect(await flush()).toBe(false);
    expect(store.getState().saving).toMatchObject({ kind: 'refused' });
    core.fill(false);
    expect(await flush()).toBe(true);
    expect(core.saved).toEqual(['Kept']);
  });

  it('takes steps back and saves those, too', async () => {
    const core = coreWith(FIRST);
    const { edit, undo, redo, flush, store } = createEditing(core.client, FIRST);
    edit(titled('Wrong'));
    await flush();
    undo();
    expect(isUnsaved(store.getState())).toBe(true);
    await flush();
    redo();
    await flush();
    expect(core.saved).toEqual(['Wrong', 'Heron', 'Wrong']);
  });

  it('is not stored over what somebody else wrote; theirs is taken over, and a step back brings this one', async () => {
    const core = coreWith(FIRST);
    const { edit, flush, reload, undo, store } = createEditing(core.client, FIRST);
    core.change({ ...FIRST.document, title: 'Theirs' });
    edit(titled('Mine'));
    expect(await flush()).toBe(false);
    expect(core.held().document.title).toBe('Theirs');
    await reload();
    expect(store.getState().history.present.title).toBe('Theirs');
    expect(isUnsaved(store.getState())).toBe(false);
    undo();
    expect(await flush()).toBe(true);
    expect(core.held().document.title).toBe('Mine');
  });

  it('goes on where another call of this window added a picture only', async () => {
    const core = coreWith(FIRST);
    const { edit, flush, adopt, store } = createEditing(core.client, FIRST);
    edit(titled('Mine'));
    const pictured = core.change({
      ...FIRST.document,
      pages: [{ id: 'data-page', pictures: [picture('VI')] }],
    });
    expect(await flush()).toBe(true);
    expect(core.held().document).toEqual({ title: 'Mine', pages: pictured.document.pages });
    // The answer of that call comes late and changes nothing.
    adopt(pictured);
    expect(store.getState().draft.revision).toBe(3);
  });

  it('takes up pictures as a step that can be taken back', async () => {
    const core = coreWith(FIRST);
    const { edit, adopt, undo, flush, store } = createEditing(core.client, FIRST);
    edit(titled('Mine'));
    adopt(core.change({ ...FIRST.document, pages: [{ id: 'data-page', pictures: [picture('VI')] }] }));
    expect(store.getState().history.present).toMatchObject({ title: 'Mine', pages: [{ pictures: [{}] }] });
    expect(await flush()).toBe(true);
    undo();
    expect(store.getState().history.present).toEqual({ ...FIRST.document, title: 'Mine' });
  });

  it('is left alone once it is gone', async () => {
    const core = coreWith(FIRST);
    const { edit, close, store } = createEditing(core.client, FIRST);
    edit(titled('Mine'));
    close();
    await vi.advanceTimersByTimeAsync(2000);
    expect(core.saved).toEqual([]);
    expect(isUnsaved(store.getState())).toBe(false);
  });
});
