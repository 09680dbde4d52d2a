import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { channelOverPort, channelToChild, type ElectronPort } from './channel.ts';
import { processEntry } from './entry.ts';
import type { ImagingProcess } from './imaging-pool.ts';
import { createPeer, type Peer } from './peer.ts';

/** Starts an imaging process as a child of this one (browser and command-line hosts). */
export async function forkImaging(): Promise<ImagingProcess> {
  const child = fork(processEntry('imaging'), [], { serialization: 'advanced', execArgv: [] });
  const peer = createPeer(channelToChild(child));
  return { peer, kill: () => child.kill('SIGKILL'), wasKilled: () => child.signalCode === 'SIGKILL' };
}

/** Messages about imaging processes between core and Electron main, which alone may fork utility processes. */
export const IMAGING_PORT = 'imaging.port';
export const IMAGING_EXIT = 'imaging.exit';

interface PortMessage {
  data: { kind?: string; id?: string };
  ports?: ElectronPort[];
}

const SIGKILL_EXIT = 9;

/**
 * Asks Electron main for imaging processes. Main forks one and passes the port to it; bytes then travel
 * from core to imaging directly, never through main.
 */
export function imagingThroughHost(
  host: Peer,
  parentPort: { on(event: 'message', l: (m: PortMessage) => void): unknown },
) {
  const expected = new Map<string, (port: ElectronPort) => void>();
  const exits = new Map<string, number>();
  parentPort.on('message', ({ data, ports }) => {
    const port = ports?.[0];
    if (data.kind === IMAGING_PORT && data.id && port) expected.get(data.id)?.(port);
  });
  host.onEvent((topic, payload) => {
    const { id, code } = payload as { id: string; code: number };
    if (topic === IMAGING_EXIT) exits.set(id, code);
  });
  return async (): Promise<ImagingProcess> => {
    const id = randomUUID();
    const arrived = new Promise<ElectronPort>((resolve) => expected.set(id, resolve));
    await host.ask('imaging.spawn', { id });
    const port = await arrived;
    expected.delete(id);
    return {
      peer: createPeer(channelOverPort(port)),
      kill: () => host.emit('imaging.kill', { id }),
      wasKilled: () => exits.get(id) === SIGKILL_EXIT,
    };
  };
}
