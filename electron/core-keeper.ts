import type { Envelope } from '../src/contract/envelope.ts';
import { LightbenchError, toErrorData } from '../src/contract/errors.ts';
import type { SystemStatus } from '../src/contract/system.ts';
import type { CoreLink } from '../src/processes/core-protocol.ts';
import type { RunningCore } from './core-process.ts';
import { createRestartLimit } from './restarts.ts';

type Listener = (topic: string, payload: unknown) => void;

/** Starts a core; its events go to the listener. */
export type CoreStarter = (heard: Listener) => Promise<RunningCore>;

/**
 * A core that comes back: when it ends unasked it is started again the same way, and the screens are told. A
 * call waits for the core that is starting; once restarting does not help, every call says core.unavailable.
 */
export function keepCore(
  start: CoreStarter,
  version: string,
  mayRestart = createRestartLimit(() => performance.now()),
): CoreLink & { stop(): Promise<void> } {
  const listeners: Listener[] = [];
  let stopping = false;
  let current = launch();

  function tell(topic: string, payload: unknown) {
    for (const listener of listeners) listener(topic, payload);
  }

  function launch(): Promise<RunningCore> {
    const starting = start(tell);
    starting.then(
      (core) => {
        core.onExit(replace);
        tell('system.changed', core.status);
      },
      () => replace(),
    );
    return starting;
  }

  function replace() {
    if (stopping) return;
    if (mayRestart()) {
      current = launch();
      return;
    }
    current = Promise.reject(new LightbenchError('core.unavailable'));
    current.catch(() => {});
    tell('system.changed', lost(version));
  }

  async function through<T>(ask: (core: CoreLink) => Promise<Envelope<T>>): Promise<Envelope<T>> {
    try {
      return await ask(await current);
    } catch (thrown) {
      return { ok: false, error: toErrorData(thrown) };
    }
  }

  return {
    call: (name, input) => through((core) => core.call(name, input)),
    hostCall: (name, input) => through((core) => core.hostCall(name, input)),
    receive: (name, bytes) => through((core) => core.receive(name, bytes)),
    media: (path, query, signal) => through((core) => core.media(path, query, signal)),
    onEvent: (listener) => void listeners.push(listener),
    async stop() {
      stopping = true;
      const core = await current.catch(() => null);
      await core?.stop();
    },
  };
}

function lost(version: string): SystemStatus {
  return {
    product: 'Lightbench',
    version,
    host: 'desktop',
    state: 'faulted',
    keyMode: null,
    fault: { code: 'core.unavailable', params: {} },
    ledger: null,
  };
}
