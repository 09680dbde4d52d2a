import { constants, cpSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { withLock } from '../../scripts/lock.mjs';
import { testFolder } from './folder.ts';

/**
 * A data folder in a state that several tests begin with: a copy of its own for each test, gone after the test. The first test
 * of a run that asks for it has it made by the program itself; nobody opens the one that the others are copied from.
 * @param state names it among the states of a run
 * @param make gives a fresh data folder in that state, closed; it is moved away from where it was made
 */
export async function ownCopy(state: string, make: () => Promise<string>): Promise<string> {
  const run = inject('runFolder');
  const original = join(run, state);
  // The name of the run is in it, so that no other run waits for this one.
  await withLock(`${run}-${state}`.replaceAll(/\W+/g, '-'), async () => {
    if (!existsSync(original)) renameSync(await make(), original);
  });
  const own = join(testFolder(), 'data');
  // Files that several folders share until one of them is written, where the file system has that.
  cpSync(original, own, { recursive: true, mode: constants.COPYFILE_FICLONE });
  return own;
}
