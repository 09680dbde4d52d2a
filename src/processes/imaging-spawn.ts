import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { type Channel, channelOverPort, channelToChild, type ElectronPort } from './channel.ts';
import { processEntry } from './entry.ts';
import { IMAGING_ENVIRONMENT, IMAGING_FLAGS } from './imaging-memory.ts';
import type { ImagingProcess } from './imaging-pool.ts';
import { IMAGING_EXIT, IMAGING_KILL, IMAGING_SPAWN, onImagingPort } from './imaging-port.ts';
import { createPeer, type Peer } from './peer.ts';

/** A new imaging process, a child of this one, within its limits of memory. */
export function forkImagingProcess(): ChildProcess {
  return fork(processEntry('imaging'), [], {
    serialization: 'advanced',
    execArgv: IMAGING_FLAGS,
    env: { ...process.env, ...IMAGING_ENVIRONMENT },
  });
}

/** Starts an imaging process as a child of this one (browser and command-line hosts). */
export async function forkImaging(): Promise<ImagingProcess> {
  const child = forkImagingProcess();
  const peer = createPeer(channelToChild(child));
  return { peer, kill: () => child.kill('SIGKILL'), wasKilled: () => child.signalCode === 'SIGKILL' };
}

const SIGKILL_EXIT = 9;

/**
 * Asks Electron main for imaging processes. Main forks one and passes the port to it; bytes then travel
 * from core to imaging directly, never through main.
 */
export function imagingThroughHost(host: Peer, parentPort: ElectronPort) {
  const expected = new Map<string, (port: ElectronPort) => void>();
  const exits = new Map<string, number>();
  const ended = new Map<string, () => void>();
  onImagingPort(parentPort, ({ id, port }) => {
    if (id) expected.get(id)?.(port);
  });
  host.onEvent((topic, payload) => {
    if (topic !== IMAGING_EXIT) return;
    const { id, code } = payload as { id: string; code: number };
    exits.set(id, code);
    ended.get(id)?.();
    ended.delete(id);
  });

  /** The line ends with the exit of its process, not with its port: only then is it known how the process ended. */
  function channelTo(id: string, port: ElectronPort): Channel {
    const onClose = (listener: () => void) => {
      if (exits.has(id)) return listener();
      const earlier = ended.get(id);
      ended.set(id, () => {
        earlier?.();
        listener();
      });
    };
    return { ...channelOverPort(port), onClose };
  }

  return async (): Promise<ImagingProcess> => {
    const id = randomUUID();
    const arrived = new Promise<ElectronPort>((resolve) => expected.set(id, resolve));
    await host.ask(IMAGING_SPAWN, { id });
    const port = await arrived;
    expected.delete(id);
    return {
      peer: createPeer(channelTo(id, port)),
      kill: () => host.emit(IMAGING_KILL, { id }),
      wasKilled: () => exits.get(id) === SIGKILL_EXIT,
    };
  };
}
