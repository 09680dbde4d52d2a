import { describe, expect, it, onTestFinished } from 'vitest';
import { testFolder } from '../../../../test/builders/folder.ts';
import {
  examinedBy,
  expectAppendOnly,
  expectKept,
  opened,
  planOf,
} from '../../../../test/builders/migrations.ts';
import type { StoredPlacement } from '../../../contract/placement.ts';
import { openStore } from '../index.ts';
import { PLACEMENTS_QUERY } from '../placements.ts';
import { examine, KEY, options, tamper } from '../store.fixture.ts';

const AT = '2026-03-04T06:00:00.000Z';
const uuid = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;

const placement = (n: number, captureId: string, model = 'UTO-AO-01001'): StoredPlacement => ({
  ...{ id: uuid(n), captureId, frame: 0, model, version: 1, page: 'data' },
  points: [
    [0, 0],
    [80, 0],
    [80, 50],
    [0, 50],
  ].map(([x = 0, y = 0]) => ({ page: [x, y], picture: [10 * x + n, 10 * y] })),
  ...{ precisionMm: null, actor: 'tester', placedAt: AT },
});

function placed(folder: string) {
  const store = openStore(folder, KEY, options());
  const { id, captures } = examine(store, ['a', 'b']);
  const entry = { action: 'placement.set', subject: id, payload: {} };
  const set = (given: StoredPlacement, examinationId = id) =>
    store.commit((writer) => {
      writer.addPlacement(examinationId, given);
      return { value: null, entries: [entry] };
    });
  const takeBack = (n: number, { captureId, frame, model }: StoredPlacement) =>
    store.commit((writer) => {
      writer.takeBackPlacement(id, { id: uuid(n), captureId, frame, model, actor: 'tester', at: AT });
      return { value: null, entries: [entry] };
    });
  return { store, id, first: captures[0] ?? '', second: captures[1] ?? '', set, takeBack };
}

describe('migration 10', () => {
  it('leaves what was read, compared and decided as it is', () => {
    const folder = testFolder();
    const id = examinedBy(9, folder);
    expectKept(folder, 10, ['examination', 'capture', 'reading', 'comparison', 'outcome', 'ledger_entry']);

    const store = openStore(folder, KEY, options());
    onTestFinished(() => store.close());
    expect(store.verifyLedger()).toMatchObject({ broken: null });
    expect(store.read.placements(id)).toEqual([]);
  });

  it('keeps every placement, of which the last of a picture and a model holds until it is taken back', () => {
    const folder = testFolder();
    const { store, id, first, second, set, takeBack } = placed(folder);
    set(placement(1, first));
    set(placement(2, second));
    set(placement(3, first, 'UTO-BO-01001'));
    const held = () => store.read.placements(id);
    expect(held()).toEqual([placement(1, first), placement(2, second), placement(3, first, 'UTO-BO-01001')]);
    set(placement(4, first));
    takeBack(5, placement(2, second));
    expect(held().map((one) => one.id)).toEqual([uuid(4), uuid(3)]);
    set(placement(6, second));
    expect(held().map((one) => one.id)).toEqual([uuid(4), uuid(6), uuid(3)]);
    expect(() => set(placement(7, uuid(9)))).toThrow(/FOREIGN/);
    expect(() => set(placement(7, first), 'EX-1999-000001')).toThrow(/FOREIGN/);
    expect(store.verifyLedger()).toMatchObject({ broken: null });
    store.close();
    const db = opened(folder);
    expect(db.prepare('SELECT count(*) FROM placement').pluck().get()).toBe(6);
    db.close();
  });

  it('keeps them append-only, and finds one that was changed or taken back behind the triggers', () => {
    const folder = testFolder();
    const { store, first, set } = placed(folder);
    set(placement(1, first));
    store.close();
    const db = opened(folder);
    expectAppendOnly(db, 'placement', 'seq');
    db.close();
    tamper(folder, (behind) => behind.exec('UPDATE placement SET document = NULL'));
    const again = openStore(folder, KEY, options());
    onTestFinished(() => again.close());
    expect(again.verifyLedger().broken?.detail).toContain('placement');
  });

  it('finds those of an examination in their index, in order', () => {
    const folder = testFolder();
    openStore(folder, KEY, options()).close();
    const db = opened(folder);
    onTestFinished(() => void db.close());
    expect(planOf(db, PLACEMENTS_QUERY, 'x')).toEqual([
      'SEARCH placement USING INDEX placement_by_examination (examination_id=?)',
    ]);
  });
});
