import { guard, present } from './guard.ts';

/** What people found on the light table: every revision of every finding. */
export const findings = {
  sql: `
CREATE TABLE finding (
  seq INTEGER PRIMARY KEY,
  finding_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  examination_id TEXT NOT NULL REFERENCES examination (id),
  document TEXT NOT NULL,
  actor TEXT NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (finding_id, revision)
) STRICT;
CREATE INDEX finding_by_examination ON finding (examination_id, seq);
${guard('finding', present('finding', '(finding_id = NEW.finding_id AND revision = NEW.revision) OR seq = NEW.seq'))}
`,
};
