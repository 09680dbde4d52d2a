import Database from 'better-sqlite3';
import { LightbenchError } from '../../contract/errors.ts';

const matches = (code: string, ...primary: string[]) =>
  primary.some((name) => code === name || code.startsWith(`${name}_`));

/**
 * Puts what SQLite reports into the words of the contract. Read errors of the disk count as damage, all other errors
 * of input and output as a folder that cannot be written; a violated constraint is a fault of ours and passes unchanged.
 */
export function translated(thrown: unknown): unknown {
  if (!(thrown instanceof Database.SqliteError)) return thrown;
  const { code, message } = thrown;
  const detail = `${message} (${code})`;
  const cause = { cause: thrown };
  if (matches(code, 'SQLITE_BUSY', 'SQLITE_LOCKED')) return new LightbenchError('data.in_use', {}, cause);
  if (matches(code, 'SQLITE_CORRUPT', 'SQLITE_NOTADB', 'SQLITE_IOERR_READ', 'SQLITE_IOERR_SHORT_READ'))
    return new LightbenchError('data.damaged', { detail }, cause);
  if (matches(code, 'SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_READONLY', 'SQLITE_CANTOPEN', 'SQLITE_PERM'))
    return new LightbenchError('data.unwritable', { detail }, cause);
  return thrown;
}

/** Runs work on the database. @throws LightbenchError data.in_use, data.damaged, data.unwritable */
export function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (thrown) {
    throw translated(thrown);
  }
}
