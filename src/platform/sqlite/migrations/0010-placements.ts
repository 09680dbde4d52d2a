import { guard, present } from './guard.ts';

/** Pictures that people placed on models by points; without a document where that was taken back. */
export const placements = {
  sql: `
CREATE TABLE placement (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  examination_id TEXT NOT NULL REFERENCES examination (id),
  capture_id TEXT NOT NULL REFERENCES capture (id),
  frame INTEGER NOT NULL,
  model TEXT NOT NULL,
  document TEXT,
  actor TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX placement_by_examination ON placement (examination_id, seq);
${guard('placement', present('placement', 'id = NEW.id OR seq = NEW.seq'))}
`,
};
