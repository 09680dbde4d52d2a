import { describe, expect, it } from 'vitest';
import { testFolder } from '../../../test/builders/folder.ts';
import type { ExaminationFilter, Store } from '../../application/ports.ts';
import { openStore } from './index.ts';
import { openDatabase } from './open-database.ts';
import { blobOf, conclude, examine, frame, KEY, options, read } from './store.fixture.ts';
import { createStore } from './store.ts';

function freshStore(): { store: Store; folder: string; reopen: () => Store } {
  const folder = testFolder();
  const store = openStore(folder, KEY, options());
  return {
    store,
    folder,
    reopen: () => {
      store.close();
      return openStore(folder, KEY, options());
    },
  };
}

const all: ExaminationFilter = { limit: 100, offset: 0 };
const ERIKSSON = {
  document_code: 'P',
  issuer: 'UTO',
  document_number: 'L898902C3',
  name: 'ERIKSSON ANNA MARIA',
};

describe('examinations', () => {
  it('are numbered from 1 in each year of opening, without gaps', () => {
    const { store } = freshStore();
    const open = (at: string) => examine(store, [], at).id;
    expect([
      open('2026-12-31T23:59:59.999Z'),
      open('2027-01-01T00:00:00.000Z'),
      open('2026-06-01T00:00:00.000Z'),
    ]).toEqual(['EX-2026-000001', 'EX-2027-000001', 'EX-2026-000002']);
    expect(() =>
      store.commit((writer) => {
        writer.addExamination('2026-06-01T00:00:00.000Z');
        throw new Error('changed my mind');
      }),
    ).toThrow('changed my mind');
    expect(open('2026-06-01T00:00:00.000Z')).toBe('EX-2026-000003');
    expect(store.read.examination('EX-2026-000002')).toEqual({
      id: 'EX-2026-000002',
      openedAt: '2026-06-01T00:00:00.000Z',
    });
    expect(store.read.examination('EX-2026-000004')).toBeNull();
  });

  it('come back after closing with captures, frames, zones and outcomes as they were stored', () => {
    const { store, reopen } = freshStore();
    const { id, captures } = examine(store, ['first', 'second']);
    const [first = '', second = ''] = captures;
    const frames = [frame(0, { fields: ERIKSSON }), frame(1)];
    read(store, first, frames);
    conclude(store, id, 'first opinion');
    conclude(store, id, 'second opinion', 'counterfeit');
    const before = store.read.captures(id);
    const again = reopen();
    expect(again.read.captures(id)).toEqual(before);
    expect(before.map((capture) => capture.id)).toEqual([first, second]);
    expect(before[0]).toEqual({
      id: first,
      examinationId: id,
      name: 'first.png',
      sha256: blobOf('first').sha256,
      sizeBytes: 5,
      light: 'VI',
      origin: 'drop',
      receivedAt: '2026-03-04T05:00:00.000Z',
      state: 'done',
      container: 'png',
      remarks: ['a remark'],
      error: null,
      frames,
      barcodes: null,
    });
    expect(before[1]).toMatchObject({ state: 'queued', container: null, remarks: [], frames: [] });
    expect(again.read.capture(second)).toEqual(before[1]);
    expect(again.read.outcomes(id).map(({ revision, note }) => [revision, note])).toEqual([
      [1, 'first opinion'],
      [2, 'second opinion'],
    ]);
    again.close();
  });
});

