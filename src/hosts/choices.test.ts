import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../../test/builders/folder.ts';
import type { Envelope } from '../contract/envelope.ts';
import type { CallOutput } from '../contract/index.ts';
import type { CoreLink } from '../processes/core-protocol.ts';
import { createChoices, type Dialog } from './choices.ts';

const BYTES = new TextEncoder().encode('x');

/** A core that notes what its host asks for and answers when it is told to. */
function listeningCore(state = 'open') {
  const asked: { name: string; input: unknown }[] = [];
  const waiting: (() => void)[] = [];
  const heard: ((topic: string, payload: unknown) => void)[] = [];
  const now = { state };
  const nothing = () => Promise.reject(new Error('not asked here'));
  const link: CoreLink = {
    call: async () => ({ ok: true, value: { state: now.state } }),
    hostCall(name, input) {
      asked.push({ name, input });
      return new Promise((resolve) => waiting.push(() => resolve({ ok: true, value: {} })));
    },
    receive: nothing,
    media: nothing,
    onEvent: (listener) => void heard.push(listener),
  };
  return {
    link,
    asked,
    answer: () => waiting.shift()?.(),
    openNow() {
      now.state = 'open';
      for (const listener of heard) listener('system.changed', {});
    },
  };
}

function idOf(answer: Envelope<unknown>): string {
  if (!answer.ok) throw new Error(answer.error.code);
  return (answer.value as CallOutput<'choice.open'>).chosen?.id ?? '';
}

const kept = (data: string) => {
  const folder = join(data, 'handed-over');
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe('what users point at', () => {
  it('is a path for the core and a handle for the screen', async () => {
    const { link, asked, answer } = listeningCore();
    const choices = createChoices(link, testFolder(), async ({ kind }) => `/media/stick/${kind}`);
    const opened = await choices.call('choice.open', { kind: 'folder' });
    expect(opened).toMatchObject({ value: { chosen: { name: 'folder', place: '/media/stick' } } });
    const imported = choices.call('library.import_folder', { chosen: idOf(opened) });
    answer();
    expect(await imported).toEqual({ ok: true, value: {} });
    expect(asked).toEqual([{ name: 'library.import_folder', input: { path: '/media/stick/folder' } }]);
  });

  it('is asked for once at a time, in the words of the schema, and may be nothing', async () => {
    const answers: ((path: string | null) => void)[] = [];
    const dialog: Dialog = () => new Promise((resolve) => answers.push(resolve));
    const choices = createChoices(listeningCore().link, testFolder(), dialog);
    const first = choices.call('choice.open', { kind: 'pack' });
    expect(await choices.call('choice.open', { kind: 'pack' })).toEqual({
      ok: true,
      value: { chosen: null },
    });
    expect(answers).toHaveLength(1);
    answers[0]?.(null);
    expect(await first).toEqual({ ok: true, value: { chosen: null } });
    for (const name of ['../x', '/etc/x', '', '.hidden', 'x'.repeat(81)])
      expect(await choices.call('choice.open', { kind: 'new_folder', name }), name).toMatchObject({
        error: { code: 'input.invalid' },
      });
  });
});

describe('a file that was handed over', () => {
  it('stays while a call works with it, and goes afterwards', async () => {
    const { link, asked, answer } = listeningCore();
    const data = testFolder();
    const choices = createChoices(link, data, null);
    const id = idOf(await choices.receive('pack', 'utopia.lbpack', BYTES));
    const [file] = kept(data);
    const imported = choices.call('pack.import', { chosen: id });
    await choices.call('choice.release', { chosen: id });
    expect(kept(data)).toEqual([file]);
    answer();
    await imported;
    expect(kept(data)).toEqual([]);
    expect(asked[0]?.input).toEqual({ path: join(data, 'handed-over', file ?? ''), called: 'utopia.lbpack' });
  });

  it('of an earlier run goes when the data folder is open, and not before', async () => {
    const data = testFolder();
    mkdirSync(join(data, 'handed-over'));
    writeFileSync(join(data, 'handed-over', 'left behind'), BYTES);
    const { link, openNow } = listeningCore('locked');
    const choices = createChoices(link, data, null);
    expect(await choices.receive('list', 'a.csv', BYTES)).toMatchObject({ error: { code: 'key.locked' } });
    expect(kept(data)).toEqual(['left behind']);
    openNow();
    await expect.poll(() => kept(data)).toEqual([]);
    await choices.receive('list', 'a.csv', BYTES);
    openNow();
    await choices.receive('list', 'b.csv', BYTES);
    expect(kept(data)).toHaveLength(2);
    await choices.forgetAll();
    expect(kept(data)).toEqual([]);
  });
});
