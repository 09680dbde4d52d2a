import { describe, expect, it } from 'vitest';
import type { Drawing, DrawingKind } from './drawing.ts';
import { linesOf, signOf } from './drawing-lines.ts';

const A = [10, 10] as const;
const B = [40, 50] as const;

describe('the lines of a drawing', () => {
  it('are those between its points; an area is closed once it is done', () => {
    expect(linesOf({ kind: 'line' }, [A, B], 5)).toEqual([[A, B]]);
    expect(linesOf({ kind: 'area' }, [A, B, [0, 0]], 5)).toEqual([[A, B, [0, 0], A]]);
    expect(linesOf({ kind: 'area', isOpen: true }, [A, B, [0, 0]], 5)).toEqual([[A, B, [0, 0]]]);
  });

  it('go round a box from its two corners', () => {
    expect(linesOf({ kind: 'box' }, [A, B], 5)).toEqual([[A, [40, 10], B, [10, 50], A]]);
  });

  it('give an arrow two barbs of equal length at its second point, on both sides of it', () => {
    const [, barbs = []] = linesOf({ kind: 'arrow' }, [A, B], 5);
    const [left = A, tip, right = A] = barbs;
    expect(tip).toEqual(B);
    for (const [x, y] of [left, right]) expect(Math.hypot(x - 40, y - 50)).toBeCloseTo(5, 9);
    // The arrow runs along (3, 4): what lies to its sides has cross products of opposite sign.
    const side = ([x, y]: readonly [number, number]) => Math.sign(30 * (y - 50) - 40 * (x - 40));
    expect([side(left), side(right)].toSorted()).toEqual([-1, 1]);
  });
});

it('says the value of a measure, the words of a text, the figure of a number, and nothing of an arrow', () => {
  const drawing = (id: number, kind: DrawingKind, words = ''): Drawing => ({
    ...{ id, kind, words, characters: 10, trueMm: null },
    points: kind === 'line' || kind === 'arrow' ? [A, B] : [A],
  });
  const all = [
    drawing(1, 'number'),
    drawing(2, 'line'),
    drawing(3, 'text', 'cut'),
    drawing(4, 'number'),
    drawing(5, 'arrow'),
  ];
  // 30 and 40 make 50.
  expect(all.map((each) => signOf(each, all))).toEqual(['1', '50.00 mm', 'cut', '2', null]);
});
