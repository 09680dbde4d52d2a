import { describe, expect, it } from 'vitest';
import type { DraftModel } from '../../../src/reference/index.ts';
import { abandoned, begun, edited, redone, settled, undone } from './history.ts';

const titled = (title: string): DraftModel => ({ title });

describe('the steps of what is worked on', () => {
  it('go back and forth, and a change ends the way forth', () => {
    const [a, b, c] = [titled('a'), titled('b'), titled('c')];
    const there = edited(edited(begun(a), b), c);
    const back = undone(undone(there));
    expect(back.present).toBe(a);
    expect(undone(back)).toBe(back);
    expect(redone(back).present).toBe(b);
    expect(redone(redone(back)).present).toBe(c);
    expect(redone(edited(back, c)).present).toBe(c);
    expect(undone(edited(back, c)).present).toBe(a);
  });

  it('are one while the same thing is written on', () => {
    const typed = ['H', 'He', 'Her'].reduce(
      (history, title) => edited(history, titled(title), 'title'),
      begun(titled('')),
    );
    expect(undone(typed).present).toEqual({ title: '' });
    const rested = edited(settled(typed), titled('Heron'), 'title');
    expect(undone(rested).present).toEqual({ title: 'Her' });
    const other = edited(typed, { ...typed.present, series: '2' }, 'series');
    expect(undone(other).present).toEqual({ title: 'Her' });
  });

  it('never were, where what was being done is given up: the way forth is there again', () => {
    const [a, b] = [titled('a'), titled('b')];
    const back = undone(edited(begun(a), b));
    const dragged = edited(edited(back, titled('x'), 'title'), titled('xy'), 'title');
    expect(redone(dragged)).toBe(dragged);
    const there = abandoned(dragged);
    expect(there.present).toBe(a);
    expect(undone(there)).toBe(there);
    expect(redone(there).present).toBe(b);
    // What is done by itself, or done with, stays.
    expect(abandoned(edited(back, b)).present).toBe(b);
    expect(abandoned(settled(dragged)).present).toEqual(titled('xy'));
  });

  it('do not count what changes nothing', () => {
    const first = begun(titled('a'));
    expect(edited(first, first.present)).toBe(first);
  });
});