describe('captures', () => {
  it('are unfinished until they are done, failed or cancelled, oldest first', () => {
    const { store } = freshStore();
    const { captures } = examine(store, ['a', 'b', 'c']);
    const [a = '', b = '', c = ''] = captures;
    const unfinished = () => store.read.unfinishedCaptures().map(({ id, state }) => [id, state]);
    store.noteCaptureState(b, 'working');
    expect(unfinished()).toEqual([
      [a, 'queued'],
      [b, 'working'],
      [c, 'queued'],
    ]);
    read(store, a, [frame(0)]);
    store.commit((writer) => {
      writer.setCaptureState(b, 'failed', { code: 'job.timeout', params: { limit: 10 } });
      return { value: null, entries: [{ action: 'capture.failed', subject: 'x', payload: {} }] };
    });
    expect(unfinished()).toEqual([[c, 'queued']]);
    expect(store.read.capture(b)?.error).toEqual({ code: 'job.timeout', params: { limit: 10 } });
    store.noteCaptureState(b, 'queued');
    expect(store.read.capture(b)).toMatchObject({ state: 'queued', error: null });
    expect(() => store.noteCaptureState('nobody', 'done')).toThrow('There is no such capture.');
  });

  it('keep every reading, the last one holds', () => {
    const folder = testFolder();
    const db = openDatabase(folder, KEY);
    const store = createStore(db, `${folder}/witness.log`, options());
    const { captures } = examine(store, ['a']);
    const [id = ''] = captures;
    read(store, id, [frame(0, { overall: 'failed' })]);
    read(store, id, [frame(0, { overall: 'successful' })]);
    const results = (text: string) => JSON.parse(text)[0].zones[0].overall;
    const rows = db.prepare<[], string>('SELECT frames FROM reading ORDER BY id').pluck().all();
    expect(rows.map(results)).toEqual(['failed', 'successful']);
    expect(store.read.capture(id)?.frames[0]?.zones[0]?.overall).toBe('successful');
    store.close();
  });
});

describe('evidence and derived pictures', () => {
  it('come back with the keys that open them', () => {
    const { store, reopen } = freshStore();
    examine(store, ['one', 'two', 'one']);
    const record = {
      parentSha256: blobOf('one').sha256,
      address: '/media/x/thumb?frame=0',
      sha256: blobOf('small').sha256,
      mediaType: 'image/webp',
      widthPx: 320,
      heightPx: 200,
      libraries: { sharp: '1' },
    };
    store.rememberDerived(record, blobOf('small'));
    store.rememberDerived({ ...record, libraries: { sharp: '2' } }, { ...blobOf('small'), sizeBytes: 99 });
    const again = reopen();
    expect(again.read.allEvidence().map(({ sha256 }) => sha256)).toHaveLength(2);
    const kept = again.read.evidence(blobOf('two').sha256);
    expect({ ...kept, dataKey: [...(kept?.dataKey ?? [])] }).toEqual({
      ...blobOf('two'),
      dataKey: [...blobOf('two').dataKey],
    });
    expect(again.read.evidence(blobOf('three').sha256)).toBeNull();
    expect(again.read.derived(record.address)).toEqual({ ...record, libraries: { sharp: '2' } });
    expect(again.read.derived('/media/y')).toBeNull();
    // The first copy in the vault is the one that is kept, so its key must not change.
    expect(again.read.derivedBlob(record.sha256)?.sizeBytes).toBe(5);
    again.close();
  });
});

