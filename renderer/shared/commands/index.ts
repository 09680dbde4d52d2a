export { keyCaps, matches } from './keymap.ts';
export { type Command, commandsNow, useCommands, useKeyboard } from './registry.ts';
