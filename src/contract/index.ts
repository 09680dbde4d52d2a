import type { z } from 'zod';
import { type CHOSEN_CALLS, choiceCalls } from './choices.ts';
import { comparisonCalls } from './comparison.ts';
import { draftCalls } from './drafts.ts';
import { examinationCalls } from './examination.ts';
import { fileCalls } from './file-facts.ts';
import { findingCalls } from './findings.ts';
import { frequencyCalls } from './frequencies.ts';
import { ledgerCalls } from './ledger.ts';
import { libraryCalls } from './library.ts';
import { listCalls } from './lists.ts';
import { manualWorkCalls } from './manual-work.ts';
import { packCalls } from './packs.ts';
import { placementCalls } from './placement.ts';
import { systemCalls } from './system.ts';

/** The one list of calls between screens and core; every host loops over it. */
export const contract = {
  ...systemCalls,
  ...examinationCalls,
  ...comparisonCalls,
  ...placementCalls,
  ...findingCalls,
  ...frequencyCalls,
  ...fileCalls,
  ...manualWorkCalls,
  ...ledgerCalls,
  ...libraryCalls,
  ...packCalls,
  ...listCalls,
  ...draftCalls,
  ...choiceCalls,
};

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type CallInput<N extends CallName> = z.input<Contract[N]['input']>;
export type CallParams<N extends CallName> = z.output<Contract[N]['input']>;
export type CallOutput<N extends CallName> = z.output<Contract[N]['output']>;

/** Calls about files of the machine: the host is told a path, a screen sends the handle of what its user chose. */
export type ChosenCall = keyof typeof CHOSEN_CALLS;
export type ChosenInput<N extends ChosenCall> = Omit<CallInput<N>, 'path' | 'called'> & { chosen: string };

export const isCallName = (name: string): name is CallName => Object.hasOwn(contract, name);

/** What a transport offers to the screens; both transports pass the same suite. */
export interface CoreClient {
  call<N extends Exclude<CallName, ChosenCall>>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  call<N extends ChosenCall>(name: N, input: ChosenInput<N>): Promise<CallOutput<N>>;
  /** Returns the function that ends the subscription. */
  subscribe<T extends import('./events.ts').EventTopic>(
    topic: T,
    listener: (payload: import('./events.ts').EventPayload<T>) => void,
  ): () => void;
}
