import { guard, present } from './guard.ts';

/** The light that an examiner gave a capture afterwards: revisions, of which the last one holds. */
export const lightOfACapture = {
  sql: `
CREATE TABLE capture_light (
  capture_id TEXT NOT NULL REFERENCES capture (id),
  revision INTEGER NOT NULL,
  light TEXT NOT NULL,
  actor TEXT NOT NULL,
  set_at TEXT NOT NULL,
  PRIMARY KEY (capture_id, revision)
) STRICT, WITHOUT ROWID;
${guard('capture_light', present('capture_light', 'capture_id = NEW.capture_id AND revision >= NEW.revision'))}
`,
};
