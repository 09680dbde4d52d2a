import { guard, present } from './guard.ts';

/**
 * Drafts of document models: rows that change and go. And 'draft' as a kind of step, which a CHECK cannot learn but in a
 * table made anew: rows keep number, columns and order, so that their seals hold. The new tables take the pages that the
 * old ones leave, for nothing authenticates a page that is free.
 */
export const drafts = {
  sql: `
CREATE TEMP TABLE kept_step AS SELECT * FROM library_step;
CREATE TEMP TABLE kept_hold AS SELECT * FROM library_hold;
DROP TABLE library_hold;
DROP TABLE library_step;

CREATE TABLE library_step (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('folder', 'pack', 'draft', 'undo')),
  name TEXT NOT NULL,
  pack_id TEXT,
  fingerprint TEXT,
  undoes INTEGER UNIQUE REFERENCES library_step (id),
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  taken_at TEXT NOT NULL
) STRICT;
CREATE TABLE library_hold (
  id INTEGER PRIMARY KEY,
  step_id INTEGER NOT NULL REFERENCES library_step (id),
  code TEXT NOT NULL,
  version INTEGER,
  reason TEXT NOT NULL
) STRICT;
INSERT INTO library_step SELECT * FROM temp.kept_step ORDER BY id;
INSERT INTO library_hold SELECT * FROM temp.kept_hold ORDER BY id;
DROP TABLE temp.kept_step;
DROP TABLE temp.kept_hold;
CREATE INDEX library_hold_by_code ON library_hold (code, id);
CREATE INDEX library_hold_by_step ON library_hold (step_id);
${guard('library_step', present('library_step', 'id = NEW.id'))}
${guard('library_hold', present('library_hold', 'id = NEW.id'))}

CREATE TABLE draft (
  id TEXT PRIMARY KEY,
  revision INTEGER NOT NULL,
  based_on INTEGER,
  -- As far as they are written, for the list.
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  document TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  changed_by TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

-- Pictures that may stand in a draft. The key to evidence keeps one from being erased while it is worked on.
CREATE TABLE draft_picture (
  draft_id TEXT NOT NULL REFERENCES draft (id),
  sha256 TEXT NOT NULL REFERENCES evidence (sha256),
  PRIMARY KEY (draft_id, sha256)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_picture_by_bytes ON draft_picture (sha256);
`,
};
