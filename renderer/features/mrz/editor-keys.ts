import { matches } from '../../shared/commands/index.ts';
import {
  across,
  type Edit,
  makeRoom,
  moveTo,
  onwards,
  redo,
  takeBack,
  takeOut,
  type,
  typedSymbol,
  undo,
} from './edit-state.ts';

/** The part of a keyboard event that decides. */
export interface EditorPress {
  readonly key: string;
  /** The key by its place: with Alt held, a Mac types other symbols with the figures. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

type Change =
  | { kind: 'type'; symbol: string }
  | { kind: 'back' }
  | { kind: 'insert' }
  | { kind: 'takeOut' }
  | { kind: 'undo' }
  | { kind: 'redo' }
  | { kind: 'step'; by: number }
  | { kind: 'across'; by: number }
  | { kind: 'edge'; end: boolean };

/** What a key does in the editor. */
export type EditorCommand =
  | Change
  | { kind: 'candidate'; number: number }
  | { kind: 'save' }
  | { kind: 'leave' };

/** A row of the sheet of keys: its name among the words, and the command of each combination. */
interface EditorKeys {
  readonly name: string;
  readonly commands: Readonly<Record<string, EditorCommand>>;
  /** Works wherever the focus is on the screen, not in the cells alone. */
  readonly isEverywhere?: true;
  /** Left out of the palette: several commands, or one that stands there already. */
  readonly isKeyOnly?: true;
}

const candidate = (number: number): EditorCommand => ({ kind: 'candidate', number });

/** Every key of the editor but those that type a symbol. The first combination that fits decides. */
export const EDITOR_KEYS: readonly EditorKeys[] = [
  { name: 'save', isEverywhere: true, commands: { 'Ctrl+S': { kind: 'save' } } },
  // Within the cells it must not record an outcome, as it does elsewhere.
  { name: 'saveHere', isKeyOnly: true, commands: { 'Ctrl+Enter': { kind: 'save' } } },
  {
    name: 'candidate',
    isKeyOnly: true,
    commands: { 'Alt+1': candidate(1), 'Alt+2': candidate(2), 'Alt+3': candidate(3), 'Alt+4': candidate(4) },
  },
  { name: 'back', commands: { Backspace: { kind: 'back' } } },
  { name: 'insert', commands: { Insert: { kind: 'insert' }, 'Ctrl+I': { kind: 'insert' } } },
  { name: 'takeOut', commands: { Delete: { kind: 'takeOut' }, 'Ctrl+Backspace': { kind: 'takeOut' } } },
  { name: 'redo', commands: { 'Ctrl+Shift+Z': { kind: 'redo' }, 'Ctrl+Y': { kind: 'redo' } } },
  { name: 'undo', commands: { 'Ctrl+Z': { kind: 'undo' } } },
  {
    name: 'move',
    isKeyOnly: true,
    commands: {
      ArrowLeft: { kind: 'step', by: -1 },
      ArrowRight: { kind: 'step', by: 1 },
      ArrowUp: { kind: 'across', by: -1 },
      ArrowDown: { kind: 'across', by: 1 },
    },
  },
  {
    name: 'edge',
    isKeyOnly: true,
    commands: { Home: { kind: 'edge', end: false }, End: { kind: 'edge', end: true } },
  },
  { name: 'leave', commands: { Escape: { kind: 'leave' } } },
];

/** The command of a press; `null` for what the editor leaves alone. */
export function commandOf(press: EditorPress): EditorCommand | null {
  const { ctrlKey, metaKey, altKey } = press;
  const digit = altKey ? /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1] : undefined;
  const { key } = press;
  const placed = { ctrlKey, metaKey, altKey, shiftKey: press.shiftKey, key: digit ?? key };
  for (const { commands } of EDITOR_KEYS)
    for (const [combo, command] of Object.entries(commands)) if (matches(placed, combo)) return command;
  // AltGr types symbols on many keyboards and reports both.
  const isTyping = !(ctrlKey || metaKey || altKey) || (ctrlKey && altKey);
  const symbol = isTyping ? typedSymbol(key) : null;
  return symbol === null ? null : { kind: 'type', symbol };
}

/** Does to the lines what a command says. @param read the lines as they were read */
export function run(edit: Edit, command: Change, read: readonly string[]): Edit {
  const { lines, at } = edit;
  switch (command.kind) {
    case 'type':
      return type(edit, command.symbol);
    case 'back':
      return takeBack(edit, read);
    case 'insert':
      return makeRoom(edit);
    case 'takeOut':
      return takeOut(edit);
    case 'undo':
      return undo(edit);
    case 'redo':
      return redo(edit);
    case 'step':
      return moveTo(edit, onwards(lines, at, command.by));
    case 'across':
      return moveTo(edit, across(lines, at, command.by));
    case 'edge':
      return moveTo(edit, { line: at.line, index: command.end ? (lines[at.line]?.length ?? 1) - 1 : 0 });
  }
}
