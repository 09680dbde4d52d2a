import {
  type Channel,
  channelOverPort,
  channelToParent,
  type ElectronPort,
  electronParentPort,
} from './channel.ts';

/**
 * What core and Electron main say about imaging processes, which main alone may fork. Main joins core and
 * imaging by a message port and stays out of what passes there.
 */
export const IMAGING_SPAWN = 'imaging.spawn';
export const IMAGING_KILL = 'imaging.kill';
/** Carries one end of the port: to the core with the id it asked for, to imaging as its first message. */
export const IMAGING_PORT = 'imaging.port';
/** Follows every spawn sooner or later, with the exit code. */
export const IMAGING_EXIT = 'imaging.exit';

/** The end of a port that such a message carries. */
export interface PortHandedOver {
  id: string | undefined;
  port: ElectronPort;
}

/** Calls the listener for each port that main hands over. */
export function onImagingPort(parentPort: ElectronPort, listener: (handed: PortHandedOver) => void): void {
  parentPort.on('message', ({ data, ports }) => {
    const { kind, id } = data as { kind?: string; id?: string };
    const port = ports?.[0];
    if (kind === IMAGING_PORT && port) listener({ id, port });
  });
}

/** The imaging process's line to whoever gives it work: the core's port under Electron, its parent elsewhere. */
export function channelToCore(): Promise<Channel> {
  const parentPort = electronParentPort();
  if (!parentPort) return Promise.resolve(channelToParent());
  return new Promise((resolve) => {
    onImagingPort(parentPort, ({ port }) => resolve(channelOverPort(port)));
  });
}
