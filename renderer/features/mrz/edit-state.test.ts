import { describe, expect, it } from 'vitest';
import {
  across,
  differences,
  differencesToTell,
  makeRoom,
  moveTo,
  onwards,
  put,
  putLines,
  redo,
  startEdit,
  takeBack,
  takeOut,
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

describe('shifting', () => {
  const marked = moveTo(startEdit(['AC<', 'B12']), { line: 0, index: 1 });

  it('makes room for what is missing, and undo takes it away again', () => {
    const room = makeRoom(marked);
    expect(room.lines).toEqual(['A<C', 'B12']);
    expect(room.at).toEqual({ line: 0, index: 1 });
    expect(type(room, 'B').lines).toEqual(['ABC', 'B12']);
    expect(undo(room).lines).toEqual(marked.lines);
    expect(redo(undo(room)).lines).toEqual(room.lines);
  });

  it('takes out what was doubled, and undo puts it back', () => {
    const out = takeOut(moveTo(marked, { line: 1, index: 0 }));
    expect(out.lines).toEqual(['AC<', '12<']);
    expect(out.at).toEqual({ line: 1, index: 0 });
    expect(undo(out).lines).toEqual(marked.lines);
  });

  it('says that a line is full until the mark goes elsewhere or something is changed', () => {
    const at = moveTo(marked, { line: 1, index: 1 });
    const full = makeRoom(at);
    expect(full).toEqual({ ...at, full: 1 });
    expect(moveTo(full, full.at).full).toBe(1);
    expect(moveTo(full, { line: 0, index: 1 }).full).toBeNull();
    expect(takeOut(full).full).toBeNull();
    expect(makeRoom(takeOut(full)).lines).toEqual(['AC<', 'B<2']);
  });

  it('makes no step among the fillers at the end', () => {
    const end = moveTo(marked, { line: 0, index: 2 });
    expect(makeRoom(end).past).toEqual([]);
    expect(takeOut(end).past).toEqual([]);
  });
});

describe('what differs', () => {
  it('is told cell by cell', () => {
    expect(differences(READ, ['ABO', 'C1<'])).toEqual([{ line: 0, index: 2, from: '0', to: 'O' }]);
    expect(differences(READ, READ)).toEqual([]);
  });

  it('is told line by line where a line was shifted', () => {
    expect(differencesToTell(['ABCDEFGH<', 'C1<'], ['<ABCDEFGH', 'CI<'])).toEqual({
      cells: [{ line: 1, index: 1, from: '1', to: 'I' }],
      lines: [{ line: 0, from: 'ABCDEFGH<', to: '<ABCDEFGH' }],
    });
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
