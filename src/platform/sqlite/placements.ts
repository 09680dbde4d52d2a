import { type StoredPlacement, storedPlacement } from '../../contract/placement.ts';
import type { Connection } from './connection.ts';
import { restoredJson } from './rows.ts';
import type { SealedRows } from './sealed-rows.ts';

interface PlacementRow {
  id: string;
  captureId: string;
  frame: number;
  model: string;
  /** NULL: taken back. */
  document: string | null;
}

export const PLACEMENTS_QUERY = `
  SELECT id, capture_id AS captureId, frame, model, document
  FROM placement WHERE examination_id = ? ORDER BY seq`;

/** Pictures that people placed on models. Rows are only ever added; the last one of a picture and a model holds. */
export function createPlacements(db: Connection, sealed: SealedRows) {
  const all = db.prepare<[string], PlacementRow>(PLACEMENTS_QUERY);
  const insert = db.prepare(
    `INSERT INTO placement (id, examination_id, capture_id, frame, model, document, actor, created_at)
     VALUES (@id, @examinationId, @captureId, @frame, @model, @document, @actor, @at)`,
  );

  function add(
    row: Omit<PlacementRow, 'document'> & Record<'examinationId' | 'actor' | 'at', string>,
    document: string | null,
  ) {
    insert.run({ ...row, document });
    sealed.wrote('placement', row.id);
  }

  return {
    placements(examinationId: string): StoredPlacement[] {
      const last = new Map(
        all.all(examinationId).map((row) => [`${row.captureId} ${row.frame} ${row.model}`, row]),
      );
      return [...last.values()].flatMap(({ id, document }) =>
        document === null ? [] : [restoredJson(storedPlacement, document, `placement ${id}`)],
      );
    },

    addPlacement(examinationId: string, placement: StoredPlacement): void {
      const { id, captureId, frame, model, actor, placedAt: at } = placement;
      add({ id, examinationId, captureId, frame, model, actor, at }, JSON.stringify(placement));
    },

    takeBackPlacement(
      examinationId: string,
      taken: Pick<StoredPlacement, 'id' | 'captureId' | 'frame' | 'model' | 'actor'> & { at: string },
    ): void {
      add({ examinationId, ...taken }, null);
    },
  };
}
