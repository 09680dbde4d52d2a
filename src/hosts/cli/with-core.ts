import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Envelope } from '../../contract/envelope.ts';
import { type ErrorCode, fromErrorData } from '../../contract/errors.ts';
import type { CallInput, CallName, CallOutput } from '../../contract/index.ts';
import { type RunningCore, startCore } from '../core-host.ts';
import { dataDir } from '../data-dir.ts';
import { VERSION } from '../version.ts';
import { say } from './say.ts';
import { openingForCommand, openingForScreen } from './unlock.ts';

export interface CoreOptions {
  data: string | undefined;
  demo: boolean;
}

/** Unwraps an answer. @throws LightbenchError */
export function unwrap<T>(envelope: Envelope<T>): T {
  if (!envelope.ok) throw fromErrorData(envelope.error);
  return envelope.value;
}

/** Makes a call and unwraps its answer. @throws LightbenchError */
export async function ask<N extends CallName>(
  core: RunningCore,
  name: N,
  input: CallInput<N>,
): Promise<CallOutput<N>> {
  return unwrap(await core.call(name, input)) as CallOutput<N>;
}

/** Starts the core on the data folder that the options name, opened; ends it when the work is done. */
export async function withCore<T>(
  options: CoreOptions,
  host: 'browser' | 'command_line',
  work: (core: RunningCore) => Promise<T>,
): Promise<T> {
  const opening = host === 'browser' ? openingForScreen(options.demo) : await openingForCommand(options.demo);
  const folder = dataDir(options.data);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const imaging = Math.min(2, availableParallelism());
  const core = await startCore({ dataDir: folder, host, version: VERSION, opening, imaging });
  try {
    const { fault } = core.status;
    if (fault) throw fromErrorData({ code: fault.code as ErrorCode, params: fault.params });
    if (core.status.keyMode === 'demo') say('Demonstration key: nothing in this data folder is protected.');
    return await work(core);
  } finally {
    await core.stop();
  }
}
