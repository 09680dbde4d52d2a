import { describe, expect, it, onTestFinished } from 'vitest';
import { testFolder } from '../../../../test/builders/folder.ts';
import {
  examinedBy,
  expectAppendOnly,
  expectKept,
  opened,
  planOf,
} from '../../../../test/builders/migrations.ts';
import type { StoredComparison } from '../../../contract/comparison.ts';
import { LAST_COMPARISON_QUERY } from '../comparisons.ts';
import { openStore } from '../index.ts';
import { MODELS_QUERY } from '../library-query.ts';
import { examine, KEY, options, tamper } from '../store.fixture.ts';

const AREA = { xMm: 1, yMm: 2, widthMm: 10, heightMm: 5 };

const comparison = (id: number, result: 'failed' | 'successful'): StoredComparison => ({
  id: `00000000-0000-4000-8000-00000000000${id}`,
  model: { code: 'UTO-AO-01001', version: 1, title: 'Passport of Utopia' },
  chosenBy: 'program',
  zone: null,
  candidates: [],
  fits: [],
  margin: null,
  doubt: null,
  captures: [],
  features: [
    {
      ...{ id: 'waves VI', feature: 'waves', title: 'Waves', page: 'data-page', light: 'VI', area: AREA },
      ...{ routine: '3a3e8f88-befd-41f1-a853-c658e1c07a89', name: 'Line print', generic: 'VI,FR,IS' },
      ...{ result, margin: result === 'failed' ? -0.5 : 1, value: 0.6, threshold: 0.77 },
      ...{ seen: '0.60', expected: 'lines', rule: 'passed at 0.77 or more.', reason: 'Look at it.' },
      ...{ captureId: null, frame: null, quad: null, referenceSha256: null, referenceQuad: null },
    },
  ],
  fields: [],
  generic: [],
  matrix: [],
  finishedAt: '2026-03-04T06:00:00.000Z',
  actor: 'tester',
  ms: 1200,
});

function compared(folder: string) {
  const store = openStore(folder, KEY, options());
  const { id } = examine(store, ['a']);
  const keep = (found: StoredComparison, examinationId = id) =>
    store.commit((writer) => {
      writer.addComparison(examinationId, found);
      return { value: null, entries: [{ action: 'comparison.finished', subject: id, payload: {} }] };
    });
  return { store, id, keep };
}

describe('migration 9', () => {
  it('leaves what was read and decided as it is', () => {
    const folder = testFolder();
    const id = examinedBy(8, folder);
    expectKept(folder, 9, ['examination', 'capture', 'reading', 'outcome', 'ledger_entry']);

    const store = openStore(folder, KEY, options());
    onTestFinished(() => store.close());
    expect(store.verifyLedger()).toMatchObject({ broken: null });
    expect(store.read.lastComparison(id)).toBeNull();
  });

  it('keeps every comparison, of which the last one holds and shows in the log', () => {
    const folder = testFolder();
    const { store, id, keep } = compared(folder);
    const failed = () => store.read.examinations({ failed: 'any', limit: 9, offset: 0 }).items;
    keep(comparison(1, 'failed'));
    expect(store.read.lastComparison(id)).toEqual(comparison(1, 'failed'));
    expect(failed()).toMatchObject([{ id, overall: null, failed: ['Line print: Waves'] }]);
    keep(comparison(2, 'successful'));
    expect(store.read.lastComparison(id)).toEqual(comparison(2, 'successful'));
    expect(failed()).toEqual([]);
    expect(() => keep(comparison(3, 'failed'), 'EX-1999-000001')).toThrow(/FOREIGN/);
    expect(store.verifyLedger()).toMatchObject({ broken: null });
    store.close();
    const db = opened(folder);
    expect(db.prepare('SELECT count(*) FROM comparison').pluck().get()).toBe(2);
    db.close();
  });

  it('keeps them append-only, and finds one that was changed behind the triggers', () => {
    const folder = testFolder();
    const { store, keep } = compared(folder);
    keep(comparison(1, 'failed'));
    store.close();
    const db = opened(folder);
    expectAppendOnly(db, 'comparison', 'seq');
    db.close();
    tamper(folder, (behind) =>
      behind.exec(`UPDATE comparison SET document = replace(document, '"failed"', '"successful"')`),
    );
    const again = openStore(folder, KEY, options());
    onTestFinished(() => again.close());
    expect(again.verifyLedger().broken?.detail).toContain('comparison');
  });

  it('finds the last one of an examination, and the models of an issuer, in their indexes', () => {
    const folder = testFolder();
    openStore(folder, KEY, options()).close();
    const db = opened(folder);
    onTestFinished(() => void db.close());
    const plan = (sql: string, ...values: unknown[]) => planOf(db, sql, ...values).join('; ');
    expect(plan(LAST_COMPARISON_QUERY, 'x')).toBe(
      'SEARCH comparison USING INDEX comparison_by_examination (examination_id=?)',
    );
    const models = plan(MODELS_QUERY.ofIssuer, 'UTO', 9);
    expect(models).toMatch(/SEARCH m USING INDEX library_model_in_order \(issuer=\?\)/);
    expect(models).toMatch(/SEARCH v USING INTEGER PRIMARY KEY/);
  });
});
