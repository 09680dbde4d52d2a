import { fork } from 'node:child_process';
import type { SystemStatus } from '../contract/system.ts';
import { channelToChild } from '../processes/channel.ts';
import { type CoreLink, type CoreStart, coreLink } from '../processes/core-protocol.ts';
import { processEntry } from '../processes/entry.ts';
import { createPeer } from '../processes/peer.ts';

export interface RunningCore extends CoreLink {
  status: SystemStatus;
  /** Process id of the core, for tests that end it the hard way. */
  pid: number;
  /** Ends the core in order: work stopped, head signed, database closed. */
  stop(): Promise<void>;
  /** Called when the core ends, asked or not. */
  onExit(listener: (code: number | null) => void): void;
}

/** Starts a core as a child process of a Node host and opens its data folder. */
export async function startCore(options: CoreStart): Promise<RunningCore> {
  const child = fork(processEntry('core'), [], { serialization: 'advanced', execArgv: [] });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const link = coreLink(createPeer(channelToChild(child)));
  const status = await link.start(options);
  return {
    ...link,
    status,
    pid: child.pid ?? 0,
    onExit: (listener) => child.once('exit', listener),
    async stop() {
      await link.stop().catch(() => {});
      if (child.connected) child.disconnect();
      await exited;
    },
  };
}
