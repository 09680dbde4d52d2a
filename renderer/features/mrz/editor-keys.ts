import { across, type Edit, moveTo, onwards, redo, takeBack, type, typedSymbol, undo } from './edit-state.ts';

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

const NAMED: Readonly<Record<string, EditorCommand>> = {
  ArrowLeft: { kind: 'step', by: -1 },
  ArrowRight: { kind: 'step', by: 1 },
  ArrowUp: { kind: 'across', by: -1 },
  ArrowDown: { kind: 'across', by: 1 },
  Home: { kind: 'edge', end: false },
  End: { kind: 'edge', end: true },
  Backspace: { kind: 'back' },
  Delete: { kind: 'back' },
  Escape: { kind: 'leave' },
};

function withControl({ key, shiftKey }: EditorPress): EditorCommand | null {
  const letter = key.toLowerCase();
  if (letter === 'z') return { kind: shiftKey ? 'redo' : 'undo' };
  if (letter === 'y') return { kind: 'redo' };
  return letter === 's' || key === 'Enter' ? { kind: 'save' } : null;
}

/** The command of a press; `null` for what the editor leaves alone. */
export function commandOf(press: EditorPress): EditorCommand | null {
  const { key, code, ctrlKey, metaKey, altKey } = press;
  // AltGr types symbols on many keyboards and reports both.
  const types = ctrlKey && altKey;
  if ((ctrlKey || metaKey) && !types) return withControl(press);
  const digit = /^(?:Digit|Numpad)([1-4])$/.exec(code)?.[1];
  if (altKey && !types) return digit ? { kind: 'candidate', number: Number(digit) } : null;
  const named = NAMED[key];
  if (named) return named;
  const symbol = typedSymbol(key);
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
