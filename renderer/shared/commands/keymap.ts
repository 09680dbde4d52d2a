/** The part of a keyboard event that decides. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

interface Combo {
  key: string;
  ctrl: boolean;
  alt: boolean;
  shift: boolean;
}

/** Reads 'Ctrl+Enter', 'R', '?', '+'. The last part is the key as KeyboardEvent.key names it. */
function parse(combo: string): Combo {
  const parts = combo === '+' ? ['+'] : combo.split('+');
  return {
    key: (parts.at(-1) ?? '').toLowerCase(),
    ctrl: parts.includes('Ctrl'),
    alt: parts.includes('Alt'),
    shift: parts.includes('Shift'),
  };
}

/**
 * Whether a press is the combination. Ctrl and the Mac's Command count as one. Shift counts only with named keys
 * (Enter, F1) and where the combination asks for it: for a printed symbol it is a matter of the keyboard's layout
 * whether Shift is needed to type it.
 */
export function matches(press: KeyPress, combo: string): boolean {
  const wanted = parse(combo);
  const printed = press.key.length === 1;
  return (
    press.key.toLowerCase() === wanted.key &&
    (press.ctrlKey || press.metaKey) === wanted.ctrl &&
    press.altKey === wanted.alt &&
    (wanted.shift ? press.shiftKey : printed || !press.shiftKey)
  );
}

const CAPS: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
};

/** The parts of a combination as they stand on the keys. */
export function keyCaps(combo: string): string[] {
  if (combo === '+') return ['+'];
  return combo.split('+').map((part) => CAPS[part] ?? (part.length === 1 ? part.toUpperCase() : part));
}

/** Whether a press belongs to what is being typed and is no command: a key without Ctrl or Alt in an input, which F1 is not. */
export function belongsToTyping(press: KeyPress, target: EventTarget | null): boolean {
  // Where the browser's own undo is wanted, what is typed is taken back, and nothing else.
  const isUndo = (press.ctrlKey || press.metaKey) && /^[zy]$/i.test(press.key);
  if (isUndo && target instanceof HTMLElement && target.dataset.ownUndo !== undefined) return true;
  if (press.ctrlKey || press.metaKey || press.altKey || /^F\d+$/.test(press.key)) return false;
  if (!(target instanceof HTMLElement)) return false;
  // Nothing is typed into a choice, which arrow keys alone change.
  if (target instanceof HTMLInputElement && target.type === 'radio') return press.key.startsWith('Arrow');
  // Nothing is typed into a box to tick, which Space alone changes.
  if (target instanceof HTMLInputElement && target.type === 'checkbox') return press.key === ' ';
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}
