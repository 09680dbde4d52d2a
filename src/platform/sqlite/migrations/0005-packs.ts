import { guard, present } from './guard.ts';

/**
 * Steps in which the library changed, and what held of each model after them; keys of publishers that people decided to
 * trust or not. Decisions are rows that stay: of a key, and of a model, the last one holds.
 */
export const packs = {
  sql: `
CREATE TABLE publisher_trust (
  id INTEGER PRIMARY KEY,
  fingerprint TEXT NOT NULL,
  public_key TEXT NOT NULL,
  publisher TEXT NOT NULL,
  trusted INTEGER NOT NULL CHECK (trusted IN (0, 1)),
  actor TEXT NOT NULL,
  decided_at TEXT NOT NULL
) STRICT;
CREATE INDEX publisher_trust_by_key ON publisher_trust (fingerprint, id);
${guard('publisher_trust', present('publisher_trust', 'id = NEW.id'))}

-- A step can be undone once, by a step of its own.
CREATE TABLE library_step (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('folder', 'pack', 'undo')),
  name TEXT NOT NULL,
  pack_id TEXT,
  fingerprint TEXT,
  undoes INTEGER UNIQUE REFERENCES library_step (id),
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  taken_at TEXT NOT NULL
) STRICT;
${guard('library_step', present('library_step', 'id = NEW.id'))}

-- The version of a model that holds since a step; none where it was withdrawn.
CREATE TABLE library_hold (
  id INTEGER PRIMARY KEY,
  step_id INTEGER NOT NULL REFERENCES library_step (id),
  code TEXT NOT NULL,
  version INTEGER,
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX library_hold_by_code ON library_hold (code, id);
CREATE INDEX library_hold_by_step ON library_hold (step_id);
${guard('library_hold', present('library_hold', 'id = NEW.id'))}
`,
};
