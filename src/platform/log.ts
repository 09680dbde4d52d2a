import { join } from 'node:path';
import pino from 'pino';
import type { Log } from '../application/ports.ts';

/** Names of fields that must never reach the file, whatever a caller passes. */
const PATHS_THAT_MAY_NAME_PEOPLE = ['name', 'note', 'text', 'lines', 'passphrase', 'detail.name'];

/** Log file in the data folder. Fields that could name a person are blanked, whoever passes them. */
export function fileLog(dataDir: string): Log {
  const logger = pino(
    { base: null, redact: { paths: PATHS_THAT_MAY_NAME_PEOPLE, censor: '[withheld]' } },
    pino.destination({ dest: join(dataDir, 'lightbench.log'), mkdir: true, sync: true }),
  );
  return {
    info: (message, fields = {}) => logger.info(fields, message),
    warn: (message, fields = {}) => logger.warn(fields, message),
  };
}

export const silentLog: Log = { info: () => {}, warn: () => {} };
