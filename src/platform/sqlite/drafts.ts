import type { DraftReader, DraftRecord, DraftWriter } from '../../application/draft-ports.ts';
import type { DraftSummary } from '../../contract/drafts.ts';
import { draftModel } from '../../reference/draft-model.ts';
import type { Connection } from './connection.ts';
import { restoredJson } from './rows.ts';

const STAMPS = `id, revision, based_on AS basedOn, created_by AS createdBy, created_at AS createdAt,
  changed_by AS changedBy, changed_at AS changedAt`;

const rowOf = ({ document, ...record }: DraftRecord) => ({
  ...record,
  code: document.key?.code ?? '',
  title: document.title ?? '',
  document: JSON.stringify(document),
});

/** Drafts of document models: working rows, which nothing seals. */
export function createDrafts(db: Connection): DraftReader & DraftWriter {
  const list = db.prepare<[], DraftSummary>(
    `SELECT ${STAMPS}, code, title FROM draft ORDER BY changed_at DESC, id`,
  );
  const select = db.prepare<[string], Omit<DraftRecord, 'document'> & { document: string }>(
    `SELECT ${STAMPS}, document FROM draft WHERE id = ?`,
  );
  const insert = db.prepare(
    `INSERT INTO draft (id, revision, based_on, code, title, document, created_by, created_at, changed_by, changed_at)
     VALUES (@id, @revision, @basedOn, @code, @title, @document, @createdBy, @createdAt, @changedBy, @changedAt)`,
  );
  const update = db.prepare(
    `UPDATE draft SET revision = @revision, code = @code, title = @title, document = @document,
       changed_by = @changedBy, changed_at = @changedAt WHERE id = @id`,
  );
  const remove = db.prepare('DELETE FROM draft WHERE id = ?');
  const pictures = db
    .prepare<[string], string>('SELECT sha256 FROM draft_picture WHERE draft_id = ?')
    .pluck();
  const insertPicture = db.prepare(
    'INSERT INTO draft_picture (draft_id, sha256) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  const removePictures = db.prepare('DELETE FROM draft_picture WHERE draft_id = ?');

  return {
    drafts: () => list.all(),
    draft(id): DraftRecord | null {
      const row = select.get(id);
      return row ? { ...row, document: restoredJson(draftModel, row.document, `draft ${id}`) } : null;
    },
    draftPictures: (id) => new Set(pictures.all(id)),

    addDraft: (draft) => void insert.run(rowOf(draft)),
    changeDraft: (draft) => void update.run(rowOf(draft)),
    addDraftPicture: (id, sha256) => void insertPicture.run(id, sha256),
    dropDraft(id): void {
      removePictures.run(id);
      remove.run(id);
    },
  };
}
