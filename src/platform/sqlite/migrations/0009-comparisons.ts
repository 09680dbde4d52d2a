import { guard, present } from './guard.ts';

/** Documents held against models: results that stay, of which the last one of an examination holds. */
export const comparisons = {
  sql: `
CREATE TABLE comparison (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  examination_id TEXT NOT NULL REFERENCES examination (id),
  document TEXT NOT NULL,
  actor TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX comparison_by_examination ON comparison (examination_id, seq);
${guard('comparison', present('comparison', 'id = NEW.id OR seq = NEW.seq'))}
`,
};
