import { type StoredComparison, storedComparison } from '../../contract/comparison.ts';
import type { Connection } from './connection.ts';
import { restoredJson } from './rows.ts';
import type { SealedRows } from './sealed-rows.ts';

export const LAST_COMPARISON_QUERY =
  'SELECT id, document FROM comparison WHERE examination_id = ? ORDER BY seq DESC LIMIT 1';

/** Comparisons of examinations. Rows are only ever added; the last one holds. */
export function createComparisons(db: Connection, sealed: SealedRows) {
  const last = db.prepare<[string], { id: string; document: string }>(LAST_COMPARISON_QUERY);
  const insert = db.prepare(
    `INSERT INTO comparison (id, examination_id, document, actor, created_at)
     VALUES (@id, @examinationId, @document, @actor, @finishedAt)`,
  );

  const one = db.prepare<[string, string], { document: string }>(
    'SELECT document FROM comparison WHERE examination_id = ? AND id = ?',
  );

  return {
    comparison(examinationId: string, id: string): StoredComparison | null {
      const row = one.get(examinationId, id);
      return row ? restoredJson(storedComparison, row.document, `comparison ${id}`) : null;
    },

    lastComparison(examinationId: string): StoredComparison | null {
      const row = last.get(examinationId);
      return row ? restoredJson(storedComparison, row.document, `comparison ${row.id}`) : null;
    },

    addComparison(examinationId: string, comparison: StoredComparison): void {
      const { id, actor, finishedAt } = comparison;
      insert.run({ id, examinationId, document: JSON.stringify(comparison), actor, finishedAt });
      sealed.wrote('comparison', id);
    },
  };
}

export type Comparisons = ReturnType<typeof createComparisons>;
