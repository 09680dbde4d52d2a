import { guard, present } from './guard.ts';

/**
 * Lists of stolen and lost documents. That a list was taken in or removed is a row that stays; of a name the last one
 * holds. Entries are not evidence and go with their list.
 */
export const documentLists = {
  sql: `
CREATE TABLE document_list (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('import', 'removal')),
  file TEXT NOT NULL,
  digest TEXT NOT NULL,
  -- HMAC key of a list that stores no number as it is; empty for one that does.
  salt TEXT NOT NULL,
  entries INTEGER NOT NULL,
  actor TEXT NOT NULL,
  imported_at TEXT NOT NULL
) STRICT;
CREATE INDEX document_list_by_name ON document_list (name, id);
${guard('document_list', present('document_list', 'id = NEW.id'))}

CREATE TABLE list_entry (
  list_id INTEGER NOT NULL REFERENCES document_list (id),
  key TEXT NOT NULL,
  status TEXT NOT NULL,
  type TEXT,
  place TEXT,
  date TEXT
) STRICT;
CREATE INDEX list_entry_by_key ON list_entry (list_id, key);
`,
};
