import { useEffect, useLayoutEffect, useRef } from 'react';
import { belongsToTyping, matches } from './keymap.ts';

/** Something the user can do: by key, by palette, and listed on the sheet of keys. */
export interface Command {
  id: string;
  label: string;
  group: string;
  keys: readonly string[];
  /** Left out of the palette: it makes sense only with its key (arrow keys). */
  keyOnly?: boolean;
  /** `combo`: the combination that was pressed; absent from the palette. */
  run(combo?: string): void;
}

const sources = new Set<() => readonly Command[]>();

/** Every command that can be given on the present screen. */
export const commandsNow = (): Command[] => [...sources].flatMap((source) => source());

/** Offers commands for as long as the calling part of the screen is there. */
export function useCommands(commands: readonly Command[]) {
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  useEffect(() => {
    const source = () => latest.current;
    sources.add(source);
    return () => {
      sources.delete(source);
    };
  }, []);
}

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented || belongsToTyping(event, event.target)) return;
  // An open dialogue owns the keyboard.
  if (document.querySelector('[role="dialog"][aria-modal="true"]')) return;
  for (const { keys, run } of commandsNow()) {
    const combo = keys.find((candidate) => matches(event, candidate));
    if (combo === undefined) continue;
    event.preventDefault();
    run(combo);
    return;
  }
}

/** Listens to the keyboard. Mounted once. */
export function useKeyboard() {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
