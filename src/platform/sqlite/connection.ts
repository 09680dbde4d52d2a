import Database from 'better-sqlite3';

export type Connection = Database.Database;

/** Marks the file as ours: 'LBV1'. */
export const APPLICATION_ID = 0x4c425631;

/** How long a connection waits for another one, in ms: enough for a virus scanner, not for another Lightbench. */
const BUSY_TIMEOUT_MS = 1500;

/**
 * Encrypts and authenticates each page: AES-256-CBC with HMAC-SHA-512, in the format of SQLCipher 4. The default of this
 * package (ChaCha20-Poly1305) is as strong, but nothing else reads it; evidence should not depend on one program.
 * The key is 32 random bytes, so no passphrase derivation happens here.
 */
function unlock(db: Connection, key: Uint8Array): void {
  db.pragma("cipher = 'sqlcipher'");
  db.pragma('legacy = 4');
  db.pragma(`key = "x'${Buffer.from(key).toString('hex')}'"`);
}

/** Opens a file without being able to change it. Errors show with the first query. */
export function connectReadOnly(path: string, key: Uint8Array): Connection {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
  unlock(db, key);
  db.pragma('trusted_schema = OFF');
  return db;
}

/** The one connection of a running program: nobody else gets in while it is open. */
export function connect(path: string, key: Uint8Array): Connection {
  const db = new Database(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    unlock(db, key);
    // Before the first access: then WAL works without a shared memory file, and the lock is ours until we close.
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = WAL');
    // WAL opens at NORMAL otherwise, which loses the last commits in a power cut.
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    db.pragma('cell_size_check = ON');
    // What is erased is overwritten, and nothing spills into temporary files, which are not encrypted.
    db.pragma('secure_delete = ON');
    db.pragma('temp_store = MEMORY');
    return db;
  } catch (thrown) {
    db.close();
    throw thrown;
  }
}
