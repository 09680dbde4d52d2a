import { createHmac, randomBytes } from 'node:crypto';
import type { ListReader, ListWriter } from '../../application/lists.ts';
import type { ListHit } from '../../reference/list-check.ts';
import type { Connection } from './connection.ts';
import type { SealedRows } from './sealed-rows.ts';

const SALT_BYTES = 32;

interface ListRowHeld {
  id: number;
  name: string;
  kind: string;
  salt: string;
  entries: number;
  importedAt: string;
  file: string;
  actor: string;
}

/** What an entry is found by: issuer and number, or a keyed hash of them that only this data folder can make. */
function keyOf(salt: string, issuer: string, number: string): string {
  const plain = `${issuer} ${number}`;
  return salt === ''
    ? plain
    : createHmac('sha256', Buffer.from(salt, 'base64')).update(plain).digest('base64');
}

/** Lists of documents, and the entries of those that hold. */
export function createDocumentLists(db: Connection, sealed: SealedRows): ListReader & ListWriter {
  const held = db.prepare<[], ListRowHeld>(
    `SELECT id, name, kind, salt, entries, imported_at AS importedAt, file, actor FROM document_list
     WHERE id IN (SELECT max(id) FROM document_list GROUP BY name) AND kind = 'import' ORDER BY name`,
  );
  const entriesOf = db.prepare<[number, string], Omit<ListHit, 'list'>>(
    'SELECT status, type, place, date FROM list_entry WHERE list_id = ? AND key = ? ORDER BY rowid',
  );
  const insertList = db.prepare(
    `INSERT INTO document_list (name, kind, file, digest, salt, entries, actor, imported_at)
     VALUES (@name, @kind, @file, @digest, @salt, @entries, @actor, @at)`,
  );
  const insertEntry = db.prepare(
    'INSERT INTO list_entry (list_id, key, status, type, place, date) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const clear = db.prepare<[string]>(
    'DELETE FROM list_entry WHERE list_id IN (SELECT id FROM document_list WHERE name = ?)',
  );

  function add(row: Record<string, string | number>): number {
    const id = Number(insertList.run(row).lastInsertRowid);
    sealed.wrote('document_list', id);
    return id;
  }

  return {
    documentLists: () =>
      held.all().map(({ id: _, kind: __, salt, ...list }) => ({ ...list, hashed: salt !== '' })),

    listedAs: (issuer, number) =>
      held
        .all()
        .flatMap(({ id, name, salt }) =>
          entriesOf.all(id, keyOf(salt, issuer, number)).map((entry) => ({ ...entry, list: name })),
        ),

    replaceList({ name, file, digest, hashed, actor, at }, entries): void {
      clear.run(name);
      const salt = hashed ? randomBytes(SALT_BYTES).toString('base64') : '';
      const id = add({ name, kind: 'import', file, digest, salt, entries: entries.length, actor, at });
      for (const { issuer, number, status, type, place, date } of entries)
        insertEntry.run(id, keyOf(salt, issuer, number), status, type, place, date);
    },

    removeList(name, actor, at): void {
      clear.run(name);
      add({ name, kind: 'removal', file: '', digest: '', salt: '', entries: 0, actor, at });
    },
  };
}
