import { setTimeout as wait } from 'node:timers/promises';
import { utilityProcess } from 'electron';
import type { SystemStatus } from '../src/contract/system.ts';
import { type CoreLink, type CoreStart, coreLink } from '../src/processes/core-protocol.ts';
import { processEntry } from '../src/processes/entry.ts';
import { IMAGING_EXIT, IMAGING_KILL, IMAGING_SPAWN } from '../src/processes/imaging-port.ts';
import { createPeer } from '../src/processes/peer.ts';
import { childEnvironment } from './child-environment.ts';
import { createImagingProcesses } from './imaging-processes.ts';
import { seal, unseal } from './key-store.ts';
import { channelToUtility, killOutright } from './utility-channel.ts';

/** Name of the core in Electron's process list. */
export const CORE_SERVICE = 'Lightbench core';

/** How long the core may take to finish in order before it is ended; what it acknowledged is stored already. */
const STOP_LIMIT_MS = 10_000;

export interface RunningCore extends CoreLink {
  status: SystemStatus;
  /** Ends the core in order: work stopped, head signed, database closed. */
  stop(): Promise<void>;
  /** Called when the core ends, asked or not. */
  onExit(listener: () => void): void;
}

/**
 * Starts the core and opens its data folder. `heard` gets every event from the first one on.
 * @throws LightbenchError core.unavailable when the core ends before it is ready
 */
export async function startCore(
  start: CoreStart,
  heard: (topic: string, payload: unknown) => void,
): Promise<RunningCore> {
  const child = utilityProcess.fork(processEntry('core'), [], {
    env: childEnvironment(process.env),
    execArgv: [],
    serviceName: CORE_SERVICE,
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const imaging = createImagingProcesses(child, (id, code) => peer.emit(IMAGING_EXIT, { id, code }));
  const peer = createPeer(channelToUtility(child), {
    'key.seal': seal,
    'key.unseal': unseal,
    [IMAGING_SPAWN]: ({ id }: { id: string }) => imaging.start(id),
  });
  peer.onEvent((topic, payload) => {
    if (topic === IMAGING_KILL) imaging.kill((payload as { id: string }).id);
    else heard(topic, payload);
  });
  const link = coreLink(peer);
  const status = await link.start(start);
  return {
    ...link,
    status,
    onExit: (listener) => void exited.then(listener),
    async stop() {
      await Promise.race([link.stop().catch(() => {}), wait(STOP_LIMIT_MS)]);
      killOutright(child);
      await exited;
    },
  };
}
