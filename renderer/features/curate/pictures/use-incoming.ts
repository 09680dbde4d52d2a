import { useEffect, useRef, useState } from 'react';
import { toErrorData } from '../../../../src/contract/errors.ts';
import type { IntakeReceipt } from '../../../../src/contract/examination.ts';
import { sendFile, useClient } from '../../../shared/client/index.ts';
import type { PictureChoice, PictureFacts } from './picture-choice.ts';

/** A file on its way to becoming a picture of a draft. */
export type Incoming = { key: number; file: File } & (
  | { state: 'waiting' | 'sending' | 'stopped' }
  /** It cannot become one, or could not be sent. */
  | { state: 'refused'; thrown: unknown }
  | ReadyPicture
);

/** A file that came in and says what it is. */
export interface ReadyPicture {
  state: 'ready' | 'adding';
  receipt: IntakeReceipt;
  facts: PictureFacts;
  choice: PictureChoice;
  /** Why it could not be added when that was tried. */
  refusal: unknown;
}

export type ReadyIncoming = Extract<Incoming, { facts: PictureFacts }>;

export const isReady = (picture: Incoming): picture is ReadyIncoming => 'facts' in picture;

/** Sends files one after the other and asks what each is; `first` says what can be said of it beforehand. */
export function useIncoming(
  files: readonly File[],
  first: (name: string, facts: PictureFacts) => PictureChoice,
) {
  const client = useClient();
  const [pictures, setPictures] = useState<readonly Incoming[]>([]);
  const control = useRef(new AbortController());
  const seen = useRef<readonly File[]>([]);

  const change = (key: number, to: (before: Incoming) => Incoming) =>
    setPictures((all) => all.map((picture) => (picture.key === key ? to(picture) : picture)));

  async function sendOne(key: number, file: File, signal: AbortSignal) {
    change(key, () => ({ key, file, state: 'sending' }));
    try {
      const receipt = await sendFile(file, signal);
      const facts = await client.call('draft.inspect_picture', { intakeId: receipt.intakeId });
      const ready = {
        state: 'ready',
        receipt,
        facts,
        choice: first(receipt.name, facts),
        refusal: null,
      } as const;
      change(key, () => ({ key, file, ...ready }));
    } catch (thrown) {
      change(key, () =>
        signal.aborted ? { key, file, state: 'stopped' } : { key, file, state: 'refused', thrown },
      );
    }
  }

  /** One after the other, and after those that are on their way. */
  const queue = useRef<Promise<void>>(Promise.resolve());
  function send(those: readonly { key: number; file: File }[]) {
    const { signal } = control.current;
    for (const { key, file } of those) {
      change(key, () => ({ key, file, state: 'waiting' }));
      queue.current = queue.current.then(() => (signal.aborted ? undefined : sendOne(key, file, signal)));
    }
  }

  // More may be dropped while the first are looked at.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was handed over is sent once
  useEffect(() => {
    const fresh = files
      .filter((file) => !seen.current.includes(file))
      .map((file, at) => ({ key: seen.current.length + at, file }));
    seen.current = [...seen.current, ...fresh.map(({ file }) => file)];
    setPictures((all) => [...all, ...fresh.map((each) => ({ ...each, state: 'waiting' as const }))]);
    send(fresh);
  }, [files]);
  useEffect(() => () => control.current.abort(), []);

  return {
    pictures,
    isSending: pictures.some(({ state }) => state === 'sending'),
    stop() {
      control.current.abort();
      control.current = new AbortController();
      setPictures((all) =>
        all.map((picture) => (picture.state === 'waiting' ? { ...picture, state: 'stopped' } : picture)),
      );
    },
    /** Sends what was stopped, or the one that is named again. */
    resume: (key?: number) =>
      send(
        pictures.filter((picture) => (key === undefined ? picture.state === 'stopped' : picture.key === key)),
      ),
    remove: (key: number) => setPictures((all) => all.filter((picture) => picture.key !== key)),
    choose: (key: number, part: Partial<PictureChoice>) =>
      change(key, (before) =>
        isReady(before) ? { ...before, choice: { ...before.choice, ...part }, refusal: null } : before,
      ),
    mark: (key: number, state: ReadyPicture['state'], refusal: unknown = null) =>
      change(key, (before) => (isReady(before) ? { ...before, state, refusal } : before)),
  };
}

export type IncomingPictures = ReturnType<typeof useIncoming>;

/** Refusals that the next picture would meet as well. */
const STOPPING = new Set(['draft.superseded', 'draft.unknown', 'data.unwritable', 'core.unavailable']);
export const stopsAll = (thrown: unknown) => STOPPING.has(toErrorData(thrown).code);
