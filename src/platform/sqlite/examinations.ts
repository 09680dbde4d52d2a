import { z } from 'zod';
import { failedIn } from '../../application/comparison-checks.ts';
import type { ExaminationFilter, ExaminationRecord } from '../../application/ports.ts';
import { errorData } from '../../contract/error-data.ts';
import {
  EXPIRY_CHECK_NAMES,
  type ExaminationSummary,
  examinationSummary,
  frame,
  type Outcome,
  outcome,
} from '../../contract/examination.ts';
import type { Comparisons } from './comparisons.ts';
import type { Connection } from './connection.ts';
import type { ManualWork } from './manual-work.ts';
import { restored, restoredJson } from './rows.ts';
import type { SealedRows } from './sealed-rows.ts';
import { enteredSummary, folded, heldFrames, merged, readingSummary, summaryOf } from './summary.ts';

const OUTCOME_COLUMNS = 'o.revision, o.document, o.bearer, o.note, o.actor, o.recorded_at AS recordedAt';

interface SummaryRow extends Record<string, unknown> {
  id: string;
  failed: string;
  unreadReason: string | null;
  revision: number | null;
  thumbSha256: string | null;
  thumbFrame: number | null;
}

/** Start of a calendar day at the workplace, or of the day after it, as the instant that rows are compared with. */
function startOfDay(day: string, daysLater = 0): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + daysLater).toISOString();
}

const escaped = (word: string) => word.replace(/[\\%_]/g, '\\$&');

/** The condition of a filter in SQL, with its values. Days count at the workplace; all words must be found. */
function conditionOf(filter: Omit<ExaminationFilter, 'limit' | 'offset'>): {
  where: string;
  values: string[];
} {
  const { text, outcome: code, overall, failed, from, to } = filter;
  const words = folded(text ?? '')
    .split(/\s+/)
    .filter(Boolean);
  const parts: [string, string[]][] = words.map((word) => [
    `e.search LIKE ? ESCAPE '\\'`,
    [`%${escaped(word)}%`],
  ]);
  if (code === 'none') parts.push(['e.outcome IS NULL', []]);
  else if (code !== undefined) parts.push(['e.outcome = ?', [code]]);
  if (overall !== undefined) parts.push(['e.overall = ?', [overall]]);
  if (failed === 'any') parts.push([`e.failed <> '[]'`, []]);
  if (failed === 'expiry') {
    const names = EXPIRY_CHECK_NAMES.map(() => '?').join(', ');
    parts.push([`EXISTS (SELECT 1 FROM json_each(e.failed) WHERE value IN (${names}))`, EXPIRY_CHECK_NAMES]);
  }
  if (from !== undefined) parts.push(['e.opened_at >= ?', [startOfDay(from)]]);
  if (to !== undefined) parts.push(['e.opened_at < ?', [startOfDay(to, 1)]]);
  const where = parts.length > 0 ? `WHERE ${parts.map(([sql]) => sql).join(' AND ')}` : '';
  return { where, values: parts.flatMap(([, values]) => values) };
}

const CAME_TO_NOTHING = `c.reading_id IS NULL AND +c.state IN ('failed', 'cancelled')`;

/** The query behind the log: newest first, with the outcome that holds. */
export function listQuery(filter: ExaminationFilter): { sql: string; count: string; values: string[] } {
  const { where, values } = conditionOf(filter);
  const sql = `
    SELECT e.id, e.opened_at AS openedAt, e.format, e.document_code AS documentCode, e.issuer,
      e.document_number AS documentNumber, e.overall, e.failed,
      e.thumb_sha256 AS thumbSha256, e.thumb_frame AS thumbFrame, ${OUTCOME_COLUMNS},
      (SELECT count(*) FROM capture c WHERE c.examination_id = e.id) AS captures,
      (SELECT count(*) FROM capture c
        WHERE c.examination_id = e.id AND +c.state IN ('queued', 'working')) AS pending,
      (SELECT count(*) FROM capture c WHERE c.examination_id = e.id AND ${CAME_TO_NOTHING}) AS unread,
      (SELECT c.error FROM capture c WHERE c.examination_id = e.id AND ${CAME_TO_NOTHING}
        ORDER BY c.seq LIMIT 1) AS unreadReason
    FROM examination e LEFT JOIN outcome o ON o.examination_id = e.id
      AND o.revision = (SELECT max(revision) FROM outcome WHERE examination_id = e.id)
    ${where} ORDER BY e.opened_at DESC, e.id DESC LIMIT ? OFFSET ?`;
  return { sql, count: `SELECT count(*) FROM examination e ${where}`, values };
}