describe('commits', () => {
  it('keep all or nothing', () => {
    const { store } = freshStore();
    const { id } = examine(store, ['a']);
    const before = store.read.ledgerEntries({ limit: 10 });
    const failing = [
      () =>
        store.commit((writer) => {
          writer.addExamination('2026-01-01T00:00:00.000Z');
          writer.addOutcome(id, {
            document: 'genuine',
            bearer: 'rightful',
            note: '',
            actor: 'x',
            recordedAt: '2026-01-01T00:00:00.000Z',
          });
          throw new Error('no');
        }),
      () =>
        store.commit((writer) => ({ value: writer.addExamination('2026-01-01T00:00:00.000Z'), entries: [] })),
      () =>
        store.commit((writer) => ({
          value: writer.addExamination('2026-01-01T00:00:00.000Z'),
          entries: [{ action: 'x', subject: id, payload: { bad: undefined } }],
        })),
      () =>
        store.commit((writer) => {
          writer.addExamination('2026-01-01T00:00:00.000Z');
          return store.commit(() => ({ value: null, entries: [] })) as never;
        }),
    ];
    for (const attempt of failing) expect(attempt).toThrow();
    expect(store.read.examinations(all).total).toBe(1);
    expect(store.read.outcomes(id)).toEqual([]);
    expect(store.read.ledgerEntries({ limit: 10 })).toEqual(before);
    conclude(store, id, 'still works');
    expect(store.verifyLedger().broken).toBeNull();
  });

  it('that do not fit on the disk are refused in words and leave nothing', () => {
    const folder = testFolder();
    const db = openDatabase(folder, KEY);
    const store = createStore(db, `${folder}/witness.log`, options());
    const { id, captures } = examine(store, ['a']);
    const pages = Number(db.pragma('page_count', { simple: true }));
    db.pragma(`max_page_count = ${pages}`);
    const big = frame(0, { fields: { name: 'X'.repeat(500_000) } });
    expect(() => read(store, captures[0] ?? '', [big])).toThrow(
      expect.objectContaining({
        data: { code: 'data.unwritable', params: { detail: expect.stringContaining('SQLITE_FULL') } },
      }),
    );
    expect(store.read.captures(id)).toMatchObject([{ state: 'queued', frames: [] }]);
    expect(store.read.ledgerEntries({ limit: 10 }).total).toBe(1);
    db.pragma('max_page_count = 1000000');
    read(store, captures[0] ?? '', [big]);
    expect(store.verifyLedger()).toMatchObject({ entries: 2, broken: null });
    store.close();
    const again = openStore(folder, KEY, options());
    expect(again.read.captures(id)).toMatchObject([{ state: 'done' }]);
    again.close();
  });

  it('refuse rows that do not belong together', () => {
    const { store } = freshStore();
    expect(() => conclude(store, 'EX-2026-000099', 'of nothing')).toThrow(/FOREIGN KEY/);
    examine(store, ['a']);
    const again = () =>
      store.commit((writer) => {
        writer.addEvidence({ ...blobOf('a'), dataKey: new Uint8Array(32) }, '2026-01-01T00:00:00.000Z');
        return { value: null, entries: [{ action: 'x', subject: 'x', payload: {} }] };
      });
    expect(again).toThrow(/append-only/);
    expect(store.read.evidence(blobOf('a').sha256)?.dataKey[0]).toBe(1);
  });
});

describe('the ledger list', () => {
  it('gives entries newest first, of one subject, and before a number', () => {
    const { store } = freshStore();
    const a = examine(store, []).id;
    const b = examine(store, []).id;
    conclude(store, a, 'x');
    conclude(store, a, 'y');
    const seqs = (query: Parameters<typeof store.read.ledgerEntries>[0]) => {
      const { total, items } = store.read.ledgerEntries(query);
      return [total, items.map(({ seq }) => seq)];
    };
    expect(seqs({ limit: 10 })).toEqual([4, [4, 3, 2, 1]]);
    expect(seqs({ limit: 2 })).toEqual([4, [4, 3]]);
    expect(seqs({ limit: 2, before: 3 })).toEqual([4, [2, 1]]);
    expect(seqs({ limit: 10, subject: a })).toEqual([3, [4, 3, 1]]);
    expect(seqs({ limit: 10, subject: b })).toEqual([1, [2]]);
    expect(seqs({ limit: 10, subject: 'nobody' })).toEqual([0, []]);
    expect(store.read.ledgerEntries({ limit: 1 }).items[0]).toMatchObject({
      at: '2026-03-04T05:06:11.000Z',
      actor: 'tester',
      action: 'outcome.recorded',
      subject: a,
    });
  });

  it('remembers the last verification', () => {
    const { store, reopen } = freshStore();
    expect(store.read.lastVerification()).toBeNull();
    const result = {
      entries: 0,
      root: '0'.repeat(64),
      verifiedAt: '2026-01-01T00:00:00.000Z',
      broken: null,
      heads: 0,
      evidence: { checked: 0, damaged: [] },
    };
    store.rememberVerification(result);
    store.rememberVerification({ ...result, heads: 3 });
    const again = reopen();
    expect(again.read.lastVerification()).toEqual({ ...result, heads: 3 });
    again.close();
  });
});
