import type { LibraryReader, LibraryWriter, VersionRecord } from '../../application/library-ports.ts';
import {
  type LibrarySearch,
  type LibraryStatus,
  type LibrarySummary,
  type LibraryVersion,
  librarySummary,
} from '../../contract/library.ts';
import { categoryOf } from '../../reference/codes.ts';
import { type DocumentModel, documentModel, picturesOf } from '../../reference/model.ts';
import { searchWords } from '../../reference/search-words.ts';
import type { Connection } from './connection.ts';
import type { createLibraryIdentifying } from './library-identifying.ts';
import { libraryQuery, MODELS_QUERY } from './library-query.ts';
import { restoredJson } from './rows.ts';
import type { SealedRows } from './sealed-rows.ts';

/** Stands for the last year of issue of what is still being issued. */
const STILL_ISSUED = 9999;

const yearOf = (day: string) => Number(day.slice(0, 4));

function lightsOf({ pages }: DocumentModel) {
  return [...new Set(pages.flatMap(({ pictures }) => pictures.map(({ light }) => light)))];
}

function summaryOf(model: DocumentModel): LibrarySummary {
  const pictures = model.pages.flatMap((page) => page.pictures);
  const first = model.pages[0]?.pictures ?? [];
  const thumb = first.find(({ light }) => light === 'VI') ?? pictures[0];
  return {
    key: model.key,
    version: model.version,
    title: model.title,
    series: model.series,
    category: categoryOf(model.key.code),
    issuedFrom: model.validity.issuedFrom,
    issuedTo: model.validity.issuedTo,
    checkedOn: model.checkedOn,
    supersededBy: model.supersededBy,
    features: model.features.length,
    alerts: model.alerts.length,
    lights: lightsOf(model),
    thumb: thumb?.sha256 ?? '',
  };
}

const VERSION = 'version, reason, actor, imported_at AS importedAt, digest';

type LibraryRows = Pick<
  LibraryReader & LibraryWriter,
  | 'librarySearch'
  | 'libraryModels'
  | 'libraryVersion'
  | 'libraryVersions'
  | 'libraryStatus'
  | 'addLibraryVersion'
> & {
  /** Puts a version that is filed into the lists in the place of another, or takes the model out of them. */
  list(code: string, version: number | null): void;
};

function required<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`${name} is not filed`);
  return found;
}

