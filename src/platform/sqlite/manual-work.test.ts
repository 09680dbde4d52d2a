import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../../../test/builders/folder.ts';
import type { Store } from '../../application/ports.ts';
import type { ZoneCorrection, ZoneJudgement } from '../../contract/zone.ts';
import { openStore } from './index.ts';
import { CORRECTIONS_QUERY, ENTERED_QUERY } from './manual-work.ts';
import { behindItsBack, examine, frame, KEY, options, read, tamper } from './store.fixture.ts';

const field = (name: string, value: string): ZoneJudgement['fields'][number] => ({
  name,
  value,
  raw: value,
  parts: [],
  line: 0,
  start: 0,
  end: 1,
});

const judgement = (number: string, overall: ZoneJudgement['overall'] = 'successful'): ZoneJudgement => ({
  format: 'TD3',
  fields: [field('document_number', number), field('name', `NAME OF ${number}`)],
  checks: [],
  reasoning: null,
  overall,
  judgedOn: '2026-03-04',
});

const correction = (text: string): Omit<ZoneCorrection, 'revision'> => ({
  lines: [text],
  reason: 'reader misread',
  actor: 'tester',
  correctedAt: '2026-03-04T06:00:00.000Z',
  judgement: judgement(text),
});

const correct = (store: Store, id: string, zoneId: string, text: string) =>
  store.commit((writer) => ({
    value: writer.addCorrection(id, zoneId, correction(text)),
    entries: [{ action: 'zone.corrected', subject: id, payload: { zoneId } }],
  }));

const enter = (store: Store, id: string, text: string) =>
  store.commit((writer) => {
    const entry = { id: randomUUID(), origin: 'typed' as const, lines: [text], actor: 'tester' };
    const enteredAt = '2026-03-04T06:00:00.000Z';
    writer.addEnteredZone(id, { ...entry, enteredAt, judgement: judgement(text, 'failed') });
    return { value: entry.id, entries: [{ action: 'zone.entered', subject: id, payload: {} }] };
  });

/** An examination with one zone that was read as A0 and failed, and a folder to open again. */
function readZone() {
  const folder = testFolder();
  const store = openStore(folder, KEY, options());
  const { id, captures } = examine(store, ['page']);
  const readAs = { document_number: 'READ', name: 'NAME READ' };
  read(store, captures[0] ?? '', [
    frame(0, { fields: readAs, overall: 'failed', failed: [['Document number', -1]] }),
  ]);
  const zoneId = store.read.captures(id)[0]?.frames[0]?.zones[0]?.id ?? '';
  return { folder, store, id, zoneId };
}

const listed = (store: Store, text?: string) => store.read.examinations({ text, limit: 10, offset: 0 }).items;

describe('corrections', () => {
  it('are added one after the other, and the reading stays as it is', () => {
    const { folder, store, id, zoneId } = readZone();
    const before = store.read.captures(id);
    expect(correct(store, id, zoneId, 'ONE').revision).toBe(1);
    expect(correct(store, id, zoneId, 'TWO').revision).toBe(2);
    store.close();
    const again = openStore(folder, KEY, options());
    expect(again.read.captures(id)).toEqual(before);
    expect(again.read.corrections(id)).toEqual(
      new Map([
        [
          zoneId,
          [
            { ...correction('ONE'), revision: 1 },
            { ...correction('TWO'), revision: 2 },
          ],
        ],
      ]),
    );
    expect(again.read.corrections('EX-1999-000001')).toEqual(new Map());
    again.close();
  });

  it('are what the log shows and finds', () => {
    const { store, id, zoneId } = readZone();
    expect(listed(store)[0]).toMatchObject({
      documentNumber: 'READ',
      overall: 'failed',
      failed: ['Document number'],
    });
    correct(store, id, zoneId, 'ONE');
    expect(listed(store)[0]).toMatchObject({ documentNumber: 'ONE', overall: 'successful', failed: [] });
    expect(listed(store, 'name of one').map((item) => item.id)).toEqual([id]);
    expect(listed(store, 'name read')).toEqual([]);
    correct(store, id, zoneId, 'TWO');
    expect(listed(store)[0]).toMatchObject({ documentNumber: 'TWO' });
    store.close();
  });
});

