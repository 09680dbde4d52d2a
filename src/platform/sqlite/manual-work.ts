import { type EnteredZone, enteredZone } from '../../contract/entered-zone.ts';
import { writtenLines, type ZoneCorrection, zoneCorrection, zoneJudgement } from '../../contract/zone.ts';
import type { Connection } from './connection.ts';
import { restored, restoredJson } from './rows.ts';
import type { SealedRows } from './sealed-rows.ts';

interface CorrectionRow extends Record<string, unknown> {
  zoneId: string;
  lines: string;
  judgement: string;
}

interface EnteredRow extends Record<string, unknown> {
  id: string;
  lines: string;
  judgement: string;
}

export const CORRECTIONS_QUERY = `
  SELECT zone_id AS zoneId, revision, lines, reason, judgement, actor, corrected_at AS correctedAt
  FROM zone_correction WHERE examination_id = ? ORDER BY zone_id, revision`;
export const ENTERED_QUERY = `
  SELECT id, origin, lines, judgement, actor, entered_at AS enteredAt
  FROM entered_zone WHERE examination_id = ? ORDER BY seq`;

/** What the columns of both tables that are JSON hold. */
function unpacked<T extends { lines: string; judgement: string }>(row: T, what: string) {
  const lines = restoredJson(writtenLines, row.lines, what);
  return { ...row, lines, judgement: restoredJson(zoneJudgement, row.judgement, what) };
}

/** Corrections of zones, and zones that came without a picture. Rows are only ever added. */
export function createManualWork(db: Connection, sealed: SealedRows) {
  const correctionsOf = db.prepare<[string], CorrectionRow>(CORRECTIONS_QUERY);
  const enteredOf = db.prepare<[string], EnteredRow>(ENTERED_QUERY);
  const lastRevision = db
    .prepare<[string], number>('SELECT coalesce(max(revision), 0) FROM zone_correction WHERE zone_id = ?')
    .pluck();
  const insertCorrection = db.prepare(
    `INSERT INTO zone_correction
       (zone_id, revision, examination_id, lines, reason, judgement, actor, corrected_at)
     VALUES (@zoneId, @revision, @examinationId, @lines, @reason, @judgement, @actor, @correctedAt)`,
  );
  const insertEntered = db.prepare(
    `INSERT INTO entered_zone (id, examination_id, origin, lines, judgement, actor, entered_at)
     VALUES (@id, @examinationId, @origin, @lines, @judgement, @actor, @enteredAt)`,
  );

  function corrections(examinationId: string): Map<string, ZoneCorrection[]> {
    const found = new Map<string, ZoneCorrection[]>();
    for (const { zoneId, ...row } of correctionsOf.all(examinationId)) {
      const what = `correction of zone ${zoneId}`;
      const correction = restored(zoneCorrection, unpacked(row, what), what);
      found.set(zoneId, [...(found.get(zoneId) ?? []), correction]);
    }
    return found;
  }

  return {
    corrections,

    enteredZones(examinationId: string): EnteredZone[] {
      const corrected = corrections(examinationId);
      return enteredOf.all(examinationId).map((row) => {
        const what = `entered zone ${row.id}`;
        const value = { ...unpacked(row, what), corrections: corrected.get(row.id) ?? [] };
        return restored(enteredZone, value, what);
      });
    },

    addCorrection(
      examinationId: string,
      zoneId: string,
      correction: Omit<ZoneCorrection, 'revision'>,
    ): ZoneCorrection {
      const revision = (lastRevision.get(zoneId) ?? 0) + 1;
      const { lines, judgement, reason, actor, correctedAt } = correction;
      insertCorrection.run({
        zoneId,
        revision,
        examinationId,
        reason,
        actor,
        correctedAt,
        lines: JSON.stringify(lines),
        judgement: JSON.stringify(judgement),
      });
      sealed.wrote('zone_correction', zoneId, revision);
      return { ...correction, revision };
    },

    addEnteredZone(examinationId: string, entered: Omit<EnteredZone, 'corrections'>): void {
      const { id, origin, lines, judgement, actor, enteredAt } = entered;
      insertEntered.run({
        id,
        examinationId,
        origin,
        actor,
        enteredAt,
        lines: JSON.stringify(lines),
        judgement: JSON.stringify(judgement),
      });
      sealed.wrote('entered_zone', id);
    },
  };
}

export type ManualWork = ReturnType<typeof createManualWork>;
