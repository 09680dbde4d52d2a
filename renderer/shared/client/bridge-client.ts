import type { CoreClient } from '../../../src/contract/index.ts';
import { unwrap } from './envelope.ts';

/** What the preload script of the desktop shell puts on the window: these two functions and nothing else. */
export interface Bridge {
  call(name: string, input: unknown): Promise<unknown>;
  subscribe(topic: string, listener: (payload: unknown) => void): () => void;
}

declare global {
  interface Window {
    readonly lightbench?: Bridge;
  }
}

/** The transport of the desktop shell. */
export function bridgeClient(bridge: Bridge): CoreClient {
  return {
    call: async (name: string, input: unknown) => unwrap<never>(await bridge.call(name, input)),
    subscribe: (topic, listener) =>
      bridge.subscribe(topic, (payload) => listener(payload as Parameters<typeof listener>[0])),
  };
}