describe('entered zones', () => {
  it('come back in order, with their corrections', () => {
    const { folder, store, id } = readZone();
    const [first, second] = [enter(store, id, 'FIRST'), enter(store, id, 'SECOND')];
    correct(store, id, second, 'BETTER');
    store.close();
    const again = openStore(folder, KEY, options());
    expect(again.read.enteredZones(id)).toMatchObject([
      { id: first, origin: 'typed', lines: ['FIRST'], corrections: [] },
      { id: second, lines: ['SECOND'], corrections: [{ revision: 1, lines: ['BETTER'] }] },
    ]);
    again.close();
  });

  it('stand in the log where nothing was read from a picture', () => {
    const store = openStore(testFolder(), KEY, options());
    const { id } = examine(store, []);
    enter(store, id, 'TYPED');
    expect(listed(store, 'name of typed')).toMatchObject([
      { id, captures: 0, documentNumber: 'TYPED', overall: 'failed', thumb: null },
    ]);
    store.close();
  });
});

/** Entries: 1 opened, 2 read, 3 corrected, 4 entered. */
function workedFolder(): string {
  const { folder, store, id, zoneId } = readZone();
  correct(store, id, zoneId, 'ONE');
  enter(store, id, 'TYPED');
  store.close();
  return folder;
}

function verified(folder: string) {
  const store = openStore(folder, KEY, options());
  try {
    return store.verifyLedger();
  } finally {
    store.close();
  }
}

describe('manual work and the ledger', () => {
  it('verifies when nobody touched it', () => {
    expect(verified(workedFolder())).toMatchObject({ entries: 4, broken: null });
  });

  it.each<[string, number, RegExp, string]>([
    ['lines', 3, /zone_correction.* is not what was recorded/, `UPDATE zone_correction SET lines = '["X"]'`],
    ['a reason', 3, /is not what was recorded/, `UPDATE zone_correction SET reason = 'glare'`],
    ['a judgement', 3, /is not what was recorded/, `UPDATE zone_correction SET judgement = '{}'`],
    ['a correction removed', 3, /is missing/, 'DELETE FROM zone_correction'],
    ['the origin of an entry', 4, /is not what was recorded/, `UPDATE entered_zone SET origin = 'swipe'`],
    ['an entry removed', 4, /is missing/, 'DELETE FROM entered_zone'],
    [
      'a correction slipped in',
      4,
      /rows that the ledger does not know/,
      `INSERT INTO zone_correction SELECT zone_id, 2, examination_id, lines, reason, judgement, actor, corrected_at
       FROM zone_correction`,
    ],
  ])('finds %s tampered with', (_, seq, detail, sql) => {
    const folder = workedFolder();
    tamper(folder, (db) => db.exec(sql));
    const { broken } = verified(folder);
    expect(broken?.seq).toBe(seq);
    expect(broken?.detail).toMatch(detail);
  });

  it.each(['zone_correction', 'entered_zone'])(
    'lets nobody change, delete or replace a row of %s',
    (table) => {
      behindItsBack(workedFolder(), (db) => {
        const rows = () => db.prepare(`SELECT * FROM ${table}`).all();
        const before = rows();
        expect(before).toHaveLength(1);
        expect(() => db.exec(`UPDATE ${table} SET actor = actor`)).toThrow(/append-only/);
        expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(/append-only/);
        expect(() => db.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(
          /append-only/,
        );
        expect(rows()).toEqual(before);
      });
    },
  );
});

describe('the queries', () => {
  it('find manual work by its examination, in order, without sorting', () => {
    behindItsBack(workedFolder(), (db) => {
      const planOf = (sql: string) =>
        db
          .prepare<[string], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
          .all('x')
          .map(({ detail }) => detail)
          .join('\n');
      expect(planOf(CORRECTIONS_QUERY)).toMatch(/zone_correction_by_examination \(examination_id=\?\)$/);
      expect(planOf(ENTERED_QUERY)).toMatch(/entered_zone_by_examination \(examination_id=\?\)$/);
    });
  });
});