function summaryOfRow(row: SummaryRow): ExaminationSummary {
  const {
    failed,
    unreadReason,
    thumbSha256,
    thumbFrame,
    revision,
    document,
    bearer,
    note,
    actor,
    recordedAt,
    ...rest
  } = row;
  const value = {
    ...rest,
    failed: restoredJson(z.array(z.string()), failed, `summary of ${row.id}`),
    unreadReason:
      unreadReason === null ? null : restoredJson(errorData, unreadReason, `summary of ${row.id}`),
    outcome: revision === null ? null : { revision, document, bearer, note, actor, recordedAt },
    thumb: thumbSha256 === null ? null : { sha256: thumbSha256, frame: thumbFrame },
  };
  return restored(examinationSummary, value, `summary of ${row.id}`);
}

/** Examinations, their outcomes, and the summary that the log shows. */
export function createExaminations(
  db: Connection,
  sealed: SealedRows,
  { manualWork, comparisons }: { manualWork: ManualWork; comparisons: Comparisons },
) {
  const nextNumber = db
    .prepare<[number], number>(
      `INSERT INTO examination_number (year, last) VALUES (?, 1)
       ON CONFLICT (year) DO UPDATE SET last = last + 1 RETURNING last`,
    )
    .pluck();
  const insert = db.prepare('INSERT INTO examination (id, opened_at, search) VALUES (?, ?, ?)');
  const byId = db.prepare<[string], ExaminationRecord>(
    'SELECT id, opened_at AS openedAt FROM examination WHERE id = ?',
  );
  const outcomesOf = db.prepare<[string], Outcome>(
    `SELECT ${OUTCOME_COLUMNS} FROM outcome o WHERE o.examination_id = ? ORDER BY o.revision`,
  );
  const insertOutcome = db.prepare(
    `INSERT INTO outcome (examination_id, revision, document, bearer, note, actor, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const summaries = db.prepare<[string], { sha256: string; summary: string; frames: string }>(
    `SELECT c.sha256, r.summary, r.frames FROM capture c JOIN reading r ON r.id = c.reading_id
     WHERE c.examination_id = ? ORDER BY c.seq`,
  );
  const update = db.prepare(
    `UPDATE examination SET format = @format, document_code = @documentCode, issuer = @issuer,
       document_number = @documentNumber, overall = @overall, failed = @failed, outcome = @outcome,
       thumb_sha256 = @thumbSha256, thumb_frame = @thumbFrame, search = @search WHERE id = @id`,
  );

  function outcomes(examinationId: string): Outcome[] {
    const what = `outcome of ${examinationId}`;
    return outcomesOf.all(examinationId).map((row) => restored(outcome, row, what));
  }

  /** Brings the summary in line with captures and outcomes; part of every transaction that changes them. */
  function refresh(id: string): void {
    const what = `reading in ${id}`;
    const corrections = manualWork.corrections(id);
    const captures = summaries.all(id).map(({ sha256, summary, frames }) => ({
      sha256,
      // Without a correction the summary that was made with the reading is as good, and need not parse the frames.
      summary:
        corrections.size === 0
          ? restoredJson(readingSummary, summary, what)
          : summaryOf(heldFrames(restoredJson(z.array(frame), frames, what), corrections)),
    }));
    const entered = manualWork.enteredZones(id).map(enteredSummary);
    const comparison = comparisons.lastComparison(id);
    const { failed, thumb, ...rest } = merged(captures, entered, comparison ? failedIn(comparison) : []);
    const recorded = outcomes(id);
    const words = [
      id,
      ...captures.flatMap(({ summary }) => summary.words),
      ...entered.flatMap(({ words }) => words),
      ...recorded.map(({ note }) => note),
    ];
    update.run({
      ...rest,
      id,
      failed: JSON.stringify(failed),
      outcome: recorded.at(-1)?.document ?? null,
      thumbSha256: thumb?.sha256 ?? null,
      thumbFrame: thumb?.frame ?? null,
      search: folded(words.join('\n')),
    });
  }

  return {
    refresh,
    outcomes,
    examination: (id: string): ExaminationRecord | null => byId.get(id) ?? null,

    examinations(filter: ExaminationFilter): { total: number; items: ExaminationSummary[] } {
      const { sql, count, values } = listQuery(filter);
      const rows = db.prepare<unknown[], SummaryRow>(sql).all(...values, filter.limit, filter.offset);
      const total = Number(
        db
          .prepare(count)
          .pluck()
          .get(...values),
      );
      return { total, items: rows.map(summaryOfRow) };
    },

    addExamination(openedAt: string): ExaminationRecord {
      const year = openedAt.slice(0, 4);
      const id = `EX-${year}-${String(nextNumber.get(Number(year))).padStart(6, '0')}`;
      insert.run(id, openedAt, folded(id));
      return { id, openedAt };
    },

    addOutcome(examinationId: string, recorded: Omit<Outcome, 'revision'>): Outcome {
      const { document, bearer, note, actor, recordedAt } = recorded;
      const revision = (outcomesOf.all(examinationId).at(-1)?.revision ?? 0) + 1;
      insertOutcome.run(examinationId, revision, document, bearer, note, actor, recordedAt);
      sealed.wrote('outcome', examinationId, revision);
      refresh(examinationId);
      return { revision, document, bearer, note, actor, recordedAt };
    },
  };
}
