import { describe, expect, it, onTestFinished } from 'vitest';
import { testFolder } from '../../../../test/builders/folder.ts';
import {
  examinedBy,
  expectAppendOnly,
  expectKept,
  opened,
  planOf,
} from '../../../../test/builders/migrations.ts';
import type { BarcodeSearchRecord } from '../../../contract/barcode.ts';
import { AWAITING_BARCODES_QUERY } from '../captures.ts';
import { openStore } from '../index.ts';
import { examine, frame, KEY, options, read, tamper } from '../store.fixture.ts';

const SEARCH: BarcodeSearchRecord = {
  searchedOn: '2026-03-04',
  barcodes: [
    {
      frame: 0,
      kind: 'QRCode',
      quad: [
        [0, 0],
        [9, 0],
        [9, 9],
        [0, 9],
      ],
      hex: '55544f',
      text: 'UTO',
    },
  ],
  error: null,
};

function searched(folder: string) {
  const store = openStore(folder, KEY, options());
  const { id, captures } = examine(store, ['a', 'b']);
  const [first = ''] = captures;
  read(store, first, [frame(0, {})]);
  const search = (result: BarcodeSearchRecord) =>
    store.commit((writer) => {
      writer.addBarcodeSearch(first, result);
      return { value: null, entries: [{ action: 'capture.searched', subject: id, payload: {} }] };
    });
  return { store, id, first, search };
}

describe('migration 8', () => {
  it('leaves what was read as it is, and searches nothing that was read before', () => {
    const folder = testFolder();
    const id = examinedBy(7, folder);
    expectKept(folder, 8, ['capture', 'reading', 'outcome', 'ledger_entry']);

    const store = openStore(folder, KEY, options());
    onTestFinished(() => store.close());
    expect(store.verifyLedger()).toMatchObject({ broken: null });
    expect(store.read.capturesAwaitingBarcodes()).toEqual([]);
    expect(store.read.captures(id).map(({ state, barcodes }) => [state, barcodes])).toEqual([
      ['done', null],
      ['queued', null],
    ]);
  });

  it('keeps every search, of which the last one holds', () => {
    const { store, first, search } = searched(testFolder());
    onTestFinished(() => store.close());
    expect(store.read.capturesAwaitingBarcodes().map(({ id }) => id)).toEqual([first]);
    expect(store.read.capture(first)?.barcodes).toBeNull();
    search({ ...SEARCH, barcodes: [], error: { code: 'job.timeout', params: { limit: 10 } } });
    search(SEARCH);
    expect(store.read.capture(first)?.barcodes).toEqual(SEARCH);
    expect(store.read.capturesAwaitingBarcodes()).toEqual([]);
    expect(store.verifyLedger()).toMatchObject({ broken: null });
    read(store, first, [frame(0, {})]);
    expect(store.read.capturesAwaitingBarcodes().map(({ id }) => id)).toEqual([first]);
    expect(store.read.capture(first)?.barcodes).toEqual(SEARCH);
  });

  it('keeps searches append-only, and finds one that was changed behind the triggers', () => {
    const folder = testFolder();
    const { store, search } = searched(folder);
    search(SEARCH);
    store.close();
    const db = opened(folder);
    expectAppendOnly(db, 'barcode_search');
    db.close();
    tamper(folder, (behind) =>
      behind.exec(`UPDATE barcode_search SET result = replace(result, '55544f', '554b52')`),
    );
    const again = openStore(folder, KEY, options());
    onTestFinished(() => again.close());
    expect(again.verifyLedger().broken?.detail).toContain('barcode_search');
  });

  it('finds the last search of a capture, and what waits for one, in their indexes', () => {
    const folder = testFolder();
    openStore(folder, KEY, options()).close();
    const db = opened(folder);
    onTestFinished(() => void db.close());
    const plan = planOf(db, AWAITING_BARCODES_QUERY).join('; ');
    expect(plan).toMatch(/SEARCH s USING COVERING INDEX barcode_search_by_capture/);
    expect(plan).toMatch(/SEARCH b USING INTEGER PRIMARY KEY/);
    expect(plan).not.toMatch(/SCAN (b|s)\b/);
  });
});
