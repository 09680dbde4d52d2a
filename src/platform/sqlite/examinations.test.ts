import { describe, expect, it } from 'vitest';
import { testFolder } from '../../../test/builders/folder.ts';
import type { ExaminationFilter } from '../../application/ports.ts';
import { openStore } from './index.ts';
import { blobOf, conclude, examine, frame, KEY, options, read } from './store.fixture.ts';

const all: ExaminationFilter = { limit: 100, offset: 0 };
const ERIKSSON = {
  document_code: 'P',
  issuer: 'UTO',
  document_number: 'L898902C3',
  name: 'ERIKSSON ANNA MARIA',
};

describe('the log', () => {
  it('shows what the readings and the last outcome say', () => {
    const store = openStore(testFolder(), KEY, options());
    const { id, captures } = examine(store, ['uv', 'vi', 'waiting']);
    const [uv = '', vi = ''] = captures;
    read(store, uv, [frame(0, { format: null, overall: 'undetermined' })]);
    read(store, vi, [
      frame(0),
      frame(1, {
        fields: ERIKSSON,
        overall: 'failed',
        failed: [
          ['Expiry date', -0.2],
          ['Document number', -1],
        ],
      }),
      frame(2, { fields: { document_number: 'OTHER' }, overall: 'failed', failed: [['Expiry date', -0.9]] }),
    ]);
    conclude(store, id, 'no');
    const last = conclude(store, id, 'photo replaced', 'forged.photo_substitution');
    expect(store.read.examinations(all)).toEqual({
      total: 1,
      items: [
        {
          id,
          openedAt: '2026-03-04T05:00:00.000Z',
          captures: 3,
          pending: 1,
          unread: 0,
          unreadReason: null,
          format: 'TD3',
          documentCode: 'P',
          issuer: 'UTO',
          documentNumber: 'L898902C3',
          overall: 'failed',
          failed: ['Document number', 'Expiry date'],
          outcome: last,
          thumb: { sha256: blobOf('uv').sha256, frame: 0 },
        },
      ],
    });
  });

  it('shows nothing where nothing is known', () => {
    const store = openStore(testFolder(), KEY, options());
    const { id } = examine(store, []);
    expect(store.read.examinations(all).items).toEqual([
      {
        id,
        openedAt: '2026-03-04T05:00:00.000Z',
        captures: 0,
        pending: 0,
        unread: 0,
        unreadReason: null,
        format: null,
        documentCode: null,
        issuer: null,
        documentNumber: null,
        overall: null,
        failed: [],
        outcome: null,
        thumb: null,
      },
    ]);
  });

  it('gives the newest first, page by page, with the whole number', () => {
    const store = openStore(testFolder(), KEY, options());
    const at = ['2026-01-02T00:00:00.000Z', '2026-01-03T00:00:00.000Z', '2026-01-01T00:00:00.000Z'];
    for (const openedAt of at) examine(store, [], openedAt);
    const page = (limit: number, offset: number) => {
      const { total, items } = store.read.examinations({ limit, offset });
      return [total, ...items.map((item) => item.openedAt.slice(8, 10))];
    };
    expect(page(2, 0)).toEqual([3, '03', '02']);
    expect(page(2, 2)).toEqual([3, '01']);
    expect(page(2, 9)).toEqual([3]);
  });

  it.each<[Partial<ExaminationFilter>, string[]]>([
    [{ text: 'eriksson' }, ['A']],
    [{ text: 'anna l898902' }, ['A']],
    [{ text: 'uto' }, ['A', 'B']],
    [{ text: 'muller' }, ['B']],
    [{ text: 'MÜLLER' }, ['B']],
    [{ text: '100%' }, ['C']],
    [{ text: '10_%' }, []],
    [{ text: 'a\\b' }, ['C']],
    [{ text: 'EX-2026-000002' }, ['B']],
    [{ text: '   ' }, ['A', 'B', 'C']],
    [{ text: 'eriksson müller' }, []],
    [{ overall: 'failed' }, ['B']],
    [{ outcome: 'specimen' }, ['C']],
    [{ outcome: 'none' }, ['A', 'B']],
    [{ text: 'uto', overall: 'successful' }, ['A']],
    [{ from: '2026-03-02' }, ['B', 'C']],
    [{ to: '2026-03-02' }, ['A', 'B']],
    [{ from: '2026-03-02', to: '2026-03-02' }, ['B']],
    [{ from: '2026-03-04' }, []],
  ])('finds by %j', (filter, expected) => {
    const store = openStore(testFolder(), KEY, options());
    const noon = (day: number) => new Date(2026, 2, day, 12).toISOString();
    const a = examine(store, ['A'], noon(1));
    read(store, a.captures[0] ?? '', [frame(0, { fields: ERIKSSON })]);
    const b = examine(store, ['B'], noon(2));
    const fields = { issuer: 'UTO', primary_identifier: 'MÜLLER' };
    read(store, b.captures[0] ?? '', [frame(0, { fields, overall: 'failed' })]);
    const c = examine(store, ['C'], noon(3));
    conclude(store, c.id, 'certain to 100% by a\\b');
    const names = new Map([a, b, c].map(({ id }, at) => [id, 'ABC'[at]]));
    const { total, items } = store.read.examinations({ ...all, ...filter });
    expect(items.map(({ id }) => names.get(id)).sort()).toEqual(expected);
    expect(total).toBe(expected.length);
  });

  it('counts days at the workplace: the first and the last instant of a day belong to it', () => {
    const store = openStore(testFolder(), KEY, options());
    examine(store, [], new Date(2026, 2, 2, 0, 0, 0, 0).toISOString());
    examine(store, [], new Date(2026, 2, 2, 23, 59, 59, 999).toISOString());
    examine(store, [], new Date(2026, 2, 3, 0, 0, 0, 0).toISOString());
    expect(store.read.examinations({ ...all, from: '2026-03-02', to: '2026-03-02' }).total).toBe(2);
  });
});
