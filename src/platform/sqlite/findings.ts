import { type StoredFinding, storedFinding } from '../../contract/findings.ts';
import type { Connection } from './connection.ts';
import { restoredJson } from './rows.ts';
import type { SealedRows } from './sealed-rows.ts';

/** Every revision of the findings of an examination, oldest first. */
export const FINDINGS_QUERY = `
  SELECT finding_id AS findingId, revision, document FROM finding
  WHERE examination_id = ? ORDER BY seq`;

interface FindingRow {
  findingId: string;
  revision: number;
  document: string;
}

/** What people found. Rows are only ever added; the last revision of a finding holds. */
export function createFindings(db: Connection, sealed: SealedRows) {
  const all = db.prepare<[string], FindingRow>(FINDINGS_QUERY);
  const insert = db.prepare(
    `INSERT INTO finding (finding_id, revision, examination_id, document, actor, created_at)
     VALUES (@findingId, @revision, @examinationId, @document, @actor, @at)`,
  );
  return {
    findings(examinationId: string): StoredFinding[] {
      // A key that is set again keeps its place, so the order is that of the first revisions.
      const last = new Map(all.all(examinationId).map((row) => [row.findingId, row]));
      return [...last.values()].map(({ findingId, revision, document }) =>
        restoredJson(storedFinding, document, `finding ${findingId} ${revision}`),
      );
    },

    addFinding(examinationId: string, finding: StoredFinding, at: string, actor: string): void {
      const { id: findingId, revision } = finding;
      insert.run({ findingId, revision, examinationId, document: JSON.stringify(finding), actor, at });
      sealed.wrote('finding', findingId, revision);
    },
  };
}
