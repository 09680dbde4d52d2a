import { describe, expect, it } from 'vitest';
import type { DrawingKind } from '../../../src/examination/drawing.ts';
import { figureOf } from '../../../src/examination/drawing-lines.ts';
import type { Point } from '../../../src/imaging/geometry.ts';
import {
  type OpenDrawing,
  withClosed,
  withMoved,
  withPoint,
  withTrueMm,
  withWhole,
  withWords,
} from './drawings.ts';

describe('setting points', () => {
  const set = (kind: DrawingKind, ...points: Point[]) =>
    points.reduce<OpenDrawing[]>((all, at) => withPoint(all, kind, at), []);

  it('ends a line with its second point and begins another with the third', () => {
    expect(set('line', [0, 0], [3, 4], [9, 9])).toMatchObject([
      {
        id: 1,
        isOpen: false,
        points: [
          [0, 0],
          [3, 4],
        ],
      },
      { id: 2, isOpen: true, points: [[9, 9]] },
    ]);
  });

  it('goes on with an area until it is closed', () => {
    const open = set('area', [0, 0], [2, 0], [2, 2], [0, 2]);
    expect(open).toHaveLength(1);
    expect(withClosed(open)).toMatchObject([{ isOpen: false }]);
    expect(withClosed(set('area', [0, 0], [2, 0]))).toEqual([]);
  });

  it('gives up what was begun in another way', () => {
    expect(withPoint(set('angle', [0, 0]), 'line', [1, 1])).toMatchObject([
      { kind: 'line', points: [[1, 1]] },
    ]);
  });

  it('moves one point and no other, and places a whole measure at once', () => {
    const [line] = withWhole([], 'line', [10, 10], 5);
    expect(line?.points).toEqual([
      [5, 10],
      [15, 10],
    ]);
    expect(withMoved(line ? [line] : [], 1, 1, [20, 10])[0]?.points).toEqual([
      [5, 10],
      [20, 10],
    ]);
  });

  it('sets words where they are asked for, and counts numbers by themselves', () => {
    const all = (
      [
        [1, 1],
        [2, 2],
      ] as const
    ).reduce<OpenDrawing[]>((so, at) => withPoint(withPoint(so, 'number', at), 'text', at), []);
    expect(all.map(({ kind, isOpen }) => [kind, isOpen])).toEqual([
      ['number', false],
      ['text', false],
      ['number', false],
      ['text', false],
    ]);
    expect(all.map(({ id }) => figureOf(all, id))).toEqual([1, 0, 2, 0]);
    expect(withWords(all, 2, 'cut').map(({ words }) => words)).toEqual(['', 'cut', '', '']);
  });

  it('has one scale: a new one takes the place of the one before', () => {
    const line = set('line', [0, 0], [3, 4]);
    const first = [
      [0, 0],
      [10, 0],
    ].reduce<OpenDrawing[]>((all, [x = 0, y = 0]) => withPoint(all, 'scale', [x, y]), line);
    const said = withTrueMm(first, 2, 12.5);
    expect(said.map(({ kind, trueMm }) => [kind, trueMm])).toEqual([
      ['line', null],
      ['scale', 12.5],
    ]);
    expect(withPoint(said, 'scale', [5, 5])).toMatchObject([
      { kind: 'line' },
      { kind: 'scale', trueMm: null, isOpen: true },
    ]);
    expect(withWhole(said, 'scale', [5, 5], 2)).toMatchObject([
      { kind: 'line' },
      { kind: 'scale', trueMm: null, isOpen: false },
    ]);
  });
});
