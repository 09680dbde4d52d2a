import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileName } from '../application/intake.ts';
import {
  CHOSEN_CALLS,
  type ChoiceKind,
  type Chosen,
  type GivenFile,
  type UploadedKind,
} from '../contract/choices.ts';
import type { Envelope } from '../contract/envelope.ts';
import { LightbenchError, toErrorData } from '../contract/errors.ts';
import type { CallOutput, CallParams, ChosenCall } from '../contract/index.ts';
import { parsedInput } from '../contract/parsed-input.ts';
import type { SystemStatus } from '../contract/system.ts';
import { FILE_MODE, FOLDER_MODE, systemCode } from '../platform/durable-file.ts';
import { handedOverFolder } from '../platform/folder-layout.ts';
import type { CoreLink } from '../processes/core-protocol.ts';
import { legible } from '../reference/fault.ts';
import { starterLibrary } from './starter-library.ts';

/** Choices that are known at a time; the oldest goes when one more is made. */
const KNOWN_MAX = 16;

/** Asks the user for a file or folder of this machine. Resolves with its path, or null when nothing was chosen. */
export type Dialog = (question: CallParams<'choice.open'>) => Promise<string | null>;

interface Choice {
  readonly kind: ChoiceKind;
  readonly file: GivenFile;
  /** Written by us, and goes when it is not needed any more. */
  readonly isOurs: boolean;
  /** Calls that are under way with it. */
  uses: number;
}

const isChosenCall = (name: string): name is ChosenCall => Object.hasOwn(CHOSEN_CALLS, name);

/** The handle in an input, and what else is in it; null where a path stands, which is for the core to refuse. */
function handleIn(input: unknown): { handle: unknown; rest: object } | null {
  if (typeof input !== 'object' || input === null || !('chosen' in input)) return null;
  const { chosen: handle, ...rest } = input;
  return 'path' in rest || 'called' in rest ? null : { handle, rest };
}

/**
 * What users pointed at, between their screen and the core: a screen knows handles, the host knows paths, and no path
 * that a page made up ever becomes one that the host was given.
 * @param dataDir files that are handed over lie in it until they are not needed any more
 * @param dialog null where the host has none
 */
export function createChoices(link: CoreLink, dataDir: string, dialog: Dialog | null) {
  const known = new Map<string, Choice>();
  const folder = handedOverFolder(dataDir);
  let swept: Promise<void> | null = null;
  let isAsking = false;

  /** Whether the data folder is open, and so ours alone: only then may leftovers of an earlier run be taken away. */
  async function isOpen(): Promise<boolean> {
    const status = await link.call('system.status', {});
    if (!status.ok || (status.value as SystemStatus).state !== 'open') return false;
    swept ??= rm(folder, { recursive: true, force: true });
    await swept;
    return true;
  }

  async function drop({ file, isOurs, uses }: Choice): Promise<void> {
    if (isOurs && uses === 0) await rm(file.path, { force: true });
  }

  async function forget(id: string): Promise<void> {
    const choice = known.get(id);
    known.delete(id);
    if (choice) await drop(choice);
  }

  async function remember(kind: ChoiceKind, file: GivenFile, isOurs: boolean): Promise<Chosen> {
    const id = randomUUID();
    known.set(id, { kind, file, isOurs, uses: 0 });
    for (const oldest of [...known.keys()].slice(0, -KNOWN_MAX)) await forget(oldest);
    return {
      id,
      name: file.called ?? basename(file.path),
      place: isOurs ? null : dirname(file.path),
    };
  }

  async function open(question: CallParams<'choice.open'>): Promise<CallOutput<'choice.open'>> {
    if (!dialog) throw new LightbenchError('choice.no_dialog');
    // A second question while one is being answered is none that a person asked.
    if (isAsking) return { chosen: null };
    isAsking = true;
    try {
      const path = await dialog(question);
      return { chosen: path === null ? null : await remember(question.kind, { path }, false) };
    } finally {
      isAsking = false;
    }
  }

  async function openStarter(): Promise<CallOutput<'choice.starter'>> {
    const path = starterLibrary();
    return { chosen: path === null ? null : await remember('folder', { path }, false) };
  }

  async function callWith(name: ChosenCall, handle: unknown, rest: object): Promise<Envelope<unknown>> {
    const id = typeof handle === 'string' ? handle : '';
    const choice = known.get(id);
    if (choice?.kind !== CHOSEN_CALLS[name]) throw new LightbenchError('choice.unknown');
    choice.uses += 1;
    try {
      return await link.hostCall(name, { ...rest, ...choice.file });
    } finally {
      choice.uses -= 1;
      if (!known.has(id)) await drop(choice);
    }
  }

  const answer = async <T>(work: () => Promise<T>): Promise<Envelope<T>> => {
    try {
      return { ok: true, value: await work() };
    } catch (thrown) {
      return { ok: false, error: toErrorData(thrown) };
    }
  };

  void isOpen();
  link.onEvent((topic) => {
    if (topic === 'system.changed') void isOpen();
  });

  return {
    /** A call from a screen: answered here, told the path that its handle stands for, or passed on as it is. */
    async call(name: string, input: unknown): Promise<Envelope<unknown>> {
      if (name === 'choice.open') return answer(async () => open(parsedInput(name, input)));
      if (name === 'choice.starter')
        return answer(() => {
          parsedInput(name, input);
          return openStarter();
        });
      if (name === 'choice.release')
        return answer(async () => {
          await forget(parsedInput(name, input).chosen);
          return {};
        });
      const found = isChosenCall(name) ? handleIn(input) : null;
      if (!found) return link.call(name, input);
      try {
        return await callWith(name as ChosenCall, found.handle, found.rest);
      } catch (thrown) {
        return { ok: false, error: toErrorData(thrown) };
      }
    },

    /** Takes a file that a page hands over; its name on the disk is ours. */
    receive: (kind: UploadedKind, name: string, bytes: Uint8Array) =>
      answer(async (): Promise<CallOutput<'choice.open'>> => {
        if (!(await isOpen())) throw new LightbenchError('key.locked');
        const [called, path] = [legible(fileName(name)), join(folder, randomUUID())];
        try {
          await mkdir(folder, { recursive: true, mode: FOLDER_MODE });
          await writeFile(path, bytes, { flag: 'wx', mode: FILE_MODE });
        } catch (error) {
          await rm(path, { force: true });
          throw new LightbenchError('choice.unwritable', { name: called, detail: systemCode(error) ?? '' });
        }
        return { chosen: await remember(kind, { path, called }, true) };
      }),

    /** The page that knew the handles is gone. */
    async forgetAll(): Promise<void> {
      for (const id of [...known.keys()]) await forget(id);
    },
  };
}

export type Choices = ReturnType<typeof createChoices>;
