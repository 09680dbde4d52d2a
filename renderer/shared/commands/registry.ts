import { useEffect, useLayoutEffect, useRef } from 'react';
import { belongsToTyping, matches } from './keymap.ts';
import { ownKeysNow } from './own-keys.ts';

/** Something the user can do: by key, by palette, and listed on the sheet of keys. */
export interface Command {
  id: string;
  label: string;
  group: string;
  /** None where it has no key of its own; its user may give it one all the same. */
  keys: readonly string[];
  /** The keys that it would have without those that its user put in their place; absent where nobody did. */
  usual?: readonly string[];
  /** Left out of the palette: it makes sense only with its key (arrow keys). */
  keyOnly?: boolean;
  /** The part of the screen that has the focus handles its keys itself; they are listed here only. */
  isLocal?: boolean;
  /** `combo`: the combination that was pressed; absent from the palette. */
  run(combo?: string): void;
}

interface Source {
  commands(): readonly Command[];
  isEverywhere: boolean;
}

const sources = new Set<Source>();

/** Whether a person may put a key in the place of a command's own, or give it one. */
export const canHaveOwnKey = ({ keys, keyOnly, isLocal }: Command): boolean =>
  !keyOnly && !isLocal && !keys.some((combo) => combo === 'Escape' || combo === 'Enter');

/** The command with the key that its user gave it, unless that is the key of another command of the present screen. */
function withOwnKey(command: Command, present: readonly Command[]): Command {
  const own = ownKeysNow()[command.id];
  if (own === undefined || !canHaveOwnKey(command)) return command;
  const isTaken = present.some(
    ({ id, keys }) => id !== command.id && ownKeysNow()[id] === undefined && keys.includes(own),
  );
  return isTaken ? command : { ...command, keys: [own], usual: command.keys };
}

/**
 * Every command that can be given on the present screen: those of what was opened last first, those that every screen
 * has last.
 */
export function commandsNow(): Command[] {
  const present = [...sources]
    .reverse()
    .sort((a, b) => Number(a.isEverywhere) - Number(b.isEverywhere))
    .flatMap(({ commands }) => commands());
  return present.map((command) => withOwnKey(command, present));
}

/**
 * Offers commands for as long as the calling part of the screen is there.
 * @param isEverywhere whether every screen has them
 */
export function useCommands(commands: readonly Command[], isEverywhere = false) {
  const latest = useRef(commands);
  useLayoutEffect(() => {
    latest.current = commands;
  });
  // Before the screen is seen: a key that is pressed at once must not be lost.
  useLayoutEffect(() => {
    const source = { commands: () => latest.current, isEverywhere };
    sources.add(source);
    return () => {
      sources.delete(source);
    };
  }, [isEverywhere]);
}

/** Whether a dialogue was open when the key went down. */
let wasDialogueOpen = false;

function noteDialogue() {
  wasDialogueOpen = document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
}

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented || belongsToTyping(event, event.target)) return;
  // An open dialogue owns the keyboard.
  if (wasDialogueOpen) return;
  for (const { keys, run, isLocal } of commandsNow()) {
    if (isLocal) continue;
    const combo = keys.find((candidate) => matches(event, candidate));
    if (combo === undefined) continue;
    event.preventDefault();
    run(combo);
    return;
  }
}

/** Listens to the keyboard. Mounted once. */
export function useKeyboard() {
  // Before any dialogue hears of the key: Escape closes one, and must not close what lies below it as well.
  useLayoutEffect(() => {
    window.addEventListener('keydown', noteDialogue, { capture: true });
    return () => window.removeEventListener('keydown', noteDialogue, { capture: true });
  }, []);
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