/** Document models by version, and the tables that the library is listed, filtered and searched by. */
export function createLibraryRows(
  db: Connection,
  sealed: SealedRows,
  identifying: ReturnType<typeof createLibraryIdentifying>,
): LibraryRows {
  const versionsOf = db.prepare<[string], LibraryVersion>(
    `SELECT ${VERSION} FROM library_version WHERE code = ? ORDER BY version DESC`,
  );
  const versionRow = db.prepare<
    { code: string; version: number | null },
    LibraryVersion & { document: string }
  >(
    `SELECT ${VERSION}, document FROM library_version
     WHERE code = @code AND (@version IS NULL OR version = @version)
     ORDER BY id = (SELECT version_id FROM library_model WHERE code = @code) DESC, version DESC LIMIT 1`,
  );
  const newest = db.prepare<[number], string>(MODELS_QUERY.all).pluck();
  const newestOf = db.prepare<[string, number], string>(MODELS_QUERY.ofIssuer).pluck();
  const versionId = db
    .prepare<[string, number], number>('SELECT id FROM library_version WHERE code = ? AND version = ?')
    .pluck();
  const modelId = db.prepare<[string], number>('SELECT id FROM library_model WHERE code = ?').pluck();
  const dropModel = db.prepare('DELETE FROM library_model WHERE id = ?');
  const insertVersion = db.prepare(
    `INSERT INTO library_version (code, version, digest, document, reason, actor, imported_at)
     VALUES (@code, @version, @digest, @document, @reason, @actor, @importedAt)`,
  );
  const insertPicture = db.prepare('INSERT INTO library_picture (version_id, sha256) VALUES (?, ?)');
  const putModel = db
    .prepare<unknown[], number>(
      `INSERT INTO library_model (code, version_id, issuer, type, year, issued_from, issued_to, alerts, summary)
       VALUES (@code, @versionId, @issuer, @type, @year, @issuedFrom, @issuedTo, @alerts, @summary)
       ON CONFLICT (code) DO UPDATE SET version_id = excluded.version_id, issuer = excluded.issuer,
         type = excluded.type, year = excluded.year, issued_from = excluded.issued_from,
         issued_to = excluded.issued_to, alerts = excluded.alerts, summary = excluded.summary
       RETURNING id`,
    )
    .pluck();
  const clearTraits = db.prepare('DELETE FROM library_trait WHERE model_id = ?');
  const insertTrait = db.prepare('INSERT INTO library_trait (kind, value, model_id) VALUES (?, ?, ?)');
  const clearWords = db.prepare('DELETE FROM library_words WHERE rowid = ?');
  const insertWords = db.prepare(
    `INSERT INTO library_words (rowid, issuer, document, features, alerts)
     VALUES (@id, @issuer, @document, @features, @alerts)`,
  );
  const counts = db.prepare<[], Pick<LibraryStatus, 'models' | 'versions' | 'pictures' | 'updatedAt'>>(
    `SELECT (SELECT count(*) FROM library_model) AS models, (SELECT count(*) FROM library_version) AS versions,
       (SELECT count(DISTINCT sha256) FROM library_picture) AS pictures,
       (SELECT imported_at FROM library_version ORDER BY id DESC LIMIT 1) AS updatedAt`,
  );
  const countBy = (column: 'issuer' | 'type') =>
    db.prepare<[], { code: string; models: number }>(
      `SELECT ${column} AS code, count(*) AS models FROM library_model GROUP BY ${column} ORDER BY ${column}`,
    );
  const [byIssuer, byType] = [countBy('issuer'), countBy('type')];

  /** Puts the model in the place of its earlier version in everything that follows from it. */
  function hold(model: DocumentModel, versionId: number | bigint): void {
    const { code, issuer, type, year } = model.key;
    const { issuedFrom, issuedTo } = model.validity;
    const id = putModel.get({
      code,
      versionId,
      issuer,
      type,
      year,
      issuedFrom: yearOf(issuedFrom),
      issuedTo: issuedTo === null ? STILL_ISSUED : yearOf(issuedTo),
      alerts: model.alerts.length,
      summary: JSON.stringify(summaryOf(model)),
    });
    clearTraits.run(id);
    for (const term of new Set(model.features.map((feature) => feature.term)))
      insertTrait.run('term', term, id);
    for (const light of lightsOf(model)) insertTrait.run('light', light, id);
    clearWords.run(id);
    insertWords.run({ id, ...searchWords(model) });
    identifying.hold(model);
  }

  return {
    librarySearch(search: LibrarySearch) {
      const { sql, count, values } = libraryQuery(search);
      const rows = db
        .prepare<unknown[], { code: string; summary: string }>(sql)
        .all(...values, search.limit, search.offset);
      const total = Number(
        db
          .prepare(count)
          .pluck()
          .get(...values),
      );
      const items = rows.map(({ code, summary }) =>
        restoredJson(librarySummary, summary, `summary of ${code}`),
      );
      return { total, items };
    },

    libraryVersion(code, version): VersionRecord | null {
      const row = versionRow.get({ code, version: version ?? null });
      if (!row) return null;
      const { document, ...stored } = row;
      return { ...stored, model: restoredJson(documentModel, document, `model ${code}`) };
    },

    libraryModels(issuer, limit): DocumentModel[] {
      const documents = issuer === null ? newest.all(limit) : newestOf.all(issuer, limit);
      return documents.map((document) => restoredJson(documentModel, document, 'a model of the library'));
    },

    libraryVersions: (code) => versionsOf.all(code),

    list(code, version): void {
      const id = modelId.get(code);
      if (version !== null) {
        const record = required(versionRow.get({ code, version }), `${code} v${version}`);
        hold(
          restoredJson(documentModel, record.document, `model ${code}`),
          versionId.get(code, version) ?? 0,
        );
      } else if (id !== undefined) {
        clearTraits.run(id);
        clearWords.run(id);
        dropModel.run(id);
        identifying.drop(code);
      }
    },

    libraryStatus(): LibraryStatus {
      const counted = counts.get() ?? { models: 0, versions: 0, pictures: 0, updatedAt: null };
      return { ...counted, issuers: byIssuer.all(), types: byType.all() };
    },

    addLibraryVersion({ model, ...record }): void {
      const { code } = model.key;
      const { lastInsertRowid } = insertVersion.run({ ...record, code, document: JSON.stringify(model) });
      sealed.wrote('library_version', code, record.version);
      for (const sha256 of new Set(picturesOf(model).map((picture) => picture.sha256)))
        insertPicture.run(lastInsertRowid, sha256);
      hold(model, lastInsertRowid);
    },
  };
}
