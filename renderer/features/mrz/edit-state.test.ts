import { describe, expect, it } from 'vitest';
import {
  across,
  differences,
  moveTo,
  onwards,
  put,
  putLines,
  redo,
  startEdit,
  takeBack,
  type,
  typedSymbol,
  undo,
} from './edit-state.ts';

const READ = ['AB0', 'C1<'];

describe('the mark', () => {
  it('goes on over the end of a line, and stops at both ends', () => {
    expect(onwards(READ, { line: 0, index: 2 }, 1)).toEqual({ line: 1, index: 0 });
    expect(onwards(READ, { line: 1, index: 0 }, -1)).toEqual({ line: 0, index: 2 });
    expect(onwards(READ, { line: 0, index: 0 }, -1)).toEqual({ line: 0, index: 0 });
    expect(onwards(READ, { line: 1, index: 2 }, 1)).toEqual({ line: 1, index: 2 });
  });

  it('goes up and down, in a shorter line to its last cell', () => {
    expect(across(['ABCD', 'EF'], { line: 0, index: 3 }, 1)).toEqual({ line: 1, index: 1 });
    expect(across(READ, { line: 0, index: 1 }, -1)).toEqual({ line: 0, index: 1 });
    expect(across(READ, { line: 1, index: 1 }, 1)).toEqual({ line: 1, index: 1 });
  });
});

describe('typing', () => {
  it('replaces one symbol after the other', () => {
    const edit = type(type(moveTo(startEdit(READ), { line: 0, index: 2 }), 'O'), 'G');
    expect(edit.lines).toEqual(['ABO', 'G1<']);
    expect(edit.at).toEqual({ line: 1, index: 1 });
  });

  it('takes the reading back with Backspace: what was typed last, or what is marked', () => {
    const typed = type(moveTo(startEdit(READ), { line: 0, index: 2 }), 'O');
    const back = takeBack(typed, READ);
    expect(back.lines).toEqual(READ);
    expect(back.at).toEqual({ line: 0, index: 2 });
    expect(takeBack(moveTo(typed, { line: 0, index: 2 }), READ).lines).toEqual(READ);
    // Nothing was changed here or before: the mark goes back, the lines stay.
    expect(takeBack(back, READ).lines).toEqual(READ);
    expect(takeBack(back, READ).at).toEqual({ line: 0, index: 1 });
  });

  it('is undone and done again step by step, and a new step ends the way forth', () => {
    const two = type(type(startEdit(READ), 'X'), 'Y');
    const one = undo(two);
    expect(one.lines).toEqual(['XB0', 'C1<']);
    expect(one.at).toEqual({ line: 0, index: 1 });
    expect(undo(one).lines).toEqual(READ);
    expect(undo(undo(one)).lines).toEqual(READ);
    expect(redo(one).lines).toEqual(two.lines);
    expect(redo(type(one, 'Z')).lines).toEqual(['XZ0', 'C1<']);
  });

  it('makes no step of what changes nothing', () => {
    const edit = startEdit(READ);
    expect(put(edit, { line: 0, index: 1 }, 'B').past).toEqual([]);
    expect(putLines(edit, [...READ]).past).toEqual([]);
    expect(undo(putLines(type(edit, 'X'), READ)).lines).toEqual(['XB0', 'C1<']);
  });
});

describe('what differs', () => {
  it('is told cell by cell', () => {
    expect(differences(READ, ['ABO', 'C1<'])).toEqual([{ line: 0, index: 2, from: '0', to: 'O' }]);
    expect(differences(READ, READ)).toEqual([]);
  });
});

describe('a key', () => {
  it.each([
    ['a', 'A'],
    ['<', '<'],
    ['7', '7'],
    ['ä', 'Ä'],
    [' ', null],
    ['Enter', null],
    ['F1', null],
  ])('%s types %s', (key, symbol) => {
    expect(typedSymbol(key)).toBe(symbol);
  });
});
