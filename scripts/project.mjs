import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, absolute, without a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** The Node that the lock file pins. Native modules need it: they crash on an older one. */
export const pinnedNode = pinnedNodeIn(root);

/**
 * @param {string} folder a project folder
 * @returns {string} where the pinned Node of that project is, once it is installed
 */
export function pinnedNodeIn(folder) {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  return join(folder, 'node_modules', 'node', 'bin', file);
}

/**
 * Says one line to the person at the terminal. Standard error, so that a program's output stays clean.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * @param {number} since a `performance.now()` reading, ms
 * @returns {string} the time since then, such as `3.4 s`
 */
export function elapsed(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}

/**
 * Runs a script's main part when the script was started, not when it was imported. A failure is one plain
 * line and an exit code, not a stack trace.
 * @param {string} moduleUrl the script's `import.meta.url`
 * @param {() => Promise<void>} main
 * @param {number} [failureCode] exit code of a failure
 */
export async function whenStarted(moduleUrl, main, failureCode = 1) {
  const started = process.argv[1];
  if (!started || realpathSync(started) !== realpathSync(fileURLToPath(moduleUrl))) return;
  try {
    await main();
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = failureCode;
  }
}
