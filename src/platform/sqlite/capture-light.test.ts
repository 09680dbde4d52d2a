import { describe, expect, it } from 'vitest';
import { testFolder } from '../../../test/builders/folder.ts';
import { openStore } from './index.ts';
import { behindItsBack, examine, KEY, options, tamper } from './store.fixture.ts';

/** A folder with one capture, received under visible light and corrected twice. */
function correctedFolder() {
  const folder = testFolder();
  const store = openStore(folder, KEY, options());
  const { id, captures } = examine(store, ['a']);
  const captureId = captures[0] ?? '';
  for (const light of ['UV', 'IR'] as const) {
    store.commit((writer) => {
      const setAt = '2026-03-04T06:00:00.000Z';
      writer.setCaptureLight(captureId, { light, actor: 'tester', setAt });
      return { value: null, entries: [{ action: 'capture.light_set', subject: id, payload: { light } }] };
    });
  }
  const light = store.read.capture(captureId)?.light;
  store.close();
  return { folder, captureId, light };
}

const brokenIn = (folder: string) => {
  const store = openStore(folder, KEY, options());
  const { broken } = store.verifyLedger();
  store.close();
  return broken;
};

describe('the light of a capture', () => {
  it('is that of the last correction, and the earlier ones stay', () => {
    const { folder, captureId, light } = correctedFolder();
    expect(light).toBe('IR');
    behindItsBack(folder, (db) => {
      expect(db.prepare('SELECT light FROM capture WHERE id = ?').pluck().all(captureId)).toEqual(['VI']);
      expect(db.prepare('SELECT light FROM capture_light ORDER BY revision').pluck().all()).toEqual([
        'UV',
        'IR',
      ]);
    });
    expect(brokenIn(folder)).toBeNull();
  });

  it('cannot be changed, removed or replaced', () => {
    const { folder } = correctedFolder();
    behindItsBack(folder, (db) => {
      for (const way of [
        `UPDATE capture_light SET light = 'TL'`,
        'DELETE FROM capture_light',
        'REPLACE INTO capture_light SELECT * FROM capture_light',
      ])
        expect(() => db.exec(way), way).toThrow(/append-only/);
    });
  });

  it.each([
    ['changed', `UPDATE capture_light SET light = 'TL' WHERE revision = 2`, /is not what was recorded/],
    ['removed', 'DELETE FROM capture_light WHERE revision = 2', /is missing/],
    [
      'slipped in',
      `INSERT INTO capture_light SELECT capture_id, 3, 'TL', actor, set_at FROM capture_light WHERE revision = 2`,
      /rows that the ledger does not know/,
    ],
  ])('is found when a correction was %s behind the triggers', (_, sql, reason) => {
    const { folder } = correctedFolder();
    tamper(folder, (db) => db.exec(sql));
    expect(brokenIn(folder)?.detail).toMatch(reason);
  });
});
