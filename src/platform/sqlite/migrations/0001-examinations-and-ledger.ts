import { guard, present } from './guard.ts';

/** Examinations, captures with their reading history, evidence, outcomes, and the ledger over all of it. */
export const examinationsAndLedger = {
  sql: `
CREATE TABLE examination_number (
  year INTEGER PRIMARY KEY,
  last INTEGER NOT NULL
) STRICT;

-- The columns after opened_at are the summary in the log; they follow from captures and outcomes.
CREATE TABLE examination (
  id TEXT PRIMARY KEY,
  opened_at TEXT NOT NULL,
  format TEXT,
  document_code TEXT,
  issuer TEXT,
  document_number TEXT,
  overall TEXT,
  failed TEXT NOT NULL DEFAULT '[]',
  outcome TEXT,
  thumb_sha256 TEXT,
  thumb_frame INTEGER,
  search TEXT NOT NULL
) STRICT;
CREATE INDEX examination_by_time ON examination (opened_at DESC, id DESC);

CREATE TABLE evidence (
  sha256 TEXT PRIMARY KEY,
  size_bytes INTEGER NOT NULL,
  data_key BLOB NOT NULL,
  received_at TEXT NOT NULL
) STRICT;

CREATE TABLE capture (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  examination_id TEXT NOT NULL REFERENCES examination (id),
  sha256 TEXT NOT NULL REFERENCES evidence (sha256),
  name TEXT NOT NULL,
  size_bytes INTEGER NOT NULL,
  light TEXT NOT NULL,
  origin TEXT NOT NULL,
  received_at TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'queued',
  error TEXT,
  reading_id INTEGER REFERENCES reading (id)
) STRICT;
CREATE INDEX capture_by_examination ON capture (examination_id, seq);
CREATE INDEX capture_by_evidence ON capture (sha256);
CREATE INDEX capture_unfinished ON capture (seq) WHERE state IN ('queued', 'working');

-- Everything ever read from a capture; capture.reading_id names the reading that holds. The summary is for the log.
CREATE TABLE reading (
  id INTEGER PRIMARY KEY,
  capture_id TEXT NOT NULL REFERENCES capture (id),
  read_at TEXT NOT NULL,
  container TEXT,
  remarks TEXT NOT NULL,
  frames TEXT NOT NULL,
  summary TEXT NOT NULL
) STRICT;
CREATE INDEX reading_by_capture ON reading (capture_id, id);
${guard('reading', present('reading', 'id = NEW.id'))}
${guard('evidence', present('evidence', 'sha256 = NEW.sha256'))}

CREATE TABLE outcome (
  examination_id TEXT NOT NULL REFERENCES examination (id),
  revision INTEGER NOT NULL,
  document TEXT NOT NULL,
  bearer TEXT NOT NULL,
  note TEXT NOT NULL,
  actor TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  PRIMARY KEY (examination_id, revision)
) STRICT, WITHOUT ROWID;
${guard('outcome', present('outcome', 'examination_id = NEW.examination_id AND revision >= NEW.revision'))}

CREATE TABLE derived_blob (
  sha256 TEXT PRIMARY KEY,
  size_bytes INTEGER NOT NULL,
  data_key BLOB NOT NULL
) STRICT;

CREATE TABLE derived (
  address TEXT PRIMARY KEY,
  parent_sha256 TEXT NOT NULL REFERENCES evidence (sha256),
  sha256 TEXT NOT NULL REFERENCES derived_blob (sha256),
  media_type TEXT NOT NULL,
  width_px INTEGER NOT NULL,
  height_px INTEGER NOT NULL,
  libraries TEXT NOT NULL
) STRICT;
CREATE INDEX derived_by_parent ON derived (parent_sha256);
CREATE INDEX derived_by_blob ON derived (sha256);

CREATE TABLE ledger_entry (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  subject TEXT NOT NULL,
  digest TEXT NOT NULL,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX ledger_by_subject ON ledger_entry (subject, seq);
CREATE INDEX ledger_erasures ON ledger_entry (subject) WHERE action = 'examination.erased';
${guard('ledger_entry', 'NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM ledger_entry)')}

-- The part of an entry that may hold personal data; it can go once its examination was lawfully erased.
CREATE TABLE ledger_payload (
  seq INTEGER PRIMARY KEY REFERENCES ledger_entry (seq),
  salt BLOB NOT NULL,
  payload TEXT NOT NULL
) STRICT;
CREATE TRIGGER ledger_payload_no_update BEFORE UPDATE ON ledger_payload
  BEGIN SELECT RAISE(ABORT, 'ledger_payload is append-only'); END;
CREATE TRIGGER ledger_payload_no_replace BEFORE INSERT ON ledger_payload
  WHEN EXISTS (SELECT 1 FROM ledger_payload WHERE seq = NEW.seq)
  BEGIN SELECT RAISE(ABORT, 'ledger_payload is append-only'); END;
CREATE TRIGGER ledger_payload_no_delete BEFORE DELETE ON ledger_payload
  WHEN NOT EXISTS (
    SELECT 1 FROM ledger_entry AS mine
    JOIN ledger_entry AS erasure ON erasure.subject = mine.subject AND erasure.action = 'examination.erased'
    WHERE mine.seq = OLD.seq
  )
  BEGIN SELECT RAISE(ABORT, 'a payload is only deleted after its examination was erased'); END;

CREATE TABLE signing_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  private_key BLOB NOT NULL,
  public_key BLOB NOT NULL
) STRICT;
${guard('signing_key', present('signing_key', 'id = NEW.id'))}

CREATE TABLE tree_head (
  size INTEGER PRIMARY KEY,
  root TEXT NOT NULL,
  at TEXT NOT NULL,
  signature BLOB NOT NULL
) STRICT;
${guard('tree_head', present('tree_head', 'size >= NEW.size'))}

CREATE TABLE verification (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  result TEXT NOT NULL
) STRICT;
`,
};
