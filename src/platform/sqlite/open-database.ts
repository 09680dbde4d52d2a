import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import { LightbenchError } from '../../contract/errors.ts';
import { FILE_MODE, placeUnlessTaken, systemCode, unwritable } from '../durable-file.ts';
import { folderLayout } from '../folder-layout.ts';
import { APPLICATION_ID, type Connection, connect, connectReadOnly } from './connection.ts';
import { guarded, translated } from './failures.ts';
import { migrate, SCHEMA_VERSION, schemaVersion } from './migrate.ts';

const damaged = (detail: string) => new LightbenchError('data.damaged', { detail });

/**
 * Opens the database of a data folder, sets it up where the folder is new, and brings its schema up to date.
 * What is refused is left byte for byte as it was.
 * @param key 32 bytes; the key file has proved it already, so a database that does not decrypt is damaged
 * @throws LightbenchError data.in_use, data.damaged, data.newer, data.unwritable
 */
export function openDatabase(dataDir: string, key: Uint8Array): Connection {
  const { database } = folderLayout(dataDir);
  if (!existsSync(database)) create(dataDir, key);
  else inspect(database, key);
  return guarded(() => {
    const db = connect(database, key);
    try {
      migrate(db);
      return db;
    } catch (thrown) {
      db.close();
      throw thrown;
    }
  });
}

/** A database that is gone must not come back empty as if nothing had ever been there. */
function requireUnused(dataDir: string): void {
  const { vault, witness } = folderLayout(dataDir);
  const evidence = existsSync(vault) && readdirSync(vault).some((name) => name !== 'inbox');
  if (evidence || existsSync(witness))
    throw damaged('lightbench.db is missing, but what belongs to it is there');
}

/** Makes the whole database under another name first: a set-up that is cut short leaves nothing to stumble over. */
function create(dataDir: string, key: Uint8Array): void {
  requireUnused(dataDir);
  const { database } = folderLayout(dataDir);
  const temporary = `${database}.${randomUUID()}.new`;
  try {
    // SQLite would create it readable for everybody.
    closeSync(openSync(temporary, 'wx', FILE_MODE));
    const db = connect(temporary, key);
    try {
      db.pragma(`application_id = ${APPLICATION_ID}`);
      migrate(db);
    } finally {
      db.close();
    }
    // Somebody else may have been faster; then theirs is opened, or found to be in use.
    placeUnlessTaken(temporary, database);
  } catch (thrown) {
    rmSync(temporary, { force: true });
    throw systemCode(thrown)?.startsWith('SQLITE') ? translated(thrown) : unwritable(thrown);
  }
}

/** Looks at an existing database without changing it. */
function inspect(path: string, key: Uint8Array): void {
  const file = statSync(path);
  if (!file.isFile()) throw damaged('lightbench.db is not a file');
  if (file.size === 0) throw damaged('lightbench.db is empty');
  const left = ['-wal', '-shm'].map((suffix) => path + suffix).filter((side) => !existsSync(side));
  guarded(() => {
    const db = connectReadOnly(path, key);
    try {
      requireOurs(db);
    } finally {
      db.close();
      // A reader cannot tidy up behind itself; these hold nothing, for they were not there before.
      for (const side of left) rmSync(side, { force: true });
    }
  });
}

function requireOurs(db: Connection): void {
  const found = schemaVersion(db);
  if (Number(db.pragma('application_id', { simple: true })) !== APPLICATION_ID)
    throw damaged('lightbench.db is the database of another program');
  if (found > SCHEMA_VERSION) throw new LightbenchError('data.newer', { found, known: SCHEMA_VERSION });
  // Authenticates every page, and holds the indexes against their tables in a rough way.
  const fault = db.pragma('quick_check(1)', { simple: true });
  if (fault !== 'ok') throw damaged(String(fault));
}
