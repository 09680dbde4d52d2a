import { describe, expect, it } from 'vitest';
import { keyCaps, matches } from './keymap.ts';

const press = (key: string, held: 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | null = null) => ({
  key,
  ctrlKey: held === 'ctrlKey',
  metaKey: held === 'metaKey',
  altKey: held === 'altKey',
  shiftKey: held === 'shiftKey',
});

describe('matches', () => {
  it.each([
    ['R', press('r')],
    ['R', press('R', 'shiftKey')],
    ['?', press('?', 'shiftKey')],
    ['?', press('?')],
    ['+', press('+')],
    ['Ctrl+K', press('k', 'ctrlKey')],
    ['Ctrl+K', press('k', 'metaKey')],
    ['Ctrl+Enter', press('Enter', 'ctrlKey')],
    ['Alt+1', press('1', 'altKey')],
    ['Ctrl+Shift+Z', { ...press('Z', 'ctrlKey'), shiftKey: true }],
  ])('%s is %j', (combo, event) => {
    expect(matches(event, combo)).toBe(true);
  });

  it.each([
    ['R', press('r', 'ctrlKey')],
    ['1', press('1', 'altKey')],
    ['Ctrl+K', press('k')],
    ['Ctrl+Enter', press('Enter')],
    ['ArrowLeft', press('ArrowLeft', 'shiftKey')],
    ['0', press('1')],
    ['Ctrl+Shift+Z', press('z', 'ctrlKey')],
  ])('%s is not %j', (combo, event) => {
    expect(matches(event, combo)).toBe(false);
  });
});

describe('keyCaps', () => {
  it('draws each part as it stands on its key', () => {
    expect(keyCaps('Ctrl+k')).toEqual(['Ctrl', 'K']);
    expect(keyCaps('+')).toEqual(['+']);
    expect(keyCaps('ArrowUp')).toEqual(['↑']);
  });
});
