import type { Connection } from './connection.ts';
import { migrations } from './migrations/index.ts';

/** Schema that this program writes. */
export const SCHEMA_VERSION = migrations.length;

export const schemaVersion = (db: Connection): number => Number(db.pragma('user_version', { simple: true }));

/** Brings the schema up to a version, one transaction a step. */
export function migrate(db: Connection, to: number = SCHEMA_VERSION): void {
  for (const [at, migration] of migrations.entries()) {
    const version = at + 1;
    if (version <= schemaVersion(db) || version > to) continue;
    const step = db.transaction(() => {
      db.exec(migration.sql);
      db.pragma(`user_version = ${version}`);
    });
    step.immediate();
  }
}
