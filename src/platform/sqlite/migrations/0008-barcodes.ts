import { guard, present } from './guard.ts';

/**
 * Barcodes that were found in captures: searches that stay, of which the last one of a capture holds. What waits for a
 * search may be lost without harm, so it is an ordinary row.
 */
export const barcodes = {
  sql: `
CREATE TABLE barcode_search (
  id INTEGER PRIMARY KEY,
  capture_id TEXT NOT NULL REFERENCES capture (id),
  searched_at TEXT NOT NULL,
  result TEXT NOT NULL
) STRICT;
CREATE INDEX barcode_search_by_capture ON barcode_search (capture_id, id);
${guard('barcode_search', present('barcode_search', 'id = NEW.id'))}

CREATE TABLE barcode_waiting (
  capture_id TEXT PRIMARY KEY REFERENCES capture (id)
) STRICT, WITHOUT ROWID;
`,
};
