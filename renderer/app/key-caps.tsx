import { Kbd } from '@mantine/core';
import { keyCaps } from '../shared/commands/index.ts';
import classes from './key-sheet.module.css';

/** The first combination of a command, drawn as keys. */
export function KeyCaps({ combo }: { combo: string | undefined }) {
  if (!combo) return null;
  return (
    <span className={classes.caps}>
      {keyCaps(combo).map((cap) => (
        <Kbd key={cap}>{cap}</Kbd>
      ))}
    </span>
  );
}
