import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type KeyPress, matches } from './keymap.ts';
import { comboOf, readOwnKeys, takenBy } from './own-keys.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  ...{ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  ...held,
});

describe('the combination of a press', () => {
  it.each([
    [press('q'), 'Q'],
    [press('+', { shiftKey: true }), '+'],
    [press('k', { ctrlKey: true }), 'Ctrl+K'],
    [press('k', { metaKey: true }), 'Ctrl+K'],
    [press('ArrowUp', { shiftKey: true, altKey: true }), 'Alt+Shift+ArrowUp'],
    [press('F7'), 'F7'],
  ])('%j is %s', (given, combo) => {
    expect(comboOf(given)).toBe(combo);
  });

  it.each(['Shift', 'Control', 'Alt', 'Enter', 'Escape', 'Tab', ' ', 'Dead'])('is none for %s', (key) => {
    expect(comboOf(press(key))).toBeNull();
  });

  it.each(['c', 'v', 'x', 'a', 'z', 'y', '+'])('is none for Ctrl with %s', (key) => {
    expect(comboOf(press(key, { ctrlKey: true }))).toBeNull();
  });

  it('is one that the same press gives', () => {
    const keys = fc.constantFrom('b', 'Q', '7', '?', 'é', 'F3', 'ArrowLeft', 'Home', 'Delete');
    const held = fc.record({ ctrlKey: fc.boolean(), altKey: fc.boolean(), shiftKey: fc.boolean() });
    fc.assert(
      fc.property(keys, held, (key, modifiers) => {
        const given = press(key, modifiers);
        expect(matches(given, comboOf(given) ?? '')).toBe(true);
      }),
    );
  });
});

it('says whose key a press is already', () => {
  const commands = [
    { id: 'rotate', keys: ['R'] },
    { id: 'undo', keys: ['Ctrl+Z'] },
  ];
  expect(takenBy(press('r'), commands, 'measure')?.id).toBe('rotate');
  expect(takenBy(press('r'), commands, 'rotate')).toBeNull();
  expect(takenBy(press('z'), commands, 'measure')).toBeNull();
});

it('reads what was stored, and leaves out what nobody could have chosen', () => {
  const stored = {
    'table.measure': 'Q',
    other: 'Enter',
    more: 7,
    long: 'Ctrl+Alt+Delete',
    odd: 'two keys',
    paste: 'Ctrl+V',
    plus: 'Ctrl++',
  };
  expect(readOwnKeys(JSON.stringify(stored))).toEqual({ 'table.measure': 'Q', long: 'Ctrl+Alt+Delete' });
  for (const text of [null, '', 'no', '[]', '7', 'null']) expect(readOwnKeys(text)).toEqual({});
});
