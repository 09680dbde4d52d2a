import { guard, present } from './guard.ts';

/**
 * Document models of the reference library by version; every version stays, for examinations point at the one they
 * used. What is listed, filtered and searched follows from the version that holds, and can be made again from it.
 */
export const referenceLibrary = {
  sql: `
CREATE TABLE library_version (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL,
  version INTEGER NOT NULL,
  digest TEXT NOT NULL,
  document TEXT NOT NULL,
  reason TEXT NOT NULL,
  actor TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  UNIQUE (code, version)
) STRICT;
${guard('library_version', present('library_version', 'id = NEW.id OR (code = NEW.code AND version >= NEW.version)'))}

-- The key to evidence keeps a picture from being erased while a model shows it.
CREATE TABLE library_picture (
  version_id INTEGER NOT NULL REFERENCES library_version (id),
  sha256 TEXT NOT NULL REFERENCES evidence (sha256),
  PRIMARY KEY (version_id, sha256)
) STRICT, WITHOUT ROWID;
CREATE INDEX library_picture_by_bytes ON library_picture (sha256);
${guard('library_picture', present('library_picture', 'version_id = NEW.version_id AND sha256 = NEW.sha256'))}

-- One row a model. Years of issue are calendar years; issued_to is 9999 while it is being issued.
CREATE TABLE library_model (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  version_id INTEGER NOT NULL REFERENCES library_version (id),
  issuer TEXT NOT NULL,
  type TEXT NOT NULL,
  year INTEGER NOT NULL,
  issued_from INTEGER NOT NULL,
  issued_to INTEGER NOT NULL,
  alerts INTEGER NOT NULL,
  summary TEXT NOT NULL
) STRICT;
CREATE INDEX library_model_in_order ON library_model (issuer, type, year DESC, code);
CREATE INDEX library_model_by_version ON library_model (version_id);

-- What a model has of each kind that can be filtered by: 'term' or 'light'.
CREATE TABLE library_trait (
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  model_id INTEGER NOT NULL REFERENCES library_model (id),
  PRIMARY KEY (kind, value, model_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX library_trait_by_model ON library_trait (model_id);

-- Words only: the texts themselves stand in library_version.
CREATE VIRTUAL TABLE library_words USING fts5 (
  issuer, document, features, alerts,
  content = '', contentless_delete = 1, prefix = '1 2 3',
  tokenize = "unicode61 remove_diacritics 2"
);
`,
};
