import { guard, present } from './guard.ts';

/** Zones that came without a picture, and corrections of zones: revisions, of which the last one holds. */
export const manualWork = {
  sql: `
CREATE TABLE entered_zone (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  examination_id TEXT NOT NULL REFERENCES examination (id),
  origin TEXT NOT NULL,
  lines TEXT NOT NULL,
  judgement TEXT NOT NULL,
  actor TEXT NOT NULL,
  entered_at TEXT NOT NULL
) STRICT;
CREATE INDEX entered_zone_by_examination ON entered_zone (examination_id, seq);
${guard('entered_zone', present('entered_zone', 'id = NEW.id OR seq = NEW.seq'))}

-- The zone is one of a reading or an entered one; readings are JSON, so no key refers to it.
CREATE TABLE zone_correction (
  zone_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  examination_id TEXT NOT NULL REFERENCES examination (id),
  lines TEXT NOT NULL,
  reason TEXT NOT NULL,
  judgement TEXT NOT NULL,
  actor TEXT NOT NULL,
  corrected_at TEXT NOT NULL,
  PRIMARY KEY (zone_id, revision)
) STRICT, WITHOUT ROWID;
CREATE INDEX zone_correction_by_examination ON zone_correction (examination_id, zone_id, revision);
${guard('zone_correction', present('zone_correction', 'zone_id = NEW.zone_id AND revision >= NEW.revision'))}
`,
};
