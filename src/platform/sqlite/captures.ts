import type { CaptureRecord, Clock, StoreWriter } from '../../application/ports.ts';
import { type BarcodeSearchRecord, barcodeSearch } from '../../contract/barcode.ts';
import { type ErrorData, LightbenchError } from '../../contract/errors.ts';
import { type Capture, capture } from '../../contract/examination.ts';
import type { Connection } from './connection.ts';
import { restored, restoredJson } from './rows.ts';
import type { SealedRows } from './sealed-rows.ts';
import { summaryOf } from './summary.ts';

interface CaptureRow extends Record<string, unknown> {
  id: string;
  examinationId: string;
  error: string | null;
  remarks: string | null;
  frames: string | null;
  barcodes: string | null;
}

const SELECT = `
  SELECT c.id, c.examination_id AS examinationId, c.name, c.sha256, c.size_bytes AS sizeBytes, c.origin,
    coalesce((SELECT l.light FROM capture_light l WHERE l.capture_id = c.id ORDER BY l.revision DESC LIMIT 1), c.light) AS light,
    c.received_at AS receivedAt, c.state, c.error, r.container, r.remarks, r.frames, b.result AS barcodes
  FROM capture c LEFT JOIN reading r ON r.id = c.reading_id
    LEFT JOIN barcode_search b ON b.id = (SELECT max(s.id) FROM barcode_search s WHERE s.capture_id = c.id)`;

export const UNFINISHED_QUERY = `${SELECT} WHERE c.state IN ('queued', 'working') ORDER BY c.seq`;

/** Captures whose zones were answered and whose barcodes were not looked for yet, oldest first. */
export const AWAITING_BARCODES_QUERY = `${SELECT} JOIN barcode_waiting w ON w.capture_id = c.id ORDER BY c.seq`;

function recordOf({ examinationId, error, remarks, frames, barcodes, ...row }: CaptureRow): CaptureRecord {
  const what = `capture ${row.id}`;
  const { remarks: remarksOf, frames: framesOf, error: errorOf } = capture.shape;
  const value = {
    ...row,
    error: error === null ? null : restoredJson(errorOf, error, what),
    remarks: remarks === null ? [] : restoredJson(remarksOf, remarks, what),
    frames: frames === null ? [] : restoredJson(framesOf, frames, what),
    barcodes: barcodes === null ? null : restoredJson(barcodeSearch, barcodes, what),
  };
  return { ...restored(capture, value, what), examinationId };
}

/**
 * Captures and what was read from them.
 * @param changed called with the examination whose summary must follow
 */
export function createCaptures(
  db: Connection,
  sealed: SealedRows,
  clock: Clock,
  changed: (examinationId: string) => void,
) {
  const ofExamination = db.prepare<[string], CaptureRow>(
    `${SELECT} WHERE c.examination_id = ? ORDER BY c.seq`,
  );
  const byId = db.prepare<[string], CaptureRow>(`${SELECT} WHERE c.id = ?`);
  const unfinished = db.prepare<[], CaptureRow>(UNFINISHED_QUERY);
  const insert = db.prepare(
    `INSERT INTO capture (id, examination_id, sha256, name, size_bytes, light, origin, received_at)
     VALUES (@id, @examinationId, @sha256, @name, @sizeBytes, @light, @origin, @receivedAt)`,
  );
  const lastLight = db
    .prepare<[string], number>('SELECT coalesce(max(revision), 0) FROM capture_light WHERE capture_id = ?')
    .pluck();
  const insertLight = db.prepare(
    'INSERT INTO capture_light (capture_id, revision, light, actor, set_at) VALUES (?, ?, ?, ?, ?)',
  );
  const setState = db
    .prepare<[string, string | null, string], string>(
      'UPDATE capture SET state = ?, error = ? WHERE id = ? RETURNING examination_id',
    )
    .pluck();
  const insertReading = db.prepare(
    `INSERT INTO reading (capture_id, read_at, container, remarks, frames, summary)
     VALUES (@id, @at, @container, @remarks, @frames, @summary)`,
  );
  const setReading = db.prepare('UPDATE capture SET reading_id = ? WHERE id = ?');

  const awaiting = db.prepare<[], CaptureRow>(AWAITING_BARCODES_QUERY);
  const putOnWait = db.prepare('INSERT OR IGNORE INTO barcode_waiting (capture_id) VALUES (?)');
  const awaitNoMore = db.prepare('DELETE FROM barcode_waiting WHERE capture_id = ?');
  const insertSearch = db.prepare(
    'INSERT INTO barcode_search (capture_id, searched_at, result) VALUES (?, ?, ?)',
  );

  function moveTo(id: string, state: Capture['state'], error: ErrorData | null): string {
    const examinationId = setState.get(state, error && JSON.stringify(error), id);
    if (examinationId === undefined) throw new LightbenchError('capture.unknown');
    return examinationId;
  }

  return {
    captures: (examinationId: string) => ofExamination.all(examinationId).map(recordOf),
    unfinishedCaptures: () => unfinished.all().map(recordOf),
    capturesAwaitingBarcodes: () => awaiting.all().map(recordOf),
    capture(id: string): CaptureRecord | null {
      const row = byId.get(id);
      return row ? recordOf(row) : null;
    },

    addCapture(record: Parameters<StoreWriter['addCapture']>[0]): void {
      insert.run(record);
      sealed.wrote('capture', record.id);
    },

    setCaptureLight(
      id: string,
      { light, actor, setAt }: Parameters<StoreWriter['setCaptureLight']>[1],
    ): void {
      const revision = (lastLight.get(id) ?? 0) + 1;
      insertLight.run(id, revision, light, actor, setAt);
      sealed.wrote('capture_light', id, revision);
    },

    setCaptureState(id: string, state: Capture['state'], error: ErrorData | null): void {
      moveTo(id, state, error);
    },

    setCaptureResult(
      id: string,
      { container, remarks, frames }: Parameters<StoreWriter['setCaptureResult']>[1],
    ): void {
      const examinationId = moveTo(id, 'done', null);
      const { lastInsertRowid } = insertReading.run({
        id,
        at: clock.now(),
        container,
        remarks: JSON.stringify(remarks),
        frames: JSON.stringify(frames),
        summary: JSON.stringify(summaryOf(frames)),
      });
      setReading.run(lastInsertRowid, id);
      putOnWait.run(id);
      sealed.wrote('reading', Number(lastInsertRowid));
      changed(examinationId);
    },

    addBarcodeSearch(id: string, search: BarcodeSearchRecord): void {
      const { lastInsertRowid } = insertSearch.run(id, clock.now(), JSON.stringify(search));
      sealed.wrote('barcode_search', Number(lastInsertRowid));
      awaitNoMore.run(id);
    },
  };
}
