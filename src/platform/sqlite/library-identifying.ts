import type { LibraryReader, PageAppearance } from '../../application/library-ports.ts';
import { APPEARANCE_BYTES, APPEARANCE_FORM } from '../../comparison/appearance.ts';
import { zoneModel } from '../../comparison/zone-model.ts';
import type { DocumentModel } from '../../reference/model.ts';
import type { Connection } from './connection.ts';
import { restoredJson } from './rows.ts';

export const ZONE_QUERY = 'SELECT facts FROM library_zone WHERE issuer = ? ORDER BY year DESC, code LIMIT ?';
export const APPEARANCE_QUERY = `
  SELECT code, page, appearance FROM library_appearance WHERE form = ${APPEARANCE_FORM} AND page <> ''`;
export const UNSEEN_QUERY = `
  SELECT m.code FROM library_model m
  WHERE NOT EXISTS (SELECT 1 FROM library_appearance a WHERE a.code = m.code AND a.form = ${APPEARANCE_FORM})
  ORDER BY m.id DESC LIMIT ?`;

type Rows = Pick<LibraryReader, 'libraryZones' | 'libraryAppearances' | 'libraryUnseen' | 'libraryTitle'> & {
  rememberAppearances(code: string, version: number, pages: readonly PageAppearance[]): void;
  /** Puts a version in the place of what was known of its model. */
  hold(model: DocumentModel): void;
  drop(code: string): void;
};

/** What models of the library are recognised by. */
export function createLibraryIdentifying(db: Connection): Rows {
  const zones = db.prepare<[string, number], string>(ZONE_QUERY).pluck();
  const appearances = db.prepare<[], { code: string; page: string; appearance: Uint8Array }>(
    APPEARANCE_QUERY,
  );
  const unseen = db.prepare<[number], string>(UNSEEN_QUERY).pluck();
  const title = db
    .prepare<[string], string>(`SELECT json_extract(summary, '$.title') FROM library_model WHERE code = ?`)
    .pluck();
  const version = db
    .prepare<[string], number>(
      'SELECT v.version FROM library_model m JOIN library_version v ON v.id = m.version_id WHERE m.code = ?',
    )
    .pluck();
  const dropZone = db.prepare('DELETE FROM library_zone WHERE code = ?');
  const insertZone = db.prepare(
    'INSERT INTO library_zone (code, issuer, year, facts) VALUES (@code, @issuer, @year, @facts)',
  );
  const dropAppearances = db.prepare('DELETE FROM library_appearance WHERE code = ?');
  const insertAppearance = db.prepare(
    `INSERT INTO library_appearance (code, page, form, appearance)
     VALUES (@code, @page, ${APPEARANCE_FORM}, @appearance)`,
  );

  function drop(code: string): void {
    dropZone.run(code);
    dropAppearances.run(code);
  }

  return {
    libraryZones: (issuer, limit) =>
      zones.all(issuer, limit).map((facts) => restoredJson(zoneModel, facts, 'the zone of a model')),

    libraryAppearances(visit): void {
      for (const { code, page, appearance } of appearances.iterate())
        if (appearance.length === APPEARANCE_BYTES) visit(code, page, appearance);
    },

    libraryUnseen: (limit) => unseen.all(limit),
    libraryTitle: (code) => title.get(code) ?? null,

    rememberAppearances(code, of, pages): void {
      // Another version may hold by now, and its pages may look otherwise.
      if (version.get(code) !== of) return;
      dropAppearances.run(code);
      const none = { page: '', appearance: new Uint8Array() };
      for (const page of pages.length > 0 ? pages : [none]) insertAppearance.run({ code, ...page });
    },

    hold(model): void {
      const { code, year } = model.key;
      drop(code);
      if (model.mrz)
        insertZone.run({
          ...{ code, year, issuer: model.mrz.issuer },
          facts: JSON.stringify(zoneModel.parse(model)),
        });
    },

    drop,
  };
}
