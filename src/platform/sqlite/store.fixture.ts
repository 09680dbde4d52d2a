import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock, Store, VaultBlob } from '../../application/ports.ts';
import type { Frame, Outcome } from '../../contract/examination.ts';
import type { Zone } from '../../contract/zone.ts';
import { sha256Hex } from '../crypto/hash.ts';
import { type Connection, connect } from './connection.ts';

/** Builders for the tests of this folder. */
export const KEY = Uint8Array.from({ length: 32 }, (_, at) => at);

/** A clock that goes on by a second each time it is read. */
export function steppingClock(start = '2026-03-04T05:06:07.000Z'): Clock {
  let at = Date.parse(start);
  return {
    now: () => {
      at += 1000;
      return new Date(at).toISOString();
    },
    today: () => new Date(at).toISOString().slice(0, 10),
  };
}

export const options = () => ({ clock: steppingClock(), actor: 'tester' });

export const blobOf = (text: string): VaultBlob => ({
  sha256: sha256Hex(Buffer.from(text)),
  sizeBytes: text.length,
  dataKey: new Uint8Array(32).fill(text.length),
});

const ZONE: Omit<Zone, 'id' | 'fields' | 'checks' | 'overall'> = {
  format: 'TD3',
  lines: [{ text: 'P<UTO', characters: [] }],
  quad: [
    [0, 0],
    [9, 0],
    [9, 2],
    [0, 2],
  ],
  turn: 0,
  strip: { widthPx: 9, heightPx: 2, toFrame: [1, 0, 0, 0, 1, 0, 0, 0, 1] },
  reader: { name: 'fixture', version: '1' },
  judgedOn: '2026-03-04',
  reasoning: null,
  geometry: null,
  corrections: [],
};

export interface ZoneSketch {
  fields?: Record<string, string>;
  /** Name and margin of the checks that failed. */
  failed?: [string, number | null][];
  overall?: Zone['overall'];
  format?: Zone['format'];
}

export function zone({ fields = {}, failed = [], overall = 'successful', format = 'TD3' }: ZoneSketch): Zone {
  return {
    ...ZONE,
    format,
    id: randomUUID(),
    overall,
    fields: Object.entries(fields).map(([name, value]) => ({
      name,
      value,
      raw: value,
      parts: [],
      line: 0,
      start: 0,
      end: 1,
    })),
    checks: failed.map(([name, margin]) => ({
      id: `fixture.${name}`,
      routine: randomUUID(),
      generic: 'VI,AB,MR',
      name,
      group: 'fixture',
      result: 'failed',
      margin,
      seen: '1',
      expected: '2',
      threshold: 'equal',
      reason: 'They differ.',
      clause: 'ICAO Doc 9303-3 §4.9',
      area: null,
      explainedBy: null,
    })),
  };
}

export const frame = (index: number, ...zones: ZoneSketch[]): Frame => ({
  index,
  widthPx: 900,
  heightPx: 600,
  dpi: null,
  exifOrientation: 1,
  channels: 3,
  bitsPerChannel: 8,
  colourSpace: 'srgb',
  hasAlpha: false,
  tried: ['whole frame'],
  zones: zones.map(zone),
});

/** Opens an examination with one capture for each text. */
export function examine(store: Store, texts: string[], openedAt = '2026-03-04T05:00:00.000Z') {
  return store.commit((writer) => {
    const { id } = writer.addExamination(openedAt);
    const captures = texts.map((text) => {
      const blob = blobOf(text);
      if (!writer.evidence(blob.sha256)) writer.addEvidence(blob, openedAt);
      const capture = {
        id: randomUUID(),
        examinationId: id,
        name: `${text}.png`,
        sha256: blob.sha256,
        sizeBytes: blob.sizeBytes,
        light: 'VI' as const,
        origin: 'drop' as const,
        receivedAt: openedAt,
      };
      writer.addCapture(capture);
      return capture.id;
    });
    return {
      value: { id, captures },
      entries: [{ action: 'examination.opened', subject: id, payload: { captures } }],
    };
  });
}

export function read(store: Store, captureId: string, frames: Frame[]): void {
  store.commit((writer) => {
    writer.setCaptureResult(captureId, { container: 'png', remarks: ['a remark'], frames });
    const subject = writer.capture(captureId)?.examinationId ?? '';
    return { value: null, entries: [{ action: 'capture.read', subject, payload: { id: captureId } }] };
  });
}

export function conclude(
  store: Store,
  id: string,
  note: string,
  document: Outcome['document'] = 'specimen',
): Outcome {
  return store.commit((writer) => {
    const recordedAt = '2026-03-04T06:00:00.000Z';
    const value = writer.addOutcome(id, {
      document,
      bearer: 'not_assessed',
      note,
      actor: 'tester',
      recordedAt,
    });
    return { value, entries: [{ action: 'outcome.recorded', subject: id, payload: { ...value } }] };
  });
}

/** Every file of a folder with its bytes, to tell whether anything was touched. */
export const snapshot = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );

/** Works on a database behind the program's back, as somebody with the key and a tool could. */
export function behindItsBack(folder: string, work: (db: Connection) => void): void {
  const path = join(folder, 'lightbench.db');
  if (!existsSync(path)) throw new Error('there is no database');
  const db = connect(path, KEY);
  try {
    work(db);
  } finally {
    db.close();
  }
}

/** Takes the triggers off, does the work, and puts them back. */
export function tamper(folder: string, work: (db: Connection) => void): void {
  behindItsBack(folder, (db) => {
    const triggers = db
      .prepare<[], { name: string; sql: string }>(
        `SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`,
      )
      .all();
    for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
    db.pragma('foreign_keys = OFF');
    work(db);
    for (const { sql } of triggers) db.exec(sql);
  });
}
