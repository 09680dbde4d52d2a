import { describe, expect, it } from 'vitest';
import { startEdit } from './edit-state.ts';
import { commandOf, type EditorPress, run } from './editor-keys.ts';

const press = (key: string, more: Partial<EditorPress> = {}): EditorPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
});

describe('the keys of the editor', () => {
  it.each<[string, EditorPress, unknown]>([
    ['a letter', press('o'), { kind: 'type', symbol: 'O' }],
    ['a filler', press('<', { shiftKey: true }), { kind: 'type', symbol: '<' }],
    ['a filler by AltGr', press('<', { ctrlKey: true, altKey: true }), { kind: 'type', symbol: '<' }],
    ['Backspace', press('Backspace'), { kind: 'back' }],
    ['Ctrl Z', press('z', { ctrlKey: true }), { kind: 'undo' }],
    ['Command Shift Z', press('Z', { metaKey: true, shiftKey: true }), { kind: 'redo' }],
    ['Ctrl S', press('s', { ctrlKey: true }), { kind: 'save' }],
    ['Ctrl Enter', press('Enter', { ctrlKey: true }), { kind: 'save' }],
    ['Alt 2', press('2', { altKey: true, code: 'Digit2' }), { kind: 'candidate', number: 2 }],
    ['Alt 2 on a Mac', press('™', { altKey: true, code: 'Digit2' }), { kind: 'candidate', number: 2 }],
    ['Escape', press('Escape'), { kind: 'leave' }],
    ['Insert', press('Insert'), { kind: 'insert' }],
    ['Ctrl I', press('i', { ctrlKey: true }), { kind: 'insert' }],
    ['Delete', press('Delete'), { kind: 'takeOut' }],
    ['Ctrl Backspace', press('Backspace', { ctrlKey: true }), { kind: 'takeOut' }],
    ['Ctrl Y', press('y', { ctrlKey: true }), { kind: 'redo' }],
    ['the right arrow', press('ArrowRight'), { kind: 'step', by: 1 }],
  ])('%s', (_, pressed, command) => {
    expect(commandOf(pressed)).toEqual(command);
  });

  it.each([
    ['Tab', press('Tab')],
    ['a space', press(' ')],
    ['Ctrl K', press('k', { ctrlKey: true })],
    ['Alt 5', press('5', { altKey: true, code: 'Digit5' })],
    ['Shift alone', press('Shift', { shiftKey: true })],
  ])('leave %s alone', (_, pressed) => {
    expect(commandOf(pressed)).toBeNull();
  });

  it('go to the ends of a line', () => {
    const edit = startEdit(['ABC', 'DE']);
    expect(run(edit, { kind: 'edge', end: true }, ['ABC', 'DE']).at).toEqual({ line: 0, index: 2 });
    expect(run(edit, { kind: 'across', by: 1 }, ['ABC', 'DE']).at).toEqual({ line: 1, index: 0 });
  });
});
