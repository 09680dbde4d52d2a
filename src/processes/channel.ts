import type { ChildProcess } from 'node:child_process';

/** A two-way line between two processes. Messages are structured clones; bytes travel as Uint8Array. */
export interface Channel {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}

/** What Electron's parentPort and MessagePortMain have in common; messages may carry further ports. */
export interface ElectronPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown; ports?: ElectronPort[] }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start?(): void;
  close?(): void;
}

/** Line to a child started with fork(…, { serialization: 'advanced' }). */
export function channelToChild(child: ChildProcess): Channel {
  return {
    send: (message) => {
      // A child that has just died is reported by onClose; a late message to it is not an error of its own.
      if (child.connected) child.send(message as object, () => {});
    },
    onMessage: (listener) => child.on('message', listener),
    onClose: (listener) => child.once('exit', listener),
    close: () => child.disconnect(),
  };
}

/** Line to an Electron process through one of its message ports. */
export function channelOverPort(port: ElectronPort): Channel {
  port.start?.();
  return {
    send: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', (event) => listener(event.data)),
    onClose: (listener) => port.on('close', listener),
    close: () => port.close?.(),
  };
}

/** The port to Electron main, in a process that Electron started. It never closes: the process ends with main. */
export function electronParentPort(): ElectronPort | undefined {
  return (process as unknown as { parentPort?: ElectronPort }).parentPort;
}

/** Line to whoever started this process: Electron main or a Node host (fork). */
export function channelToParent(): Channel {
  const port = electronParentPort();
  if (port) return channelOverPort(port);
  return {
    send: (message) => {
      // A host that has just died closes the line a moment later; onClose tells of it, not a failed write.
      if (process.connected) process.send?.(message as object, () => {});
    },
    onMessage: (listener) => process.on('message', listener),
    onClose: (listener) => process.once('disconnect', listener),
    close: () => process.disconnect(),
  };
}
