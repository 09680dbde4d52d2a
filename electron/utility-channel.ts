import type { UtilityProcess } from 'electron';
import type { Channel } from '../src/processes/channel.ts';

/** Main's line to a process that it forked. */
export function channelToUtility(child: UtilityProcess): Channel {
  let alive = true;
  child.once('exit', () => {
    alive = false;
  });
  return {
    send: (message) => {
      // A process that has just ended is reported by onClose; a late message to it is not an error of its own.
      if (alive) child.postMessage(message);
    },
    onMessage: (listener) => child.on('message', listener),
    onClose: (listener) => child.once('exit', () => listener()),
    close: () => child.kill(),
  };
}

/** Ends a process that may be deep in native code, where no signal handler runs. */
export function killOutright(child: UtilityProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(child.pid, 'SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}
