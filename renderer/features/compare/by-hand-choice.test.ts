import { describe, expect, it } from 'vitest';
import type { Capture } from '../../../src/contract/examination.ts';
import type { DocumentModel } from '../../../src/reference/index.ts';
import { firstGenuine, firstModel, firstPage, firstToPlace, readPictures } from './by-hand-choice.ts';

type State = Parameters<typeof firstModel>[1];

const capture = (id: string, state: Capture['state'], tried: (string[] | null)[]) =>
  ({ id, state, frames: tried.map((each, index) => ({ index, tried: each })) }) as unknown as Capture;
const placed = (captureId: string, page: string | null) => ({ captureId, frame: 0, page });
const state = (part: {
  compared?: ReturnType<typeof placed>[];
  code?: string | null;
  placements?: { captureId: string; model: string; page?: string }[];
  candidates?: { code: string; score: number }[];
}) =>
  ({
    comparison: part.compared
      ? { captures: part.compared, model: part.code === null ? null : { code: part.code ?? 'A' } }
      : null,
    placements: (part.placements ?? []).map((each) => ({ frame: 0, ...each })),
    candidates: part.candidates ?? [],
  }) as unknown as State;

const pictures = readPictures([
  capture('a', 'done', [['all'], null, ['all']]),
  capture('b', 'failed', [['all']]),
  capture('c', 'done', [['all']]),
]);
const first = { captureId: 'a', frame: 0 };

describe('what is placed by hand first', () => {
  it('is among the pictures that were read', () => {
    expect(pictures.map(({ captureId, frame }) => [captureId, frame])).toEqual([
      ['a', 0],
      ['a', 2],
      ['c', 0],
    ]);
  });

  it('is the picture that was left out, else the first', () => {
    const left = state({ compared: [placed('a', 'front'), placed('c', null)] });
    expect(firstToPlace(pictures, left)?.captureId).toBe('c');
    expect(firstToPlace(pictures, state({}))?.captureId).toBe('a');
    expect(firstToPlace([], left)).toBeNull();
  });

  it('is on the model that it was compared with, or placed on before, or that the zone speaks for', () => {
    const candidates = [
      { code: 'Y', score: 0 },
      { code: 'Z', score: 0.5 },
    ];
    const placements = [
      { captureId: 'a', model: 'P' },
      { captureId: 'c', model: 'Q' },
    ];
    const compared = [placed('a', null)];
    expect(firstModel(first, state({ compared, code: 'A', placements, candidates }))).toBe('A');
    expect(firstModel(first, state({ compared, code: null, placements, candidates }))).toBe('P');
    expect(firstModel({ captureId: 'x', frame: 0 }, state({ placements, candidates }))).toBe('Q');
    expect(firstModel(first, state({ candidates }))).toBe('Z');
    expect(firstModel(first, state({ candidates: candidates.slice(0, 1) }))).toBeUndefined();
  });

  it('is the page that was known, else one that no other picture shows, and that has pictures', () => {
    const page = (id: string, count = 1) => ({
      id,
      pictures: Array.from({ length: count }, () => ({ light: 'VI' })),
    });
    const model = {
      key: { code: 'A' },
      pages: [page('cover', 0), page('front'), page('back')],
    } as unknown as DocumentModel;
    const pageIn = (of: State) => firstPage(first, model, of)?.id;
    expect(pageIn(state({}))).toBe('front');
    expect(pageIn(state({ compared: [placed('a', null), placed('c', 'front')] }))).toBe('back');
    expect(pageIn(state({ compared: [placed('a', 'back')] }))).toBe('back');
    expect(pageIn(state({ placements: [{ captureId: 'a', model: 'A', page: 'back' }] }))).toBe('back');
    expect(pageIn(state({ placements: [{ captureId: 'a', model: 'B', page: 'back' }] }))).toBe('front');
    expect(pageIn(state({ compared: [placed('b', 'front'), placed('c', 'back')] }))).toBe('front');
  });

  it('is beside the genuine picture in its light, else in visible light', () => {
    const of = (...lights: string[]) =>
      ({ pictures: lights.map((light) => ({ light })) }) as unknown as Parameters<typeof firstGenuine>[0];
    expect(firstGenuine(of('UV', 'VI'), 'UV')?.light).toBe('UV');
    expect(firstGenuine(of('UV', 'VI'), 'IR')?.light).toBe('VI');
    expect(firstGenuine(of('UV'), 'IR')?.light).toBe('UV');
    expect(firstGenuine(of(), 'IR')).toBeNull();
  });
});
