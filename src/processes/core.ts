import { createSession, type Session } from '../application/session.ts';
import { openDataFolder } from '../platform/data-folder.ts';
import { libraryTools } from '../platform/library/folder.ts';
import { readList } from '../platform/lists/read-list.ts';
import { fileLog } from '../platform/log.ts';
import { systemClock, systemIds } from '../platform/system.ts';
import { channelToParent, electronParentPort } from './channel.ts';
import type { CoreStart } from './core-protocol.ts';
import { createImagingPool } from './imaging-pool.ts';
import { forkImaging, imagingThroughHost } from './imaging-spawn.ts';
import { createPeer } from './peer.ts';

/** The core process: use cases and the one writer of the database. Started by a host, ends with it. */
const JOB_LIMIT_MS = 10_000;
const JOB_LIMIT_MB = 512;
const ACTOR = 'local';

let session: Session | null = null;
let stop: (() => Promise<void>) | null = null;

const opened = (): Session => {
  if (!session) throw new Error('the core was asked before it was started');
  return session;
};

const channel = channelToParent();
const host = createPeer(channel, {
  'core.start': async (options: CoreStart) => {
    const log = fileLog(options.dataDir);
    const parentPort = electronParentPort();
    const imaging = createImagingPool({
      spawn: parentPort ? imagingThroughHost(host, parentPort) : forkImaging,
      size: options.imaging,
      limitMs: JOB_LIMIT_MS,
      limitMb: JOB_LIMIT_MB,
      log,
    });
    const environment = {
      clock: systemClock,
      ids: systemIds,
      imaging,
      comparing: imaging,
      tracing: imaging,
      events: { emit: (topic: string, payload: unknown) => host.emit(topic, payload) },
      log,
      library: libraryTools,
      lists: { read: readList },
      actor: ACTOR,
    };
    const folder = openDataFolder(options.dataDir, {
      ...environment,
      seal: (key) => host.ask<Uint8Array>('key.seal', key),
      unseal: (sealed) => host.ask<Uint8Array>('key.unseal', sealed),
    });
    const made = createSession({ folder, environment, host: options.host, version: options.version });
    session = made;
    stop = async () => {
      await made.close();
      imaging.close();
    };
    // One warm reader makes the first picture feel instant; a failure shows itself with the first job.
    imaging.warm(1).catch((error: Error) => log.warn('imaging did not warm up', { reason: error.message }));
    log.info('core started', { version: options.version, host: options.host });
    return made.start(options.opening);
  },
  'core.stop': async () => {
    await stop?.();
  },
  'core.call': ({ name, input }: { name: string; input: unknown }) => opened().call(name, input),
  'core.host_call': ({ name, input }: { name: string; input: unknown }) => opened().hostCall(name, input),
  'core.receive': ({ name, bytes }: { name: string; bytes: Uint8Array }) => opened().receive(name, bytes),
  'core.media': ({ path, query }: { path: string; query: string }, signal: AbortSignal) =>
    opened().media(path, query, signal),
});

channel.onClose(() => {
  // The host is gone: finish in order, what was acknowledged is stored already.
  (stop?.() ?? Promise.resolve()).finally(() => process.exit(0));
});
