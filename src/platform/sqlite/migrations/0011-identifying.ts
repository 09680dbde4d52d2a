/**
 * What models are recognised by: what their zones say, and what their pages look like. It follows from the version that holds
 * and can be made again, so nothing of it is sealed. Appearances are computed by the program, also those of what was filed
 * before.
 */
export const identifying = {
  sql: `
-- One row a model with a zone; facts is the part of its document that a zone is held against.
CREATE TABLE library_zone (
  code TEXT PRIMARY KEY,
  issuer TEXT NOT NULL,
  year INTEGER NOT NULL,
  facts TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX library_zone_by_issuer ON library_zone (issuer, year DESC, code);
INSERT INTO library_zone (code, issuer, year, facts)
  SELECT m.code, json_extract(v.document, '$.mrz.issuer'), m.year, json_object(
    'key', json_object('code', m.code, 'issuer', m.issuer),
    'title', json_extract(v.document, '$.title'),
    'validity', json_extract(v.document, '$.validity'),
    'mrz', json_object(
      'format', json_extract(v.document, '$.mrz.format'),
      'issuer', json_extract(v.document, '$.mrz.issuer'),
      'documentCodes', json_extract(v.document, '$.mrz.documentCodes'),
      'numberPattern', json_extract(v.document, '$.mrz.numberPattern')))
  FROM library_model m JOIN library_version v ON v.id = m.version_id
  WHERE json_extract(v.document, '$.mrz.issuer') IS NOT NULL;

-- One row a page in visible light. A model without one, or whose pictures were refused, has one row with the page '' and no bytes.
CREATE TABLE library_appearance (
  code TEXT NOT NULL,
  page TEXT NOT NULL,
  form INTEGER NOT NULL,
  appearance BLOB NOT NULL,
  PRIMARY KEY (code, page)
) STRICT, WITHOUT ROWID;
`,
};
