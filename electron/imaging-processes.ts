import { MessageChannelMain, type UtilityProcess, utilityProcess } from 'electron';
import { processEntry } from '../src/processes/entry.ts';
import { IMAGING_ENVIRONMENT } from '../src/processes/imaging-memory.ts';
import { IMAGING_PORT } from '../src/processes/imaging-port.ts';
import { childEnvironment } from './child-environment.ts';
import { killOutright } from './utility-channel.ts';

/** Name of the imaging processes in Electron's process list. */
export const IMAGING_SERVICE = 'Lightbench imaging';

/**
 * The imaging processes of one core. Main forks them, because only main may, joins each to the core by a
 * message port, and reports its exit. What passes through the port main never sees.
 */
export function createImagingProcesses(core: UtilityProcess, onExit: (id: string, code: number) => void) {
  const running = new Map<string, UtilityProcess>();
  const endAll = () => {
    for (const child of running.values()) killOutright(child);
  };
  core.once('exit', endAll);

  return {
    start(id: string): void {
      const { port1, port2 } = new MessageChannelMain();
      const child = utilityProcess.fork(processEntry('imaging'), [], {
        env: { ...childEnvironment(process.env), ...IMAGING_ENVIRONMENT },
        execArgv: [],
        serviceName: IMAGING_SERVICE,
      });
      running.set(id, child);
      child.once('exit', (code) => {
        running.delete(id);
        onExit(id, code);
      });
      child.postMessage({ kind: IMAGING_PORT }, [port1]);
      core.postMessage({ kind: IMAGING_PORT, id }, [port2]);
    },
    kill(id: string): void {
      const child = running.get(id);
      if (child) killOutright(child);
    },
  };
}
