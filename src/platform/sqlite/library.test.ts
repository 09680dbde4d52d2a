import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { testFolder } from '../../../test/builders/folder.ts';
import type { Store } from '../../application/ports.ts';
import type { LibrarySearch } from '../../contract/library.ts';
import { feature, model, NO_BYTES, picture } from '../../reference/model.fixture.ts';
import type { DocumentModel } from '../../reference/model.ts';
import { openStore } from './index.ts';
import { matchOf } from './library-query.ts';
import { KEY, options, tamper } from './store.fixture.ts';

const AT = '2026-01-01T00:00:00.000Z';
const base = model();

/** Files versions under the keys they have; pictures are one blob. */
function fileAll(store: Store, models: readonly DocumentModel[]): void {
  store.commit((writer) => {
    if (!writer.evidence(NO_BYTES))
      writer.addEvidence({ sha256: NO_BYTES, sizeBytes: 1, dataKey: new Uint8Array(32) }, AT);
    for (const filed of models) {
      const { version, reason } = filed;
      writer.addLibraryVersion({
        model: filed,
        version,
        reason,
        actor: 'tester',
        importedAt: AT,
        digest: NO_BYTES,
      });
    }
    return { value: null, entries: [{ action: 'library.imported', subject: 'library', payload: {} }] };
  });
}

function opened(models: readonly DocumentModel[]) {
  const folder = testFolder();
  const store = openStore(folder, KEY, options());
  onTestFinished(() => store.close());
  fileAll(store, models);
  const find = (search: Partial<LibrarySearch>) =>
    store.read.librarySearch({ limit: 60, offset: 0, ...search }).items.map(({ key }) => key.code);
  return { folder, store, find };
}

const PASSPORT = model({
  features: [feature('thread', { term: 'windowed_thread', title: 'Faden mit Schriftzug „Öffnung“' })],
  alerts: [],
});
const OLD = model({
  key: { ...base.key, year: 2004, code: 'UTO-AO-00900' },
  title: 'Older passport',
  validity: { issuedFrom: '2004-01-01', issuedTo: '2016-02-28', years: [5] },
});
const CARD = model({
  key: { issuer: 'D', type: 'ID', number: 2, year: 2019, code: 'DEU-BO-02001' },
  title: 'Identity card',
  mrz: null,
  validity: { issuedFrom: '2019-05-01', issuedTo: '2021-08-01', years: [10] },
  pages: [{ id: 'data-page', title: 'Front', pictures: [picture('VI'), picture('IR')] }],
  features: [feature('ink', { term: 'ir_dropout_ink', title: 'Name of the Straße' })],
  alerts: [],
});
const ALL = [PASSPORT, OLD, CARD];
const [P, O, C] = ALL.map(({ key }) => key.code);

describe('searching the library', () => {
  it('lists by issuer, type, year from new to old', () => {
    const { store, find } = opened(ALL);
    expect(find({})).toEqual([C, P, O]);
    expect(find({ limit: 1, offset: 1 })).toEqual([P]);
    expect(store.read.librarySearch({ limit: 1, offset: 1 }).total).toBe(3);
  });

  it.each<[string, (string | undefined)[]]>([
    ['utopia', [P, O]],
    ['UTO', [P, O]],
    ['germany', [C]],
    ['deu-bo-02001', [C]],
    ['pass', [P, O]],
    ['passport 2004', [O]],
    ['ordinary identity', [C]],
    ['security thread', [P]],
    ['windowed_thread', [P]],
    ['offnung', [P]],
    ['ÖFFNUNG', [P]],
    ['strasse', [C]],
    ['dropout', [C]],
    ['drop-out', [C]],
    ['inkjet dots', [O]],
    ['inkjet thread', []],
    ['assport', []],
    ['', [C, P, O]],
    ['   ,;  ', [C, P, O]],
  ])('finds %j', (text, codes) => {
    expect(opened(ALL).find({ text })).toEqual(codes);
  });

  it.each<[Partial<LibrarySearch>, (string | undefined)[]]>([
    [{ issuer: 'D' }, [C]],
    [{ type: 'P' }, [P, O]],
    [{ yearFrom: 2016 }, [C, P, O]],
    [{ yearFrom: 2017, yearTo: 2018 }, [P]],
    [{ yearTo: 2015 }, [O]],
    [{ yearFrom: 2022 }, [P]],
    [{ term: 'windowed_thread' }, [P]],
    [{ term: 'hologram' }, []],
    [{ light: 'IR' }, [C]],
    [{ light: 'VI' }, [C, P, O]],
    [{ hasAlert: true }, [O]],
    [{ hasAlert: false }, [C, P]],
    [
      { text: 'utopia', hasAlert: false, light: 'UV', yearFrom: 2020, type: 'P', term: 'windowed_thread' },
      [P],
    ],
  ])('filters by %j', (search, codes) => {
    expect(opened(ALL).find(search)).toEqual(codes);
  });

  it('takes any text for words, never for a query', () => {
    const { find } = opened(ALL);
    for (const text of [
      '"',
      '*',
      'a" OR "b',
      'NOT',
      'issuer:uto',
      'NEAR(a b)',
      "'; DROP TABLE x",
      '^',
      '(',
      '𞤀a𞤀b',
    ])
      expect(() => find({ text }), text).not.toThrow();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => void find({ text })),
      {
        numRuns: 300,
      },
    );
  });

  it('asks for eight words at most, and for none that another one implies', () => {
    expect(matchOf('a b')).toBe('"a"* AND "b"*');
    expect(matchOf('a b c d e f g h i j k')?.split(' AND ')).toHaveLength(8);
    expect(matchOf('pass passport pass')).toBe('"passport"*');
    expect(matchOf('–')).toBeNull();
  });

  it('finds by the version that holds, and by nothing of an earlier one', () => {
    const { store, find } = opened(ALL);
    fileAll(store, [
      {
        ...PASSPORT,
        version: 2,
        title: 'Travel booklet',
        features: [],
        alerts: base.alerts.map((alert) => ({ ...alert, features: [] })),
      },
    ]);
    expect(find({ text: 'booklet' })).toEqual([P]);
    expect(find({ text: 'thread' })).toEqual([]);
    expect(find({ term: 'windowed_thread' })).toEqual([]);
    expect(find({ hasAlert: true })).toEqual([P, O]);
    expect(find({ text: 'utopia' })).toEqual([P, O]);
  });

  it('keeps what stands in the ledger from being altered unseen', () => {
    const { folder, store } = opened(ALL);
    expect(store.verifyLedger()).toMatchObject({ broken: null });
    store.close();
    tamper(folder, (db) =>
      db.exec(`UPDATE library_version SET document = replace(document, 'Unbroken', 'Broken')`),
    );
    const again = openStore(folder, KEY, options());
    onTestFinished(() => again.close());
    expect(again.verifyLedger().broken?.detail).toMatch(/row library_version\/.* is not what was recorded/);
  });
});
