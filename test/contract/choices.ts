import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Chosen, UploadedKind } from '../../src/contract/choices.ts';
import type { ErrorCode } from '../../src/contract/errors.ts';
import type { CallOutput, ChosenCall, ChosenInput } from '../../src/contract/index.ts';
import { TD3_LINES } from '../builders/fixtures.ts';
import { freshFolder } from '../builders/folder.ts';
import { fileModel } from '../builders/library.ts';
import { PACK, packBeside } from '../builders/packs.ts';
import type { Speaker } from './manual-work.ts';

const CODE = 'UTO-AO-07001';
/** Choices that a host keeps at a time. */
const KNOWN_MAX = 16;

export interface ChoosingSpeaker extends Speaker {
  /** Chooses a file the way the user of this transport does. */
  choose(kind: UploadedKind, file: string): Promise<Chosen>;
  /** Topics of the events seen so far. */
  topics(): Promise<string[]>;
  askWith<N extends ChosenCall>(call: N, input: ChosenInput<N>): Promise<CallOutput<N>>;
}

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = freshFolder();
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A stranger's pack, trusted by its fingerprint, imported and taken back; the trust is taken back too. */
export const importsAPack = ({ ask, askWith, choose, refusal }: ChoosingSpeaker): Promise<void> =>
  inFolder(async (folder) => {
    const models = join(folder, 'models');
    fileModel(models, { key: { issuer: 'UTO', type: 'P', number: 7, year: 2016, code: CODE } });
    const { file, fingerprint } = await packBeside(models);
    const { id: chosen, name } = await choose('pack', file);
    expect(name).toBe('utopia.lbpack');
    expect(await ask('pack.publishers', {})).toEqual({ items: [] });
    expect(await askWith('pack.inspect', { chosen })).toEqual({
      ...{ ...PACK, fingerprint, files: 3 },
      ...{ trusted: false, preview: null },
    });
    expect(await refusal('pack.import', { chosen })).toBe('pack.untrusted');
    expect(await refusal('pack.trust', { chosen, fingerprint: 'ab'.repeat(32) })).toBe('pack.fingerprint');
    await askWith('pack.trust', { chosen, fingerprint });
    const { items } = await ask('pack.publishers', {});
    expect(items).toMatchObject([{ fingerprint, publisher: PACK.publisher, trusted: true }]);
    const { preview } = await askWith('pack.inspect', { chosen });
    expect(preview).toMatchObject({ errors: 0, faults: [], changes: { added: [`${CODE} v1`] } });
    expect(await askWith('pack.import', { chosen })).toMatchObject({ added: [`${CODE} v1`], pictures: 0 });
    expect((await ask('library.search', { text: CODE })).total).toBe(1);

    const [step] = (await ask('library.steps', {})).items;
    expect(step).toMatchObject({ kind: 'pack', name: PACK.title, fingerprint });
    await ask('library.undo', { step: step?.id ?? 0, reason: 'Only a try.' });
    expect((await ask('library.search', { text: CODE })).total).toBe(0);
    expect(await ask('pack.distrust', { fingerprint })).toEqual({});
    expect((await ask('pack.publishers', {})).items).toMatchObject([{ fingerprint, trusted: false }]);
    await ask('choice.release', { chosen });
  });

/** A list comes in; what it says stands with every examination. */
export const importsAList = ({ ask, askWith, choose, refusal }: ChoosingSpeaker): Promise<void> =>
  inFolder(async (folder) => {
    expect(await ask('lists.status', {})).toEqual({ items: [] });
    const [file, wrong] = [join(folder, 'national.csv'), join(folder, 'wrong.csv')];
    writeFileSync(file, 'number,issuer,status\nL898902C3,UTO,stolen\n');
    writeFileSync(wrong, 'number,status\nL898902C3,stolen\n');
    const about = { name: 'National', hashed: true };
    const { id: refused } = await choose('list', wrong);
    expect(await refusal('lists.import', { chosen: refused, ...about })).toBe('list.invalid');
    const { id: chosen } = await choose('list', file);
    expect(await askWith('lists.import', { chosen, ...about })).toEqual({ entries: 1 });
    expect((await ask('lists.status', {})).items).toMatchObject([
      { name: 'National', file: 'national.csv', entries: 1, hashed: true },
    ]);
    const { id } = await ask('zone.enter', { lines: TD3_LINES, origin: 'typed' });
    const { checks } = await ask('examination.get', { id });
    expect(checks.find(({ group }) => group === 'lists')).toMatchObject({ result: 'failed' });
    expect(await ask('lists.remove', { name: 'National' })).toEqual({});
  });

/** The one folder that needs no dialog: nine models of Utopia that come with the program, looked at and left. */
export async function looksAtTheStarterLibrary({ ask, askWith, topics }: ChoosingSpeaker): Promise<void> {
  const { chosen } = await ask('choice.starter', {});
  expect(chosen).toMatchObject({ name: 'reference-docs' });
  const { changes, errors } = await askWith('library.inspect_folder', { chosen: chosen?.id ?? '' });
  expect([changes?.added.length, errors]).toEqual([9, 0]);
  expect(await topics()).toContain('library.progress');
  expect(await ask('library.stop', {})).toEqual({ stopped: 0 });
}

/** A handle stands for what was chosen and for nothing else, as long as it is known. */
export const knowsHandlesOnly = ({ ask, choose, refusal }: ChoosingSpeaker): Promise<void> =>
  inFolder(async (folder) => {
    const file = join(folder, 'letter.lbpack');
    writeFileSync(file, 'This is no pack.');
    const { id: chosen } = await choose('pack', file);
    const about = { name: 'x', hashed: false };
    const refused: [ErrorCode, string, object][] = [
      ['pack.unreadable', 'pack.inspect', { chosen }],
      ['choice.unknown', 'pack.inspect', { chosen: randomUUID() }],
      ['choice.unknown', 'pack.inspect', { chosen: { toString: 1 } }],
      ['choice.unknown', 'pack.inspect', { chosen: file }],
      // Chosen for one thing, it serves no other.
      ['choice.unknown', 'lists.import', { chosen, ...about }],
      ['choice.unknown', 'library.import_folder', { chosen }],
      ['choice.unknown', 'library.export_folder', { chosen, codes: [] }],
      // A path that a page sends is one that it made up, with a handle or without.
      ['call.forbidden', 'pack.inspect', { path: file }],
      ['call.forbidden', 'pack.inspect', { chosen, path: file }],
      ['call.forbidden', 'lists.import', { chosen, called: 'other.csv', ...about }],
      ['call.forbidden', 'library.inspect_folder', { path: folder }],
      ['input.invalid', 'pack.trust', { chosen, fingerprint: 'ab' }],
      ['library.unknown', 'library.model', { code: 'UTO-XX-00000', chosen }],
    ];
    for (const [code, call, input] of refused)
      expect(await refusal(call, input), `${call} ${JSON.stringify(input)}`).toBe(code);

    await ask('choice.release', { chosen });
    expect(await refusal('pack.inspect', { chosen })).toBe('choice.unknown');
    await ask('choice.release', { chosen });
    const first = await choose('pack', file);
    for (let more = 1; more < KNOWN_MAX; more++) await choose('pack', file);
    expect(await refusal('pack.inspect', { chosen: first.id })).toBe('pack.unreadable');
    await choose('pack', file);
    expect(await refusal('pack.inspect', { chosen: first.id })).toBe('choice.unknown');
  });
