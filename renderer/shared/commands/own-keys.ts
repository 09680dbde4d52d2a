import { create } from 'zustand';
import { type KeyPress, matches } from './keymap.ts';

/** Keys that a person put in the place of those of commands, by the id of the command. */
export type OwnKeys = Readonly<Record<string, string>>;

const STORED_AS = 'lightbench.keys';
const MOST = 300;
const COMBO =
  /^(Ctrl\+)?(Alt\+)?(Shift\+)?(\S|F\d{1,2}|Arrow(Up|Down|Left|Right)|Page(Up|Down)|Home|End|Insert|Delete|Backspace)$/;

/** Keys whose meaning is the same everywhere; no command is put on them. */
const RESERVED: ReadonlySet<string> = new Set([
  'Enter',
  'Escape',
  'Tab',
  ' ',
  'Dead',
  'Unidentified',
  'Process',
]);
/** Clipboard and undo, which fields of every screen need. */
const OF_FIELDS = /^Ctrl\+(Shift\+)?[ACVXYZ]$/;
const isAllowed = (combo: string): boolean =>
  COMBO.test(combo) && !OF_FIELDS.test(combo) && (combo === '+' || !combo.endsWith('+'));

const MODIFIERS: ReadonlySet<string> = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);

/** What was stored, which anybody may have written: entries that are none are left out. */
export function readOwnKeys(text: string | null): OwnKeys {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
    const entries = Object.entries(value).filter(
      ([id, combo]) => id.length <= 100 && typeof combo === 'string' && isAllowed(combo),
    );
    return Object.fromEntries(entries.slice(0, MOST)) as OwnKeys;
  } catch {
    return {};
  }
}

const useOwn = create<{ keys: OwnKeys }>(() => ({
  keys: readOwnKeys(globalThis.localStorage?.getItem(STORED_AS) ?? null),
}));

export const useOwnKeys = (): OwnKeys => useOwn((state) => state.keys);
export const ownKeysNow = (): OwnKeys => useOwn.getState().keys;

function keep(keys: OwnKeys): void {
  useOwn.setState({ keys });
  localStorage.setItem(STORED_AS, JSON.stringify(keys));
}

export const setOwnKey = (id: string, combo: string): void => keep({ ...ownKeysNow(), [id]: combo });

/** The command has its own key again. */
export function dropOwnKey(id: string): void {
  const { [id]: _, ...rest } = ownKeysNow();
  keep(rest);
}

export const dropOwnKeys = (): void => keep({});

/**
 * The combination that a press is, as commands write it; `null` for a press that no command can be put on: one of a
 * modifier alone, and keys that mean the same everywhere.
 */
export function comboOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string | null {
  if (MODIFIERS.has(key) || RESERVED.has(key)) return null;
  const isPrinted = key.length === 1;
  const parts = [
    ...(ctrlKey || metaKey ? ['Ctrl'] : []),
    ...(altKey ? ['Alt'] : []),
    // For a printed symbol it is a matter of the keyboard whether Shift is needed to type it.
    ...(shiftKey && !isPrinted ? ['Shift'] : []),
    isPrinted ? key.toUpperCase() : key,
  ];
  const combo = parts.join('+');
  return isAllowed(combo) ? combo : null;
}

/** The first of some commands that a press would already run, beside the one that is changed. */
export const takenBy = <T extends { readonly id: string; readonly keys: readonly string[] }>(
  press: KeyPress,
  commands: readonly T[],
  id: string,
): T | null =>
  commands.find((each) => each.id !== id && each.keys.some((combo) => matches(press, combo))) ?? null;
