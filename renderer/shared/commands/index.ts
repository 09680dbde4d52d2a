export { keyCaps, matches } from './keymap.ts';
export { comboOf, dropOwnKey, dropOwnKeys, setOwnKey, takenBy, useOwnKeys } from './own-keys.ts';
export { type Command, canHaveOwnKey, commandsNow, useCommands, useKeyboard } from './registry.ts';
